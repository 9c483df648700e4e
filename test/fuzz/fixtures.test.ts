/**
 * What fuzzing found once. To make a fixture of a failing input: take its file from the folder that the failing test names, cut it to what
 * is needed, put it in a folder of `fixtures/` whose name says what is odd about it, and say here what comes of it.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article, Reject } from '../../pipeline/records.ts';
import { folderOf, recordsOf } from '../cli/demarche.ts';
import { problemsOf } from './check-run.ts';
import { tryFolder } from './run-group.ts';
import { COLUMNS } from './table-grammar.ts';

/** Folder, ids of the articles that come of it, codes of its rejects. */
const FIXTURES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // The run waited for ever for zlib to call back.
  ['zeros-behind-gzip', ['padded'], []],
  // The last day of the visit was written as +010000-01: the report broke its schema.
  ['stay-beyond-the-calendar', ['stay'], []],
  // The European Union became the country of the visit, which is no country's code.
  ['return-visit-to-no-land', ['return'], []],
  // What looks for the article in a page threw, or went on for ever, since its tree had no end.
  ['page-without-end', ['page-without-end/page', 'page-without-end/second'], []],
  // One broken tag took all entries of a feed along, and the file passed for one without any.
  ['feed-with-a-broken-entry', [], ['read/invalid-xml']],
];

test.each(FIXTURES)('%s: every record is valid and none is lost', async (name, ids, codes) => {
  const folder = folderOf({ 'table.csv': `${COLUMNS.join(',')}\n` });
  mkdirSync(join(folder, 'in'));
  cpSync(join('test/fuzz/fixtures', name), join(folder, 'in', name), { recursive: true });
  const tried = await tryFolder(folder, 1);
  expect(await problemsOf([], tried)).toEqual([]);
  const articles = recordsOf<Article>(join(tried.out, 'articles.ndjson'));
  const rejects = recordsOf<Reject>(join(tried.out, 'rejects.ndjson'));
  expect(articles.map(({ document_id }) => document_id)).toEqual(ids);
  expect(rejects.map(({ code }) => code)).toEqual(codes);
  rmSync(folder, { recursive: true });
});
