import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { HTML_FORM } from '../../dist/7-emit/html.js';
import { recordSet } from '../../dist/7-emit/record-set.js';
import { placeIn } from '../../dist/7-emit/writing-place.js';
import { DEFAULTS } from '../../dist/settings.js';
import { table } from '../docs/tables.mjs';
import { linesOfRun } from './run-again.mjs';
import { spread } from './statistics.mjs';

const EVENTS = [1_000, 20_000];
const FRAMES = 120;
/** CSS pixels that are scrolled in a frame: a fast wheel. */
const STEP = 400;

/** Milliseconds between frames while the table is scrolled; runs in the page. @param {{ frames: number, step: number }} how */
async function frameTimes({ frames, step }) {
  const times = [];
  scrollTo(0, document.body.scrollHeight / 4);
  let last = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - last);
    last = now;
    scrollBy(0, step);
  }
  return times;
}

/** Size, time to open, and frame times of report.html, in Chromium without a screen. @param {string} folder for files */
export async function page(folder) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const rows = [];
  for (const count of EVENTS) {
    const place = join(folder, `page-${count}`);
    mkdirSync(place);
    const lines = linesOfRun(count);
    const set = recordSet(
      Object.fromEntries(
        Object.entries(lines).map(([name, text]) => {
          const path = join(place, `${name}.ndjson`);
          writeFileSync(path, text);
          return [name, path];
        }),
      ),
    );
    const made = { settings: DEFAULTS, lexicon: { hash: '', own: null } };
    const written = performance.now();
    const { bytes } = await HTML_FORM.write(set, placeIn(place), made, []);
    const seconds = (performance.now() - written) / 1_000;
    const tab = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    const begun = performance.now();
    await tab.goto(pathToFileURL(join(place, 'report.html')).href);
    await tab.waitForSelector('tr[data-event]');
    const opened = performance.now() - begun;
    const frames = await tab.evaluate(frameTimes, { frames: FRAMES, step: STEP });
    rows.push([count, (bytes / 1e6).toFixed(2), seconds.toFixed(1), Math.round(opened), spread(frames)]);
    await tab.close();
  }
  await browser.close();
  return table(
    ['events', 'MB', 'written in s', 'opened in ms', 'frame while scrolling, ms, median (range)'],
    rows,
  );
}
