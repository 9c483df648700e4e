/** JSON of articles as a grammar makes it: right, odd, and broken. */
import { KEYS } from '../../pipeline/1-read/keys.ts';
import { mutatedArticle } from './article-text.ts';
import { type Dice, several } from './dice.ts';
import { html } from './html-grammar.ts';
import { datePhrase, newsWord } from './news-words.ts';
import { oddRun } from './odd-characters.ts';

const KNOWN = Object.values(KEYS).flat();
const ODD_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  'then',
  'Text',
  'note',
  'stage',
  'code',
  'lines',
];
const ODD_VALUES = [
  'null',
  'true',
  '0',
  '-0',
  '1e400',
  '-1e-400',
  '9007199254740993',
  '[]',
  '{}',
  '""',
  '" "',
  '[null]',
  '{"name":"The Courier"}',
  '{"name":{"name":1}}',
  '{"__proto__":{"polluted":1}}',
  '"\\u0000"',
  '"\\ud83d"',
  '"\\udc00\\ud800"',
  '"\\uD83D\\uDE00"',
  '"\\/\\b\\f"',
];
const DATES = [
  '2021-04-07',
  '2021-04-07T23:59:59-11:00',
  '20210407',
  '07/04/2021',
  '2021-02-30',
  '0000-00-00',
  '+275760-09-13',
  'Wed, 07 Apr 2021 10:00:00 GMT',
  '1617753600',
  'April 2021',
  '2021',
  '99999-01-01',
  '2021-04-07 ',
  '9999-12-31',
  '0001-01-01',
  '0099-12-31',
  'yesterday',
];

/** As JSON writes it, now and then with each character escaped or half a pair. */
function string(text: string, dice: Dice): string {
  const written = JSON.stringify(text);
  if (dice.once(12))
    return `${written.slice(0, -1)}${dice.pick(['\\ud800', '\\udfff', '\\u0000', '\\u202e'])}"`;
  if (!dice.once(20)) return written;
  const escaped = [...text].flatMap((character) =>
    several(character.length, (at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`),
  );
  return `"${escaped.join('')}"`;
}

function deep(dice: Dice): string {
  const levels = dice.once(10) ? 3_000 : 1 + dice.below(60);
  return dice.once(2)
    ? '['.repeat(levels) + ']'.repeat(levels)
    : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

function value(key: string, dice: Dice): string {
  if (dice.once(5)) return dice.once(8) ? deep(dice) : dice.pick(ODD_VALUES);
  if (KEYS.published_at.includes(key))
    return string(dice.once(3) ? datePhrase(dice) : dice.pick(DATES), dice);
  if (KEYS.text.includes(key)) return string(dice.once(6) ? html(dice) : mutatedArticle(dice), dice);
  return string(
    dice.once(3) ? oddRun(dice) : several(1 + dice.below(8), () => newsWord(dice)).join(' '),
    dice,
  );
}

/** One JSON object. `id` is told where documents are to be counted: nobody else's may be the same. */
export function jsonRecord(id: string, dice: Dice): string {
  const members = [`${JSON.stringify('id')}:${JSON.stringify(id)}`];
  if (!dice.once(8)) members.push(`"text":${string(mutatedArticle(dice), dice)}`);
  for (let left = dice.below(7); left > 0; left -= 1) {
    const key = dice.once(6) ? dice.pick(ODD_KEYS) : dice.pick(KNOWN);
    if (key !== 'id') members.push(`${JSON.stringify(key)}:${value(key, dice)}`);
  }
  // The last of two equal keys counts: an id stands last, whatever came before it.
  if (dice.once(2)) members.push(members.shift() ?? '');
  const space = dice.pick(['', '', ' ', '\t']);
  return `{${space}${members.join(`,${space}`)}${space}}`;
}

/** A record that may be anything, also an id that others have. */
function anyRecord(dice: Dice): string {
  if (dice.once(6)) return dice.pick(ODD_VALUES);
  if (dice.once(12)) return deep(dice);
  return jsonRecord(
    dice.pick(['shared', '__proto__', 'constructor', 'a/b', '../up', '', '~', 'é', 'e\u0301']),
    dice,
  );
}

export interface MadeJson {
  readonly text: string;
  /** Documents that must come of it; null where that can't be told. */
  readonly documents: number | null;
}

function elements(name: string, dice: Dice): string[] {
  const count = dice.once(60) ? 20 : dice.below(3);
  return several(count, (at) => (dice.once(6) ? anyRecord(dice) : jsonRecord(`${name}.${at}`, dice)));
}

/** An array, or one object, of a `.json` file. */
export function jsonFile(name: string, dice: Dice): MadeJson {
  if (dice.once(3)) return { text: jsonRecord(name, dice), documents: 1 };
  const all = elements(name, dice);
  const joint = dice.pick([',', ',\n', ' ,\r\n ']);
  return { text: `[${joint.trim() === joint ? '' : '\n'}${all.join(joint)}]`, documents: all.length };
}

/** Lines of an `.ndjson` file; blank ones are none. */
export function jsonLines(name: string, dice: Dice): MadeJson {
  const all = [jsonRecord(`${name}.first`, dice), ...elements(name, dice)];
  const lines = all.flatMap((line) => (dice.once(10) ? [line, dice.pick(['', ' ', '\t'])] : [line]));
  return { text: lines.join(dice.pick(['\n', '\n', '\r\n'])) + dice.pick(['', '\n']), documents: all.length };
}
