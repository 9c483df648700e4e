/** Words that the pipeline knows, so that what is made of them gets past the gates. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Dice } from './dice.ts';
import { several } from './dice.ts';
import { oddRun } from './odd-characters.ts';

function column(table: string, name: string): readonly string[] {
  const text = readFileSync(`pipeline/lexicon/${table}.csv`, 'utf8');
  const rows = parse(text, { columns: true, comment: '#', comment_no_infix: true }) as Record<
    string,
    string
  >[];
  return rows.flatMap((row) => row[name] ?? []);
}

const TABLES = {
  trigger: column('triggers', 'words').flatMap((words) => words.split('|')),
  office: column('offices', 'phrase'),
  party: column('parties', 'name'),
  city: column('cities', 'name'),
  holder: column('office-holders', 'name'),
  topic: column('topics', 'phrase'),
  outlet: column('outlets', 'name'),
  word: column('words', 'word').map((word) => word.split(':')[0] ?? word),
} as const;

const SMALL = [
  ...[
    'and',
    'or',
    'with',
    'of',
    'in',
    'at',
    'to',
    'from',
    'by',
    'for',
    'between',
    'his',
    'her',
    'their',
    'the',
    'a',
  ],
  ...[
    'he',
    'she',
    'they',
    'who',
    'which',
    'that',
    'not',
    'never',
    'was',
    'will',
    'has',
    'had',
    'said',
    'here',
    'both',
  ],
  ...[
    'counterpart',
    'its',
    'another',
    'former',
    'no',
    'talks',
    'each other',
    'neither',
    'nor',
    'but',
    'after',
    'on',
  ],
] as const;
const STOPS = [
  ', ',
  ', ',
  '. ',
  '; ',
  ': ',
  ' - ',
  '-',
  ' — ',
  '\n',
  '\n\n',
  ' (',
  ') ',
  '" ',
  ' "',
  "'s ",
  '? ',
  '... ',
] as const;
const MONTHS = ['January', 'Feb.', 'March', 'april', 'MAY', 'Sept', 'December', 'Jun', 'Brumaire'] as const;
const DAYS = [
  'Monday',
  'Tuesday',
  'Weds',
  'thursday',
  'Fri.',
  'SUNDAY',
  'weekend',
  'New Year’s Eve',
  'Eid',
] as const;
const NUMBERS = [
  '0',
  '1',
  '3',
  '12',
  '29',
  '30',
  '31',
  '32',
  '99',
  '2019',
  '1899',
  '2100',
  '10000',
  '300000',
  '999999999999',
  '-5',
  '02',
  'two',
  'twenty-first',
  '1st',
  '31st',
] as const;
const COUNTS = [
  'day',
  'days',
  'week',
  'month',
  'months',
  'quarter',
  'year',
  'decade',
  'century',
  'hour',
  'fortnight',
] as const;

/** A date, told well or badly. */
export function datePhrase(dice: Dice): string {
  const [month, day, number, other] = [
    dice.pick(MONTHS),
    dice.pick(DAYS),
    dice.pick(NUMBERS),
    dice.pick(NUMBERS),
  ];
  const unit = dice.pick(COUNTS);
  return dice.pick([
    () => `${month} ${number}, ${other}`,
    () => `on ${day}, ${number} ${month} ${other}`,
    () => `${number}-${other} ${month}`,
    () => `from ${month} ${number} to ${dice.pick(MONTHS)} ${other}`,
    () => `between ${number} and ${other} ${month} ${dice.pick(NUMBERS)}`,
    () => `${number}/${other}/${dice.pick(NUMBERS)}`,
    () => `${dice.pick(NUMBERS)}-${number}-${other}T99:99Z`,
    () =>
      `${number} ${unit} ${dice.pick(['ago', 'later', 'before', 'after', 'earlier', 'hence', 'from now'])}`,
    () =>
      `${dice.pick(['last', 'next', 'this', 'the same', 'early', 'late', 'mid-', 'the coming', 'following'])} ${dice.pick([unit, day, month, number])}`,
    () =>
      `${dice.pick(['yesterday', 'today', 'tomorrow', 'tonight', 'overnight', 'now', 'the day before yesterday', 'a day later'])}`,
    () => `since ${dice.pick([month, number, day])}`,
    () => `in ${dice.pick([number, month, `${month} ${other}`, `the ${number}s`, `Q${number} ${other}`])}`,
  ])();
}

const KINDS = Object.keys(TABLES) as (keyof typeof TABLES)[];

function cased(word: string, dice: Dice): string {
  if (!dice.once(3)) return word;
  return dice.pick([
    word.toUpperCase(),
    word.toLowerCase(),
    word.replace(/^./u, (first) => first.toUpperCase()),
  ]);
}

/** One word or phrase of the tables, in any case. */
export function newsWord(dice: Dice): string {
  return cased(dice.pick(TABLES[dice.pick(KINDS)]), dice);
}

/** A side of an interaction, mostly whole. */
function side(dice: Dice): string {
  const [party, office] = [dice.pick(TABLES.party), dice.pick(TABLES.office)];
  const name = dice.once(3)
    ? dice.pick(TABLES.holder)
    : `${dice.pick(['Anna', 'Ivan', 'Abdul', 'Mary'])} ${dice.pick(TABLES.city)}`;
  return dice.pick([
    `${party} ${office} ${name}`,
    `${office} ${name} of ${party}`,
    `the ${office} of ${party}`,
    `${party}'s ${office}, ${name},`,
    name,
    party,
    `${dice.pick(['he', 'she', 'they', 'his counterpart', `the ${office}`, 'both sides'])}`,
  ]);
}

/** A sentence that could tell an interaction. */
export function eventSentence(dice: Dice): string {
  const parts = [
    side(dice),
    dice.pick(TABLES.trigger),
    dice.once(3) ? `with ${side(dice)}` : side(dice),
    dice.once(2) ? `in ${dice.pick(TABLES.city)}` : '',
    dice.once(2) ? datePhrase(dice) : '',
    dice.once(2) ? `to discuss ${dice.pick(TABLES.topic)}` : '',
  ];
  if (dice.once(3)) parts.splice(dice.below(parts.length), 1, dice.pick(parts));
  return `${parts.filter((part) => part !== '').join(' ')}. `;
}

/** Words of all kinds in no order. */
export function wordSalad(dice: Dice): string {
  return several(3 + dice.below(25), () => {
    const word = dice.pick([
      () => newsWord(dice),
      () => dice.pick(SMALL),
      () => dice.pick(SMALL),
      () => side(dice),
      () => datePhrase(dice),
      () => (dice.once(6) ? oddRun(dice) : newsWord(dice)),
    ])();
    return word + (dice.once(4) ? dice.pick(STOPS) : ' ');
  }).join('');
}
