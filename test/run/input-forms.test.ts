import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { newCounts } from '../../pipeline/counts.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { Article, EventReport } from '../../pipeline/records.ts';
import { type RunRequest, run } from '../../pipeline/run.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { countsOf, demarche, folderOf, hashesOf, recordsOf } from '../cli/demarche.ts';
import { setOf } from './stepwise.ts';

const WORDS = (city: string, who: string): string =>
  `The foreign minister of Peru, ${who}, met his Chilean counterpart Heraldo Munoz in ${city} on Tuesday, and they spoke of the border and of trade, the ministry said.`;
const FRENCH =
  'Le ministre des Affaires étrangères du Pérou a reçu mardi à Lima son homologue chilien pour parler de la frontière et du commerce entre les deux pays, selon un communiqué publié le soir.';
const page = (text: string): string =>
  `<html><head><title>Talks of ministers</title><meta property="article:published_time" content="2015-06-10T20:00:00-05:00"></head><body><article><p>${text}</p></article></body></html>`;
const http = Buffer.from(
  `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page(WORDS('Arica', 'Diego Ramos'))}`,
);
const CRAWL = Buffer.concat([
  Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example.org/arica\r\nContent-Length: ${http.length}\r\n\r\n`,
  ),
  http,
  Buffer.from('\r\n\r\n'),
]);

/** One file of each form: with an event, without, in another language, broken. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'a/page.html': page(WORDS('Lima', 'Gonzalo Reyes')),
  'a/french.html.gz': gzipSync(page(FRENCH)),
  'a/none.html': '<html><body></body></html>',
  'a/table.csv': `id,date,text\n1,2015-06-10,"${WORDS('Tacna', 'Pablo Rojas')}"\n2,x\n`,
  'b/crawl.warc.gz': gzipSync(CRAWL),
  'b/cut.warc': CRAWL.subarray(0, CRAWL.length - 50),
  'b/feed.rss': `<rss version="2.0"><channel><title>Andes Post</title><item><guid>f1</guid><pubDate>Wed, 10 Jun 2015 20:00:00 -0500</pubDate><description>${WORDS('Cusco', 'Luis Vega')}</description></item><item><title>No text</title></item></channel></rss>`,
  'b/mail.eml': `From: "Andes Mail" <a@post.example.org>\r\nSubject: Talks\r\nDate: Wed, 10 Jun 2015 20:00:00 -0500\r\nMessage-ID: <m1@post.example.org>\r\n\r\n${WORDS('Puno', 'Jorge Salas')}\r\n`,
  'b/item.json': JSON.stringify({
    uri: 'urn:n1',
    headline: 'Talks',
    body_text: WORDS('Piura', 'Hugo Luna'),
    versioncreated: '2015-06-10T20:00:00-05:00',
  }),
};

const CONTEXT = { settings: DEFAULTS, lexicon: loadLexicon() };
let folder = '';
beforeAll(async () => {
  folder = folderOf(FILES);
  await ran(['a', 'b'], 'whole');
});

function ran(inputs: readonly string[], out: string, asked: Partial<RunRequest> = {}, counts = newCounts()) {
  const request = {
    inputs: inputs.map((name) => join(folder, name)),
    out: join(folder, out),
    metadata: null,
    append: false,
    resume: false,
    corrections: null,
    stdin: Readable.from([]),
    signal: new AbortController().signal,
    ...asked,
  };
  return run(request, CONTEXT, counts);
}

describe('a run over all forms of input', () => {
  test('counts every document once: with events, without, rejected', () => {
    const { documents, with_events, without_events, rejected } = countsOf(join(folder, 'whole'));
    expect({ documents, with_events, without_events, rejected }).toEqual({
      documents: 11,
      with_events: 6,
      without_events: 1,
      rejected: 4,
    });
    const articles = recordsOf<Article>(join(folder, 'whole/articles.ndjson'));
    expect(articles.map(({ document_id }) => document_id)).toEqual([
      '1',
      'crawl#0',
      'f1',
      'french',
      'm1@post.example.org',
      'page',
      'urn:n1',
    ]);
    expect(articles.find(({ document_id }) => document_id === 'french')?.language).toBe('fr');
  });

  test('counts days from what each form tells of publication', () => {
    const reports = recordsOf<EventReport>(join(folder, 'whole/reports.ndjson'));
    expect(new Set(reports.map(({ date }) => date?.start))).toEqual(new Set(['2015-06-09']));
    expect(reports.map(({ place }) => place?.name).toSorted()).toEqual(
      ['Arica', 'Cusco', 'Lima', 'Piura', 'Puno', 'Tacna'].toSorted(),
    );
  });

  test('is the same in two steps, the second with --append', async () => {
    await ran(['a'], 'steps');
    await ran(['b'], 'steps', { append: true });
    expect(setOf(join(folder, 'steps'))).toEqual(setOf(join(folder, 'whole')));
  });

  test('is the same when it stopped and was taken up', async () => {
    const stopping = new AbortController();
    const counts = newCounts();
    const watching = setInterval(() => counts.processed > 0 && stopping.abort(), 0);
    await ran(['a', 'b'], 'stopped', { signal: stopping.signal }, counts).catch(() => null);
    clearInterval(watching);
    await ran(['a', 'b'], 'stopped', { resume: true });
    expect(hashesOf(join(folder, 'stopped'))).toEqual(hashesOf(join(folder, 'whole')));
  });

  test('is the same in two threads of the command', () => {
    const out = join(folder, 'threads');
    const { status, stderr } = demarche([
      'run',
      join(folder, 'a'),
      join(folder, 'b'),
      '--out',
      out,
      '--jobs',
      '2',
      '--quiet',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { 'run.json': _, ...hashes } = hashesOf(out);
    expect(hashesOf(join(folder, 'whole'))).toMatchObject(
      Object.fromEntries(Object.entries(hashes).filter(([name]) => /^(articles|reports|rejects)/.test(name))),
    );
  });
});
