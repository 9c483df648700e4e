/** Years and decades: "1995", "early 1990", "fiscal 1989", "the 1960s", "nineteen ninety-six". */
import { years } from '../calendar.ts';
import { pattern, type Rule, stated } from '../rule.ts';
import { SPELLED_YEAR, spelledYearValue } from '../spelled-years.ts';
import { GAP, JOIN } from '../words.ts';

const PART =
  `(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Ff]iscal|[Pp]ost|[Pp]re)${JOIN}(?:in${GAP})?|` +
  `(?:[Tt]he${GAP})?(?:end|beginning|start|middle|close)${GAP}of${GAP}|[Tt]he${GAP}year${GAP}|[Ff]iscal${GAP}year${GAP})`;
/** What stands before a number that is a year. */
const BEFORE_YEAR =
  /(?:^|[^A-Za-z])(?:in|since|by|until|till|from|to|through|during|of|for|between|after|before|around|about|early|late|mid|the|its|his|her|their|our|my|a|an|and|or|year|due|last|back|that|as)[ \n]$|['’]s[ \n]$|[s]['’][ \n]$|[(–—/-]$/i;
/** Numbers below 1900 are more often amounts. */
const BEFORE_OLD_YEAR = /\b(?:in|since|until)\s$/i;
const AFTER_AMOUNT =
  /^[ -](?:people|persons|troops|soldiers|men|women|workers|refugees|prisoners|delegates|police|dollars|euros|pounds|yen|barrels|tons|tonnes|met(?:er|re)s|km|kilomet(?:er|re)s|miles|feet|hours|votes|points|pages|seats|gmt|local|square|hectares|acres|megawatts|mw|cc|rupees|rubles|yuan|shares|cases|deaths|others|more|or so|percent|per cent|%)/i;
const BEFORE_AMOUNT =
  /(?:[$€£#¥]|\b(?:no|number|rs|at|flight|than|least|some|nearly|almost|only|over)\.?) ?$/i;

export const year: Rule = {
  name: 'year',
  pattern: pattern(`(?<part>${PART})?(?<year>(?:1[5-9]|20)\\d\\d(?!\\d|[,.:]\\d))`),
  read({ part, year: written = '' }, { before, after }) {
    if (BEFORE_AMOUNT.test(before) || AFTER_AMOUNT.test(after)) return null;
    if (part === undefined && !(written < '1900' ? BEFORE_OLD_YEAR : BEFORE_YEAR).test(before)) return null;
    return stated(years(Number(written)), 'year');
  },
  examples: [
    ['The treaty of 1995 was signed in Rome.', '1995'],
    ['It joined in early 1990.', 'early 1990'],
    ['The border was drawn in 1884.', '1884'],
    ['A force of 1884 was sent.', null],
    ['They sent 1995 people home.', null],
    ['Talks begin at 2000 GMT.', null],
    ['It cost $2000.', null],
  ],
};

export const decade: Rule = {
  name: 'decade',
  pattern: pattern(
    `(?:[Tt]he${GAP})?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)${JOIN})?(?<tens>(?:1[5-9]|20)\\d)0['’]?s`,
  ),
  read: ({ tens = '' }) => stated(years(Number(tens) * 10, 10), 'within'),
  examples: [
    ['They fought in the late 1980s.', 'the late 1980s'],
    ['They built 1980 of them.', null],
  ],
};

/** "In two thousand cases" counts cases. */
const PLURAL = /^\s[a-z]{2,20}s\b/;

export const spelledYear: Rule = {
  name: 'spelled-year',
  needs: /[Ee]ighteen|[Nn]ineteen|thousand/,
  pattern: pattern(`(?<lead>(?:[Tt]he${GAP})?year${GAP})?(?<words>${SPELLED_YEAR})`),
  read({ lead, words = '' }, { before, after }) {
    const placed = lead !== undefined || /\b(?:in|of|since|until|by)\s$/i.test(before);
    const value = spelledYearValue(words);
    // "Two thousand" is a year only where words say so; "nineteen ninety-six" is nothing else.
    if (value === null || (value >= 2000 && !placed)) return null;
    return lead === undefined && PLURAL.test(after) ? null : stated(years(value), 'year');
  },
  examples: [
    ['It happened in nineteen ninety-six.', 'nineteen ninety-six'],
    ['By the year two thousand they will talk.', 'the year two thousand'],
    ['Two thousand people came.', null],
    ['In two thousand cases it failed.', null],
  ],
};
