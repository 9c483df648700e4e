/** Weekdays and the words for days near publication: "Friday", "last Tuesday", "Monday next week", "yesterday". */
import { offsetOf, pattern, type Reading, type Rule, relative } from '../rule.ts';
import { GAP, WEEKDAY, weekdayNumber } from '../words.ts';

const PART = `(?:${GAP}(?:morning|afternoon|evening|night|noon)\\b)?`;
const LATE = `(?:(?:[Ee]arly|[Ll]ate)${GAP}(?:on${GAP})?)?`;

/** "Every Monday" and "Monday and Tuesday nights" tell a habit, no day. */
const REPEATED = /\b(?:each|every|most|alternate)\s$/i;
const NIGHTS = /^(?:,? (?:and|or|to) [A-Z][a-z]+day)? (?:mornings|afternoons|evenings|nights)\b/;

function weekday(name: string, when: string | undefined, week: string | undefined): Reading {
  const day = weekdayNumber(name);
  if (week !== undefined) {
    return relative('day', { weekday: day, of: { unit: 'week', offset: offsetOf(week) } });
  }
  // "Next Tuesday" said on a Monday is not tomorrow but the Tuesday of the week after.
  if (when !== undefined && offsetOf(when) === 1) {
    return relative('day', { weekday: day, of: { unit: 'week', offset: 1 } });
  }
  return relative('day', { weekday: day, ...(when === undefined ? {} : { offset: offsetOf(when) }) });
}

export const namedWeekday: Rule = {
  name: 'weekday',
  pattern: pattern(
    `${LATE}(?:(?<when>[Ll]ast|[Nn]ext|[Tt]his)${GAP}(?:past${GAP}|coming${GAP})?)?(?<day>${WEEKDAY})${PART}` +
      `(?:${GAP}(?:of${GAP})?(?<week>last|this|next)${GAP}week\\b)?`,
  ),
  read: ({ day = '', when, week }, { before, after }) => {
    if (REPEATED.test(before) || NIGHTS.test(after)) return null;
    if (/Black $/.test(before) || /^ (?:Times|Telegraph|Mirror|Post|Agreement)\b/.test(after)) return null;
    return weekday(day, when, week);
  },
  examples: [
    ['The two met on Tuesday in Rome.', 'Tuesday'],
    ['He left late Monday night.', 'late Monday night'],
    ['They meet on Friday next week.', 'Friday next week'],
    ['They spoke last Thursday.', 'last Thursday'],
    ['Flights leave every Monday.', null],
    ['Trains run on Monday and Tuesday nights.', null],
    ['The Sunday Times reported it.', null],
    ['He sat in the sun and the boy wed.', null],
  ],
};

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['the day before yesterday', -2],
  ['yesterday', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['tomorrow', 1],
  ['the day after tomorrow', 2],
]);

export const nearDay: Rule = {
  name: 'near-day',
  pattern: pattern(
    `${LATE}(?<day>[Tt]he${GAP}day${GAP}(?:before${GAP}yesterday|after${GAP}tomorrow)|` +
      `(?:[Yy]esterday|[Tt]oday|[Tt]omorrow)\\b${PART}|[Tt]onight|[Ll]ast${GAP}night|` +
      `[Tt]his${GAP}(?:morning|afternoon|evening))`,
  ),
  read({ day = '' }, { before }) {
    if (/^T/.test(day) && /[A-Z][a-z]+ $|[A-Z]{2} $/.test(before)) return null;
    const words = day.toLowerCase().split(/\s+/).join(' ');
    const offset = NEAR_DAYS.get(words) ?? NEAR_DAYS.get(words.split(' ')[0] ?? '');
    return offset === undefined ? null : relative('day', { offset });
  },
  examples: [
    ['The envoy leaves tomorrow morning.', 'tomorrow morning'],
    ['They arrived the day before yesterday.', 'the day before yesterday'],
    ['He told India Today that it was over.', null],
  ],
};

export const overnight: Rule = {
  name: 'overnight',
  pattern: pattern('(?<day>[Oo]vernight)'),
  read: (_groups, { after }) =>
    /^ (?:stay|stop|bag|train|flight|rate|success|guest)/.test(after)
      ? null
      : relative('day', { offset: -1, to: { ...DAY_OF_PUBLICATION } }),
  examples: [
    ['The two sides talked overnight.', 'overnight'],
    ['After an overnight stop he flew on.', null],
  ],
};

const DAY_OF_PUBLICATION = {
  unit: 'day',
  offset: 0,
  weekday: null,
  year: null,
  month: null,
  day: null,
  tense: null,
} as const;
