/** Finds date phrases: the rules are tried only where a word could begin one, so cost grows with the text's length. */
import type { Anchor, DatePhrase, Span } from '../records.ts';
import type { ReadCalendarDate, Reading } from './rule.ts';
import { RULES } from './rules/rules.ts';
import { guessTense, tenseOfPreposition } from './tense.ts';

const AROUND = 40;
/** Beginnings of words that can begin a phrase. */
const BEGINNINGS =
  /(?<![A-Za-z0-9.,:/]|[A-Z0-9]-|[A-Za-z0-9]['’])(?:\d{1,4}(?![A-Za-z]{3})|comparable |corresponding |equivalent |same |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)|(?:[Tt]he|[Tt]his|[Tt]hat |[Ll]ast|[Nn]ext|[Ee]arl|[Ll]ate|[Mm]id|[Yy]ester|[Tt]o(?:day|night|morrow)|[Oo]vernight|[Cc]oming|[Cc]urrent|[Pp]revious|[Yy]ear|[Ff]iscal|[Pp]ost|[Pp]re|[Ww]eekend|end |beginning |start |middle |close |first|second|third|fourth|First|Second|Third|Fourth|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all |[Ww]inter|[Aa]n? |[Nn]early|[Aa]lmost|[Aa]bout|[Ss]ome|[Jj]ust|[Aa]round|[Ee]xactly|[Bb]arely|[Oo]ver|[Mm]ore|[Ll]ess)|(?:[Oo]ne|[Tt]w|[Tt]hr|[Ff]o|[Ff]i|[Ss]ix|[Ss]ev|[Ee]ig|[Nn]in|[Tt]en|[Ee]lev|[Tt]hi)|(?:Christmas|Boxing|New|Valentine|Hallo|Good|Easter|Thanks|Labor|Election))/g;

/** Every phrase holds a digit or one of these, no further than REACH behind its beginning: far from all of them no rule is tried. */
export const HINT =
  /\d|day|DAY|night|morrow|week|month|year|Year|quarter|period|half|morning|afternoon|evening|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|teen|thousand|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN|Christmas|Hallow|Easter|Thanks|Day/g;
/** UTF-16 code units: "the beginning of the current fiscal year". */
export const REACH = 64;

type Match = Span & { readonly reading: Reading };

function longestAt(text: string, at: number, calendarDate: ReadCalendarDate): Match | null {
  let best: Match | null = null;
  const ahead = text.slice(at, at + REACH);
  for (const rule of RULES) {
    if (rule.needs?.test(ahead) === false) continue;
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    const end = at + (match?.[0].length ?? 0);
    if (match === null || (best !== null && end <= best.end)) continue;
    const before = text.slice(Math.max(0, at - AROUND), at);
    const around = { matched: match[0], before, after: text.slice(end, end + AROUND), calendarDate };
    const reading = rule.read(match.groups ?? {}, around);
    if (reading !== null) best = { start: at, end, reading };
  }
  return best;
}

/**
 * A weekday or weekend turns on the tense of one verb. A month lies where it is nearest, unless words point ahead: the
 * nearest past verb is too often that of somebody who tells of what is to come.
 */
function guessed(anchor: Anchor, text: string, start: number, end: number): Anchor {
  const certain = tenseOfPreposition(text, start);
  if (certain !== null) return { ...anchor, tense: certain };
  const tense = guessTense(text, start, end);
  // Quarters are told of when they are over: "earnings soared in the first quarter".
  const isOver = anchor.unit === 'quarter' && tense === 'past';
  const turns = anchor.weekday !== null || anchor.unit === 'weekend' || isOver;
  const ahead = tense === 'future' && (anchor.unit === 'month' || anchor.unit === 'day');
  return turns || ahead ? { ...anchor, tense } : anchor;
}

function phrase(text: string, { start, end, reading }: Match): DatePhrase {
  const { anchor, stated } = reading;
  const words = text.slice(start, end);
  if (anchor === null) return { start, end, text: words, anchor, stated };
  return { start, end, text: words, anchor: guessed(anchor, text, start, end), stated };
}

/** Offset of the next hint at or behind `at`; -1 when there is none. */
function hintFrom(text: string, at: number): number {
  HINT.lastIndex = at;
  return HINT.exec(text)?.index ?? -1;
}

/** Single phrases in order, before ranges are joined. */
export function scan(text: string, from: number, to: number, calendarDate: ReadCalendarDate): DatePhrase[] {
  const scope = to >= text.length ? text : text.slice(0, to);
  const found: DatePhrase[] = [];
  let hint = hintFrom(scope, from);
  BEGINNINGS.lastIndex = from;
  for (let hit = BEGINNINGS.exec(scope); hit !== null && hint >= 0; hit = BEGINNINGS.exec(scope)) {
    if (hint < hit.index) hint = hintFrom(scope, hit.index);
    const match = hint >= 0 && hint <= hit.index + REACH ? longestAt(scope, hit.index, calendarDate) : null;
    if (match === null) continue;
    found.push(phrase(scope, match));
    BEGINNINGS.lastIndex = match.end;
  }
  return found;
}
