/** Records of a run after something went wrong with them. */
import { broken } from './broken-bytes.ts';
import { type Dice, several } from './dice.ts';
import { oddRun } from './odd-characters.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const ODD_VALUES: readonly Json[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  '',
  ' ',
  '__proto__',
  '2021-02-30',
  '9999-12-31',
  [],
  [null],
  {},
  { name: 1 },
  [[]],
  'e_0123456789abcdef',
  'r_0',
];

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oddValue(dice: Dice): Json {
  return dice.once(4) ? oddRun(dice) : structuredClone(dice.pick(ODD_VALUES));
}

function changedList(list: readonly Json[], dice: Dice): Json {
  const copy = [...list];
  const at = dice.below(copy.length);
  if (dice.once(4)) copy.splice(at, 1);
  else if (dice.once(5)) copy.splice(at, 0, ...several(1 + dice.below(3), () => copy[at] ?? null));
  else copy[at] = changed(copy[at] ?? null, dice);
  return copy;
}

/** One value somewhere inside is changed, taken away, or added. */
export function changed(value: Json, dice: Dice): Json {
  if (Array.isArray(value) && value.length > 0 && !dice.once(6)) return changedList(value, dice);
  if (!isObject(value) || Object.keys(value).length === 0 || dice.once(12)) return oddValue(dice);
  const keys = Object.keys(value);
  const key = dice.pick(keys);
  const others = Object.entries(value).filter(([name]) => name !== key);
  if (dice.once(6)) return Object.fromEntries(others);
  if (dice.once(12)) return Object.fromEntries([...others, [oddRun(dice), value[key] ?? null]]);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? changed(inner, dice) : inner]),
  );
}

/** A line of NDJSON whose record is changed up to three times; now and then its bytes are. */
export function changedLine(line: string, dice: Dice): string {
  let record = JSON.parse(line) as Json;
  for (let left = dice.below(4); left > 0; left -= 1) record = changed(record, dice);
  const written = JSON.stringify(record);
  if (!dice.once(12)) return written.toWellFormed();
  return broken(Buffer.from(written), dice).toString('utf8').replaceAll('\n', ' ');
}

/** A file of lines, or of one record, of which a little is changed, taken away or doubled. */
export function changedFile(bytes: Buffer, dice: Dice): Buffer {
  if (dice.once(3)) return broken(bytes, dice);
  const lines = bytes.toString('utf8').trimEnd().split('\n');
  // Tables, and records over many lines, have no lines of JSON.
  if (!lines[0]?.endsWith('}')) return broken(bytes, dice);
  const at = dice.below(lines.length);
  const line = lines[at] ?? '';
  lines.splice(at, 1, ...dice.pick([[], [line, line], [changedLine(line, dice)], [changedLine(line, dice)]]));
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** A file that is one record. */
export function changedRecord(bytes: Buffer, dice: Dice): Buffer {
  return dice.once(3) ? broken(bytes, dice) : Buffer.from(changedLine(bytes.toString('utf8'), dice));
}
