import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, CLI, demarche, folderOf, MEETING, NOTHING } from './demarche.ts';

/** A command, its arguments, the exit code, and the words on stderr. */
type Complaint = readonly [string, readonly string[], number, RegExp];

const AT = folderOf({
  'in/a.ndjson': article('a', MEETING),
  'out/reports.ndjson': '',
  'empty/x': '',
  'file.txt': 'a file',
  'empty.ndjson': '',
  'words.ndjson': 'words\n',
  'object.ndjson': '{"a": 1}\n',
  'quotes.csv': 'file,id\n"a,b\n',
  'columns.csv': 'colour\nred\n',
  'latin.csv': Buffer.from('file\ncaf\xe9\n', 'latin1'),
});
const GOLD = ['--gold', 'object.ndjson', '--reports', 'out/reports.ndjson'];

describe('a message says what was wrong, where, and what to do', () => {
  test.each<Complaint>([
    ['run', ['in', '--out', ''], 64, /^demarche: Unexpected empty --out, expected a value\. Give one/],
    ['run', ['', '--out', 'o'], 64, /^demarche: Unexpected empty argument, expected a file, a folder/],
    [
      'run',
      ['in'],
      64,
      /^demarche: required option '--out <folder>' not specified\n[\s\S]*Add --help to the command/,
    ],
    ['run', ['in', '--out'], 64, /^demarche: option '--out <folder>' argument missing\n[\s\S]*Add --help/],
    ['run', ['--out', 'o'], 64, /Unexpected end of arguments, expected an input: a file/],
    ['run', ['empty', '--out', 'o'], 64, /Unexpected input "empty", expected a file, folder or pattern/],
    ['run', ['in', '--out', 'o', '--log', 'xml'], 64, /Unexpected --log "xml", expected json or text/],
    [
      'run',
      ['in', '--out', 'o', '--max-reject-rate', '2'],
      64,
      /Unexpected --max-reject-rate "2", expected a share/,
    ],
    [
      'run',
      ['in', '--out', 'o', '--append', '--limit', '3'],
      64,
      /Unexpected --limit "3" with --append.* Leave one/,
    ],
    [
      'run',
      ['in', '--out', 'o', '--metadata', 'none.csv'],
      64,
      /: none\.csv: Unexpected ENOENT, expected a file/,
    ],
    [
      'run',
      ['in', '--out', 'o', '--metadata', 'in'],
      64,
      /: in: Unexpected folder, pipe or device, expected a file/,
    ],
    [
      'run',
      ['in', '--out', 'o', '--metadata', 'quotes.csv'],
      64,
      /quotes\.csv: Unexpected CSV \(.* line 2\), expected/,
    ],
    [
      'run',
      ['in', '--out', 'o', '--metadata', 'columns.csv'],
      64,
      /columns\.csv:1: Unexpected columns "colour", expected/,
    ],
    [
      'run',
      ['in', '--out', 'o', '--metadata', 'latin.csv'],
      64,
      /latin\.csv: Unexpected byte at offset 8, expected UTF-8/,
    ],
    [
      'run',
      ['in', '--out', 'file.txt'],
      74,
      /Unexpected EEXIST at .*file\.txt\. A file stands where the folder/,
    ],
    [
      'run',
      ['in', '--out', 'o', '--format', 'csv,pdf'],
      64,
      /Unexpected --format "pdf", expected csv or ndjson or/,
    ],
    [
      'run',
      ['in', '--out', 'o', '--format', 'datapackage'],
      64,
      /Unexpected --format "datapackage" alone, expected the formats that it describes, such as csv,datapackage/,
    ],
    [
      'run',
      ['--out', 'o', '--excel', 'in'],
      64,
      /Unexpected --excel "in", expected , or ; or tab\. Name the input before --excel/,
    ],
    ['run', ['in', '--out', 'file.txt/o'], 74, /Unexpected ENOTDIR at .*\. A part of the path is no folder/],
    ['extract', ['none.ndjson'], 64, /Unexpected input "none\.ndjson", expected a file, folder or pattern/],
    ['extract', ['in', '--jobs', '0'], 64, /Unexpected --jobs "0", expected a whole number from 1/],
    ['dates', ['none.ndjson'], 64, /Unexpected input "none\.ndjson", expected a file, folder or pattern/],
    ['dedupe', ['more'], 64, /^demarche: too many arguments for 'dedupe'.*\n[\s\S]*Add --help/],
    ['validate', ['in', '--format', 'xml'], 64, /Unexpected --format "xml", expected text or github/],
    ['score', [], 64, /^demarche: required option '--gold <file>' not specified/],
    [
      'score',
      GOLD,
      65,
      /object\.ndjson:1: Unexpected keys, expected "doc" and "events", as schemas\/gold\.json/,
    ],
    [
      'score',
      ['--gold', 'words.ndjson', '--reports', 'x'],
      65,
      /words\.ndjson:1: Unexpected text, expected one JSON object/,
    ],
    [
      'score',
      ['--gold', 'empty.ndjson', '--reports', 'x'],
      65,
      /empty\.ndjson:1: Unexpected end of file, expected a labelled/,
    ],
    ['score', ['--gold', 'in', '--reports', 'x'], 65, /in:1: Unexpected EISDIR, expected a readable file/],
    ['score', [...GOLD, '--errors', 'x'], 64, /Unexpected --errors "x", expected a whole number/],
    ['score', [...GOLD, '--fail-under', ''], 64, /Unexpected empty --fail-under, expected a value/],
    ['explain', [], 64, /^demarche: missing required argument 'event_id'\n[\s\S]*Add --help/],
    [
      'explain',
      ['e_0', '--out', 'none'],
      64,
      /none\/events\.ndjson \(ENOENT\), expected a file .* Name the folder of a run/,
    ],
  ])('%s %j: %i', (command, args, code, words) => {
    const { status, stdout, stderr } = demarche([command, ...args], { cwd: AT });
    expect(stderr).toMatch(words);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(AT, 'o', 'run.json'))).toBe(false);
  });

  test.each([
    ['words\n', /^line 1: Unexpected text, expected one JSON object\n$/],
    ['{"type": "meeting"}\n', /^line 1: Unexpected end of record, expected "report_id"\n/],
  ])('dedupe of %j: 1, with the line', (input, words) => {
    const { status, stdout, stderr } = demarche(['dedupe'], { input });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(words);
  });

  test('3 and 65 say why and where to look, also with --quiet; as JSON with --log json', () => {
    const folder = folderOf({ 'in/a.ndjson': article('a', NOTHING), 'in/b.ndjson': 'words\n' });
    const run = ['run', 'in', '--out', 'out', '--quiet'];
    expect(demarche([...run, '--strict'], { cwd: folder })).toMatchObject({
      status: 3,
      stderr:
        'demarche: 1 of 2 documents rejected, 1 reject in all, more than --strict or --max-reject-rate allows; everything else is written: see out/rejects.ndjson\n',
    });
    symlinkSync('gone.txt', join(folder, 'in/link.txt'));
    const { status, stderr } = demarche([...run, '--log', 'json'], { cwd: folder });
    expect(status).toBe(65);
    expect(JSON.parse(stderr)).toEqual({
      kind: 'note',
      words: '1 input could not be opened, everything else is written: see out/rejects.ndjson',
    });
    for (const command of ['extract', 'dates'])
      expect(demarche([command, 'in'], { cwd: folder })).toMatchObject({
        status: 65,
        stderr: 'demarche: some input could not be opened: see the lines with read/unopenable\n',
      });
  });

  test.runIf(existsSync('/dev/full'))('74: stdout on a full disk is told', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'extract', 'in'], {
      cwd: AT,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect([status, stderr]).toEqual([
      74,
      'demarche: Unexpected ENOSPC on stdout, expected room for the output. Free some space, or write elsewhere.\n',
    ]);
  });

  test('70: a bug asks to be reported, with the place where it happened', () => {
    // A function of Node that fails stands for one of ours: production code has no place for a failure on demand.
    const broken = `data:text/javascript,${encodeURIComponent(
      "import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module'; crypto.createHash = () => { throw new TypeError('broken'); }; syncBuiltinESMExports();",
    )}`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', broken, CLI, 'run', 'in', '--out', 'o', '--quiet'],
      { cwd: AT, encoding: 'utf8' },
    );
    expect(status).toBe(70);
    expect(stderr).toMatch(/^demarche: this is a bug, please report it\.\nTypeError: broken\n\s+at /);
    expect(existsSync(join(AT, 'o'))).toBe(false);
  });
});
