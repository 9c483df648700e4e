import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium, or what CHROMIUM_PATH names. Nothing is downloaded. */
export function launched(): Promise<Browser> {
  const path = [process.env.CHROMIUM_PATH ?? '', ...USUAL].find((one) => one !== '' && existsSync(one));
  if (path === undefined)
    throw new Error(
      'Unexpected machine without a browser, expected Chromium. Install chromium, or set CHROMIUM_PATH.',
    );
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath: path, args });
}
