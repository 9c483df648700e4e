import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { documentOfHtml } from '../../pipeline/1-read/html-dom.ts';
import { fragmentText } from '../../pipeline/1-read/html-text.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { codesOf, documentOf, documentsOf } from './documents-of.ts';
import { told } from './told.ts';

const FIRST =
  'LIMA, Oct. 10 - Finance ministers met in Lima on Saturday, and the host, Alonso Segura, received his guests at the national museum, the ministry said.';
const SECOND =
  'They spoke of growth, of debt and of the price of copper, which had fallen by a third in a year, and agreed to meet again in Washington in the spring.';

/** A page as a newspaper's system makes it. */
function page(
  head: string,
  body = `<p>${FIRST}</p>\n<p>${SECOND}</p>`,
  html = '<html lang="en-GB">',
): string {
  return `<!DOCTYPE html>
${html}<head><meta charset="utf-8"><title>Ministers meet in Lima | Andes Post</title>${head}
<style>p { color: red }</style><script>track("<p>no</p>")</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div class="advert">Win a holiday, buy today!</div>
<main><article><h1>Ministers meet in Lima</h1><p class="byline">By Rosa Quispe</p>
<figure><img src="a.jpg" alt=""><figcaption>Alonso Segura in 2014.</figcaption></figure>
${body}
<aside><h3>Related</h3><ul><li><a href="/2">President flies to Quito</a></li></ul></aside></article></main>
<footer><a href="/terms">Terms of use</a></footer></body></html>`;
}

const LD = (type: string, more: string): string =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":${type},${more}}</script>`;

describe('a page of the web', () => {
  test('gives the article alone, one paragraph a line, without navigation, captions, scripts and advertisements', async () => {
    const { text, form } = await documentOf('a.html', page('<meta name="date" content="2015-10-10">'));
    expect(text).toBe(`${FIRST}\n${SECOND}`);
    expect(form).toBe('record');
  });

  test('tells the title, day, outlet and address that its JSON-LD says, before all else', async () => {
    const head = `<link rel="canonical" href="https://post.example.org/lima"><meta property="og:title" content="Another title">
      <meta property="article:published_time" content="2015-10-12T00:00:00Z"><meta property="og:site_name" content="Another name">
      ${LD('["NewsArticle"]', '"headline":"Copper &amp; debt in Lima","datePublished":"2015-10-10T23:30:00-05:00","publisher":{"@type":"Organization","name":"Andes Post"}')}`;
    expect(await documentOf('a.htm', page(head))).toMatchObject({
      title: 'Copper & debt in Lima',
      published_at: '2015-10-10T23:30:00-05:00',
      outlet: 'Andes Post',
      url: 'https://post.example.org/lima',
      language: 'en-GB',
      id: null,
      name: 'a',
    });
  });

  test.each([
    [
      'a graph',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"ReportageNewsArticle","datePublished":"2015-10-10"}]}</script>',
    ],
    [
      'an array',
      '<script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"NewsArticle","datePublished":"2015-10-10"}]</script>',
    ],
    [
      'a script behind a broken one',
      `<script type="application/ld+json">{"@type":</script>${LD('"Article"', '"datePublished":"2015-10-10"')}`,
    ],
    ['OpenGraph', '<meta property="article:published_time" content="2015-10-10">'],
    ['the older names', '<meta name="pubdate" content="2015-10-10">'],
  ])('tells its day in %s', async (_, head) => {
    expect((await documentOf('a.html', page(head))).published_at).toBe('2015-10-10');
  });

  test.each([
    [
      'a time that is marked',
      `<time itemprop="datePublished" datetime="2015-10-10">x</time><time datetime="2015-10-12">y</time>`,
      '2015-10-10',
    ],
    [
      'the only day of its times',
      '<time datetime="2015-10-10T08:00">x</time><time datetime="2015-10-10T09:00">y</time>',
      '2015-10-10T08:00',
    ],
    [
      'times of several days',
      '<time datetime="2015-10-10">x</time><time datetime="2015-10-12">y</time>',
      null,
    ],
  ])('takes for its day: %s', async (_, times, expected) => {
    const made = await documentOf('a.html', page('', `${times}<p>${FIRST}</p><p>${SECOND}</p>`));
    expect(made.published_at).toBe(expected);
  });

  test('no other thing of JSON-LD is the article', async () => {
    const head = LD('"Event"', '"headline":"No","datePublished":"2015-01-01","publisher":{"name":"No"}');
    expect(await documentOf('a.html', page(head))).toMatchObject({ published_at: null, outlet: null });
  });

  test('its own title stands in where nothing else tells one, without the name of the site', async () => {
    expect((await documentOf('a.html', page(''))).title).toMatch(/^Ministers meet in Lima/);
  });

  test('an address that is none of the web is none', async () => {
    const head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/lima">';
    expect((await documentOf('a.html', page(head))).url).toBeNull();
  });

  test('is read from gzip and from stdin', async () => {
    const { documents } = await documentsOf('a.html.gz', gzipSync(page('')));
    expect(documents[0]).toMatchObject({ name: 'a', text: `${FIRST}\n${SECOND}` });
    expect(await told(['-'], { stdin: page('') })).toEqual([`stdin: ${FIRST}\n${SECOND}`]);
  });
});

describe('the letters of a page', () => {
  const PARAGRAPH =
    '<p>Élodie Béart reçoit à Genève, said the ministry, a guest from Malmö: “at last”, he said.</p>'.repeat(
      3,
    );
  const CYRILLIC =
    '<p>Министр принял в Москве своего коллегу, сообщило министерство во вторник, и они говорили о торговле.</p>';
  const latin = (text: string): Buffer =>
    Buffer.from(
      text.replace('“', '\x93').replace('”', '\x94').replaceAll('“', '\x93').replaceAll('”', '\x94'),
      'latin1',
    );

  test('are UTF-8 where they are, whatever the page says', async () => {
    const html = `<html><head><meta charset="iso-8859-1"></head><body><article>${PARAGRAPH}</article></body></html>`;
    expect((await documentOf('a.html', html)).text).toContain('Genève');
  });

  test('are Windows-1252 where the page says so, or as a guess with a note', async () => {
    const body = `<body><article>${PARAGRAPH}</article></body></html>`;
    const said = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head>${body}`;
    const one = await documentsOf('a.html', latin(said));
    expect(one.documents[0]?.text).toContain('“at last”');
    expect(one.notes).toEqual([]);
    const other = await documentsOf('a.html', latin(`<html>${body}`));
    expect(other.documents[0]?.text).toContain('Malmö');
    expect(other.notes.map(({ note }) => note)).toEqual(['read/windows-1252']);
  });

  test('are of another alphabet where the page says so', async () => {
    const bytes = [...CYRILLIC].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x350;
    });
    const head = Buffer.from('<html><head><meta charset="windows-1251"></head><body><article>');
    const { text } = await documentOf('a.html', Buffer.concat([head, Buffer.from(bytes)]));
    expect(text).toContain('Министр принял в Москве');
  });

  test('of no encoding that is said or can be guessed are a reject', async () => {
    const bytes = Buffer.concat([Buffer.from(`<p>${FIRST} é `), Buffer.from([0xff, 0x81])]);
    expect(codesOf(await documentsOf('a.html', bytes))).toEqual([
      expect.stringMatching(/^read\/invalid-utf8@/),
    ]);
  });
});

describe('what is no article', () => {
  const { read } = DEFAULTS;
  test.each([
    ['an empty file', '', 'read/empty@0'],
    ['a page without text', '<html><body><img src="x"></body></html>', 'read/no-article@0'],
    ['a picture', Buffer.from([0x89, 0x50, 0, 0x47]), 'read/binary@2'],
    ['a page of too many bytes', `<p>${'x'.repeat(4_000_001)}`, 'read/page-too-long@0'],
    ['a page of too many tags', '<b>'.repeat(30_001), 'read/too-many-tags@0'],
    ['a page that is too deep', '<div>'.repeat(20_000), 'read/page-too-deep@0'],
  ])('%s is a reject', async (_, content, expected) => {
    expect(codesOf(await documentsOf('a.html', content))).toEqual([expected]);
  });

  test('a text over the bound is a reject too', async () => {
    const found = await documentsOf('a.html', page(''), { max_article_bytes: 250, page_growth: 100 });
    expect(codesOf(found)).toEqual(['read/article-too-long@0']);
  });

  test('100,000 tags inside each other are told before a tree is made of them', () => {
    expect(() => documentOfHtml('<i>'.repeat(100_000), read)).toThrow(/number of tags/);
  });

  test('a piece of HTML that ends early, or has more ends than starts, keeps its words', () => {
    expect(fragmentText('</p></div>A <b>b<p>c</i></table>d', read).split(/\s+/)).toEqual(['A', 'b', 'cd']);
    expect(fragmentText('x &lt; y &amp;&amp; z', read)).toBe('x < y && z');
    expect(fragmentText('1 < 2', read)).toBe('1 < 2');
    expect(fragmentText('<!-- no --><p>a<br>b<td>c', read)).toBe('a\nb c');
  });
});
