import { describe, expect, test } from 'vitest';
import { type ReadDocument, type Settled, settleIds, settlingKey } from '../../pipeline/document-ids.ts';
import type { Note } from '../../pipeline/records.ts';

function read(document_id: string, text_hash: string, path = 'in.ndjson'): ReadDocument {
  const source = { path, offset: 0, position: null };
  const article = {
    document_id,
    outlet: null,
    url: null,
    title: null,
    published_at: null,
    published_at_basis: null,
    dateline: null,
    language: null,
    text: '',
    text_hash,
    source,
  };
  const counts = { characters: 0, gated: 0, tagged: 0 };
  return { document_id, outcome: 'without_events', article, reports: [], rejects: [], notes: [], counts };
}

async function settledIds(documents: readonly ReadDocument[]): Promise<string[]> {
  const ids: string[] = [];
  const told = (entry: Settled | Note) =>
    'note' in entry ? `(${entry.note} of ${entry.document_id}: ${entry.detail})` : entry.result.document_id;
  for await (const entry of settleIds(stream(documents))) ids.push(told(entry));
  return ids;
}

async function* stream<Entry>(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries;
}

describe('settling key', () => {
  test('an id with NUL in it does not come between two documents of another id', () => {
    const documents = [read('a', '0'), read('a\0b', '1'), read('a', 'f'), read('a\0', '2'), read('a0', '3')];
    const ids = documents.toSorted((one, other) => (settlingKey(one) < settlingKey(other) ? -1 : 1));
    expect(ids.map(({ document_id }) => document_id)).toEqual(['a\0', 'a\0b', 'a', 'a', 'a0']);
  });

  test('does not depend on the place of the article', () => {
    expect(settlingKey(read('a', '0', 'one'))).toBe(settlingKey(read('a', '0', 'two')));
  });
});

describe('settle ids', () => {
  test.each([
    ['nothing', [], []],
    ['ids of their own stay', [read('a', '0123456789'), read('b', '0123456789')], ['a', 'b']],
    [
      'a repeat becomes a note, the first in place is kept',
      [read('a', '0123456789', 'one'), read('a', '0123456789', 'two'), read('b', '99')],
      ['(read/duplicate of a: two)', 'a', 'b'],
    ],
    [
      'other texts all get six digits',
      [read('a', '0123456789'), read('a', '1123456789'), read('a', '2123456789'), read('b', '99')],
      ['a~012345', 'a~112345', 'a~212345', 'b'],
    ],
    [
      'repeats among other texts',
      [read('a', '0123456789'), read('a', '0123456789', 'two'), read('a', '2123456789')],
      ['(read/duplicate of a: two)', 'a~012345', 'a~212345'],
    ],
    [
      'hashes that share six digits or more get as many as tell them apart',
      [read('a', '0123456000'), read('a', '0123456789'), read('a', '2123456789')],
      ['a~01234560', 'a~01234567', 'a~212345'],
    ],
    ['an id that another one starts with is another id', [read('a', '01'), read('a~', '02')], ['a', 'a~']],
  ])('%s', async (_, documents, expected) => {
    expect(await settledIds(documents)).toEqual(expected);
  });
});
