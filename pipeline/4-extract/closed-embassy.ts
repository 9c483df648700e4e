import { subjectOf } from './clause.ts';
import { diplomatsWithin } from './diplomats.ts';
import { doersOf } from './doers.ts';
import type { Draft, Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { hostOf } from './posts.ts';
import { isOwnOf } from './recall.ts';
import { against, protestStanding } from './sent-away.ts';
import { isSide } from './sides.ts';
import { actingState, stateNamed, stateOf } from './state.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between "close" and the embassy. */
const OBJECT = 4;

/** "ordered Serbia to close its consulate". */
function orderedToClose(view: View, trigger: Trigger): Draft[] {
  const owner = view.key(trigger.first - 1) === 'to' ? view.mentionAt(trigger.first - 2) : null;
  const verb = (owner?.first ?? 0) - 1;
  if (!isSide(view, owner) || !(view.is('declaring', verb) || view.is('asking-in', verb))) return [];
  return against(
    view,
    trigger,
    protestStanding(view, verb),
    actingState(view, subjectOf(view, verb), verb),
    owner,
  );
}

/** "ordered the closure of Serbia's consulate", "ordered the Serbian consulate to close". */
function closureOrdered(view: View, trigger: Trigger): Draft[] {
  const isNoun = view.key(trigger.last) === 'of' && view.is('article', trigger.first - 1);
  const isTold = view.key(trigger.first - 1) === 'to';
  if (!(isNoun || isTold)) return [];
  const verb = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => trigger.first - n).find((i) => view.is('declaring', i));
  if (verb === undefined || view.mentionAt(verb)) return [];
  const house = isNoun
    ? diplomatsWithin(view, trigger.last, trigger.last + OBJECT + 2)
    : diplomatsWithin(view, verb + 1, trigger.first);
  if (!house || house.isOwn || house.party === null) return [];
  return doersOf(view, verb)
    .filter((actor) => partyOf(view, actor) !== house.party)
    .flatMap((actor) =>
      against(view, trigger, protestStanding(view, verb), actor, stateNamed(view, house.party)),
    );
}

/** Frames of steps against another state. */
const STEPS = new Set(['expel', 'order-out', 'recall', 'sever', 'must-leave', 'unwelcome']);

/** Whether the clauses or sentences beside tell that diplomats were sent away or ties cut: an embassy is closed for it. */
const isAmongProtests = (view: View): boolean =>
  [view, view.previous()].some(
    (here) =>
      here?.triggers.some(({ row }) => STEPS.has(row.frame)) === true &&
      here.tokens.some(
        (_, i) => view.is('plural-diplomat', i) || here.is('ties', i) || here.key(i) === 'ambassador',
      ),
  );

export const closedEmbassy: Rule = {
  id: 'protest/closed-embassy',
  frames: ['close'],
  examples: [
    { text: 'Tunisia closed its embassy in Libya in protest.', found: ['protest TUN / LBY'] },
    { text: 'Tunisia ordered the closure of the Libyan consulate in Sfax.', found: ['protest TUN / LBY'] },
    { text: 'Tunisia ordered the Libyan consulate in Sfax to close.', found: ['protest TUN / LBY'] },
    { text: 'Tunisia closed its embassy in Libya for the holiday.', found: [] },
  ],
  find(view, trigger) {
    const closure = closureOrdered(view, trigger);
    if (closure.length > 0 || view.is('article', trigger.first - 1)) return closure;
    const isProtest = view.tokens.some((_, i) => view.is('protest-cue', i)) || isAmongProtests(view);
    const embassy = diplomatsWithin(view, trigger.last, trigger.last + OBJECT);
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
