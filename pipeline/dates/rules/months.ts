/** Months and seasons: "March", "late last month", "October 1994", "the summer of 1995". */
import { months } from '../calendar.ts';
import {
  type Groups,
  offsetOf,
  pattern,
  type Reading,
  type Rule,
  relative,
  type Surroundings,
  stated,
} from '../rule.ts';
import { SPELLED_YEAR, spelledYearValue } from '../spelled-years.ts';
import {
  FULL_MONTH,
  GAP,
  JOIN,
  MONTH,
  MONTH_BEGINS,
  monthNumber,
  SEASON,
  seasonMonth,
  YEAR,
} from '../words.ts';

const MONTHS_PER = { month: 1, season: 3, quarter: 3, half: 6 } as const;
const PART =
  `(?:(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id)${JOIN}(?:in${GAP})?|` +
  `(?:[Tt]he${GAP})?(?:end|beginning|start|middle|close|rest|first${GAP}half|second${GAP}half)${GAP}of${GAP}(?:the${GAP})?)`;
export const OF_YEAR =
  `(?:,?${GAP}(?:of${GAP})?(?:the${GAP}year${GAP})?(?:(?<year>${YEAR})|(?<spelled>${SPELLED_YEAR}))|` +
  `,?${GAP}(?:of${GAP})?(?<yearWhen>last|this|next|the)${GAP}(?:current${GAP}|past${GAP})?year\\b)`;

/** Words after which a capitalised month is a month: "May" and "April" are names, "March" opens sentences as a noun. */
const BEFORE_MONTH =
  /(?:^|[^A-Za-z])(?:in|since|by|until|till|from|through|during|of|for|between|after|before|last|next|this|every|each|the|its|to|around|about|on|and|or|a|an|last-minute|planned|scheduled|upcoming|proposed)[ \n]$/i;
/** "planned for May" is the month. */
const SET_FOR = /\b(?:planned|scheduled|set|slated|due|fixed) for $/i;
const NAMES = new Set(['april', 'august', 'june', 'may', 'march', 'jan']);

function isMonth(name: string, { before, after }: Surroundings): boolean {
  if (!NAMES.has(name.toLowerCase())) return !/Black $/.test(before);
  if (/^ [A-Z][a-z]/.test(after) && !/^ [A-Z][a-z]+day\b/.test(after)) return false;
  if (
    /^may$/i.test(name) &&
    !SET_FOR.test(before) &&
    (/^['’]s/.test(after) || /(?:and|with|to|on|for|a|an) $/i.test(before))
  )
    return false;
  return BEFORE_MONTH.test(before);
}

type MonthSpan = keyof typeof MONTHS_PER;

export function period(unit: MonthSpan, month: number, groups: Groups): Reading {
  const year = groups.year ?? groups.bareYear ?? spelledYearValue(groups.spelled ?? '');
  if (year !== null) {
    return stated(months(Number(year), month, MONTHS_PER[unit]), unit === 'month' ? 'month' : 'within');
  }
  const ofYear = groups.yearWhen ?? groups.ownYear;
  if (ofYear !== undefined) return relative(unit, { month, of: { unit: 'year', offset: offsetOf(ofYear) } });
  return relative(unit, { month, ...(groups.when === undefined ? {} : { offset: offsetOf(groups.when) }) });
}

export const namedMonth: Rule = {
  name: 'month',
  needs: MONTH_BEGINS,
  pattern: pattern(
    `(?<part>${PART})?(?:(?<when>[Ll]ast|[Nn]ext|[Tt]his)${GAP}(?:past${GAP}|coming${GAP})?)?(?:(?<month>${FULL_MONTH})|(?<short>${MONTH})(?=,?${GAP}${YEAR}))${OF_YEAR}?`,
  ),
  read(groups, around) {
    const name = groups.month ?? groups.short ?? '';
    const { part, when, year, spelled, yearWhen } = groups;
    const bare = [part, when, year, spelled, yearWhen].every((group) => group === undefined);
    if (bare && !isMonth(name, around)) return null;
    return period('month', monthNumber(name), groups);
  },
  examples: [
    ['They met in March.', 'March'],
    ['Talks began in late November.', 'late November'],
    ['They last met in October 1994.', 'October 1994'],
    ['He took office in August last year.', 'August last year'],
    ['The trip is planned for May.', 'May'],
    ['The planned April visit was put off.', 'April'],
    ['He may march on.', null],
    ['Ms May met April Glaspie.', null],
  ],
};

export const namedSeason: Rule = {
  name: 'season',
  needs: /[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter/,
  pattern: pattern(
    `(?:${PART})?(?:[Tt]he${GAP})?(?:(?<when>[Ll]ast|[Nn]ext|[Tt]his)${GAP}(?:past${GAP}|coming${GAP})?)?(?<season>${SEASON})${OF_YEAR}?`,
  ),
  read(groups, { matched, before }) {
    const { when, year, yearWhen, season = '' } = groups;
    const isNext = /^the\s/.test(matched) && /\bin $/.test(before);
    if (when === undefined && year === undefined && yearWhen === undefined && !isNext) return null;
    return period('season', seasonMonth(season), groups);
  },
  examples: [
    ['They met in the summer of 1995.', 'the summer of 1995'],
    ['A treaty was signed last spring.', 'last spring'],
    ['He will pay a visit in the autumn.', 'the autumn'],
    ['Prices fall every spring.', null],
    ['The spring was cold.', null],
  ],
};
