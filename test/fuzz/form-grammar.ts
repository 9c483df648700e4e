/** Pages, tables, feeds, crawls and mail as a grammar makes them: right as files, odd inside. */
import { mutatedArticle } from './article-text.ts';
import { type Dice, several } from './dice.ts';
import { html } from './html-grammar.ts';
import { oddRun } from './odd-characters.ts';

export interface MadeForm {
  readonly ending: string;
  readonly bytes: Buffer;
  /** Documents that must come of it; null where that can't be told. */
  readonly documents: number | null;
  /** Nothing may come of it: a table or crawl without articles is a note. */
  readonly mayBeEmpty?: boolean;
}

const LINKED = [
  '{"@type":"NewsArticle","datePublished":"2021-04-07T23:30:00-05:00","headline":"A &amp; B","publisher":{"name":"The Courier"}}',
  '{"@graph":[null,7,{"@type":["Thing","Article"],"headline":{"a":1},"publisher":[{"name":"x"}]}]}',
  '{"@type":"NewsArticle","__proto__":{"headline":"no"},"mainEntityOfPage":{"@id":"https://courier.example/1"}}',
  '[[[[',
  'null',
];

/** A page of a newspaper, around an article in broken markup. */
export function webPage(_: string, dice: Dice): MadeForm {
  const head = several(
    dice.below(3),
    () => `<script type="application/ld+json">${dice.pick(LINKED)}</script>`,
  );
  const date = `<time datetime="${dice.pick(['2021-04-07', '', 'x', '2021-02-30T10:00'])}">`;
  const paragraphs = mutatedArticle(dice).split('\n');
  const body = dice.once(3) ? html(dice) : paragraphs.map((words) => `<p>${words}</p>`).join('\n');
  const page = `<html lang="${dice.pick(['en', '', 'fr', '"><x'])}"><head>${head.join('')}</head><body>${date}<article>${body}</article></body></html>`;
  return { ending: dice.pick(['.html', '.htm']), bytes: Buffer.from(page), documents: 1 };
}

function cell(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

/** Rows that are whole, and now and then a line that is none. */
export function articleTable(id: string, dice: Dice): MadeForm {
  const mark = dice.pick([',', ',', ';', '\t']);
  const head = ['id', 'text', dice.pick(['title', 'date', 'source', '__proto__', 'text'])].join(mark);
  const count = dice.below(4);
  const rows = several(count, (at) =>
    [cell(`${id}.${at}`), cell(mutatedArticle(dice)), cell(dice.once(3) ? oddRun(dice) : 'x')].join(mark),
  );
  const is_odd = dice.once(3);
  const odd = dice.pick([`x${mark}y`, 'a "b', `"open${mark}z`, '"x"y', '', '\r']);
  const lines = is_odd ? [head, odd, ...rows] : [head, ...rows];
  const bytes = Buffer.from(lines.join(dice.pick(['\n', '\n', '\r\n'])) + dice.pick(['', '\n']));
  return { ending: dice.pick(['.csv', '.tsv']), bytes, documents: is_odd ? null : count, mayBeEmpty: true };
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\0', '');
}

/** RSS or Atom; whether each item gives an article or a reject, there are as many. */
export function newsFeed(id: string, dice: Dice): MadeForm {
  const count = 1 + dice.below(3);
  const is_rss = dice.once(2);
  const items = several(count, (at) => {
    const text = escaped(dice.once(3) ? html(dice) : mutatedArticle(dice));
    const title = escaped(oddRun(dice));
    return is_rss
      ? `<item><title>${title}</title><guid>${id}.${at}</guid><description>${text}</description></item>`
      : `<entry><title>${title}</title><id>${id}.${at}</id><content type="html">${text}</content></entry>`;
  }).join('\n');
  const feed = is_rss
    ? `<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`
    : `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${items}</feed>`;
  return { ending: dice.pick(['.xml', '.rss', '.atom']), bytes: Buffer.from(feed), documents: count };
}

function crawled(id: string, at: number, dice: Dice): Buffer {
  const { bytes } = webPage(id, dice);
  const type = dice.pick([
    'text/html',
    'text/html; charset=utf-8',
    'application/xhtml+xml',
    'TEXT/HTML;charset=x-none',
  ]);
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), bytes]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/${id}/${at}\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

export function crawl(id: string, dice: Dice): MadeForm {
  const count = dice.below(3);
  const first = Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nab\r\n\r\n');
  const bytes = Buffer.concat([first, ...several(count, (at) => crawled(id, at, dice))]);
  return { ending: '.warc', bytes, documents: count, mayBeEmpty: true };
}

/** One message, of text or HTML, its parts not always closed. */
export function newsletter(id: string, dice: Dice): MadeForm {
  const head = `From: "${dice.pick(['The Courier', 'x" <', ''])}" <a@courier.example>\r\nSubject: ${dice.pick(['Talks', '=?utf-8?Q?=C3=A9?=', '=?x?y?z?='])}\r\nDate: ${dice.pick(['Wed, 07 Apr 2021 10:00:00 +0500', 'x'])}\r\nMessage-ID: <${id}@courier.example>\r\n`;
  const part = dice.once(2)
    ? `Content-Type: text/html; charset=${dice.pick(['utf-8', 'x-none'])}\r\n\r\n${html(dice)}`
    : `Content-Type: text/plain\r\n\r\n${mutatedArticle(dice)}`;
  const body = dice.once(2)
    ? `Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n${part}\r\n${dice.pick(['--b--', '', '--b'])}`
    : part;
  return { ending: '.eml', bytes: Buffer.from(head + body), documents: 1 };
}
