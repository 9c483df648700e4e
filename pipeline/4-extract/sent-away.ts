import type { Mention } from '../records.ts';
import { announcerOf } from './announcer.ts';
import { subjectOf } from './clause.ts';
import { decidedBy } from './decider.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { diplomatsAmong, diplomatsWithin, foreignSides, ofParty } from './diplomats.ts';
import { furtherDoers } from './diplomats-meant.ts';
import { doersOf } from './doers.ts';
import { type Draft, draft, OCCURRED, type Standing } from './draft.ts';
import { linkedSide } from './linked.ts';
import { BY } from './links.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { actingState, otherState, stateNamed, stateOf } from './state.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';
import { whomBefore } from './whom.ts';

/** Words from the verb to the diplomats, and from them to "home" or "to leave". */
export const REACH = 10;

/** "denied that it had summoned": the verb of saying before "that" takes it back. */
function isDenied(view: View, verb: number): boolean {
  for (let i = verb - 1; i > Math.max(-1, verb - REACH); i--)
    if (view.key(i) === 'that') return view.is('denying', i - 1);
  return false;
}

/** "the row led Chad to cut ties", "which prompted the two to recall": what made them do it tells that they did. */
function isCaused(view: View, to: number): boolean {
  const mention = view.mentionAt(to - 1);
  return mention !== null && view.is('causing', mention.first - 1);
}

/** "voted on Monday to cut ties": done with the decision. */
function isDecided(view: View, to: number): boolean {
  let i = to - 1;
  while (i > 0 && (view.inDate(i) || view.key(i) === 'on')) i -= 1;
  return view.is('deciding', i);
}

/** "Russia's answer was to send": what an answer was. */
const isAnswer = (view: View, to: number): boolean =>
  view.is('being', to - 1) && [2, 3].some((n) => view.is('answer-noun', to - n));

/** Whether it was done, or will be: threats and refusals are no protest yet. */
export function protestStanding(view: View, verb: number): Standing | null {
  const isDone =
    view.key(verb - 1) === 'to' &&
    (isAnswer(view, verb - 1) ||
      view.is('decision', decidedBy(view, verb)?.noun ?? verb - 2) ||
      isDecided(view, verb - 1) ||
      isCaused(view, verb - 1));
  const standing: Standing = isDone ? OCCURRED : verbStanding(view, verb);
  for (let i = verb - 1; i > Math.max(-1, verb - 5); i--) if (view.is('threat-cue', i)) return null;
  if (isDenied(view, verb)) return null;
  if (standing.status === null || standing.status === 'cancelled') return null;
  // "said on Monday it was expelling two": done with the saying
  const isUnderWay = standing.status === 'occurred' && /ing$/.test(view.key(verb));
  return isUnderWay ? { ...standing, tense: 'past' } : standing;
}

/** The state that somebody has to leave: "expelled from Britain", "told to quit the Czech Republic". */
export function leftState(view: View, from: number): Mention | null {
  for (const mention of view.sentence.mentions) {
    const isLeft =
      mention.first >= from && mention.first < from + REACH && view.is('out-of', mention.first - 1);
    if (isLeft && mention.place?.country) return stateOf(view, mention.place.country);
  }
  return null;
}

/** Where the diplomats serve when only the article's course tells: the state of the dateline, else the one other state. */
export function hostState(view: View, home: string | null): Mention | null {
  const here = view.article.here?.country ?? null;
  return (
    (here === home ? null : (stateNamed(view, here) ?? officialOf(view, here))) ?? otherState(view, home)
  );
}

/** An official of a state who speaks in the sentence: the state acts through him. */
const officialOf = (view: View, party: string | null): Mention | null =>
  view.sentence.mentions.find(
    (mention) => party !== null && mention.kind === 'person' && partyOf(view, mention) === party,
  ) ?? null;

interface Told {
  readonly diplomats: Diplomats;
  readonly actors: readonly Mention[];
}

/** Diplomats and who sends them away, around an active or passive verb; a headline's participle may lack its auxiliary. */
export function toldBy(view: View, verb: number, from: number): Told | null {
  const subject = subjectOf(view, verb);
  const among =
    diplomatsAmong(view, subject) ??
    (isPassive(view, verb) ? diplomatsWithin(view, Math.max(0, verb - REACH), verb) : null);
  const behind = isPassive(view, verb) ? null : diplomatsWithin(view, from, from + REACH);
  if (behind) return { diplomats: behind, actors: doersOf(view, verb) };
  // "the envoy, whom A expelled in May"
  const whom = among ? null : whomBefore(view, verb);
  const meant = whom ? diplomatsAmong(view, [whom]) : null;
  if (meant) return { diplomats: meant, actors: doersOf(view, verb) };
  if (!among) return null;
  const by = linkedSide(view, from, BY, REACH);
  const actor = by ? actingState(view, [by], verb) : (leftState(view, from) ?? hostState(view, among.party));
  return { diplomats: among, actors: actor ? [actor] : [] };
}

/** Those who are sent away or called home send nobody. */
const DIPLOMATS = new Set(['ambassador', 'attache', 'consul', 'diplomat']);

export function against(
  view: View,
  trigger: Trigger,
  standing: Standing | null,
  actor: Mention | null,
  target: Mention | null,
  cameo?: string,
): Draft[] {
  if (!standing || !actor || !target || DIPLOMATS.has(view.entity(actor)?.role_class ?? '')) return [];
  const doer = announcerOf(view, trigger.first, actor) ?? actor;
  return [
    draft(view, trigger, standing, { actors: [doer], counterparts: [target], ...(cameo ? { cameo } : {}) }),
  ];
}

/** "A regretted that B had expelled its envoy": nobody expels his own, so they are those of the state told of before the one that acts. */
function ofOther(view: View, trigger: Trigger, { diplomats, actors }: Told): Draft[] {
  const [actor] = actors;
  const own = actor ? partyOf(view, actor) : null;
  const [party] = view.sentence.mentions
    .filter(({ last }) => last <= trigger.first)
    .map((mention) => partyOf(view, mention))
    .filter((one) => one !== null && one !== own);
  const state = party ? stateNamed(view, party) : null;
  const target = state && diplomats.mention ? ofParty(view, diplomats.mention, state) : state;
  return actor && diplomats.party === null && trigger.row.frame === 'expel'
    ? against(view, trigger, protestStanding(view, trigger.first), actor, target)
    : [];
}

export function sentAway(view: View, trigger: Trigger, verb: number, from: number): Draft[] {
  const told = toldBy(view, verb, from);
  if (!told) return [];
  if (told.diplomats.isOwn) return ofOther(view, trigger, told);
  const mutual = told.diplomats.party === null ? eachOther(view, trigger, subjectOf(view, verb)) : [];
  if (mutual.length > 0) return mutual;
  const alike = told.diplomats.isOwn ? [] : furtherDoers(view, told.diplomats.last);
  return [...told.actors, ...alike].flatMap((actor) =>
    foreignSides(view, told.diplomats, partyOf(view, actor)).flatMap((target) =>
      against(view, trigger, protestStanding(view, verb), actor, target),
    ),
  );
}

/** "A and B have each expelled two diplomats", "withdrew their ambassadors": one does to the other what that one does to it. */
export function eachOther(
  view: View,
  trigger: Trigger,
  subject: readonly Mention[],
  cameo?: string,
  verb = trigger.first,
): Draft[] {
  const [first, second] = subject;
  const parties = subject.map((side) => partyOf(view, side));
  const isPair = subject.length === 2 && !parties.includes(null) && new Set(parties).size === 2;
  if (!isPair || !first || !second) return [];
  const standing = protestStanding(view, verb);
  return [
    ...against(view, trigger, standing, first, second, cameo),
    ...against(view, trigger, standing, second, first, cameo),
  ];
}
