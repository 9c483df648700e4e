import type { Format } from './formats.ts';

/** One file, or stdin, to be read. */
export interface Input {
  /** Relative to the input root, with `/`; `-` for stdin. */
  readonly path: string;
  /** `path` without the ending that told its format; `stdin` for stdin. */
  readonly name: string;
  /** The file on this machine; null for stdin. Never written to any output. */
  readonly file: string | null;
  readonly format: Format;
  readonly gzipped: boolean;
}
