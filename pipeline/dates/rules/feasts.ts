/** Days named by a feast: "Christmas", "Easter Monday", "New Year's Day 2005". */
import { HOLIDAYS, holidayIn } from '../holidays.ts';
import { offsetOf, pattern, type Rule, relative, stated } from '../rule.ts';
import { GAP, YEAR } from '../words.ts';

/** Longest first, so that "Easter Monday" is not read as "Easter". */
const NAMES = HOLIDAYS.map(({ name }) =>
  name
    .replace(/\b[a-z]/g, (letter, at) => (at > 0 && name[at - 1] === "'" ? letter : letter.toUpperCase()))
    .replaceAll("'", "['’]")
    .replaceAll(' ', GAP),
);

export const feast: Rule = {
  name: 'feast',
  pattern: pattern(
    `(?:(?<when>[Ll]ast|[Nn]ext|[Tt]his)${GAP})?(?<name>${NAMES.join('|')})(?:,?${GAP}(?<year>${YEAR})|${GAP}(?<yearWhen>last|this|next)${GAP}year)?`,
  ),
  read({ when, name = '', year, yearWhen }, { after }) {
    if (/^ (?:Island|Offensive|Rising|Uprising|card|tree|carol)/.test(after)) return null;
    const holiday = name.toLowerCase().replaceAll('’', "'").split(/\s+/).join(' ');
    if (year !== undefined) {
      const day = holidayIn(holiday, Number(year));
      return day === null ? null : stated({ start: day, end: day }, 'day');
    }
    if (yearWhen !== undefined) {
      return relative('day', { holiday, of: { unit: 'year', offset: offsetOf(yearWhen) } });
    }
    return relative('day', { holiday, ...(when === undefined ? {} : { offset: offsetOf(when) }) });
  },
  examples: [
    ["They met on New Year's Day.", "New Year's Day"],
    ['A truce held over Easter 1998.', 'Easter 1998'],
    ['The Easter Rising failed.', null],
  ],
};
