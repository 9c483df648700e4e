import { expect, test } from 'vitest';
import { type Crew, dedupe } from '../../pipeline/6-dedupe/dedupe.ts';
import { encodeAll } from '../../pipeline/6-dedupe/encode-all.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { report } from './report.ts';

test('threads are given free when a batch fails', async () => {
  const closed: string[] = [];
  const crew: Crew = {
    each: () => {
      throw new Error('a thread failed');
    },
    close: async () => {
      closed.push('crew');
    },
  };
  const reports = [report({ id: 'a' }), report({ id: 'b' })];
  const desk = {
    shelf: { take: () => [] },
    spill: { folder: '', from_reports: 10, memory_mb: 64 },
    hire: () => crew,
  };
  await expect(dedupe(encodeAll(reports), { settings: DEFAULTS }, desk)).rejects.toThrow('a thread failed');
  expect(closed).toEqual(['crew']);
});
