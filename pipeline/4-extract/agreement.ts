import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { isPassive } from './meeting.ts';
import { nounSides } from './noun-sides.ts';
import { isAnaphor, partiesOf, split } from './participation.ts';
import { verbStanding } from './standing.ts';
import type { Trigger, View } from './view.ts';

const PACTS = new Set(
  'agreement agreements accord accords treaty treaties pact pacts memorandum memoranda memorandums mou mous protocol protocols convention deal deals contract contracts declaration communique statement truce ceasefire cease-fire documents document letter'.split(' '),
);
const PRIVATE = new Set(['company', 'companies', 'firm', 'firms', 'corp', 'inc', 'ltd', 'bank', 'club', 'airline', 'airlines', 'striker', 'player']);

/** Token of the pact that the verb signs, to its right or (passive) to its left. */
function pactOf(view: View, trigger: Trigger): number | null {
  const passive = isPassive(view, trigger.first);
  const [from, to] = passive ? [Math.max(0, trigger.first - 14), trigger.first] : [trigger.last, Math.min(view.tokens.length, trigger.last + 14)];
  for (let i = from; i < to; i++) if (PACTS.has(view.key(i)) && view.mentionAt(i) === null) return i;
  return null;
}

/** Sides of a pact, which binds parties whoever signs it. */
function bound(view: View, trigger: Trigger, standing: Standing, sides: readonly Mention[]): Draft[] {
  const isBackward = sides.length > 0 && sides.every((side) => isAnaphor(view, side));
  const told = isBackward ? antecedentsOf(view, sides[0]?.first ?? trigger.first) : sides.filter((side) => !isAnaphor(view, side));
  if (partiesOf(view, told).size < 2 || view.tokens.some((token) => PRIVATE.has(token.key))) return [];
  return [draft(view, trigger, standing, { ...split(told), type: 'agreement', cameo: '057' })];
}

export const signed: Rule = {
  id: 'agreement/signed',
  frames: ['sign'],
  examples: [
    { text: 'Chile and Canada signed a free trade agreement in Santiago.', found: ['agreement CHL / CAN'] },
    { text: 'Bulgaria signed a memorandum with Romania on a new bridge.', found: ['agreement BGR / ROU'] },
    { text: 'The club signed a Brazilian striker.', found: [] },
  ],
  find(view, trigger) {
    const pact = pactOf(view, trigger);
    if (pact === null) return [];
    const standing = verbStanding(view, trigger.first);
    const noun: Trigger = { row: trigger.row, first: pact, last: pact + 1 };
    const sides = nounSides(view, noun);
    if (sides.between.length > 1) return bound(view, trigger, standing, sides.between);
    const passive = isPassive(view, trigger.first);
    const signers = passive ? objectsOf(view, trigger.last, new Set(['by', 'between'])).sides : subjectOf(view, trigger.first);
    return bound(view, trigger, standing, [...signers, ...sides.with]);
  },
};

export const pact: Rule = {
  id: 'agreement/pact',
  frames: ['pact'],
  examples: [
    { text: 'Under a 1994 treaty between Jordan and Israel, the border is open.', found: ['agreement JOR / ISR'] },
    { text: 'There was broad agreement between the ministers.', found: [] },
  ],
  find(view, trigger) {
    const key = view.key(trigger.last - 1);
    if (['documents', 'contract', 'contracts', 'deal', 'deals', 'declaration', 'agreement', 'statement'].includes(key) && !isConcluded(view, trigger)) return [];
    const { between, before, owner, with: partners } = nounSides(view, trigger);
    const sides = [between, before, [...owner, ...partners]].find((named) => named.length > 1);
    return sides ? bound(view, trigger, { status: isConcluded(view, trigger) ? 'occurred' : null, cue: null, tense: 'past' }, sides) : [];
  },
};

/** Words that say that a pact exists: a bare "agreement between" may only be hoped for. */
function isConcluded(view: View, trigger: Trigger): boolean {
  return view.tokens.slice(Math.max(0, trigger.first - 8), trigger.last + 16).some((token) => /^(?:signed|concluded|reached|under|ratified|brokered|19\d\d|20\d\d)$/.test(token.key));
}
