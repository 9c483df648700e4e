import { streamArray } from 'stream-json/streamers/stream-array.js';
import type { Settings } from '../settings.ts';
import { arrayElements, type Element } from './array-elements.ts';
import type { Chunks } from './bytes.ts';
import { Unreadable } from './trouble.ts';

export interface ArrayItem {
  /** 0-based. */
  readonly position: number;
  readonly value: unknown;
  readonly element: Element;
}

interface Keyed {
  readonly key: number;
  readonly value: unknown;
}

/**
 * The elements of a JSON array of any size. Elements before a mistake come out; then `Unreadable` (`read/invalid-json`) is thrown.
 * The parser gets one element at a time and is emptied after each, since it drops what it holds when it fails.
 */
export async function* readArray(chunks: Chunks, settings: Settings): AsyncIterable<ArrayItem> {
  const parser = streamArray.withParserAsStream({ streamValues: false });
  const state: { error: Error | null } = { error: null };
  parser.on('error', (error: Error) => {
    state.error = error;
  });
  const waiting: Element[] = [];
  let offset = 0;
  try {
    for await (const piece of arrayElements(chunks, settings)) {
      offset = piece.offset;
      if (piece.element !== null) waiting.push(piece.element);
      await new Promise((resolve) => parser.write(piece.bytes, resolve));
      yield* parsedItems(parser, waiting);
      if (state.error !== null) break;
    }
    if (state.error === null) await new Promise((resolve) => parser.once('close', resolve).resume().end());
  } finally {
    parser.destroy();
  }
  if (state.error !== null) throw new Unreadable('read/invalid-json', offset, state.error.message);
}

function* parsedItems(parser: { read(): unknown }, waiting: Element[]): Iterable<ArrayItem> {
  for (let item = parser.read() as Keyed | null; item !== null; item = parser.read() as Keyed | null) {
    const element = waiting.shift();
    if (element !== undefined) yield { position: item.key, value: item.value, element };
  }
}
