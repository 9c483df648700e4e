import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** `GOLDEN=write npx vitest run test/golden` writes the files anew; read the diff before committing it. */
const isWriting = process.env.GOLDEN === 'write';

const HOW = 'If the change is meant, run "GOLDEN=write npx vitest run test/golden" and review the diff.';

/** Fails unless `actual` is what the golden file beside the tests holds, byte for byte. */
export function expectGolden(name: string, actual: string): void {
  const file = new URL(`./seeds/${name}.golden`, import.meta.url);
  if (isWriting) {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(
    existsSync(file),
    `Unexpected missing ${name}.golden, expected it in test/golden/seeds. ${HOW}`,
  ).toBe(true);
  expect(actual, `${name} is not what it was. ${HOW}`).toBe(readFileSync(file, 'utf8'));
}
