import { describe, expect, test } from 'vitest';
import { type ProcessedEntry, processBatch, processDocument } from '../../pipeline/document.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { Reject, SourceDocument } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { MEETING, NOTHING } from '../cli/demarche.ts';

function document(text: string): SourceDocument {
  return {
    source: { path: 'wire/in.ndjson', offset: 120, position: 3 },
    form: 'record',
    id: 'd3',
    name: 'wire/in#3',
    text,
    title: null,
    outlet: null,
    url: null,
    published_at: '2021-03-04',
    dateline: null,
    language: null,
    metadata: null,
  };
}

const context = { settings: DEFAULTS, lexicon: loadLexicon() };

describe('process document', () => {
  test('a text without an interaction is a document without events, and its article comes out', () => {
    const result = processDocument(document(NOTHING), context);
    expect(result).toMatchObject({ document_id: 'd3', outcome: 'without_events', reports: [], rejects: [] });
    expect(result.article?.text).toBe(NOTHING);
    expect(result.counts.characters).toBe(NOTHING.length);
  });

  test('a result is plain data that can cross to a worker and back', () => {
    const result = processDocument(document(MEETING), context);
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('a bug is thrown on and names the document and its place', () => {
    const broken = { ...context, lexicon: null as never };
    expect(() => processDocument(document(MEETING), broken)).toThrow(
      /^Document d3 \(wire\/in\.ndjson, byte 120\): /,
    );
  });

  test('rejects and notes of reading keep their places in a batch', async () => {
    const reject: Reject = {
      stage: 'read',
      code: 'read/invalid-json',
      message: '',
      path: 'in.ndjson',
      source: null,
      offset: 0,
      document_id: null,
      record: null,
    };
    const note = { note: 'read/unknown-column', document_id: null, span: null, detail: 'x' };
    const entries: ProcessedEntry[] = [];
    for await (const entry of processBatch([reject, document(NOTHING), note], context, () => null))
      entries.push(entry);
    const [first, second, third] = entries;
    expect([first, third]).toEqual([reject, note]);
    expect(second).toMatchObject({ document_id: 'd3' });
  });
});
