import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codesOf, documentOf, documentsOf } from './documents-of.ts';
import { told, toldOf } from './told.ts';

const TEXT =
  'The ministers of trade of Fiji and Samoa met in Suva on Monday, and they signed a plan for their ports and for the ships between them, an officer said.';
const PAGE = `<html><head><title>Ports of Suva</title></head><body><article><p>${TEXT}</p></article></body></html>`;

/** A record of a crawl, as ISO 28500 has it. */
function record(type: string, url: string, block: Buffer): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-05-01T00:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

function response(
  path: string,
  body: string | Buffer = PAGE,
  headers = 'Content-Type: text/html',
  status = 200,
): Buffer {
  const head = `HTTP/1.1 ${status} X\r\n${headers}\r\n\r\n`;
  return record(
    'response',
    `https://isles.example.org/${path}`,
    Buffer.concat([Buffer.from(head), Buffer.from(body)]),
  );
}

const RECORDS = [
  record('warcinfo', '-', Buffer.from('software: test\r\n')),
  response('one'),
  record('request', 'https://isles.example.org/one', Buffer.from('GET /one HTTP/1.1\r\n\r\n')),
  response('a.png', 'x', 'Content-Type: image/png'),
  response('gone', PAGE, 'Content-Type: text/html', 404),
  response('two', PAGE, 'Content-Type: text/html; charset=utf-8'),
];
const CRAWL = Buffer.concat(RECORDS);

describe('a crawl', () => {
  test('gives its pages, with the address that was fetched and without the day of the crawl', async () => {
    const { documents, notes, rejects } = await documentsOf('a.warc', CRAWL);
    expect(documents).toMatchObject([
      {
        name: 'a#1',
        text: TEXT,
        url: 'https://isles.example.org/one',
        published_at: null,
        source: { position: 1 },
      },
      {
        name: 'a#5',
        text: TEXT,
        url: 'https://isles.example.org/two',
        published_at: null,
        source: { position: 5 },
      },
    ]);
    expect(documents[0]?.source.offset).toBe(RECORDS[0]?.length);
    expect(rejects).toEqual([]);
    expect(notes.map(({ note, detail }) => `${note} ${detail}`)).toEqual(['read/passed-over a.warc 4']);
  });

  test('is the same in gzip, a member for each record, and from stdin in steps of three bytes', async () => {
    const gz = Buffer.concat(RECORDS.map((one) => gzipSync(one)));
    expect((await documentsOf('a.warc.gz', gz)).documents.map(({ name }) => name)).toEqual(['a#1', 'a#5']);
    expect(await told(['-'], { stdin: CRAWL })).toEqual([
      `stdin#1: ${TEXT}`,
      `stdin#5: ${TEXT}`,
      '(read/passed-over - 4)',
    ]);
  });

  test.each([
    ['gzip', gzipSync(PAGE), 'Content-Encoding: gzip'],
    ['Brotli', brotliCompressSync(PAGE), 'Content-Encoding: br'],
    ['chunks', `${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked'],
  ])('undoes %s of the server', async (_, body, header) => {
    const crawl = response('x', body, `Content-Type: text/html\r\n${header}`);
    expect((await documentsOf('a.warc', crawl)).documents.map(({ text }) => text)).toEqual([TEXT]);
  });

  test('that ends inside a record says so, and gives what came whole', async () => {
    const cut = await documentsOf('a.warc', CRAWL.subarray(0, CRAWL.length - 60));
    expect(cut.documents.map(({ name }) => name)).toEqual(['a#1']);
    expect(codesOf(cut)).toEqual([`read/truncated-warc@${CRAWL.length - (RECORDS[5]?.length ?? 0)}`]);
    const head = await documentsOf('a.warc', Buffer.concat([CRAWL, Buffer.from('WARC/1.0\r\nWARC-Ty')]));
    expect(codesOf(head)).toEqual([`read/truncated-warc@${CRAWL.length}`]);
    expect(head.documents.length).toBe(2);
    const gz = gzipSync(CRAWL);
    const packed = await documentsOf('a.warc.gz', gz.subarray(0, gz.length - 12));
    expect(codesOf(packed)[0]).toMatch(/^read\/truncated-gz@/);
  });

  test('goes on behind bytes that are no record, and behind a record without a length', async () => {
    const odd = Buffer.from('garbage\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\n');
    const found = await documentsOf('a.warc', Buffer.concat([response('one'), odd, response('two')]));
    expect(found.documents.map(({ url }) => url)).toEqual([
      'https://isles.example.org/one',
      'https://isles.example.org/two',
    ]);
    expect(found.rejects.map(({ code }) => code)).toEqual(['read/corrupt-warc', 'read/corrupt-warc']);
  });

  test('a page over the bound costs itself alone', async () => {
    const crawl = Buffer.concat([response('long', `<p>${'x'.repeat(9_000)}`), response('two')]);
    const found = await documentsOf('a.warc', crawl, { max_article_bytes: 1_000 });
    expect(codesOf(found)).toEqual(['read/page-too-long@0']);
    expect(found.documents.length).toBe(1);
  });
});

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Isles &amp; Ports</title><language>en-nz</language>
<item><title>Ports &lt;i&gt;open&lt;/i&gt;</title><link>https://isles.example.org/1</link><guid isPermaLink="false">isles-1</guid>
<pubDate>Mon, 03 May 2021 23:30:00 +1300</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>One &amp; two.</p><script>no()</script><p>Three.</p>]]></content:encoded></item>
<item><title>Only a summary</title><guid>https://isles.example.org/2</guid><description>&lt;p&gt;A summary.&lt;/p&gt;</description></item>
</channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Isles</title><id>urn:feed</id><updated>2021-05-03T00:00:00Z</updated>
<entry><title type="html">Talks &amp;amp; fish</title><link rel="self" href="https://x.example/self"/><link href="https://isles.example.org/3"/><id>urn:3</id>
<published>2021-05-03T23:30:00+13:00</published><updated>2021-05-04T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://isles.example.org"><title>Isles</title></channel>
<item rdf:about="https://isles.example.org/4"><title>T</title><link>https://isles.example.org/4</link><description>D.</description><dc:date>2021-05-03</dc:date></item></rdf:RDF>`;

const item = (words: string): string => `<item><description>${words}.</description></item>`;

describe('a feed', () => {
  test('of RSS gives its items: the whole text where it has it, as written at its own offset', async () => {
    const { documents } = await documentsOf('a.rss', RSS);
    expect(documents).toMatchObject([
      {
        id: 'isles-1',
        url: 'https://isles.example.org/1',
        title: 'Ports open',
        text: 'One & two.\nThree.',
        published_at: 'Mon, 03 May 2021 23:30:00 +1300',
        outlet: 'Isles & Ports',
        language: 'en-nz',
        form: 'record',
      },
      {
        id: 'https://isles.example.org/2',
        url: 'https://isles.example.org/2',
        text: 'A summary.',
        published_at: null,
      },
    ]);
  });

  test('is told by its root, whatever its ending: Atom and RDF too', async () => {
    expect(await documentOf('a.xml', ATOM)).toMatchObject({
      id: 'urn:3',
      url: 'https://isles.example.org/3',
      title: 'Talks & fish',
      text: 'One.\nTwo.',
      published_at: '2021-05-03T23:30:00+13:00',
      outlet: 'Isles',
      language: 'en',
    });
    expect(await documentOf('a.xml', `<!-- made ${'-'} --><!DOCTYPE rdf:RDF>${RDF}`)).toMatchObject({
      id: 'https://isles.example.org/4',
      published_at: '2021-05-03',
    });
  });

  test('of JSON gives its items too, in a file and in a line', async () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Isles',
      language: 'en',
      items: [
        {
          id: '5',
          url: 'https://isles.example.org/5',
          content_html: '<p>One.</p><p>Two.</p>',
          date_published: '2021-05-03T10:00:00+13:00',
        },
        7,
      ],
    });
    const found = await documentsOf('a.json', feed);
    expect(found.documents).toMatchObject([
      {
        id: '5',
        text: 'One.\nTwo.',
        outlet: 'Isles',
        language: 'en',
        published_at: '2021-05-03T10:00:00+13:00',
      },
    ]);
    expect(found.rejects.map(({ code }) => code)).toEqual(['read/not-an-object']);
    expect(await toldOf('a.ndjson', `{"text":"x"}\n${feed}\n`)).toEqual([
      'a#1: x',
      '5: One.\nTwo.',
      'read/not-an-object a.ndjson:2@13',
    ]);
  });

  test.each([
    ['cut', RSS.slice(0, 500), ['read/invalid-xml a.xml:@500']],
    [
      'without items',
      '<rss version="2.0"><channel><title>x</title></channel></rss>',
      ['(read/no-records a.xml)'],
    ],
    [
      'with an item without text',
      '<rss version="2.0"><channel><item><title>x</title></item></channel></rss>',
      ['read/missing-text a.xml:0@0'],
    ],
    [
      'with an item that hides those behind it',
      `<rss version="2.0"><channel>${item('one')}<item><title!</title>${item('two')}</item>${item('three')}</channel></rss>`,
      ['a#0: one.', 'read/invalid-xml a.xml:@0'],
    ],
    [
      'with nothing but an item that is broken, under a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id!</a:id></a:entry></a:feed>',
      ['read/invalid-xml a.xml:@0'],
    ],
    [
      'with an item whose own tag is broken',
      '<rss version="2.0"><channel><itam><title>x</title></item></channel></rss>',
      ['read/invalid-xml a.xml:@0'],
    ],
    [
      'whose items have another prefix than its root',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel rdf:about="x"><r:title>x</r:title></r:channel><r:item rdf:about="y"><r:description>one.</r:description></r:item></rdf:RDF>`,
      ['y: one.'],
    ],
    [
      'with an empty item',
      `<rss version="2.0"><channel><item/>${item('one')}</channel></rss>`,
      ['a#0: one.', 'read/invalid-xml a.xml:@0'],
    ],
    [
      'that speaks of items',
      `<rss version="2.0"><!-- <item> --><channel><item><description><![CDATA[An <item> of news.]]></description></item></channel></rss>`,
      ['a#0: An of news.'],
    ],
    [
      'of tags without end',
      `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}</rss>`,
      ['read/invalid-xml a.xml:@0'],
    ],
    ['of another kind', '<?xml version="1.0"?><urlset><url/></urlset>', ['read/unknown-xml a.xml:@0']],
    ['empty', ' \n', ['read/empty a.xml:@0']],
  ])('%s', async (_, xml, expected) => {
    expect(await toldOf('a.xml', xml)).toEqual(expected);
  });

  test('expands no entity of its own', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]>${RSS.slice(RSS.indexOf('<rss')).replace('A summary.', '&b; end')}`;
    const { documents } = await documentsOf('a.xml', bomb);
    expect(documents[1]?.text).toBe('&b; end');
  });
});

const NEWSML = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<packageItem guid="urn:package"><itemMeta/></packageItem>
<newsItem guid="urn:picture"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
<newsItem guid="urn:isles:6" version="2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Isles Agency"/>
<versionCreated>2021-05-03T23:30:00+13:00</versionCreated><firstCreated>2021-05-02T08:00:00+13:00</firstCreated></itemMeta>
<contentMeta><headline>Ports &amp; ships</headline><language tag="en-NZ"/><located qcode="city:1"><name>Suva</name></located></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>no</title></head>
<body><body.content><p>One &amp; two.</p><p>Three.</p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>`;

describe('what agencies send', () => {
  test('NewsML-G2 gives its articles; packages and pictures are counted in a note', async () => {
    const { documents, notes } = await documentsOf('a.xml', NEWSML);
    expect(documents).toMatchObject([
      {
        id: 'urn:isles:6',
        title: 'Ports & ships',
        text: 'One & two.\nThree.',
        published_at: '2021-05-03T23:30:00+13:00',
        outlet: 'Isles Agency',
        dateline: 'Suva',
        language: 'en-NZ',
      },
    ]);
    expect(notes.map(({ note, detail }) => `${note} ${detail}`)).toEqual(['read/passed-over a.xml 2']);
    expect(await toldOf('a.xml', NEWSML.slice(0, -20))).toEqual(['read/invalid-xml a.xml:@0']);
  });

  test.each([
    [
      '1',
      {
        headline: 'H',
        body_text: 'One.',
        versioncreated: '2021-05-03T01:00:00+13:00',
        located: 'Suva',
        provider: 'Isles',
      },
    ],
    [
      '1 in XHTML',
      {
        headline: 'H',
        body_xhtml: '<p>One.</p>',
        firstcreated: '2021-05-03T01:00:00+13:00',
        located: 'Suva',
        infosource: [{ name: 'Isles' }],
      },
    ],
    [
      '2',
      {
        headlines: [
          { role: 'sub', value: 'No' },
          { role: 'main', value: 'H' },
        ],
        bodies: [{ contenttype: 'text/html', value: '<p>One.</p>' }],
        versioncreated: '2021-05-03T01:00:00+13:00',
        located: [{ name: 'Suva' }],
        infosource: [{ name: 'Isles' }],
      },
    ],
    [
      '3',
      {
        headlines: [{ value: 'H' }],
        bodies: [{ contentType: 'text/plain', value: 'One.' }],
        versionCreated: '2021-05-03T01:00:00+13:00',
        located: [{ name: 'Suva' }],
        infoSources: [{ name: 'Isles' }],
      },
    ],
  ])('ninjs %s is read by its own keys', async (_, item) => {
    expect(
      await documentOf('a.json', JSON.stringify({ uri: 'urn:isles:7', language: 'en', ...item })),
    ).toMatchObject({
      id: 'urn:isles:7',
      title: 'H',
      text: 'One.',
      published_at: '2021-05-03T01:00:00+13:00',
      dateline: 'Suva',
      outlet: 'Isles',
      language: 'en',
    });
  });
});

const HEAD = `From: "Isles Daily" <news@isles.example.org>\r\nSubject: =?utf-8?Q?Ports_=26_caf=C3=A9s?=\r\nDate: Mon, 03 May 2021 23:30:00 -1000\r\nMessage-ID: <8@isles.example.org>\r\nMIME-Version: 1.0\r\n`;

describe('a newsletter', () => {
  test('gives its text with its subject, sender and day as written', async () => {
    const parts = `--b\r\nContent-Type: text/plain\r\n\r\nNo.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<style>x</style><p>One=20two.</p><table><tr><td>Three.</td></tr></table>\r\n--b--\r\n`;
    expect(
      await documentOf('a.eml', `${HEAD}Content-Type: multipart/alternative; boundary="b"\r\n\r\n${parts}`),
    ).toMatchObject({
      id: '8@isles.example.org',
      title: 'Ports & cafés',
      text: 'One two.\nThree.',
      published_at: 'Mon, 03 May 2021 23:30:00 -1000',
      outlet: 'Isles Daily',
      form: 'record',
    });
  });

  test('of plain text has its wrapped lines joined, and short ones as they are', async () => {
    const text = `TODAY\r\n\r\nThe ministers of trade of Fiji and Samoa met in Suva on Monday,\r\nand they signed a plan.\r\n- one\r\n- two\r\n`;
    expect((await documentOf('a.eml', `${HEAD}\r\n${text}`)).text).toBe(
      'TODAY\nThe ministers of trade of Fiji and Samoa met in Suva on Monday, and they signed a plan.\n- one\n- two',
    );
  });

  test('without headers, without text, or of parts without end is a reject', async () => {
    const nested = Array.from(
      { length: 2_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    expect(await toldOf('a.eml', 'just words\n')).toEqual(['read/invalid-mail a.eml:@0']);
    expect(await toldOf('a.eml', HEAD)).toEqual(['read/missing-text a.eml:@0']);
    expect(await toldOf('a.eml', HEAD + nested.join(''))).toEqual(['read/invalid-mail a.eml:@0']);
    expect(await toldOf('a.eml', '')).toEqual(['read/empty a.eml:@0']);
  });
});
