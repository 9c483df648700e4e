import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Draft, Rule } from './draft.ts';
import { expelled, expulsion, orderedOut, unwelcome } from './expulsion.ts';
import { mustLeave } from './must-leave.ts';
import { partyOf } from './participation.ts';
import { calledBack, recalled } from './recall.ts';
import { against, protestStanding } from './sent-away.ts';
import { severed } from './severance.ts';
import { joinedRight } from './sides.ts';
import { actingState, otherState, stateNamed } from './state.ts';
import type { Trigger, View } from './view.ts';

/** Frames of what can be done in return. */
const DONE = new Set(['expel', 'expulsion', 'order-out', 'unwelcome', 'must-leave', 'recall', 'sever']);

/** Whether a sentence tells that diplomats were sent away, or ties cut. */
const tellsProtest = (view: View): boolean =>
  view.triggers.some(({ row }) => DONE.has(row.frame)) &&
  view.tokens.some((_, i) => view.is('diplomat', i) || view.is('ties', i));

/** Whether what was done in return stands behind: "hit back by expelling two", not "against A, which had expelled two". */
function tells(view: View, { first, last }: Trigger, done: Trigger): boolean {
  if (done.first <= first) return false;
  for (let i = last; i < done.first; i++)
    if (view.is('relative', i) || view.key(i) === 'after' || view.key(i) === 'that') return false;
  return true;
}

/** Sentences back in which what is answered was told. */
const MEMORY = 3;

/** Whether the sentence before tells a protest, or, for "did likewise", one of the last few. */
function isToldBefore(view: View, { first, last }: Trigger): boolean {
  let before = view.previous();
  for (let n = last - first > 1 ? MEMORY : 1; n > 0 && before; n--) {
    if (tellsProtest(before)) return true;
    before = before.previous();
  }
  return false;
}

/** The rules that tell what is answered. */
const TELLING = [expelled, orderedOut, unwelcome, expulsion, mustLeave, recalled, calledBack, severed];

/** What was done last before token `before` of a sentence; null when it tells nothing. */
function doneBefore(view: View, before: number): Draft | null {
  const told = view.triggers
    .filter((trigger) => trigger.first < before)
    .flatMap((trigger) =>
      TELLING.filter((rule) => rule.frames.includes(trigger.row.frame)).flatMap((rule) =>
        rule.find(view, trigger),
      ),
    );
  return told.at(-1) ?? null;
}

/** Against whom an answer goes: who struck is struck back, somebody who joins in has the same target. */
function aimOf(view: View, at: number, own: string | null): Mention | null {
  let done = doneBefore(view, at);
  let before = view.previous();
  for (let n = 0; n < MEMORY && !done && before; n++) {
    done = doneBefore(before, before.tokens.length);
    before = before.previous();
  }
  const [actor, target] = [done?.actors[0], done?.counterparts[0]];
  if (!done || !actor || !target) return otherState(view, own);
  const party = partyOf(done.view, actor);
  return partyOf(done.view, target) === own ? (stateNamed(done.view, party) ?? actor) : target;
}

/** "Panama followed a day later": not "talks followed the visit". */
const isFollowing = (view: View, { first, last }: Trigger): boolean =>
  last - first > 1 ||
  view.key(first) !== 'followed' ||
  view.inDate(last) ||
  view.tokens[last]?.kind !== 'word' ||
  view.is('time-span', last + 1);

export const retaliated: Rule = {
  id: 'protest/retaliated',
  frames: ['retaliate'],
  examples: [
    {
      text: 'Chile expelled two Bolivian diplomats. Bolivia retaliated in kind on Monday.',
      found: ['protest CHL / BOL', 'protest BOL / CHL'],
    },
    {
      text: 'Tonga cut ties with Nauru on Sunday. Samoa and Palau followed suit, and Niue is waiting.',
      found: ['protest TON / NRU', 'protest WSM / NRU', 'protest PLW / NRU'],
    },
    {
      text: 'Chile recalled its ambassador from Bolivia. Bolivia followed two days later.',
      found: ['protest CHL / BOL', 'protest BOL / CHL'],
    },
    {
      text: 'Tonga and Fiji cut ties with Nauru. Samoa followed suit, as did Palau.',
      found: ['protest TON / NRU', 'protest WSM / NRU', 'protest PLW / NRU'],
    },
    {
      text: 'Tonga expelled the consul of Nauru. A crowd had cheered. Samoa did likewise on Monday.',
      found: ['protest TON / NRU', 'protest WSM / NRU'],
    },
    { text: 'Chile raised its tariffs. Bolivia retaliated in kind on Monday.', found: [] },
  ],
  find(view, trigger) {
    const isTold = view.triggers.some((done) => DONE.has(done.row.frame) && tells(view, trigger, done));
    const isAnswer = tellsProtest(view) || isToldBefore(view, trigger);
    if (isTold || !isAnswer || !isFollowing(view, trigger)) return [];
    const behind = view.is('likewise', trigger.first) ? view.mentionAt(trigger.last) : null;
    const subject = behind ? joinedRight(view, behind, false) : subjectOf(view, trigger.first);
    const parties = new Set(subject.map((side) => partyOf(view, side)));
    const actors =
      subject.length > 1 && parties.size === subject.length && !parties.has(null)
        ? subject
        : [actingState(view, subject, trigger.first)];
    return actors.flatMap((actor) =>
      against(
        view,
        trigger,
        protestStanding(view, trigger.first),
        actor,
        actor && aimOf(view, trigger.first, partyOf(view, actor)),
      ),
    );
  },
};
