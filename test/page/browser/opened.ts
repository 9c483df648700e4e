import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** A page of the browser, and what went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** Errors, lines of the console, and what the policy refused. */
  readonly troubles: string[];
}

export interface OpenOptions {
  /** With its `#`. */
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens report.html from the disk, with the network switched off. */
export async function opened(browser: Browser, file: string, options: OpenOptions = {}): Promise<Opened> {
  const { hash = '', width = 1280, height = 900, colorScheme = 'light' } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, offline: true });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => troubles.push(message.text()));
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) troubles.push(`request ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href + hash);
  await page.waitForFunction('document.querySelector("#events-table") !== null');
  return { page, troubles };
}

/** The text of what the button "Export CSV" saves. */
export async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.export')]);
  return readFileSync(await download.path(), 'utf8');
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Serious and critical findings of axe-core, each with the first element that it is about. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Finding[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
