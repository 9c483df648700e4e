/**
 * Makes docs/report.png, the picture of the README: the page of a run on seeds/. Needs a build and Chromium.
 *   node test/page/picture.mjs
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PICTURE = 'docs/report.png';
const MAX_BYTES = 300_000;

const out = mkdtempSync(join(tmpdir(), 'demarche-picture-'));
const args = ['dist/cli.js', 'run', 'seeds', '--metadata', 'seeds/metadata.csv', '--out', out, '--quiet'];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
if (status !== 0) throw new Error(`Unexpected exit code ${status} of the run on seeds/, expected 0.`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 1130 } });
await page.goto(pathToFileURL(join(out, 'report.html')).href);
await page.waitForSelector('.chart:nth-child(3) svg');
await page.screenshot({ path: PICTURE });
await browser.close();
rmSync(out, { recursive: true });
const { size } = statSync(PICTURE);
if (size > MAX_BYTES)
  throw new Error(`Unexpected ${size} bytes of ${PICTURE}, expected ${MAX_BYTES} at most.`);
