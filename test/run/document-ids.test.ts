import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article, EventReport } from '../../pipeline/records.ts';
import { called } from '../cli/called.ts';
import { article, CALL, countsOf, folderOf, hashesOf, MEETING, NOTHING, recordsOf } from '../cli/demarche.ts';

async function ran(lines: readonly string[]) {
  const folder = folderOf({ 'in/all.ndjson': lines.join('') });
  const out = join(folder, 'out');
  const { status } = await called(['run', join(folder, 'in'), '--out', out, '--quiet']);
  expect(status).toBe(0);
  return {
    counts: countsOf(out),
    hashes: hashesOf(out),
    ids: recordsOf<Article>(join(out, 'articles.ndjson')).map(({ document_id }) => document_id),
    articles: recordsOf<Article>(join(out, 'articles.ndjson')),
    reports: recordsOf<EventReport>(join(out, 'reports.ndjson')),
  };
}

const OTHERS = [article('same-1', NOTHING), article('zebra', NOTHING)];

describe('documents that share an id', () => {
  test('same id, same text: one document, the repeat is noted and counted beside', async () => {
    const { counts, ids } = await ran([
      article('same', MEETING),
      article('same', MEETING),
      article('same', MEETING),
      ...OTHERS,
    ]);
    expect(ids).toEqual(['same', 'same-1', 'zebra']);
    expect(counts).toMatchObject({ documents: 3, duplicates: 2, notes: { 'read/duplicate': 2 } });
    expect(counts.with_events + counts.without_events + counts.rejected).toBe(3);
  });

  test('same id, other text: both get six digits of the hash of their text, in either order', async () => {
    const lines = [article('same', MEETING), article('same', CALL), ...OTHERS];
    const one = await ran(lines);
    const other = await ran(lines.toReversed());
    expect(one.ids).toEqual(
      [
        ...one.articles
          .filter(({ text }) => text !== NOTHING)
          .map(({ text_hash }) => `same~${text_hash.slice(0, 6)}`),
        'same-1',
        'zebra',
      ].sort(),
    );
    expect(other.ids).toEqual(one.ids);
    for (const file of ['events.csv', 'events.ndjson', 'reports.ndjson']) {
      expect(other.hashes[file]).toBe(one.hashes[file]);
    }
    expect(one.counts).toMatchObject({ documents: 4, duplicates: 0 });
  });

  test('reports and evidence follow the settled id, and report ids differ', async () => {
    const { reports, ids } = await ran([article('same', MEETING), article('same', `${MEETING} `), ...OTHERS]);
    expect(reports.length).toBeGreaterThan(1);
    expect(new Set(reports.map(({ report_id }) => report_id)).size).toBe(reports.length);
    for (const report of reports) {
      expect(ids).toContain(report.document_id);
      for (const evidence of report.evidence) expect(evidence.document_id).toBe(report.document_id);
    }
  });

  test('a repeat beside an other text: two documents, one duplicate', async () => {
    const { counts, ids } = await ran([
      article('same', CALL),
      article('same', MEETING),
      article('same', CALL),
    ]);
    expect(ids).toHaveLength(2);
    expect(counts).toMatchObject({ documents: 2, duplicates: 1 });
  });
});
