/** Weeks, months and years counted from publication: "last week", "over the weekend", "two years ago", "later this year". */

import type { DateUnit } from '../../records.ts';
import { offsetOf, pattern, type Rule, relative } from '../rule.ts';
import { GAP, JOIN, NUMBER, numberValue, UNIT } from '../words.ts';

const PART =
  `(?:(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id)${JOIN}(?:in${GAP})?|` +
  `(?:[Tt]he${GAP})?(?:end|beginning|start|middle|close|rest|remainder|(?:first|second|early|latter)${GAP}(?:half|part))${GAP}of${GAP})`;

export const nearPeriod: Rule = {
  name: 'near-period',
  pattern: pattern(
    `${PART}?(?:(?:[Tt]he${GAP})?(?<when>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]revious|[Cc]urrent)${GAP}(?:coming${GAP}|past${GAP}|fiscal${GAP})?)(?<unit>${UNIT})`,
  ),
  read({ when = '', unit }, { matched, before, after }) {
    // "For the last week" is how long, not when; "the previous week" counts from another day.
    if (unit === 'day' || /^the\s+last\s/i.test(matched)) return null;
    if (/^(?:the\s+)?previous/i.test(matched))
      return relative(unit as DateUnit, { offset: -1, from: 'text' });
    // "At last week by week", but "at last year's summit".
    const isOwner = /^['’]s\b/.test(after);
    if (/\b(?:the|at) $/i.test(before) && when.toLowerCase() === 'last' && !isOwner) return null;
    return relative(unit as DateUnit, { offset: offsetOf(when) });
  },
  examples: [
    ['They met last week.', 'last week'],
    ['Talks resume later this month.', 'later this month'],
    ['A deal is due at the end of next year.', 'the end of next year'],
    ["They agreed at last year's summit.", 'last year'],
    ['For the last week nobody came.', null],
    ['It was the last day of talks.', null],
  ],
};

export const endOfPeriod: Rule = {
  name: 'end-of-period',
  pattern: pattern(
    `(?:[Tt]he${GAP}(?:end|beginning|start|middle)${GAP}of${GAP}the${GAP}(?<unit>week|month|year)|(?:the${GAP})?(?:[Yy]ear['’]s${GAP}end|[Yy]ear${JOIN}end|(?<mid>[Mm]id-year)))`,
  ),
  read: ({ unit = 'year' }) => relative(unit as DateUnit, { offset: 0 }),
  examples: [
    ['A vote is due by the end of the month.', 'the end of the month'],
    ['It ends by the end of the meeting.', null],
  ],
};

export const weekend: Rule = {
  name: 'weekend',
  pattern: pattern(`(?:[Tt]he${GAP})?weekend`),
  read: (_groups, { before, after, matched }) => {
    if (/^ (?:getaway|home|retreat|house)\b/.test(after)) return null;
    // "A weekend in Rome" is a stay, "at the weekend in Rome" a time.
    if (/\b(?:at|over|during|this) $/i.test(before)) return relative('weekend', {});
    if (/^ (?:conference|gathering|meeting|session|summit|talks|visit)\b/.test(after))
      return relative('weekend', {});
    const placed = /\b(?:on|by|for|of) $/i.test(before) || /^the/i.test(matched);
    return placed && !/^ in /.test(after) ? relative('weekend', {}) : null;
  },
  examples: [
    ['They met over the weekend.', 'the weekend'],
    ['A summit was held at the weekend in Lome.', 'the weekend'],
    ['The ministers agreed at a weekend meeting in Rome.', 'weekend'],
    ['Every weekend he goes home.', null],
  ],
};

export const ago: Rule = {
  name: 'ago',
  pattern: pattern(
    `(?:(?:[Nn]early|[Aa]lmost|[Aa]bout|[Ss]ome|[Jj]ust|[Aa]round|[Ee]xactly|[Bb]arely|[Oo]ver|[Mm]ore${GAP}than|[Ll]ess${GAP}than)${GAP})?(?:(?<number>${NUMBER})|(?<one>[Aa]n?))${JOIN}(?<unit>day|week|month|quarter|year)s?${GAP}ago`,
  ),
  read({ number, unit }) {
    const count = number === undefined ? 1 : numberValue(number);
    return count === null ? null : relative(unit as DateUnit, { offset: -count });
  },
  examples: [
    ['They met three days ago.', 'three days ago'],
    ['It began nearly four years ago.', 'nearly four years ago'],
    ['It lasted three days.', null],
  ],
};

export const fromNow: Rule = {
  name: 'from-now',
  pattern: pattern(
    `(?:(?<number>${NUMBER})|(?<one>[Aa]))${GAP}(?<unit>day|week|month|year)(?:s?${GAP}from${GAP}now|s?['’]s?${GAP}time)`,
  ),
  read({ number, unit }) {
    const count = number === undefined ? 1 : numberValue(number);
    return count === null ? null : relative(unit as DateUnit, { offset: count });
  },
  examples: [
    ['They meet again two weeks from now.', 'two weeks from now'],
    ["A report is due in two months' time.", "two months' time"],
    ['They need two weeks of time.', null],
  ],
};

export const besides: Rule = {
  name: 'besides',
  pattern: pattern(
    `(?:(?<number>${NUMBER})|[Aa])${GAP}(?<unit>day|week|month|year)s?${GAP}(?<way>before|after)`,
  ),
  read({ number, unit, way }, { before, after }) {
    // "for three days after the vote" is how long
    if (/\b(?:for|of|in|within) $/.test(before) || /^(?:[.,;]|$)/.test(after)) return null;
    const count = number === undefined ? 1 : numberValue(number);
    if (count === null) return null;
    // What stands behind lay before the day just told: "arrived Sunday, three days after a stop in Oslo".
    return relative(unit as DateUnit, { offset: way === 'after' ? -count : count, from: 'text' });
  },
  examples: [
    ['He came three days after a stop in Oslo.', 'three days after'],
    ['They met a day before the summit.', 'a day before'],
    ['Nobody came for three days after the vote.', null],
    ['They came three days after.', null],
  ],
};

export const fromText: Rule = {
  name: 'from-text',
  pattern: pattern(
    `(?:(?:(?<number>${NUMBER})|[Aa])${GAP}(?<unit>day|week|month|year)s?${GAP}(?<way>earlier|later)|` +
      `(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)${GAP}(?:on${GAP}|in${GAP})?)?(?<which>[Tt]hat(?:${GAP}same)?|[Tt]he${GAP}(?:next|following|previous|same))${GAP}` +
      '(?<part>day|week|month|year|morning|afternoon|evening|night)|' +
      `(?:[Ee]arlier|[Ll]ater)${GAP}(?:on${GAP}|in${GAP})the${GAP}(?<own>day|morning|afternoon|evening|week|month|year))`,
  ),
  read({ number, unit, way, which = '', part = '', own }) {
    // "Later in the week" is of the week of publication, "later in the day" of the day just told.
    if (own === 'week' || own === 'month' || own === 'year') return relative(own, { offset: 0 });
    if (own !== undefined) return relative('day', { offset: 0, from: 'text' });
    if (unit === undefined) {
      const whole = /^(?:week|month|year)$/.test(part) ? (part as DateUnit) : 'day';
      return relative(whole, { offset: offsetOf(which.split(/\s+/).at(-1) ?? ''), from: 'text' });
    }
    const count = number === undefined ? 1 : numberValue(number);
    if (count === null) return null;
    return relative(unit as DateUnit, { offset: way === 'later' ? count : -count, from: 'text' });
  },
  examples: [
    ['Two days later they met again.', 'Two days later'],
    ['The next day he left.', 'The next day'],
    ['He came back later that year.', 'later that year'],
    ['The two will sign it later in the day.', 'later in the day'],
    ['It came late in the day.', null],
    ['Two days of talks ended.', null],
  ],
};
