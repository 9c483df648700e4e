import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { linkedSide } from './linked.ts';
import { partyOf } from './participation.ts';
import { isLocation, otherState, stateNamed } from './state.ts';
import type { Trigger, View } from './view.ts';

/** Frames of steps against another state. */
const STEPS = new Set(['expel', 'order-out', 'recall', 'sever', 'close', 'unwelcome']);
/** Sentences back in which a step may have been told that this one is like. */
const MEMORY = 3;
/** Tokens from the verb to whom it is aimed at. */
const REACH = 14;
const LINKS = new Set(['with', 'to', 'from', 'in', 'at']);

interface Step {
  readonly doer: string | null;
  readonly target: string | null;
}

/** Who takes a step, and against whom, as far as its own words tell. */
function stepOf(view: View, trigger: Trigger): Step {
  const [subject] = subjectOf(view, trigger.first);
  const doer = subject ? partyOf(view, subject) : null;
  const linked = linkedSide(view, trigger.last, LINKS, REACH);
  const target = linked ? partyOf(view, linked) : null;
  return { doer, target: target === doer ? null : target };
}

const stepsOf = (view: View): Step[] =>
  view.triggers.filter(({ row }) => STEPS.has(row.frame)).map((trigger) => stepOf(view, trigger));

/** The target of the step told last before a sentence; who took it, where it was aimed at `own`. */
function aimBefore(view: View, own: string | null): Mention | null {
  let here = view.previous();
  for (let n = 0; n < MEMORY && here; n++) {
    const told: View = here;
    const step = stepsOf(told).findLast(
      ({ doer, target }) => doer !== null && target !== null && doer !== own,
    );
    if (step) return stateNamed(told, step.target === own ? step.doer : step.target);
    here = told.previous();
  }
  return null;
}

/**
 * The other state against which a step goes where its own words do not say: "A cut ties with B. C lowered its representation
 * and D recalled its man" are both aimed at B. The states that act beside it in the sentence are no target.
 */
export function aimOrOther(view: View, own: string | null): Mention | null {
  const doers = new Set(stepsOf(view).map(({ doer }) => doer));
  const others = view.sentence.mentions
    .filter((mention) => !isLocation(view, mention))
    .map((mention) => partyOf(view, mention))
    .filter((party) => party !== null && party !== own && !doers.has(party));
  return (
    (others.length === 0 ? aimBefore(view, own) : null) ?? otherState(view, own) ?? recogniserOf(view, own)
  );
}

/** "Chad took up relations with A, so B broke off its own": who recognised a rival, in this sentence or the one before. */
function recogniserOf(view: View, own: string | null): Mention | null {
  for (const here of [view, view.previous()]) {
    const verb = here?.tokens.findIndex((_, i) => here.is('recognising', i) && !here.mentionAt(i)) ?? -1;
    const [side] = here && verb >= 0 ? subjectOf(here, verb) : [];
    const party = here && side ? partyOf(here, side) : null;
    if (here && party !== null && party !== own) return stateNamed(here, party);
  }
  return null;
}
