import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article, DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import { demarche, folderOf, recordsOf } from '../cli/demarche.ts';

/** 5 March 2019 was a Tuesday. */
const DATED = [
  'Talks in Vienna',
  '',
  '6 March 2019',
  '',
  'Chilean Foreign Minister Elena Duarte met her Austrian counterpart Karl Brenner in Vienna on Tuesday to discuss lithium exports.',
].join('\n');
const UNDATED = [
  'Ministers talk about lithium',
  '',
  'Austrian Foreign Minister Karl Brenner met his Chilean counterpart Elena Duarte in Vienna yesterday to discuss lithium.',
  '',
  'Elena Duarte met Slovak Foreign Minister Jan Kovac in Bratislava on Monday.',
].join('\n');
const CHAINED = [
  'Kovac receives Duarte',
  '',
  'Slovak Foreign Minister Jan Kovac met Chilean Foreign Minister Elena Duarte in Bratislava yesterday to discuss trade.',
].join('\n');
const TORN = [
  'Ministers met again',
  '',
  'Austrian Foreign Minister Karl Brenner met his Chilean counterpart Elena Duarte in Vienna on Thursday to discuss lithium exports.',
].join('\n');

function run(files: Readonly<Record<string, string>>) {
  const folder = folderOf(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}.txt`, text])),
  );
  const out = join(folder, 'out');
  const ran = demarche(['run', join(folder, 'in'), '--out', out, '--quiet']);
  expect(ran.status, ran.stderr).toBe(0);
  return {
    out,
    articles: recordsOf<Article>(join(out, 'articles.ndjson')),
    reports: recordsOf<EventReport>(join(out, 'reports.ndjson')),
    events: recordsOf<DiplomaticEvent>(join(out, 'events.ndjson')),
  };
}

const daysOf = (reports: readonly EventReport[], document: string): string[] =>
  reports
    .filter(({ document_id }) => document_id === document)
    .map(({ date, published_at }) => `${date?.start} ${date?.basis} ${published_at}`);

describe('articles without publication date', () => {
  const { out, articles, reports, events } = run({ a: DATED, b: UNDATED, c: CHAINED, d: TORN });

  test('one that tells what a dated article tells gets its publication day, and its other weekdays their days', () => {
    expect(daysOf(reports, 'b')).toEqual(['2019-03-05 linked 2019-03-06', '2019-03-04 linked 2019-03-06']);
    expect(articles.find(({ document_id }) => document_id === 'b')).toMatchObject({
      published_at: '2019-03-06',
      published_at_basis: 'linked',
    });
  });

  test('one that tells what only that one tells is dated in the next round', () => {
    expect(daysOf(reports, 'c')).toEqual(['2019-03-04 linked 2019-03-05']);
  });

  test('one whose weekday is another stays undated', () => {
    expect(daysOf(reports, 'd')).toEqual(['null relative null']);
    expect(articles.find(({ document_id }) => document_id === 'd')?.published_at_basis).toBeNull();
  });

  test('the reports of each meeting are one event', () => {
    expect(
      events.map((event) =>
        event.reports
          .map(({ document_id }) => document_id)
          .sort()
          .join('+'),
      ),
    ).toEqual(['b+c', 'a+b', 'd']);
  });

  test('evidence leads from the last article to the first, and `validate` finds each word at its place', () => {
    const [chained] = reports.filter(({ document_id }) => document_id === 'c');
    const chain = chained?.evidence.filter(({ field }) => field === 'date' || field === 'published_at');
    expect(chain?.map(({ document_id, quote }) => `${document_id} ${quote}`)).toEqual([
      'c yesterday',
      'c yesterday',
      'b Monday',
      'b yesterday',
      'a Tuesday',
    ]);
    expect(demarche(['validate', out])).toMatchObject({ status: 0 });
  });

  test('dedupe of the reports that were written gives the same events', () => {
    const input = reports.map((one) => `${JSON.stringify(one)}\n`).join('');
    const again = demarche(['dedupe'], { input }).stdout.trim().split('\n');
    expect(again.map((line) => JSON.parse(line) as object)).toEqual(events);
  });
});
