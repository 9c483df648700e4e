import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { LexiconError, OWN_HEADS, readOwnTables } from '../../pipeline/lexicon/own-tables.ts';
import { TABLES } from '../../pipeline/lexicon/table-files.ts';
import { folderOf } from '../cli/demarche.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder with these rows under the heads of their tables. */
function own(rows: Readonly<Record<string, readonly string[]>>, end = '\n'): string {
  const files = Object.entries(rows).map(([file, lines]) => [
    file,
    [OWN_HEADS.get(file) ?? 'colour', ...lines].map((line) => line + end).join(''),
  ]);
  const folder = folderOf(Object.fromEntries(files));
  made.push(folder);
  return folder;
}

function problemsOf(folder: string): readonly string[] {
  try {
    readOwnTables(folder);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(LexiconError);
    return (error as Error).message.split('\n').map((line) => line.replace(`${folder}/`, ''));
  }
}

const SKY = 'SKY COUNCIL,Sky Council,label,organisation,,,own list';
const built = loadLexicon();
const withRows = (rows: Readonly<Record<string, readonly string[]>>) =>
  loadLexicon(TABLES, readOwnTables(own(rows)));

describe('tables of the user', () => {
  test('stand before the built-in rows, which stay', () => {
    const { parties, own } = withRows({ 'parties.csv': [SKY] });
    expect(parties[0]).toMatchObject({ id: 'SKY COUNCIL', name: 'Sky Council', form: 'label' });
    expect(parties).toHaveLength(built.parties.length + 1);
    expect(own?.parties).toHaveLength(1);
  });

  test('a row with the same key stands in place of ours', () => {
    const outlet = built.outlets[0];
    const { outlets } = withRows({ 'outlets.csv': [`${outlet?.name},example.org,site,own list`] });
    expect(outlets.filter(({ name }) => name === outlet?.name)).toMatchObject([{ domain: 'example.org' }]);
    expect(outlets).toHaveLength(built.outlets.length);
  });

  test('whom somebody stands for is said for all years', () => {
    const [holder] = built.office_holders;
    const { office_holders } = withRows({ 'office-holders.csv': [`${holder?.name},UN,,,own list`] });
    expect(office_holders.filter(({ name }) => name === holder?.name)).toMatchObject([{ party: 'UN' }]);
  });

  test('another shown name of a party leaves ours as one of its names', () => {
    const { parties } = withRows({ 'parties.csv': ['FRA,French Republic,label,government,,,own list'] });
    const labels = parties.filter(({ id, form }) => id === 'FRA' && form === 'label');
    expect(labels.map(({ name }) => name)).toEqual(['French Republic']);
    expect(parties.find(({ id, name }) => id === 'FRA' && name === 'France')?.form).toBe('name');
  });

  test('the hash covers rows, and neither comments nor line ends nor a mark at the start', () => {
    const one = withRows({ 'parties.csv': [SKY] });
    const same = loadLexicon(TABLES, readOwnTables(own({ 'parties.csv': ['# ours', SKY] }, '\r\n')));
    const marked = folderOf({ 'parties.csv': `\uFEFF${OWN_HEADS.get('parties.csv')}\n${SKY}\n` });
    made.push(marked);
    const other = withRows({ 'parties.csv': [SKY.replace('Sky Council', 'Skies Council')] });
    expect(one.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(same.hash).toBe(one.hash);
    expect(loadLexicon(TABLES, readOwnTables(marked)).hash).toBe(one.hash);
    expect(new Set([built.hash, one.hash, other.hash]).size).toBe(3);
  });

  test('heads alone are as good as no table', () => {
    expect(readOwnTables(own({ 'parties.csv': [], 'topics.csv': [] }))).toBeNull();
  });

  test('every wrong row is told with file and line, all at once', () => {
    const folder = own({
      'parties.csv': [
        'sky,Sky Council,label,organisation,,,own list',
        'USA,Yankees,people,movement,2001,1999,own list',
        'LONE,Lone,name,movement,,,own list',
        `${SKY},more`,
        'USA,Union,flag,government,,,',
      ],
      'office-holders.csv': ['Ana Sky,SKIES,,,own list'],
      'offices.csv': ['Sky warden,head,,SKIES,own list'],
      'topics.csv': ['water,dam,2,own list'],
      'people.csv': [],
    });
    const [head, ...problems] = problemsOf(folder);
    expect(head).toBe('The tables of --lexicon have errors:');
    const TABLE_NAMES = 'office-holders.csv, offices.csv, outlets.csv, parties.csv, topics.csv';
    expect(
      problems.map((problem) => problem.replace(/expected one of peace_process.*/, 'expected …')),
    ).toEqual([
      `people.csv:1 Unexpected table, expected one of ${TABLE_NAMES}.`,
      'parties.csv:2 Unexpected "sky" in id, expected capitals, words apart by one space.',
      'parties.csv:3 Unexpected "movement" in kind, expected government, as the first row of USA has it.',
      'parties.csv:3 Unexpected "1999" in to, expected a year not before 2001.',
      'parties.csv:4 Unexpected "LONE" in id without a row of form label, expected one with its shown name.',
      'parties.csv:5 Unexpected 8 cells, expected 7.',
      expect.stringMatching(/^parties\.csv:6 Unexpected "flag" in form, expected label, name/),
      'parties.csv:6 Unexpected "" in source, expected a value.',
      'offices.csv:2 Unexpected "Sky warden" in phrase, expected a value in lower case.',
      'offices.csv:2 Unexpected "SKIES" in party, expected an id of the built-in parties.csv or of your own.',
      'office-holders.csv:2 Unexpected "SKIES" in party, expected an id of the built-in parties.csv or of your own.',
      'topics.csv:2 Unexpected "2" in weight, expected a number from -1 to 1.',
      'topics.csv:2 Unexpected "water" in topic, expected …',
    ]);
  });

  test.each([
    [
      'no folder',
      (): string => join(own({}), 'none'),
      /^Unexpected --lexicon ".*none" \(ENOENT\), expected a folder/,
    ],
    ['no table in it', () => own({}), /: Unexpected lack of tables, expected some of office-holders\.csv/],
  ])('%s: told', (_, folder, words) => {
    expect(problemsOf(folder()).join('\n')).toMatch(words);
  });

  test('bytes that are no UTF-8 are told', () => {
    const folder = folderOf({ 'parties.csv': Buffer.from('caf\xe9\n', 'latin1') });
    made.push(folder);
    expect(problemsOf(folder)).toContain(
      'parties.csv:1 Unexpected bytes, expected a table in UTF-8. Save it as CSV UTF-8.',
    );
  });
});
