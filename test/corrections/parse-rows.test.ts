import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../pipeline/corrections/parse-rows.ts';
import { readCorrections } from '../../pipeline/corrections/read-corrections.ts';
import { csv } from './corrected-run.ts';

const E = 'e_0123456789abcdef';
const R = 'r_0123456789abcdef';

function parsed(rows: string, head = 'event_id,report_id,action,who,why') {
  return parseCorrections(`${head}\n${rows}\n`);
}

describe('rows of the corrections file', () => {
  it.each([
    ['drop', { action: 'drop', field: null, value: null }],
    ['set actor.name Imran Khan', { action: 'set', field: 'actor.name', value: 'Imran Khan' }],
    ['set place.name', { action: 'set', field: 'place.name', value: null }],
    ['set date 2021-04-06/2021-04-06', { action: 'set', field: 'date', value: '2021-04-06' }],
    ['set topics energy; nuclear', { action: 'set', field: 'topics', value: 'nuclear; energy' }],
    [`merge_with ${R}`, { action: 'merge_with', field: null, value: R }],
  ])('%s', (action, expected) => {
    const { rows, problems } = parsed(`${E},,${action},AB,`);
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ line: 2, target: E, who: 'AB', why: null, ...expected }]);
  });

  it('may have field and value in columns of their own, and be parted by semicolons', () => {
    const { rows, problems } = parsed(
      `${E};set;actor.name;"Khan; Imran"\n;;;\n${E};merge_with;;${R}`,
      'event_id;action;field;value',
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { line: 2, action: 'set', field: 'actor.name', value: 'Khan; Imran', who: null },
      { line: 4, action: 'merge_with', value: R },
    ]);
  });

  it.each([
    [`${E},${R},drop,,`, 'Unexpected event_id beside a report_id, expected one of them.'],
    [',,drop,,', 'Unexpected empty event_id and report_id, expected one of them.'],
    ['e_12,,drop,,', 'Unexpected "e_12", expected an event_id, e_ and 16 hex digits.'],
    [`${E},,delete,,`, 'Unexpected action "delete", expected drop, set FIELD VALUE, split or merge_with ID.'],
    [`${E},,split,,`, 'Unexpected event_id with split, expected the report_id'],
    [`${E},,drop it,,`, 'Unexpected "it" after drop, expected nothing more. Put reasons into why.'],
    [`${E},,merge_with ${E},,`, `Unexpected merge_with "${E}", expected another event_id or report_id.`],
    [`${E},,set colour red,,`, 'Unexpected field "colour", expected one of type, status, core, actor.name, '],
    [`${E},,set type metting,,`, 'Unexpected type "metting", expected meeting, visit, '],
    [`${E},,set type,,`, 'Unexpected type "", expected meeting, visit, '],
    [`${E},,set core yes,,`, 'Unexpected core "yes", expected true, false.'],
    [`${E},,set actor.party Pakistan,,`, 'Unexpected actor.party "Pakistan", expected a party such as PAK'],
    [
      `${E},,set place.country Iran,,`,
      'Unexpected place.country "Iran", expected an ISO 3166-1 alpha-3 code',
    ],
    [`${E},,set date 2021-02-30,,`, 'Unexpected date "2021-02-30", expected YYYY-MM-DD, '],
    [`${E},,set date 2021-04-07/2021-04-06,,`, 'Unexpected date "2021-04-07/2021-04-06", expected '],
    [`${E},,set topics energy; oil,,`, 'Unexpected topics "energy; oil", expected codes of peace_process, '],
    [`${E},,set others Rolf Berg,,`, 'Unexpected others "Rolf Berg", expected nothing: further participants'],
    [`${E},,drop,`, 'Unexpected 4 values, expected 5.'],
  ])('%s is told with its line', (row, problem) => {
    const { rows, problems } = parsed(row);
    expect(rows).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(`:2: ${problem}`)]);
  });

  it.each(['event_id,who', 'id,action', 'event_id,action,colour', ''])(
    'a file of the columns "%s" is told the columns that it needs',
    (head) => {
      const { problems } = parsed('', head);
      expect(problems).toEqual([expect.stringContaining('expected event_id or report_id, action, who, why')]);
    },
  );
});

describe('rows that contradict each other', () => {
  const problemsOf = (...rows: readonly string[]): Promise<unknown> =>
    readCorrections(csv(rows)).then(
      () => null,
      (error: Error) => `${error.name}: ${error.message.replace(/\/\S+(?=corrections\.csv)/g, '')}`,
    );

  it.each([
    [
      [`${E},,set type call,,`, `${E},,set type visit,,`],
      `CorrectionsError: corrections.csv:3: Unexpected second type of ${E}, expected nothing beside line 2. Leave one of the two out.`,
    ],
    [
      [`,${R},drop,,`, `,${R},split,,`],
      `CorrectionsError: corrections.csv:3: Unexpected split beside a drop of ${R}, expected nothing beside line 2. Leave one of the two out.`,
    ],
    [
      [`${E},,merge_with ${R},,`, `,${R},drop,,`],
      `CorrectionsError: corrections.csv:2: Unexpected merge_with beside a drop of ${E}, expected nothing beside line 3. Leave one of the two out.`,
    ],
  ])('%s', async (rows, expected) => {
    expect(await problemsOf(...rows)).toBe(expected);
  });

  it('are told all at once, with all other problems', async () => {
    const told = await problemsOf(`${E},,drop,,`, `${E},,set core true,,`, 'x,,drop,,');
    expect(String(told).split('\n')).toHaveLength(2);
  });
});

describe('a file that is no table', () => {
  it.each([
    ['a folder', '/', 'Unexpected folder, pipe or device, expected a file.'],
    ['nothing', '/nowhere/corrections.csv', 'Unexpected ENOENT, expected a file that can be read.'],
  ])('%s', async (_, file, problem) => {
    await expect(readCorrections(file)).rejects.toThrow(problem);
  });

  it('bytes that are no UTF-8', async () => {
    const file = csv([]);
    writeFileSync(file, Buffer.from([0x65, 0xff, 0x0a]));
    await expect(readCorrections(file)).rejects.toThrow('Unexpected byte at offset 1, expected UTF-8.');
  });

  it('a quote that is left open', async () => {
    await expect(readCorrections(csv([`${E},,"drop,,`]))).rejects.toThrow(/corrections\.csv: Unexpected CSV/);
  });
});
