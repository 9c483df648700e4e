import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, demarche, folderOf, MEETING, recordsOf } from './demarche.ts';

const FILE = 'demarche.config.json';
const config = (value: object): string => JSON.stringify(value, null, 2);

interface Run {
  readonly settings: {
    readonly read: { readonly outlet: string | null };
    readonly emit: { readonly articles: boolean };
  };
}

/** What run.json says of the settings. */
function settingsIn(out: string): Run['settings'] {
  return (JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as Run).settings;
}

describe('demarche.config.json', () => {
  const folder = folderOf({
    'in/a.ndjson': article('a', MEETING),
    'own/parties.csv': 'id,name,form,kind,from,to,source\n',
    [FILE]: config({ inputs: ['in'], out: 'out', outlet: 'Gazette', text: false, lexicon: 'own', jobs: 1 }),
  });

  test('gives a run its inputs and options, and says so', () => {
    const { status, stderr } = demarche(['run'], { cwd: folder });
    expect([status, stderr]).toEqual([0, expect.stringContaining(`demarche: settings of ${FILE}\n`)]);
    expect(settingsIn(join(folder, 'out'))).toMatchObject({
      read: { outlet: 'Gazette' },
      emit: { articles: false },
    });
    expect(existsSync(join(folder, 'out/articles.ndjson'))).toBe(false);
  });

  test('the command line goes before it', () => {
    const args = ['run', 'in', '--out', 'named', '--outlet', 'Courier', '--quiet'];
    expect(demarche(args, { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect(settingsIn(join(folder, 'named')).read.outlet).toBe('Courier');
  });

  test('--no-config leaves it aside', () => {
    const { status, stderr } = demarche(['run', 'in', '--no-config'], { cwd: folder });
    expect([status, stderr]).toEqual([
      64,
      expect.stringContaining("required option '--out <folder>' not specified"),
    ]);
  });

  test('its paths count from its own folder, wherever it is named from', () => {
    const { status } = demarche(['run', '--config', join('..', 'news', FILE), '--quiet'], {
      cwd: (() => {
        mkdirSync(join(folder, 'elsewhere'));
        mkdirSync(join(folder, 'news/in'), { recursive: true });
        writeFileSync(join(folder, 'news/in/a.ndjson'), article('a', MEETING));
        writeFileSync(join(folder, 'news', FILE), config({ inputs: ['in'], out: 'out' }));
        return join(folder, 'elsewhere');
      })(),
    });
    expect(status).toBe(0);
    expect(recordsOf(join(folder, 'news/out/events.ndjson'))).toHaveLength(1);
    expect(existsSync(join(folder, 'elsewhere/out'))).toBe(false);
  });

  test('extract and dedupe read stdin as ever, and explain finds the folder', () => {
    const extracted = demarche(['extract'], { cwd: folder, input: article('b', MEETING) }).stdout;
    expect(extracted).toContain('"document_id":"b"');
    const [event] = recordsOf<{ event_id: string }>(join(folder, 'out/events.ndjson'));
    writeFileSync(join(folder, 'other.json'), config({ out: 'named' }));
    const args = ['explain', event?.event_id ?? '', '--config', 'other.json'];
    expect(demarche(args, { cwd: folder }).stdout).toContain('Kenji Morita');
  });
});

describe('a settings file that is wrong: 64, nothing written', () => {
  const told = (text: string): string => {
    const folder = folderOf({ 'in/a.ndjson': article('a', MEETING), [FILE]: text });
    const { status, stderr } = demarche(['run', 'in', '--out', 'out'], { cwd: folder });
    expect([status, existsSync(join(folder, 'out'))]).toEqual([64, false]);
    return stderr;
  };

  test('all problems are listed by line, unknown keys with the nearest known one', () => {
    const text = config({
      output: 'out',
      maxRejectRate: 2,
      jobs: 0,
      formats: 'csv',
      published_at: '2021-02-30',
      colour: 1,
    });
    expect(told(text).split('\n')).toEqual([
      `demarche: ${FILE}:2: Unexpected key "output", expected "outlet" perhaps`,
      `${FILE}:3: Unexpected key "maxRejectRate", expected "max_reject_rate" perhaps`,
      expect.stringMatching(/:7: Unexpected key "colour", expected one of \$schema, inputs, out, formats/),
      `${FILE}:5: formats: Unexpected "csv", expected array`,
      `${FILE}:4: jobs: Unexpected 0, expected a number >= 1`,
      `${FILE}:6: published_at: Unexpected "2021-02-30", expected a day such as 2021-04-07`,
      '',
    ]);
  });

  test('what is no JSON is told with its line', () => {
    expect(told('{\n  "out": "out",\n  oops\n}')).toMatch(
      /^demarche: demarche\.config\.json:3: .*, expected JSON\. Mend it, or give --no-config\.\n$/,
    );
  });

  test('a list in place of an object is told', () => {
    expect(told('[]')).toBe(`demarche: ${FILE}:1: Unexpected [], expected object\n`);
  });

  test('one that is named and not there is told', () => {
    const { status, stderr } = demarche(['run', 'in', '--out', 'o', '--config', 'none.json']);
    expect([status, stderr]).toEqual([
      64,
      'demarche: none.json: Unexpected ENOENT, expected a settings file. Write one with demarche init, or give --no-config.\n',
    ]);
  });
});
