import { expect, test } from 'vitest';
import { Encoder } from '../pipeline/6-dedupe/encode.ts';
import { blockReader } from '../pipeline/read-block.ts';
import { report } from './6-dedupe/report.ts';

const read = (lines: readonly string[]) => blockReader(new Encoder(0))(Buffer.from(lines.join('\n')));

test('reports are found with their bytes; empty markers, rejects and blank lines are passed over', () => {
  const [one, other] = [JSON.stringify(report({ id: 'ä' })), JSON.stringify(report({ id: 'b' }))];
  const lines = [one, '', '{"empty":"d"}', other];
  const { batch, spans, problems } = read(lines);
  const bytes = Buffer.from(lines.join('\n'));
  const texts = [0, 2].map((at) => bytes.toString('utf8', spans[at], spans[at + 1]));
  expect(texts).toEqual([one, other]);
  expect(batch.ids).toEqual([report({ id: 'ä' }).report_id, report({ id: 'b' }).report_id]);
  expect(problems).toEqual([]);
});

test('what is no report is told with its line, and the rest is read', () => {
  const broken = JSON.stringify({ ...report({ id: 'a' }), type: 'party' });
  const { batch, lines, problems } = read(['{', JSON.stringify(report({ id: 'b' })), broken, '[1]']);
  expect(batch.ids).toHaveLength(1);
  expect(lines).toBe(4);
  expect(problems.map(({ line }) => line)).toEqual([0, 2, 3]);
  expect(problems[1]?.message).toContain('party');
});
