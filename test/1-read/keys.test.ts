import { expect, test } from 'vitest';
import { type Field, fieldsOf } from '../../pipeline/1-read/keys.ts';

const RECORDS: readonly (readonly [string, object, Field, string | null])[] = [
  ['the first key with a value wins', { body: 'b', text: null, content: 'c' }, 'text', 'b'],
  ['blank is no value', { text: '  ', maintext: 'm' }, 'text', 'm'],
  ['numbers are ids', { id: 12 }, 'id', '12'],
  ['numbers are no text', { text: 12 }, 'text', null],
  ['an id of another kind is none', { id: { a: 1 } }, 'id', null],
  ['the id of our own articles', { document_id: 'd' }, 'id', 'd'],
  [
    'a source may be an object with a name',
    { source: { id: 'x', name: 'Harbour News' } },
    'outlet',
    'Harbour News',
  ],
  [
    'a source without a name leads to the next key',
    { source: { path: 'a' }, source_domain: 'h.example' },
    'outlet',
    'h.example',
  ],
  [
    'dates keep their own form',
    { pubDate: 'Tue, 15 Nov 1994 12:45:26 GMT' },
    'published_at',
    'Tue, 15 Nov 1994 12:45:26 GMT',
  ],
  ['a language may be null', { language: null }, 'language', null],
];
for (const [name, record, field, expected] of RECORDS) {
  test(`fields of a record: ${name}`, () => {
    expect(fieldsOf(record)[field]).toBe(expected);
  });
}
