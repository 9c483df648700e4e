/** A guess at the tense of the verb that a date phrase stands with, from the words of its own clause. */
import type { Tense } from '../records.ts';

/** UTF-16 code units to look at before and after a phrase. */
const REACH = 120;
const LONGEST_PREPOSITION = 20;
const CLAUSE_END = /[.;:!?"“”\n]/g;
const FUTURE =
  "(?:will|would|shall|to) be [a-z]{2,20}(?:ed|en|ld|nt|ght)|will|won['’]t|[a-z]+['’]ll|shall|would|(?:due|set|scheduled|slated|planned|plans?|planning|expected|expects?|agreed|likely|hopes?|hoped|wants?|wanted|about|ready|intends?|intended|prepared|prepares|decided|invited|going|is|are|was|were|be|been) to|due|scheduled|slated|planned for|set for|called for|expires?|ahead of|(?:is|are|was|were|be|been) (?:expected|scheduled|planned|slated)";
const PAST =
  'was|were|had|did|has|have|said|told|met|held|left|came|went|began|took|gave|made|saw|flew|spoke|sent|got|ran|won|lost|fell|rose|led|brought|thought|found|became|kept|struck|drew|wrote|broke|felt|put|let|cut|hit|quit|read|stood|sat|bought|sold|paid|grew|knew|shot|fought|sought|swore|chose|drove|ate|heard|built|dealt|bore|tore|wore|swept|[a-z]{2,20}ed';
/** "Meet", but not that of "will meet", whose tense is told by "will". */
const PRESENT =
  "(?<!(?:will|would|shall|can|could|may|might|must|should|not|to|[’']ll) )(?:is|are|says|say|meets?|visits?|arrives?|leaves?|begins?|starts?|opens?|ends?|hosts?|travels?|holds?)";
const CUES = new RegExp(
  `(?<![A-Za-z])(?:(?<future>${FUTURE})|(?<past>${PAST})|(?<present>${PRESENT}))(?![A-Za-z])`,
  'g',
);

function tenseOf(cue: RegExpExecArray | undefined): Tense | null {
  if (cue?.groups === undefined) return null;
  if (cue.groups.future !== undefined) return 'future';
  return cue.groups.past === undefined ? 'present' : 'past';
}

/** A past verb right behind a day: "the ministry on Sunday issued a warning". */
const NEXT_VERB = new RegExp(`^,? (?:${PAST})(?![A-Za-z])`);

/** "By August" lies ahead of what is told, "since August" and "the year ended Jan. 31" behind it; null for other words. */
export function tenseOfPreposition(text: string, start: number): Tense | null {
  const before = text.slice(Math.max(0, start - LONGEST_PREPOSITION), start);
  // "had filed reports by Wednesday"
  if (/\bby\s$/i.test(before) && isPerfect(text, start)) return 'past';
  if (/\b(?:by|until|till|before|due|beginning|starting|no later than)\s$/i.test(before)) return 'future';
  return /\b(?:since|ended|ending)\s(?:on\s)?$/i.test(before) ? 'past' : null;
}

const isPerfect = (text: string, start: number): boolean =>
  /\bhad [a-z]{2,20}ed\b[^.;:!?\n]*$/.test(text.slice(Math.max(0, start - REACH), start));

/** The nearest cue before the phrase inside its clause, else the first after it; null when there is none. */
export function guessTense(text: string, start: number, end: number): Tense | null {
  if (NEXT_VERB.test(text.slice(end, end + LONGEST_PREPOSITION))) return 'past';
  const before = text.slice(Math.max(0, start - REACH), start);
  const clause = before.slice(([...before.matchAll(CLAUSE_END)].at(-1)?.index ?? -1) + 1);
  const last = [...clause.matchAll(CUES)].at(-1);
  if (last !== undefined) return tenseOf(last);
  const after = text.slice(end, end + REACH);
  const rest = after.slice(0, after.search(/[.;:!?"“”\n]/) >>> 0);
  return tenseOf([...rest.matchAll(CUES)][0]);
}
