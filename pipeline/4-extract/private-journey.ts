import type { Trigger, View } from './view.ts';

/** Tokens behind a journey in which stands what it is for. */
const REACH = 14;
/** Tokens between the preposition and what the journey is for: "for further medical treatment". */
const NEAR = 4;
/** Tokens behind a verb of motion in which "home" stands. */
const HOME_REACH = 3;

/** Whether a journey is its traveller's own affair: "flew to Paris for medical treatment", "is in Spain on holiday". */
export function isPrivateJourney(view: View, { last }: Trigger): boolean {
  for (let i = last; i < Math.min(view.tokens.length, last + REACH); i++) {
    if (/^[.;]$/.test(view.tokens[i]?.text ?? '')) return false;
    if (!view.is('private-purpose', i) || view.key(i + 1) === 'of') continue;
    for (let k = i - 1; k >= Math.max(last, i - NEAR); k--) if (view.is('before-purpose', k)) return true;
  }
  return false;
}

/** "arrived safely home in Accra", "flew home": where somebody lives he is no visitor. */
export const isHomecoming = (view: View, { last }: Trigger): boolean =>
  view.tokens
    .slice(last, last + HOME_REACH)
    .some(({ key }, n) => key === 'home' && view.tokens[last + n + 1]?.key !== 'of');
