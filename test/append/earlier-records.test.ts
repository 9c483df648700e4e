import { describe, expect, test } from 'vitest';
import { Changes } from '../../pipeline/append/changes.ts';
import { earlierPlaces, earlierRejects, earlierReports } from '../../pipeline/append/earlier-records.ts';
import type { EarlierSet } from '../../pipeline/append/earlier-set.ts';
import type { ReadDocument } from '../../pipeline/document-ids.ts';
import type { EventReport, Reject } from '../../pipeline/records.ts';
import { report } from '../6-dedupe/report.ts';
import { ARTICLE, REJECT } from '../schemas/samples.ts';

async function* stream<T>(records: readonly T[]): AsyncGenerator<T> {
  yield* records;
}

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const record of records) found.push(record);
  return found;
}

/** A report of the document, in an event of an earlier set. */
function told(id: string, document: string): EventReport {
  return { ...report({ id, document }), event_id: 'e_0a1b2c3d4e5f6071' };
}

function setOf(reports: readonly EventReport[], rejects: readonly Reject[] = []): EarlierSet {
  const run = {} as EarlierSet['run'];
  return {
    run,
    documents: () => stream([]),
    reports: () => stream(reports),
    rejects: () => stream(rejects),
    superseded: () => stream([]),
  };
}

function read(document_id: string, known_as?: string): ReadDocument {
  const counts = { characters: 100, gated: 50, tagged: 5 };
  const note = { note: 'normalise/ambiguous-date', document_id, span: null, detail: null };
  const article = { ...ARTICLE, document_id };
  const result = { document_id, article, reports: [], rejects: [], notes: [note], counts };
  return { ...result, outcome: 'without_events', ...(known_as === undefined ? {} : { known_as }) };
}

const settled = (result: ReadDocument, displaced: string | null = null) => ({
  result,
  own_id: result.document_id,
  is_renamed: false,
  displaced,
});

/** An invalid report of the document, as stage 5 rejects it. */
const invalid = (document_id: string): Reject => ({
  ...REJECT,
  stage: 'validate',
  code: 'validate/date',
  document_id,
});

describe('the records of an earlier set', () => {
  test('stay as they were when nothing became of their documents, but for their events', async () => {
    const reports = [told('1', 'a'), told('2', 'b')];
    const set = setOf(reports, [invalid('a'), REJECT]);
    const changes = new Changes();
    changes.note(settled(read('a', 'a')));
    expect(await all(earlierReports(set, changes))).toEqual(
      reports.map((one) => ({ ...one, event_id: null })),
    );
    expect(await all(earlierRejects(set, changes))).toEqual([invalid('a'), REJECT]);
    expect(changes.dropped()).toEqual([]);
  });

  test('follow their document to its new id; a reject of reading belongs to no article and stays', async () => {
    const unread: Reject = { ...REJECT, document_id: 'a' };
    const set = setOf([told('1', 'a'), told('2', 'b')], [invalid('a'), unread, invalid('b')]);
    const changes = new Changes();
    changes.note(settled(read('a~012345', 'a')));
    const reports = await all(earlierReports(set, changes));
    expect(reports.map(({ document_id }) => document_id)).toEqual(['a~012345', 'b']);
    expect(reports[0]?.report_id).not.toBe(told('1', 'a').report_id);
    const rejects = await all(earlierRejects(set, changes));
    expect(rejects.map(({ document_id }) => document_id)).toEqual(['a~012345', 'a', 'b']);
  });

  test('go with a document whose place a repeat took, and are taken from the counts', async () => {
    const set = setOf([told('1', 'a'), told('2', 'a'), told('3', 'b')], [invalid('a'), invalid('b')]);
    const changes = new Changes();
    changes.note(settled(read('a'), 'a'));
    expect((await all(earlierReports(set, changes))).map(({ document_id }) => document_id)).toEqual(['b']);
    expect(await all(earlierRejects(set, changes))).toEqual([invalid('b')]);
    const [dropped] = changes.dropped();
    expect(dropped).toMatchObject({ documents: 1, with_events: 1, rejected: 0, reports: 2, characters: 100 });
    expect([...(dropped?.rejects ?? [])]).toEqual([['validate/date', 1]]);
    expect([...(dropped?.notes ?? [])]).toEqual([['normalise/ambiguous-date', 1]]);
  });

  test.each([
    ['without reports and rejects it had no events', [], 'without_events'],
    ['with rejects alone it was rejected', [invalid('a')], 'rejected'],
  ])('a displaced document: %s', async (_, rejects, outcome) => {
    const changes = new Changes();
    changes.note(settled(read('a'), 'a'));
    await all(earlierRejects(setOf([], rejects), changes));
    expect(changes.dropped()[0]).toMatchObject({ documents: 1, [outcome]: 1, reports: 0 });
  });

  test('have their places in the order of the new set, whatever became of their ids', async () => {
    const reports = ['a', 'b', 'c', 'd'].map((document) => told(document, document));
    const changes = new Changes();
    changes.note(settled(read('z~012345', 'a')));
    changes.note(settled(read('bb', 'd')));
    changes.note(settled(read('c'), 'c'));
    const places = await all(earlierPlaces(setOf(reports), changes));
    expect(places.map(({ key }) => key.split('\0')[0])).toEqual(['b', 'bb', 'c', 'z~012345']);
    expect(places.map(({ earlier_report_id }) => earlier_report_id)).toEqual(
      ['b', 'd', 'c', 'a'].map((id) => told(id, id).report_id),
    );
  });
});
