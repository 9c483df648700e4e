/** The one home of fflate: an archive that is written as it comes. Its bytes are the same on every version of Node, which zlib's are not. */
import { Zip, ZipDeflate } from 'fflate';
import { DiskError } from '../disk.ts';
import type { OutputWriter } from '../output-writer.ts';

/** Of every entry, as the zip format counts from: no time of making. Without `Z`, since the library writes the hours of the local zone. */
const NO_TIME = '1980-01-01T12:00:00';
/** UTF-16 code units that are packed at a time. */
const PIECE_LENGTH = 262_144;
/** The library writes sizes in 32 bits. */
const MAX_BYTES = 4_294_967_295;

/** A file inside an archive. */
export interface Entry {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Entries come one after another: the next is opened when the one before is closed. */
export interface Archive {
  open(path: string): Entry;
  /** A whole entry. */
  add(path: string, text: string): Promise<void>;
  /** Writes what stands behind the entries; the file itself stays open. */
  close(): Promise<void>;
}

class ZipArchive implements Archive {
  readonly #writer: OutputWriter;
  readonly #zip: Zip;
  #packed: Uint8Array[] = [];
  #bytes = 0;

  constructor(writer: OutputWriter) {
    this.#writer = writer;
    this.#zip = new Zip((error, bytes) => {
      if (error !== null) throw error;
      this.#packed.push(bytes);
    });
  }

  open(path: string): Entry {
    const entry = Object.assign(new ZipDeflate(path, { level: 6 }), { mtime: NO_TIME });
    this.#zip.add(entry);
    let text = '';
    let length = 0;
    const pack = (isLast: boolean): Promise<void> => {
      const bytes = Buffer.from(text);
      text = '';
      length += bytes.length;
      entry.push(bytes, isLast);
      return this.#flush(length);
    };
    return {
      async write(more) {
        text += more;
        if (text.length >= PIECE_LENGTH) await pack(false);
      },
      close: () => pack(true),
    };
  }

  async add(path: string, text: string): Promise<void> {
    const entry = this.open(path);
    await entry.write(text);
    await entry.close();
  }

  close(): Promise<void> {
    this.#zip.end();
    return this.#flush(0);
  }

  async #flush(entryBytes: number): Promise<void> {
    const packed = this.#packed;
    this.#packed = [];
    for (const bytes of packed) {
      this.#bytes += bytes.length;
      await this.#writer.write(bytes);
    }
    if (Math.max(this.#bytes, entryBytes) > MAX_BYTES)
      throw new DiskError(
        'Unexpected size of events.xlsx, expected at most 4 GB. Leave xlsx out of --format: no spreadsheet opens so much.',
        'EFBIG',
        'write',
      );
  }
}

export function zipInto(writer: OutputWriter): Archive {
  return new ZipArchive(writer);
}
