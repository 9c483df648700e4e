/** Articles, and what may happen to them. */
import { readdirSync, readFileSync } from 'node:fs';
import { syntheticArticle } from '../bench/news/article.mjs';
import { type Dice, several } from './dice.ts';
import { datePhrase, eventSentence, newsWord, wordSalad } from './news-words.ts';
import { oddCharacter, oddRun } from './odd-characters.ts';

const PAGES = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(`seeds/${name}`, 'utf8'));
const RECORDS = readFileSync('seeds/wire.ndjson', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const SEEDS = [...PAGES, ...RECORDS];

/** UTF-16 code units of most articles: shorter ones are tried oftener in the same time. */
const LENGTH = 600;

/** An article as people write them. */
function wellWritten(dice: Dice): string {
  if (dice.once(2)) return several(1 + dice.below(4), () => eventSentence(dice)).join('');
  const text = dice.once(2) ? dice.pick(SEEDS) : syntheticArticle(dice.chance, 0, 0.7).text;
  if (dice.once(40)) return text;
  const start = dice.once(2) ? 0 : dice.below(text.length);
  return text.slice(start, start + LENGTH).toWellFormed();
}

type Mutation = (text: string, dice: Dice) => string;

/** What is done to one part of the text, cut at `separator`. */
function onParts(separator: RegExp, joint: string, change: (parts: string[], dice: Dice) => void): Mutation {
  return (text, dice) => {
    const parts = text.split(separator);
    change(parts, dice);
    return parts.join(joint);
  };
}

const drop = (parts: string[], dice: Dice): void => {
  parts.splice(dice.below(parts.length), 1 + dice.below(3));
};
const double = (parts: string[], dice: Dice): void => {
  const at = dice.below(parts.length);
  parts.splice(at, 0, ...several(1 + dice.below(4), () => parts[at] ?? ''));
};
const swap = (parts: string[], dice: Dice): void => {
  const [one, other] = [dice.below(parts.length), dice.below(parts.length)];
  [parts[one], parts[other]] = [parts[other] ?? '', parts[one] ?? ''];
};
const reverse = (parts: string[]): void => {
  parts.reverse();
};
const CHANGES = [drop, double, swap, reverse] as const;
const CUTS = [
  [/ /, ' '],
  [/(?<=\.) /, ' '],
  [/\n/, '\n'],
  [/, /, ', '],
] as const;

function insert(make: (dice: Dice) => string): Mutation {
  return (text, dice) => {
    const word = dice.below(text.length + 1);
    // Mostly between words.
    const space = dice.once(3) ? word : Math.max(0, text.indexOf(' ', word));
    return `${text.slice(0, space)}${dice.once(3) ? '' : ' '}${make(dice)}${text.slice(space)}`;
  };
}

const splice: Mutation = (text, dice) => {
  const other = wellWritten(dice);
  return text.slice(0, dice.below(text.length + 1)) + other.slice(dice.below(other.length + 1));
};
const recase: Mutation = (text, dice) => {
  const start = dice.below(text.length + 1);
  const end = start + dice.below(200);
  const part = text.slice(start, end);
  return text.slice(0, start) + (dice.once(2) ? part.toUpperCase() : part.toLowerCase()) + text.slice(end);
};
const respace: Mutation = (text, dice) =>
  text.replaceAll(' ', dice.pick(['  ', '\n', '\t', '\u00a0', '', '\r\n', '\u2009', ' \u200b']));
const requote: Mutation = (text, dice) => text.replaceAll(/["“”]/g, () => oddCharacter(dice));
const unstop: Mutation = (text, dice) =>
  text.replaceAll('. ', dice.pick([' ', '.', ', ', '? ', '.” ', '; ', ' . ', '.\n']));

const MUTATIONS: readonly Mutation[] = [
  ...CUTS.flatMap(([separator, joint]) => CHANGES.map((change) => onParts(separator, joint, change))),
  ...[eventSentence, newsWord, datePhrase, oddRun, oddCharacter, wordSalad, newsWord, oddCharacter].map(
    insert,
  ),
  ...[splice, recase, respace, requote, unstop],
];

/** An article after up to eight mishaps. Well-formed UTF-16 without NUL. */
export function mutatedArticle(dice: Dice): string {
  let text = dice.once(8) ? wordSalad(dice) : wellWritten(dice);
  for (let left = dice.below(9); left > 0; left -= 1) text = dice.pick(MUTATIONS)(text, dice);
  return text.toWellFormed().replaceAll('\0', '');
}
