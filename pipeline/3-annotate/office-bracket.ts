import { officeAt } from './office.ts';
import { afterHonorifics, nameEndAt, type Title } from './phrase-parts.ts';
import { partyAt, type Reading } from './reading.ts';

/** Whether a personal name begins at token `i`, behind a rank: "General Furtado". */
function isNameAt(reading: Reading, i: number): boolean {
  const first = afterHonorifics(reading, i);
  return nameEndAt(reading, first) > first;
}

const ABBREVIATION = /^\p{Lu}[\p{Lu}-]+$/u;

/** "National Police (PNP) Chief Oscar Calderon": the office of a body whose abbreviation stands inside it; null when none follows. */
function officeOfBody(reading: Reading, title: Title, i: number): Title | null {
  if (title.office?.role_kind !== 'group') return null;
  const office = officeAt(reading, i, title.party);
  if (office?.role_kind !== 'head') return null;
  return {
    office,
    party: office.party ?? title.party,
    role: [...title.role, ...office.role],
    last: office.last,
  };
}

/**
 * "the foreign minister (Norway) Knut Vollebaek", "special representative (SRSG) Ian Roe": without the party or abbreviation
 * in brackets between office and name.
 */
export function withBracket(reading: Reading, title: Title): Title {
  const { tokens } = reading;
  const { office, party, last } = title;
  const isShort = tokens[last]?.text === '(' && ABBREVIATION.test(tokens[last + 1]?.text ?? '');
  if (office && isShort && tokens[last + 2]?.text === ')') {
    const whole = officeOfBody(reading, title, last + 3);
    if (whole) return whole;
    if (office.role_kind === 'head' && isNameAt(reading, last + 3)) return { ...title, last: last + 3 };
  }
  const bracket = tokens[last]?.text === '(' && office ? partyAt(reading, last + 1) : null;
  const isBetween =
    bracket && tokens[bracket.last]?.text === ')' && nameEndAt(reading, bracket.last + 1) > bracket.last + 1;
  if (!isBetween) return title;
  return {
    ...title,
    party: !party || party.form === 'adjective' ? bracket : party,
    last: bracket.last + 1,
  };
}
