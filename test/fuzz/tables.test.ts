import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MetadataError } from '../../pipeline/1-read/metadata.ts';
import { read } from '../../pipeline/1-read/read.ts';
import { checkRecord } from '../../pipeline/5-validate/check-record.ts';
import { processDocument } from '../../pipeline/document.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { isNote, isReject } from '../../pipeline/stage.ts';
import { article, CALL, folderOf } from '../cli/demarche.ts';
import { diceOf } from './dice.ts';
import { tableOf } from './table-grammar.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 6);
const TABLES = Number(process.env.FUZZ_TABLES ?? 500);
const context = { settings: DEFAULTS, lexicon: loadLexicon() };
/** Every line of its message names the table, and its line where there is one. */
const PROBLEM = /[/\\](?:table|TABLE)[^:]*:(?:\d+:)? Unexpected /;

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The documents that came of three articles with this table; null when the table is refused. */
async function documentsWith(folder: string, table: string): Promise<number | null> {
  let documents = 0;
  try {
    for await (const entry of read([join(folder, 'in')], table, context, nothing())) {
      if (isNote(entry)) continue;
      expect(isReject(entry)).toBe(false);
      if (isReject(entry) || !('text' in entry)) continue;
      documents += 1;
      const { article, rejects } = processDocument(entry, context);
      expect([checkRecord('article', article), rejects]).toEqual([[], []]);
    }
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    expect(error.message).toMatch(PROBLEM);
    return null;
  }
  return documents;
}

test(
  `${TABLES} made metadata tables are used or refused with words; no article is lost by one`,
  async () => {
    const two = article('first', 'The harvest was good.') + article('', CALL);
    const folder = folderOf({ 'in/one.txt': `A title\n\n${CALL}\n`, 'in/two.ndjson': two });
    let refused = 0;
    for (let number = 0; number < TABLES; number += 1) {
      const { name, bytes } = tableOf(diceOf(SEED + 1_000, number));
      writeFileSync(join(folder, name), bytes);
      const documents = await documentsWith(folder, join(folder, name));
      if (documents === null) refused += 1;
      else expect([number, documents]).toEqual([number, 3]);
    }
    rmSync(folder, { recursive: true });
    // Both happen, or the grammar tries nothing.
    expect(refused).toBeGreaterThan(TABLES / 10);
    expect(refused).toBeLessThan((TABLES * 9) / 10);
    console.log(`fuzz: ${TABLES} tables of seed ${SEED}, ${refused} refused`);
  },
  60_000 + TABLES * 100,
);
