import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { validateFiles } from '../../pipeline/5-validate/validate-files.ts';
import { explainCommand } from '../../pipeline/commands/explain.ts';
import { failureOf } from '../../pipeline/commands/failure-of.ts';
import { scoreFiles } from '../../pipeline/score/score.ts';
import { article, demarche, folderOf, recordsOf } from '../cli/demarche.ts';
import { silentTerminal } from '../cli/silent-terminal.ts';
import { changedFile, changedLine, changedRecord } from './changed-records.ts';
import { diceOf, several } from './dice.ts';
import { datePhrase, wordSalad } from './news-words.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 6);
const TRIES = Number(process.env.FUZZ_TRIES ?? 80);
const EXIT_OF_BUG = 70;
vi.setConfig({ testTimeout: 60_000 + TRIES * 1_000 });

const out = folderOf({});
const work = folderOf({});
beforeAll(() => {
  const ran = demarche(['run', 'seeds', '--metadata', 'seeds/metadata.csv', '--out', out, '--quiet']);
  expect(ran.status, ran.stderr).toBe(0);
  cpSync(out, work, { recursive: true });
});
afterAll(() => {
  for (const folder of [out, work]) rmSync(folder, { recursive: true });
});

/** Tries each of `TRIES` changes of one of the files, and puts the file back. */
async function withChanges(
  names: readonly string[],
  look: (number: number, name: string) => Promise<void>,
): Promise<void> {
  for (let number = 0; number < TRIES; number += 1) {
    const dice = diceOf(SEED + 2_000, number);
    const name = dice.pick(names);
    const bytes = readFileSync(join(out, name));
    writeFileSync(
      join(work, name),
      name === 'run.json' ? changedRecord(bytes, dice) : changedFile(bytes, dice),
    );
    await look(number, name);
    writeFileSync(join(work, name), bytes);
  }
}

/** What the shell would be told of a failure; null when it is a bug. */
function told(error: unknown): string | null {
  const { exitCode, message } = failureOf(error);
  return exitCode === EXIT_OF_BUG ? null : message;
}

describe('files of a run after somebody changed them', () => {
  test('validate finds every change of a byte, in a file and a line, and never breaks', async () => {
    await withChanges(
      readdirSync(out).filter((name) => name !== 'run.json'),
      async (number, name) => {
        const isSame = readFileSync(join(out, name)).equals(readFileSync(join(work, name)));
        const problems = [];
        for await (const { line, file } of validateFiles([work])) problems.push(`${file}:${line}`);
        for (const problem of problems) expect(problem).toMatch(/:[1-9]\d*$/);
        expect([number, problems.length > 0]).toEqual([number, !isSame]);
      },
    );
  });

  test('validate reads any run.json', async () => {
    await withChanges(['run.json'], async () => {
      for await (const { file, line } of validateFiles([join(work, 'run.json')]))
        expect(`${file}:${line}`).toMatch(/run\.json:1$/);
    });
  });

  test('score scores them, or says which line it can not read', async () => {
    const gold = join(work, 'gold.ndjson');
    const documents = recordsOf<{ document_id: string }>(join(out, 'reports.ndjson'));
    const labels = documents.map(({ document_id, ...report }) => ({
      doc: document_id,
      events: [{ ...report, actor: report }],
    }));
    await withChanges(['reports.ndjson', 'articles.ndjson'], async (number) => {
      const dice = diceOf(SEED + 3_000, number);
      const lines = labels.map((label) => JSON.stringify(label)).join('\n');
      writeFileSync(gold, dice.once(2) ? lines : changedFile(Buffer.from(lines), dice));
      const options = { gold, reports: join(work, 'reports.ndjson'), errors: 5 };
      const failure = await scoreFiles(options).then(() => 'scored', told);
      expect([number, failure]).toEqual([number, expect.stringMatching(/^scored$|ndjson:\d+: Unexpected /)]);
    });
  });

  test('explain explains what is left of an event, or says in words what is wrong', async () => {
    const ids = recordsOf<{ event_id: string }>(join(out, 'events.ndjson')).map(({ event_id }) => event_id);
    await withChanges(['events.ndjson', 'run.json'], async (number) => {
      const first = diceOf(SEED + 6_000, number).below(ids.length);
      for (const id of ids.slice(first, first + 3)) {
        const failure = await explainCommand(id, { out: work }, silentTerminal()).then(() => 'told', told);
        expect([number, failure]).toEqual([number, expect.stringMatching(/^told$|^Unexpected /)]);
      }
    });
  });
});

test('dedupe folds each of many odd reports or tells its line', () => {
  const reports = readFileSync(join(out, 'reports.ndjson'), 'utf8').trimEnd().split('\n');
  const lines = several(TRIES * 12, (number) => {
    const dice = diceOf(SEED + 4_000, number);
    return dice.once(50)
      ? dice.pick(['', '{}', '{"empty":true}', 'null'])
      : changedLine(dice.pick(reports), dice);
  });
  const { status, stdout, stderr } = demarche(['dedupe', '--jobs', '1'], { input: lines.join('\n') });
  expect([status, stderr.split('\n').filter((line) => !/^line \d+: ./.test(line))]).toEqual([1, ['']]);
  const refused = new Set(stderr.match(/^line \d+/gm)?.map((words) => Number(words.slice(5))));
  const folded = new Set(
    stdout
      .trimEnd()
      .split('\n')
      .flatMap((line) =>
        (JSON.parse(line) as { reports: { report_id: string }[] }).reports.map(({ report_id }) => report_id),
      ),
  );
  const lost = lines.flatMap((line, at) => {
    if (refused.has(at + 1) || line.trim() === '') return [];
    const record = JSON.parse(line) as { report_id?: string };
    return record.report_id === undefined || folded.has(record.report_id.toWellFormed()) ? [] : [at + 1];
  });
  expect(lost.filter((line) => !/"(?:empty|stage)":/.test(lines[line - 1] ?? ''))).toEqual([]);
});

test('dates finds date phrases where they stand, whatever is in them', () => {
  const texts = several(TRIES * 8, (number) => {
    const dice = diceOf(SEED + 5_000, number);
    return several(1 + dice.below(12), () =>
      dice.once(4) ? wordSalad(dice) : `He spoke ${datePhrase(dice)}. `,
    )
      .join('')
      .toWellFormed();
  });
  const input = texts
    .map((text, number) =>
      article(
        String(number),
        text,
        diceOf(SEED, number).pick(['2021-03-04', '2020-02-29', '', '0001-01-01', '9999-12-31']),
      ),
    )
    .join('');
  const { status, stdout, stderr } = demarche(['dates'], { input });
  expect([status, stderr]).toEqual([0, '']);
  const found = stdout
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          document_id: string;
          text: string;
          start: number;
          end: number;
          value: string | null;
        },
    );
  expect(found.length).toBeGreaterThan(TRIES);
  for (const { document_id, text, start, end, value } of found) {
    expect(texts[Number(document_id)]?.slice(start, end)).toBe(text);
    if (value !== null) expect(value).toMatch(/^-?\d{1,4}(?:-|X|$)/);
  }
});
