/** Values in the words that the page shows. Nothing is made up: what is not told is null. */

import type { PageDate, PageEvent, PageParticipant } from './page-event.ts';
import type { Unit } from './time-bins.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `7 Apr 2021`; also for `2021-04` and `2021`. */
export function dayInWords(day: string): string {
  const [year = '', month, date] = day.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

function rangeInWords(start: string, end: string): string {
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${dayInWords(end)}`;
  const isOneYear = start.slice(0, 4) === end.slice(0, 4);
  return `${isOneYear ? dayInWords(start).slice(0, -5) : dayInWords(start)} – ${dayInWords(end)}`;
}

/** As exact as the articles are: `Apr 2021`, `6–8 Apr 2021`; null without a day. */
export function dateInWords(date: PageDate | null): string | null {
  if (date === null || date.start === null) return null;
  const { start, end, precision } = date;
  if (precision === 'year' && end?.slice(0, 4) === start.slice(0, 4)) return start.slice(0, 4);
  if (precision === 'month' && end?.slice(0, 7) === start.slice(0, 7)) return dayInWords(start.slice(0, 7));
  if (end === null || end === start) return dayInWords(start);
  return precision === 'within' ? `in ${rangeInWords(start, end)}` : rangeInWords(start, end);
}

/** A participant without a name is shown by the name of its party, else as written. */
export function nameOf({ name, party_name, text }: PageParticipant): string {
  return name ?? party_name ?? text ?? '';
}

/** `foreign minister, Portugal`; what the name does not say already. */
export function standingOf({ name, role, party_name }: PageParticipant): string {
  return [role, name === null ? null : party_name].filter((part) => part !== null).join(', ');
}

export function placeInWords({ place }: Pick<PageEvent, 'place'>): string | null {
  return place === null ? null : (place.name ?? place.country);
}

/** Codes of two things. */
const BOTH = /^(?:aid_development|culture_science|security_defence|trade_economy)$/;

/** `peace process`, `trade and economy`. */
export function codeInWords(code: string): string {
  return code.replaceAll('_', BOTH.test(code) ? ' and ' : ' ');
}

/** `others[1].role` is `participant 4, role`. */
export function fieldInWords(field: string): string {
  if (field === 'type') return 'what happened';
  return field
    .replace(/^others\[(\d+)\]/, (_, number: string) => `participant ${Number(number) + 3}`)
    .replace(/^topics\[\d+\]$/, 'topic')
    .replace(/^place\.name$/, 'place')
    .replace('.', ', ')
    .replaceAll('_', ' ');
}

/** `week of 5 Apr 2021`, `Apr 2021`, `second quarter of 2021`, `2021`. */
export function spanInWords(unit: Unit, start: Date): string {
  const day = start.toISOString().slice(0, 10);
  if (unit === 'week') return `week of ${dayInWords(day)}`;
  if (unit === 'month') return dayInWords(day.slice(0, 7));
  const quarter = ['first', 'second', 'third', 'fourth'][Math.floor(start.getUTCMonth() / 3)] ?? '';
  return unit === 'year' ? day.slice(0, 4) : `${quarter} quarter of ${day.slice(0, 4)}`;
}

/** `1,024`. */
export function countInWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 report`, `2 reports`. */
export function counted(count: number, noun: string): string {
  return `${countInWords(count)} ${noun}${count === 1 ? '' : 's'}`;
}
