import { expect, test } from 'vitest';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { foldAll } from './fold-all.ts';
import { report } from './report.ts';

const CITIES = ['Oslo, NOR', 'Bergen, NOR', '-, NOR', null];

/** Sixty reports of twelve meetings, some without day or city. */
const reports = Array.from({ length: 60 }, (_, at) => {
  const [meeting, telling] = [at % 12, Math.floor(at / 12)];
  return report({
    id: `r${at}`,
    actor: `Ana ${'Brook Lund Moe Vik'.split(' ')[meeting % 4]}, foreign minister, NZL`,
    date: telling === 3 ? '2020-02' : `2020-02-${String(1 + meeting).padStart(2, '0')}`,
    place: CITIES[(meeting + (telling === 2 ? 2 : 0)) % 4] ?? null,
  });
});

test.each([0, 1, 30, 59, 60])(
  'the engine takes over at report %i, and the events are the same to the byte',
  async (from) => {
    const inMemory = await foldAll(reports);
    expect(inMemory.merged).toBeGreaterThan(10);
    expect(JSON.stringify(await foldAll(reports, DEFAULTS, from))).toBe(JSON.stringify(inMemory));
  },
);
