import { subjectOf } from './clause.ts';
import { diplomatsWithin } from './diplomats.ts';
import type { Draft, Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { isPassive } from './meeting.ts';
import { partyOf } from './participation.ts';
import { hostOf, isOwnOf, REACH } from './recall.ts';
import { against, protestStanding } from './sent-away.ts';
import { isSide } from './sides.ts';
import { actingState, stateOf } from './state.ts';
import type { Trigger, View } from './view.ts';

/** The token of "relations" or "ties" that a verb takes as its object within a few words; null when it takes none. */
function tiesAfter(view: View, from: number): number | null {
  for (let i = from; i < from + 6; i++) {
    if (view.is('ties', i) && (view.key(i) !== 'links' || view.key(i - 1) === 'diplomatic')) return i;
    if (view.is('preposition', i) && view.key(i) !== 'off') return null;
  }
  return null;
}

const WITH = new Set(['with', 'to']);

export const severed: Rule = {
  id: 'protest/severed',
  frames: ['sever'],
  examples: [
    { text: 'Sudan severed diplomatic relations with Iran.', found: ['protest SDN / IRN'] },
    { text: 'Diplomatic relations with Iran were severed by Sudan.', found: ['protest SDN / IRN'] },
    { text: 'The storm cut power lines in Poland.', found: [] },
  ],
  find(view, trigger) {
    const standing = protestStanding(view, trigger.first);
    const ties = tiesAfter(view, trigger.last);
    if (ties === null) return severedTies(view, trigger);
    const subject = subjectOf(view, trigger.first);
    const actor = actingState(view, subject, trigger.first);
    const partner =
      linkedSide(view, ties + 1, WITH, REACH) ??
      subject.find((side) => side !== actor && partyOf(view, side) !== null) ??
      null;
    return against(view, trigger, standing, actor, partner);
  },
};

/** "Ties with Iran were cut by Sudan". */
function severedTies(view: View, trigger: Trigger): Draft[] {
  if (!isPassive(view, trigger.first)) return [];
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (!view.is('ties', i)) continue;
    const partner = linkedSide(view, i + 1, WITH, trigger.first - i);
    const by = linkedSide(view, trigger.last, new Set(['by']), REACH);
    const actor = by ?? stateOf(view, view.article.here?.country ?? null);
    return against(view, trigger, protestStanding(view, trigger.first), actor, partner);
  }
  return [];
}

/** "ordered Serbia to close its consulate". */
function orderedToClose(view: View, trigger: Trigger): Draft[] {
  const owner = view.key(trigger.first - 1) === 'to' ? view.mentionAt(trigger.first - 2) : null;
  if (!isSide(view, owner) || !view.is('declaring', owner.first - 1)) return [];
  const verb = owner.first - 1;
  return against(
    view,
    trigger,
    protestStanding(view, verb),
    actingState(view, subjectOf(view, verb), verb),
    owner,
  );
}

export const closedEmbassy: Rule = {
  id: 'protest/closed-embassy',
  frames: ['close'],
  examples: [
    { text: 'Tunisia closed its embassy in Libya in protest.', found: ['protest TUN / LBY'] },
    { text: 'Tunisia closed its embassy in Libya for the holiday.', found: [] },
  ],
  find(view, trigger) {
    const isProtest = view.tokens.some((_, i) => view.is('protest-cue', i));
    const embassy = diplomatsWithin(view, trigger.last, trigger.last + 4);
    const ordered = embassy?.isOwn ? orderedToClose(view, trigger) : [];
    if (ordered.length > 0) return ordered;
    const actor = actingState(view, subjectOf(view, trigger.first), trigger.first);
    const own = actor && partyOf(view, actor);
    if (embassy && !embassy.isOwn && embassy.party !== null && embassy.party !== own)
      return against(
        view,
        trigger,
        protestStanding(view, trigger.first),
        actor,
        stateOf(view, embassy.party),
      );
    if (!isProtest || !embassy || !isOwnOf(embassy, own)) return [];
    return against(
      view,
      trigger,
      protestStanding(view, trigger.first),
      actor,
      hostOf(view, embassy.first, own),
    );
  },
};
