import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codesOf, documentsOf } from './documents-of.ts';
import { toldOf } from './told.ts';

describe('a table of articles', () => {
  test('gives one document a row, under the keys of JSON', async () => {
    const table =
      'id,headline,body,pubDate,publisher,link,language,odd\r\n7,Talks,"One, ""two"".\nThree.",2021-04-07,Courier,https://courier.example/7,en,x\r\n';
    const { documents } = await documentsOf('a.csv', table);
    expect(documents).toMatchObject([
      {
        id: '7',
        title: 'Talks',
        text: 'One, "two".\nThree.',
        published_at: '2021-04-07',
        outlet: 'Courier',
        url: 'https://courier.example/7',
        language: 'en',
        form: 'record',
        source: { path: 'a.csv', offset: 54, position: 2 },
      },
    ]);
  });

  const FORMS: readonly (readonly [string, string, string | Uint8Array, readonly string[]])[] = [
    ['parted by tabs, with quotes as they are', 'a.tsv', 'title\ttext\nT\tx "y" z\n', ['a#2: x "y" z']],
    ['parted by semicolons', 'a.csv', 'title;text\nT;x, y\n', ['a#2: x, y']],
    ['with a byte order mark', 'a.csv', '\ufefftext\nx\n', ['a#2: x']],
    ['without an end of its last line', 'a.csv', 'text,title\nx,y', ['a#2: x']],
    ['with blank lines', 'a.csv', 'text,title\n\n\nx,y\n\nz,w\n', ['a#4: x', 'a#6: z']],
    ['with rows over several lines', 'a.csv', 'text,title\n"x\ny",1\nz,2\n', ['a#2: x\ny', 'a#4: z']],
    ['packed', 'a.csv.gz', gzipSync('text\nx\n'), ['a#2: x']],
    ['of a head line alone', 'a.csv', 'text\n', ['(read/no-records a.csv)']],
    ['with a column called __proto__', 'a.csv', '__proto__,text\np,x\n', ['a#2: x']],
  ];
  test.each(FORMS)('%s', async (_, path, content, expected) => {
    expect(await toldOf(path, content)).toEqual(expected);
  });

  const BROKEN: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
    ['a row of fewer cells', 'text,title\nx\ny,1\n', ['read/broken-row a.csv:2@11', 'a#3: y']],
    ['a quote inside a cell', 'text,title\nx "q,1\ny,2\n', ['read/broken-row a.csv:2@11', 'a#3: y']],
    ['words behind a quote', 'text,title\n"x" z,1\ny,2\n', ['read/broken-row a.csv:2@11', 'a#3: y']],
    [
      'a quote that does not close',
      'text,title\na,0\n"x,1\ny,2\n',
      ['a#2: a', 'read/broken-row a.csv:3@15', 'a#4: y'],
    ],
    ['a row without text', 'text,title\n,1\ny,2\n', ['read/missing-text a.csv:2@11', 'a#3: y']],
    [
      'a row that is not UTF-8',
      Buffer.from('text,title\nx\xff,1\ny,2\n', 'latin1'),
      ['read/invalid-utf8 a.csv:2@12', 'a#3: y'],
    ],
    ['no column of text', 'file,outlet\na,b\n', ['read/no-text-column a.csv:@0']],
    ['no line', '\n', ['read/empty a.csv:@0']],
    ['a picture', Buffer.from([0x89, 0x50, 0, 1]), ['read/binary a.csv:@2']],
  ];
  test.each(BROKEN)('%s is a reject, and the rest is read', async (_, content, expected) => {
    expect(await toldOf('a.csv', content)).toEqual(expected);
  });

  test('a row over the bound costs itself alone', async () => {
    const table = `text,title\n"${'x\n'.repeat(5_000)}\n",1\ny,2\n`;
    const found = await documentsOf('a.csv', table, { max_article_bytes: 50, sniff_bytes: 400 });
    expect(codesOf(found)[0]).toBe('read/broken-row@11');
    expect(found.documents.at(-1)?.text).toBe('y');
  });

  test('a thousand broken lines are told one by one', async () => {
    const found = await documentsOf('a.csv', `text,title\n${'x"y,1\n'.repeat(1_000)}z,2\n`);
    expect(found.rejects.length).toBe(1_000);
    expect(found.documents.map(({ name }) => name)).toEqual(['a#1002']);
  });
});
