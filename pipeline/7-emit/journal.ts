import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { closeSync, ftruncateSync, openSync, stat } from '../file-system.ts';
import type { Line } from '../lines.ts';
import { onDisk, onFile } from './disk.ts';
import { LineFile, writeFully } from './line-file.ts';
import { FileSpool } from './spool.ts';

/** Results of some entries of the input that came one after another. */
export interface Batch<Other> {
  /** How many entries they come of. */
  readonly entries: number;
  /** Documents: key, and where the JSON of each begins and ends in `bytes`. */
  readonly keys: readonly string[];
  readonly spans: readonly number[];
  readonly bytes: Uint8Array;
  /** All else, in its order. */
  readonly others: readonly Other[];
  /** Rows of the metadata table that were used. */
  readonly used_rows: readonly number[];
}

/** A batch as a line of the file of checkpoints; its documents lie in theirs. */
interface Checkpoint<Other> extends Omit<Batch<Other>, 'bytes'> {
  readonly bytes: number;
  /** Of the documents: the disk may have lost them when the machine failed. */
  readonly crc32: number;
}

/** A batch that was kept, without its documents, which lie in the spool. */
export type KeptBatch<Other> = Omit<Batch<Other>, 'bytes' | 'spans'>;

/** Its files. */
export const CHECKPOINTS = 'checkpoints.ndjson';
export const DOCUMENTS = 'documents';

/**
 * What stages 2 to 5 have made so far, so that a run that was stopped, or killed, can be taken up: a file of documents, and one of
 * checkpoints, which tells batch by batch what stands in it. A batch counts once its line is whole, and is written behind its documents.
 */
export class Journal<Row, Other> {
  /** All documents, of kept batches and of new ones. */
  readonly documents: FileSpool<Row>;
  readonly #file: LineFile;
  readonly #path: string;
  readonly #checkpoints: number;
  readonly #lines: AsyncGenerator<Line> | null;
  /** Bytes of checkpoints that count. */
  #length: number;
  #entries = 0;

  constructor(folder: string, lines: AsyncGenerator<Line> | null, length: number) {
    const is_kept = lines !== null;
    this.#path = join(folder, CHECKPOINTS);
    this.#lines = lines;
    this.#length = length;
    this.#file = new LineFile(join(folder, DOCUMENTS), is_kept);
    this.documents = new FileSpool(this.#file);
    this.#checkpoints = onFile(this.#path, () => openSync(this.#path, is_kept ? 'r+' : 'wx+'));
  }

  /** Entries of the input whose results are in the journal. */
  get entries(): number {
    return this.#entries;
  }

  /** The batches of the run that is taken up. To be read to the end before anything is recorded. */
  async *kept(): AsyncGenerator<KeptBatch<Other>> {
    if (this.#lines === null) return;
    const { size } = await onDisk(this.#path, () => stat(this.#path));
    for await (const line of this.#lines) {
      const end = line.offset + line.bytes.length + 1;
      const checkpoint = end > size ? null : recordOf<Checkpoint<Other>>(line);
      if (checkpoint === null || !this.#adopt(checkpoint)) break;
      this.#length = end;
      yield checkpoint;
    }
    this.#file.cut();
    onFile(this.#path, () => ftruncateSync(this.#checkpoints, this.#length));
  }

  /** Keeps a batch: once it returns, the end of the process loses nothing of it. Throws DiskError. */
  record({ bytes, ...batch }: Batch<Other>): void {
    this.documents.addAll(batch.keys, bytes, batch.spans);
    this.#file.flush();
    this.#write({ ...batch, bytes: bytes.length, crc32: crc32(bytes) });
    this.#entries += batch.entries;
  }

  /** The first line: what the run is about. */
  writeHead(head: object): void {
    this.#write(head);
  }

  /** Gives the files free; they stay. */
  close(): void {
    onFile(this.#path, () => closeSync(this.#checkpoints));
  }

  #adopt({ keys, spans, bytes, crc32: sum, entries }: Checkpoint<Other>): boolean {
    const standing = this.#file.standing(bytes);
    if (standing === null || crc32(standing) !== sum) return false;
    this.documents.adopt(keys, bytes, spans);
    this.#entries += entries;
    return true;
  }

  #write(record: object): void {
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    onFile(this.#path, () => writeFully(this.#checkpoints, line, this.#length));
    this.#length += line.length;
  }
}

/** Null when the line is not whole. */
export function recordOf<Told>({ bytes }: Line): Told | null {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as Told;
  } catch {
    return null;
  }
}
