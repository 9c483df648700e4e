import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { OCCURRED, type Standing } from './draft.ts';
import { linkedSide } from './linked.ts';
import { BY } from './links.ts';
import { protestStanding, REACH } from './sent-away.ts';
import { actingState } from './state.ts';
import type { Trigger, View } from './view.ts';

/** A step that a noun tells of: who takes it, and whether it is taken. */
interface Act {
  readonly actor: Mention | null;
  readonly standing: Standing | null;
}

/** "answered in August with the expulsion", "hit back with the expulsion": the verb before "with". */
function answerBefore(view: View, noun: number): number | null {
  const link = [1, 2].map((n) => noun - n).find((i) => view.key(i) === 'with');
  if (link === undefined) return null;
  for (let i = link - 1; i > Math.max(-1, link - REACH); i--) {
    if (view.is('hitting-back', i)) return i;
    if (view.mentionAt(i) || /^[.,;:]$/.test(view.tokens[i]?.text ?? '')) return null;
  }
  return null;
}

/** "announced the expulsion of", "B's recall of its envoy", "the breaking of ties by B": who does what a noun tells. */
export function actToldBy(view: View, trigger: Trigger): Act {
  const by = linkedSide(view, trigger.last, BY, 2 * REACH);
  const owner = view.mentionAt(trigger.first - 1);
  const governor =
    [1, 2, 3].map((n) => trigger.first - n).find((i) => view.is('declaring', i)) ??
    answerBefore(view, trigger.first);
  const sides = by
    ? [by]
    : owner?.possessive
      ? [owner]
      : governor !== null
        ? subjectOf(view, governor)
        : null;
  return {
    actor: sides && actingState(view, sides, governor ?? trigger.first),
    standing: governor === null ? OCCURRED : protestStanding(view, governor),
  };
}
