/** Quarters and halves of a year: "the third quarter", "last year's first quarter", "the first half of 2005". */
import { offsetOf, pattern, type Rule, relative } from '../rule.ts';
import { GAP, JOIN, ordinalValue, YEAR } from '../words.ts';
import { OF_YEAR, period } from './months.ts';

const MONTHS_PER_QUARTER = 3;
const QUARTERS_PER_YEAR = 4;
const OWN_YEAR = `(?:(?<ownYear>[Ll]ast|[Tt]his|[Nn]ext)${GAP}year['’]s${GAP}|(?<bareYear>${YEAR})${GAP}|(?<ago>year-(?:ago|earlier))${GAP})`;

export const namedQuarter: Rule = {
  name: 'quarter',
  needs: /quarter/,
  pattern: pattern(
    `(?:[Tt]he${GAP})?${OWN_YEAR}?(?:fiscal${JOIN})?(?<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)${JOIN}quarter\\b${OF_YEAR}?`,
  ),
  read(groups) {
    const month = MONTHS_PER_QUARTER * ((ordinalValue(groups.which ?? '') ?? 1) - 1) + 1;
    return period('quarter', month, groups.ago === undefined ? groups : { ...groups, ownYear: 'last' });
  },
  examples: [
    ['Trade fell in the third quarter.', 'the third quarter'],
    ['Talks are due in the first quarter of next year.', 'the first quarter of next year'],
    ['A quarter of the delegates left.', null],
  ],
};

const ALIKE = '(?:comparable|corresponding|equivalent|same|latest|like)';
const YEAR_BACK = `(?:,?${GAP}(?:of${GAP})?(?:last${GAP}year|a${GAP}year${GAP}(?:ago|earlier|before)))`;

export const toldQuarter: Rule = {
  name: 'told-quarter',
  pattern: pattern(
    `(?:(?:[Tt]he|[Tt]hat|[Aa])${GAP})?(?:(?<alike>${ALIKE})${GAP})?` +
      `(?:${OWN_YEAR}quarter|(?<adjective>[Yy]ear-(?:ago|earlier))|(?<noun>quarter|period)(?<back>${YEAR_BACK})?)`,
  ),
  read({ alike, ownYear, bareYear, ago, adjective, noun, back }, { after, matched }) {
    if (/^ (?:of|mile|century|final)/.test(after) || /^(?:a\s+)?quarter|^a\s+period/i.test(matched))
      return null;
    if (noun === 'period' && alike !== 'latest' && (alike === undefined || back === undefined)) return null;
    const earlier =
      ago ?? adjective ?? back ?? (ownYear === undefined || offsetOf(ownYear) < 0 ? ownYear : undefined);
    const year = bareYear === undefined ? {} : { year: Number(bareYear) };
    return relative('quarter', {
      offset: earlier === undefined ? 0 : -QUARTERS_PER_YEAR,
      ...year,
      from: 'text',
    });
  },
  examples: [
    ['Trade rose from the year-ago quarter.', 'the year-ago quarter'],
    ['It fell in the corresponding period last year.', 'the corresponding period last year'],
    ['A quarter was lost.', null],
    ['It was a period of calm.', null],
  ],
};

export const half: Rule = {
  name: 'half',
  needs: /half/,
  pattern: pattern(`(?:[Tt]he${GAP})?(?<which>first|second)${GAP}half${OF_YEAR}`),
  read: (groups) => period('half', groups.which === 'first' ? 1 : 7, groups),
  examples: [
    ['They will meet in the first half of 2005.', 'the first half of 2005'],
    ['He scored in the first half.', null],
  ],
};
