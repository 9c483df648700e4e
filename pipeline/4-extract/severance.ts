import type { Mention } from '../records.ts';
import { aimOrOther } from './aim.ts';
import { subjectOf } from './clause.ts';
import { companionsOf } from './companions.ts';
import type { Draft, Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { BY } from './links.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { hostNamed, REACH } from './posts.ts';
import { against, protestStanding } from './sent-away.ts';
import { isSide, joinedRight } from './sides.ts';
import { actingState, otherState, stateNamed } from './state.ts';
import type { Trigger, View } from './view.ts';

/** "opening relations with A and cutting those with B". */
const hasTies = (view: View, to: number): boolean =>
  view.tokens.slice(0, to).some((_, i) => view.is('ties', i));

/** Words that mean ties of states only as "diplomatic links", "high-level contacts". */
const LOOSE = new Set(['links', 'contacts']);

/** The token of "relations" or "ties" that a verb takes as its object within a few words; null when it takes none. */
function tiesAfter(view: View, from: number): number | null {
  for (let i = from; i < from + 6; i++) {
    if (view.key(i) === 'those' && view.key(i + 1) === 'with' && hasTies(view, from)) return i;
    if (view.is('ties', i) && (!LOOSE.has(view.key(i)) || view.is('ties-owner', i - 1))) return i;
    const isMeasure = view.key(i) === 'of' && view.is('measure', i - 1);
    if (view.is('preposition', i) && view.key(i) !== 'off' && !isMeasure) return null;
  }
  return null;
}

/** "the ties that A severed in May", "relations which B broke off": the noun right before the clause; null when none is. */
function tiesBefore(view: View, verb: number): number | null {
  const subject = [1, 2, 3].map((n) => view.mentionAt(verb - n)).find((mention) => mention !== null);
  const relative = subject ? subject.first - 1 : -1;
  if (!(view.is('relative', relative) || view.key(relative) === 'that')) return null;
  const ties = view.tokens[relative - 1]?.text === ',' ? relative - 2 : relative - 1;
  return view.is('ties', ties) ? ties : null;
}

const WITH = new Set(['with', 'to']);
const BETWEEN = new Set(['between']);

/** "with A in May and with B in June": who else is cut off. */
function furtherPartner(view: View, linked: Mention): Mention | null {
  for (let i = linked.last; i < linked.last + REACH; i++) {
    if (view.key(i) === 'and' && view.key(i + 1) === 'with') {
      const side = view.mentionAt(i + 2);
      return isSide(view, side) && !side.possessive ? side : null;
    }
    if (!(view.inDate(i) || view.is('preposition', i) || view.tokens[i]?.text === ',')) return null;
  }
  return null;
}

/** "cut its ties with the towing firm": with people who are no state. */
function isWithOthers(view: View, ties: number): boolean {
  if (view.key(ties + 1) !== 'with') return false;
  const isNamed = [2, 3, 4, 5, 6, 7].some((n) => view.mentionAt(ties + n) !== null);
  const isMeant = view.is('state-body', ties + 3) || ['it', 'them'].includes(view.key(ties + 2));
  return !isNamed && !isMeant;
}

/** "put its relations with B on ice", "declared relations with B at an end". */
function isPutAway(view: View, from: number): boolean {
  for (let i = from; i < from + REACH; i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return false;
    if ((view.key(i) === 'on' || view.key(i) === 'at') && [1, 2, 3].some((n) => view.is('put-away', i + n)))
      return true;
  }
  return false;
}

export const severed: Rule = {
  id: 'protest/severed',
  frames: ['sever'],
  examples: [
    { text: 'Sudan severed diplomatic relations with Iran.', found: ['protest SDN / IRN'] },
    { text: 'Diplomatic relations with Iran were severed by Sudan.', found: ['protest SDN / IRN'] },
    { text: 'Relations with Iran were severed, Sudan’s president said.', found: ['protest SDN / IRN'] },
    { text: 'Sudan lowered the level of its ties with Iran.', found: ['protest SDN / IRN'] },
    {
      text: 'Sudan severed ties with Iran in May and with Qatar in June.',
      found: ['protest SDN / IRN', 'protest SDN / QAT'],
    },
    {
      text: 'Sudan, with Chad, Mali and Niger, broke off relations with Iran.',
      found: ['protest SDN / IRN'],
    },
    { text: 'Sudan lowered its representation in Tehran to a consul.', found: ['protest SDN / IRN'] },
    {
      text: 'After Iran had recognised Qatar, Sudan severed relations.',
      found: ['protest SDN / IRN'],
    },
    { text: 'Sudan put its relations with Iran on ice.', found: ['protest SDN / IRN'] },
    { text: 'Sudan put its relations with Iran above trade.', found: [] },
    { text: 'To the regret of Iran, Sudan cut its ties with the towing firm.', found: [] },
    { text: 'Sudan spoke of the level of its trade with Iran.', found: [] },
    { text: 'The storm cut power lines in Poland.', found: [] },
  ],
  find(view, trigger) {
    const standing = protestStanding(view, trigger.first);
    if (view.is('ending-only', trigger.first) && !isPutAway(view, trigger.last)) return [];
    const ties = tiesAfter(view, trigger.last) ?? tiesBefore(view, trigger.first);
    if (ties !== null && isWithOthers(view, ties)) return [];
    if (ties === null) return severedTies(view, trigger);
    const subject = subjectOf(view, trigger.first);
    const actor = actingState(view, subject, trigger.first);
    const own = actor && partyOf(view, actor);
    const others = subject.filter((side) => side !== actor && ![null, own].includes(partyOf(view, side)));
    const linked =
      (view.key(ties) === 'representation' ? hostNamed(view, ties, new Set([own])) : null) ??
      linkedSide(view, ties + 1, WITH, REACH);
    const partner = linked ?? others[0] ?? (actor ? aimOrOther(view, own) : null);
    const together = linked ? others.filter((side) => partyOf(view, side) !== partyOf(view, linked)) : [];
    const further = linked ? furtherPartner(view, linked) : null;
    const partners = linked ? [...joinedRight(view, linked, true), ...(further ? [further] : [])] : [partner];
    const beside = actor && linked ? companionsOf(view, actor) : [];
    return partners
      .flatMap((side) => against(view, trigger, standing, actor, side))
      .map((one) => ({ ...one, actors: [...one.actors, ...together, ...beside] }));
  },
};

/** "Ties with Iran were cut by Sudan". */
function severedTies(view: View, trigger: Trigger): Draft[] {
  const isReduced = view.tokens[trigger.first - 1]?.text === ',' && view.is('from-preposition', trigger.last);
  if (!isPassive(view, trigger.first) && !isReduced) return [];
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (!view.is('ties', i)) continue;
    const by = linkedSide(view, trigger.last, BY, REACH);
    const between = linkedSide(view, i + 1, BETWEEN, trigger.first - i);
    const [first, second] = between ? joinedRight(view, between, false) : [];
    if (first && second) return against(view, trigger, protestStanding(view, trigger.first), first, second);
    const partner =
      linkedSide(view, i + 1, WITH, trigger.first - i) ??
      (by && isReduced ? otherState(view, partyOf(view, by)) : null);
    const here = stateNamed(view, view.article.here?.country ?? null);
    const actor = by ?? here ?? (partner ? otherState(view, partyOf(view, partner)) : null);
    return against(view, trigger, protestStanding(view, trigger.first), actor, partner);
  }
  return [];
}
