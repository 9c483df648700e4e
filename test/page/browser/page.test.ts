import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiplomaticEvent } from '../../../pipeline/records.ts';
import { readFilter } from '../../../pipeline/select/filter-words.ts';
import { matchesFilter } from '../../../pipeline/select/matches.ts';
import { demarche, folderOf, recordsOf } from '../../cli/demarche.ts';
import { madeSet } from '../made-set.ts';
import { pageOf } from '../page-of.ts';
import { launched } from './chromium.ts';
import { HOSTILE_ADDRESSES, HOSTILE_TEXTS } from './hostile-text.ts';
import { axeFindings, exported, type Opened, type OpenOptions, opened } from './opened.ts';

const SCREENSHOTS = 'test/page/screenshots';

let browser: Browser;
const out = folderOf({});
let events: readonly DiplomaticEvent[] = [];

beforeAll(async () => {
  browser = await launched();
  const ran = demarche(['run', 'seeds', '--metadata', 'seeds/metadata.csv', '--out', out, '--quiet']);
  expect(ran.status, ran.stderr).toBe(0);
  events = recordsOf<DiplomaticEvent>(join(out, 'events.ndjson'));
  mkdirSync(SCREENSHOTS, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true });
});

const openSeeds = (options: OpenOptions = {}): Promise<Opened> =>
  opened(browser, join(out, 'report.html'), options);

/** Does something with a page of seeds/, and closes it. */
async function withSeeds(options: OpenOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, troubles } = await openSeeds(options);
  await act(page);
  expect(troubles).toEqual([]);
  await page.context().close();
}

async function idsOf(page: Page): Promise<readonly string[]> {
  const rows = parse(await exported(page), { columns: true }) as readonly { readonly event_id: string }[];
  return rows.map(({ event_id }) => event_id);
}

/** After a jump of the page, when rows near the window have been made and measured. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** As the page has it: what the driver knows of the address comes later. */
const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

const resultOf = (page: Page): Promise<string | null> => page.textContent('.result');
const wanted = (words: string): readonly string[] =>
  events.filter((event) => matchesFilter(event, readFilter(words).filter)).map(({ event_id }) => event_id);

describe('filters', () => {
  test.each([
    'search=beijing',
    'party=ETH',
    'party=Ethiopia&party=ERI&type=agreement',
    'person=Abiy',
    'place=Asmara&topic=peace_process',
    'status=scheduled',
    'type=meeting&type=visit&since=2021-09&until=2022',
    'min-outlets=2&min-confidence=0.9',
    'core=false',
    'search=nobody+at+all',
  ])('the page at #%s holds the events that select finds', async (words) => {
    await withSeeds({ hash: `#${words}&sort=date` }, async (page) => {
      const expected = wanted(words);
      expect(await resultOf(page)).toBe(`${expected.length} of ${events.length} events`);
      expect(await idsOf(page)).toEqual(expected);
      expect(await page.locator('.nothing').last().isVisible()).toBe(expected.length === 0);
    });
  });

  test('are set by the fields, shown as chips, taken away one by one, and kept in the address', async () => {
    await withSeeds({}, async (page) => {
      await page.fill('[name=party]', 'Ethiopia');
      await page.press('[name=party]', 'Enter');
      await page.click('.types [data-type=visit]');
      await page.selectOption('[name=min_confidence]', '0.9');
      await page.fill('[name=search]', 'erit');
      const words = 'search=erit&party=Ethiopia&type=visit&min-confidence=0.9';
      await page.waitForFunction((hash) => location.hash === hash, `#${words}`);
      expect(await resultOf(page)).toBe(`${wanted(words).length} of ${events.length} events`);
      expect(await page.locator('.chip').allTextContents()).toEqual([
        '“erit”×',
        'confidence: 0.9 or more×',
        'party: Ethiopia×',
        'type: visit×',
      ]);
      await page.click('.chip:has-text("party")');
      expect(await hashOf(page)).toBe('#search=erit&type=visit&min-confidence=0.9');
      await page.click('text=Clear all');
      expect(await resultOf(page)).toBe(`${events.length} events`);
      expect(await hashOf(page)).toBe('');
      expect(await page.inputValue('[name=search]')).toBe('');
    });
  });

  test('dragging over the time line asks for these days', async () => {
    await withSeeds({}, async (page) => {
      const box = await page.locator('.timeline svg').boundingBox();
      if (box === null) throw new Error('Unexpected time line without a box.');
      await page.mouse.move(box.x + box.width * 0.6, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.8, box.y + 60, { steps: 4 });
      await page.mouse.up();
      const hash = await hashOf(page);
      const { filter } = readFilter(hash);
      expect(filter.since).toMatch(/^2020-/);
      expect(filter.until).toMatch(/^2022-/);
      expect(await idsOf(page)).toEqual(wanted(hash).toReversed().sort(byDay));
    });
  });

  /** As the page sorts at first: newest first, those of one day in their order of output. */
  function byDay(one: string, other: string): number {
    const at = (id: string) => events.findIndex(({ event_id }) => event_id === id);
    const day = (id: string) => events[at(id)]?.date?.start ?? '';
    if (day(one) === day(other)) return at(one) - at(other);
    return day(one) < day(other) ? 1 : -1;
  }

  test('a click on a pair of the matrix, on a dot of the map and on a topic asks for it', async () => {
    await withSeeds({}, async (page) => {
      await page.locator('.chart .clickable rect[fill-opacity="1"]').first().click();
      expect(await hashOf(page)).toBe('#party=ETH&party=ERI');
      await page.click('.clear');
      await page.locator('.clickable circle:has-text("Asmara")').click();
      expect(await hashOf(page)).toBe('#place=Asmara');
      await page.click('.clear');
      await page.click('text=Network');
      await page.locator('.clickable circle:has-text("Japan")').click();
      expect(await hashOf(page)).toBe('#party=JPN&who=network');
    });
  });
});

describe('rows', () => {
  test('all events, exported in their order of output, are events.csv byte for byte', async () => {
    await withSeeds({ hash: '#sort=date' }, async (page) => {
      expect(await exported(page)).toBe(readFileSync(join(out, 'events.csv'), 'utf8'));
    });
  });

  test('unfold to their reports, with the evidence marked in the sentence', async () => {
    await withSeeds({ hash: '#party=ERI&type=visit&min-outlets=2' }, async (page) => {
      await page.click('tbody tr[data-event]');
      const [id = ''] = wanted('party=ERI&type=visit&min-outlets=2');
      expect(await hashOf(page)).toContain(`open=${id}`);
      const text = (await page.textContent('.unfolded')) ?? '';
      const event = events.find(({ event_id }) => event_id === id);
      for (const { outlet, title } of event?.reports ?? []) {
        expect(text).toContain(outlet);
        expect(text).toContain(title);
      }
      const sentence = page.locator('.report:nth-child(2) blockquote').first();
      expect(await sentence.textContent()).toMatch(
        /^Abiy had landed in the Eritrean capital on Sunday morning/,
      );
      expect(await sentence.locator('mark').allTextContents()).toEqual([
        'landed',
        'the Eritrean capital',
        'Sunday morning',
      ]);
      expect(await sentence.locator('mark').first().getAttribute('title')).toContain('what happened');
      expect(text).toContain('Where the reports disagree');
      expect(text).toContain('“2018-07-09” in Red Sea Review (3)');
      expect(text).toContain('Why these reports are one event');
      const link = page.locator('.report h4 a').first();
      expect(await link.getAttribute('href')).toBe('https://gazette.example.org/2018/07/war-over');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    });
  });

  test('an address opens the view that it was taken of: filters, order, columns, the unfolded row', async () => {
    const id = wanted('party=ERI&type=visit&min-outlets=2')[0] ?? '';
    const hash = `#party=ERI&sort=actor&columns=date%2Cactor%2Cevent_id&who=network&open=${id}`;
    await withSeeds({ hash }, async (page) => {
      await page.waitForSelector('.unfolded');
      expect(await page.locator('th button').allTextContents()).toEqual(['Date', 'Who', 'Id']);
      expect(await page.locator('th[aria-sort=ascending]').textContent()).toBe('Who');
      const shown = await page.locator('tr[data-event]:not(.more) .name').allTextContents();
      expect(shown).toEqual(shown.toSorted());
      expect(await page.getAttribute('.tabs button:has-text("Network")', 'aria-pressed')).toBe('true');
      expect(await page.locator(`tr[data-event="${id}"]:not(.more)`).isVisible()).toBe(true);
    });
  });

  test('are sorted by a click on the head, and by another the other way', async () => {
    await withSeeds({}, async (page) => {
      const first = () => page.textContent('tbody tr[data-event] [data-label=Who] .name');
      await page.click('th button:has-text("Who")');
      expect(await first()).toBe('Abiy Ahmed');
      await page.click('th button:has-text("Who")');
      expect(await page.getAttribute('th:has-text("Who")', 'aria-sort', { strict: false })).toBe(
        'descending',
      );
      expect(await hashOf(page)).toBe('#sort=-actor');
    });
  });

  test('keys go from row to row, unfold with Enter and fold with Escape', async () => {
    await withSeeds({}, async (page) => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
      await page.focus('tbody .fold');
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(
        () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '3',
      );
      await page.keyboard.press('Enter');
      expect(await page.getAttribute('tr[aria-rowindex="3"] .fold', 'aria-expanded')).toBe('true');
      expect(await page.isVisible('.unfolded')).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.isVisible('.unfolded')).toBe(false);
      await page.keyboard.press('End');
      // the head is the first row
      const last = String(events.length + 1);
      await page.waitForFunction(
        (row) => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === row,
        last,
      );
      expect(await focused()).toBe(last);
    });
  });

  test('of 20,000 events, only those near the window are made, and the last is reached', async () => {
    const file = await pageOf(madeSet(20_000));
    const { page, troubles } = await opened(browser, file);
    expect(await page.getAttribute('#events-table', 'aria-rowcount')).toBe('20001');
    for (const share of [0.25, 0.5, 1]) {
      await page.evaluate((part) => scrollTo(0, part * document.body.scrollHeight), share);
      await page.waitForFunction(
        (least) =>
          Number([...document.querySelectorAll('tr[data-event]')].at(-1)?.getAttribute('aria-rowindex')) >=
          least,
        share * 19_000,
      );
      expect(await page.locator('tr[data-event]').count()).toBeLessThan(60);
    }
    expect(await page.isVisible('tr[aria-rowindex="20001"]')).toBe(true);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('safety', () => {
  test('100 hostile texts in every field make no node, no handler and no link that runs', async () => {
    const { events: usual, reports, articles } = madeSet(HOSTILE_TEXTS.length);
    const hostile = <Value>(value: Value, text: string, url: string): Value =>
      JSON.parse(
        JSON.stringify(value, (key, inner: unknown) => {
          if (key === 'url') return url;
          const isKept =
            /_id$|^(type|status|field|source|start|end|day|country|person_key|published_at)$/.test(key);
          return typeof inner === 'string' && !isKept ? text : inner;
        }),
      );
    const all = <Value>(values: readonly Value[]): Value[] =>
      values.map((value, at) => {
        const url = HOSTILE_ADDRESSES[at % HOSTILE_ADDRESSES.length] ?? '';
        return hostile(value, HOSTILE_TEXTS[at] ?? '', url);
      });
    const file = await pageOf({ events: all(usual), reports: all(reports), articles: all(articles ?? []) });
    const { page, troubles } = await opened(browser, file, { height: 9_000 });
    const scripts = await page.locator('script').count();
    expect(scripts).toBe(5);
    for (const row of (await page.locator('tbody .fold').all()).slice(0, HOSTILE_TEXTS.length)) {
      await row.evaluate((button) => (button as HTMLElement).click());
      expect(await page.locator('.unfolded').count()).toBe(1);
      const made = await page.evaluate(() => ({
        nodes: [
          ...document.body.querySelectorAll(
            'img,iframe,object,embed,form,base,meta,template,math,style,script:not([type])',
          ),
        ]
          .filter((node) => node.closest('.plot') === null)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        handlers: [...document.querySelectorAll('*')].flatMap((node) =>
          node.getAttributeNames().filter((name) => /^on/i.test(name)),
        ),
        links: [...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).protocol),
      }));
      expect(made.nodes.length, made.nodes.join('\n')).toBe(1);
      expect(made.handlers).toEqual([]);
      expect(made.links.filter((protocol) => !/^(https?|file):$/.test(protocol))).toEqual([]);
    }
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('.unfolded a')].filter(
            (link) => (link as HTMLAnchorElement).protocol === 'file:',
          ).length,
      ),
    ).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('the policy lets nothing be loaded or sent, and no other script or style run', async () => {
    const { page } = await openSeeds();
    const refused = await page.evaluate(async () => {
      const found: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.push(effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.hit = true';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      const image = document.createElement('img');
      image.src = 'https://example.org/x.png';
      document.body.append(script, style, image);
      const isSent = await fetch('https://example.org').then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      return {
        found: found.sort(),
        isSent,
        hit: 'hit' in window,
        display: getComputedStyle(document.body).display,
      };
    });
    expect(refused).toEqual({
      found: ['connect-src', 'img-src', 'script-src-elem', 'style-src-elem'],
      isSent: false,
      hit: false,
      display: 'block',
    });
    await page.context().close();
  });

  test('an event that a person corrected says who changed what, and why', async () => {
    const set = madeSet(1);
    const corrections = [
      {
        action: 'set',
        target: 'e_0000000000000000',
        field: 'place.name',
        value: 'Lima',
        was: 'Geneva',
        who: 'R. Okafor',
        why: 'seen there',
      } as const,
    ];
    const corrected = set.events.map((event) => ({ ...event, corrections }));
    const { page } = await opened(browser, await pageOf({ ...set, events: corrected }));
    await page.click('tbody tr[data-event]');
    expect(await page.textContent('.unfolded')).toContain(
      'set place to “Lima” from “Geneva” by R. Okafor: seen there',
    );
    await page.context().close();
  });
});

describe('for everybody', () => {
  test.each([
    ['light', ''],
    ['dark', ''],
    ['light', '#party=ERI&open='],
    ['dark', '#who=network&open='],
  ] as const)('axe finds nothing serious in %s at "%s"', async (colorScheme, hash) => {
    const id = wanted('party=ERI&type=visit&min-outlets=2')[0] ?? '';
    await withSeeds({ colorScheme, hash: hash.endsWith('=') ? hash + id : hash }, async (page) => {
      if (hash.endsWith('=')) await page.waitForSelector('.unfolded');
      expect(await axeFindings(page)).toEqual([]);
      const name = `${colorScheme}${hash === '' ? '' : '-unfolded'}.png`;
      await page.screenshot({ path: join(SCREENSHOTS, name) });
    });
  });

  test('dark is dark and light is light', async () => {
    const paper = async (colorScheme: 'light' | 'dark') => {
      const { page } = await openSeeds({ colorScheme });
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.context().close();
      return Math.min(...(colour.match(/\d+/g) ?? []).map(Number));
    };
    expect(await paper('light')).toBeGreaterThan(230);
    expect(await paper('dark')).toBeLessThan(40);
  });

  test('at 360 pixels nothing sticks out, and a row unfolds', async () => {
    await withSeeds({ width: 360, height: 780 }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const fold = page.locator('tbody .fold').first();
      await fold.scrollIntoViewIfNeeded();
      await atRest(page);
      await fold.click();
      await page.waitForSelector('.unfolded');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot({ path: join(SCREENSHOTS, 'narrow.png') });
    });
  });

  test('on paper stand the charts and the rows, without controls', async () => {
    await withSeeds({ hash: '#type=meeting' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await page.locator('tr[data-event]').count()).toBe(wanted('type=meeting').length);
      expect(await page.locator('.chart svg:visible').count()).toBe(4);
      for (const control of ['.search', '.export', '.filters', '.tabs', '.columns', '.skip'])
        expect(await page.locator(control).first().isVisible(), control).toBe(false);
      expect(await page.isVisible('text=type: meeting')).toBe(true);
      await page.screenshot({ path: join(SCREENSHOTS, 'print.png'), fullPage: true });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    });
  });
});
