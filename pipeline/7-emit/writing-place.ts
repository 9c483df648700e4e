import { join } from 'node:path';
import type { OutputName } from './commit.ts';
import { type OutputWriter, openWriter } from './output-writer.ts';
import type { OutputFile } from './run-json.ts';

/** Pieces of a text. */
export type Chunks = Iterable<string> | AsyncIterable<string>;

/** Where files are written under the names of outputs. */
export interface WritingPlace {
  /** Opens a file for writing piece by piece. */
  open(name: OutputName): Promise<OutputWriter>;
  /** Writes a file from its pieces, waiting for the disk. */
  write(name: OutputName, chunks: Chunks): Promise<OutputFile>;
  /** Where the file stands: until `commit`, for an output. */
  pathOf(name: OutputName): string;
}

/** Closes the file, whatever comes of it. */
export async function writeAll(writer: OutputWriter, chunks: Chunks): Promise<OutputFile> {
  try {
    for await (const chunk of chunks) await writer.write(chunk);
    return await writer.close();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

/** A folder that is there, and holds none of the files that are written. */
export function placeIn(folder: string): WritingPlace {
  const pathOf = (name: OutputName): string => join(folder, name);
  const open = (name: OutputName): Promise<OutputWriter> => openWriter(pathOf(name), name);
  return { pathOf, open, write: async (name, chunks) => writeAll(await open(name), chunks) };
}
