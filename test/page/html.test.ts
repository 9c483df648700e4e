import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sentenceAround } from '../../pipeline/7-emit/sentence-around.ts';
import type { PackedDocument, PackedEvent, PageFacts } from '../../pipeline/page-data/packed.ts';
import { madeSet } from './made-set.ts';
import { blocksOf, pageOf, type Records } from './page-of.ts';

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(dirname(dirname(path)), { recursive: true });
});

async function page(set: Records, max?: number): Promise<string> {
  const path = await pageOf(set, max);
  made.push(path);
  return path;
}

describe('report.html', () => {
  test('of 1,000 events has about one megabyte', async () => {
    expect(statSync(await page(madeSet(1_000))).size).toBeLessThan(1_050_000);
  });

  test('is the same twice', async () => {
    const [one, other] = [await page(madeSet(20)), await page(madeSet(20))];
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'));
  });

  test('of no event is a page all the same', async () => {
    const blocks = blocksOf(await page({ events: [], reports: [], articles: [] }));
    expect(blocks).toMatchObject({
      events: [],
      documents: [],
      facts: { events: 0, articles: 0, version: null },
    });
  });

  test('forbids all but its own script and styles, by their hashes', async () => {
    const html = readFileSync(await page(madeSet(1)), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1])};`);
    expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1])} `);
    expect(policy).not.toContain('unsafe');
    expect(html.match(/<script>/g)).toHaveLength(1);
  });

  test('names the people whose work it holds, with their licences', async () => {
    const html = readFileSync(await page(madeSet(1)), 'utf8');
    for (const name of [
      '@observablehq/plot',
      'd3-force',
      'd3-geo',
      'topojson-client',
      'world-atlas',
      '@tanstack/virtual-core',
    ])
      expect(html).toContain(`\n${name} `);
    expect(html).toContain(
      'provided that the above copyright notice and this permission notice appear in all copies',
    );
  });

  test('holds each sentence that tells an event once, and says where in it the evidence stands', async () => {
    const { documents } = blocksOf(await page(madeSet(3))) as { documents: PackedDocument[] };
    const [, , title, , sentences, reports] = documents[1] ?? [];
    expect(title).toContain('talk in Nairobi');
    expect(sentences).toHaveLength(1);
    expect(sentences?.[0]).toMatch(/^Bolivia's foreign minister .* would be raised\.$/);
    const spans = reports?.[0]?.map((one) =>
      one.length === 4 ? sentences?.[one[1]]?.slice(one[2], one[2] + one[3]) : null,
    );
    expect(spans).toContain('met');
    expect(spans).not.toContain(null);
  });

  test('of a set without texts has the words that prove a value, and no sentence', async () => {
    const { documents, facts } = blocksOf(await page({ ...madeSet(3), articles: null })) as {
      documents: PackedDocument[];
      facts: PageFacts;
    };
    expect(documents.flatMap(([, , , , sentences]) => sentences)).toEqual([]);
    expect(documents.flatMap(([, , , , , reports]) => reports.flat().map((one) => one[1]))).toContain('met');
    expect(facts.articles).toBe(null);
  });

  test('of more events than it may hold has those last reported, and says how many there are', async () => {
    const set = madeSet(50);
    const { events, documents, facts } = blocksOf(await page(set, 8)) as {
      events: PackedEvent[];
      documents: PackedDocument[];
      facts: PageFacts;
    };
    const newest = set.events.toSorted((one, other) =>
      (one.last_reported ?? '') < (other.last_reported ?? '') ? 1 : -1,
    );
    expect(events.map(([id]) => `e_${id}`).sort()).toEqual(
      newest
        .slice(0, 8)
        .map(({ event_id }) => event_id)
        .sort(),
    );
    expect([documents.length, facts.events]).toEqual([8, 50]);
  });
});

describe('the sentence around some words', () => {
  const around = (text: string, words: string) => {
    const start = text.indexOf(words);
    const found = sentenceAround(text, { start, end: start + words.length });
    return text.slice(found.start, found.end);
  };

  test.each([
    ['One ended. Ana met Bo in Oslo. Another began.', 'met', 'Ana met Bo in Oslo.'],
    ['He spoke. Mr. Osei met Dr. Lund on Monday. Then rain.', 'met', 'Mr. Osei met Dr. Lund on Monday.'],
    [
      'Before.\n\nThe U.S. Secretary of State met Bram.\n\nAfter.',
      'met',
      'The U.S. Secretary of State met Bram.',
    ],
    [
      'Ana met Bo\nin the old town of Oslo,\nas planned. Then she left.',
      'met',
      'Ana met Bo\nin the old town of Oslo,\nas planned.',
    ],
    ['TITLE\nAna met Bo.', 'met', 'Ana met Bo.'],
    ['met', 'met', 'met'],
  ])('of %j', (text, words, sentence) => {
    expect(around(text, words)).toBe(sentence);
  });

  test('is cut around the words when it is too long', () => {
    const found = around(
      `${'and so on '.repeat(200)}Ana met Bo ${'and so forth '.repeat(200)}.`,
      'Ana met Bo',
    );
    expect(found).toContain('Ana met Bo');
    expect(found.length).toBeLessThanOrEqual(480);
    expect(found).toMatch(/^\w+ .*\w$/);
  });
});
