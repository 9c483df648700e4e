import { isEndOfUntold, visitEnding } from './announced-end.ts';
import { anotherOf, isAnother } from './another.ts';
import { withoutBystanders } from './bystanders.ts';
import { amongThemselves, withConvener } from './convener.ts';
import { withCounted } from './counted.ts';
import { isDatedAlone } from './dated-talks.ts';
import type { Draft } from './draft.ts';
import { asGathering, chaired } from './gathered.ts';
import { isPaper, paperOf } from './gathering-paper.ts';
import { staysAway } from './gathering-standing.ts';
import { gatheringBefore, isComplete } from './gatherings.ts';
import { isByMessage } from './greetings.ts';
import { isGuestHere } from './guest-here.ts';
import { withGuests } from './guests.ts';
import { withImpliedPair } from './implied-pair.ts';
import { type Interaction, interaction } from './interaction.ts';
import { interactionOf } from './interaction-of.ts';
import { CONFIRMS, joined } from './joined.ts';
import { datesClash, dateWithMore } from './joined-dates.ts';
import { withThoseWhoMet } from './met-there.ts';
import { namedFirst } from './named-first.ts';
import { nounSides } from './noun-sides.ts';
import { asCall, isOverPhone } from './over-phone.ts';
import { withPresidency } from './presidency.ts';
import { isSameInteraction } from './same-interaction.ts';
import { type Side, sideOf } from './side.ts';
import { withSpeakers } from './speakers.ts';
import { isTheirs } from './their-talks.ts';
import { withMediators } from './third-party.ts';
import { daysBetween } from './two-ends.ts';

const TALK = new Set(['meeting', 'conference', 'mediation']);
/** Sentences over which "the talks" can refer back. */
const MEMORY = 6;

const namedSides = (told: Interaction): number =>
  [told.actor, told.counterpart].filter((side) => side?.entity?.name).length;

/** "the talks", "their meeting": more about the latest interaction of the family. */
function continued(told: readonly Interaction[], draft: Draft): number {
  const family = TALK.has(draft.type) ? TALK : new Set<string>([draft.type]);
  for (let i = told.length - 1; i >= 0; i--) {
    const before = told[i] as Interaction;
    const last = before.drafts.at(-1)?.view.sentence.number ?? 0;
    const near = draft.view.sentence.number - last <= MEMORY && draft.view.sentence.number >= last;
    const [owner] = draft.actors;
    const sameOwner = !owner || draft.view.entity(owner) === before.actor.entity;
    // "arrived from Oslo … will leave on Friday": the stay that is over ends no more
    if (draft.day === 'last' && before.isPassing) continue;
    if (family.has(before.type) && near && sameOwner && (draft.type === 'conference' || isComplete(before)))
      return i;
  }
  return -1;
}

function withMore(before: Interaction, draft: Draft): Interaction {
  const full = interactionOf({
    ...draft,
    type: before.type,
    actors: before.drafts[0]?.actors ?? [],
    counterparts: before.drafts[0]?.counterparts ?? [],
    destination: before.drafts[0]?.destination ?? null,
  });

  const told =
    full ?? (draft.type === 'conference' ? interaction(draft, null, before.actor, null, []) : null); // "broke off talks in August" is of others than the talks of next week
  const isClash = told !== null && draft.day !== 'last' && datesClash(told.date, before.date);
  if (isClash && !daysBetween(before, told)) return before;
  const confirms =
    CONFIRMS.has(draft.view.key(draft.trigger.first - 2)) ||
    CONFIRMS.has(draft.view.key(draft.trigger.first - 1));
  const isWithoutOne = before.type === 'conference' && staysAway(draft.view, draft.standing);
  const status =
    draft.standing.status === 'cancelled' && !isWithoutOne
      ? 'cancelled'
      : confirms && draft.standing.status === 'occurred' && before.status === 'scheduled'
        ? 'occurred'
        : before.status;
  const { date, date_at } = dateWithMore(before, told, status, draft);
  return {
    ...before,
    status,
    date,
    date_at,
    counterpart: withHost(before, draft),
    where: before.where ?? (draft.type === 'visit' ? null : (told?.where ?? null)),
    drafts: [...before.drafts, draft],
  };
}

/** "He was invited by President Soto": the host whom a visit told before lacks. */
function withHost({ type, counterpart }: Interaction, draft: Draft): Side | null {
  const [mention] = draft.counterparts;
  if (type !== 'visit' || draft.type !== 'visit' || !mention || counterpart?.entity?.name) return counterpart;
  const host = sideOf(draft, mention);
  return host.party === counterpart?.party ? host : counterpart;
}

/** "will visit Chad in May … the visit had been planned for March but was put off": the plan that came to nothing; null when nothing else was planned. */
function putOff(before: Interaction, draft: Draft): Interaction | null {
  if (draft.standing.status !== 'cancelled' || before.status !== 'scheduled') return null;
  const [first] = before.drafts;
  const { actors = [], counterparts = [], destination = null } = first ?? {};
  const told =
    first &&
    interactionOf({ ...draft, type: before.type, actors, counterparts, destination, isPassing: true });
  const isEarlier = (told?.date?.start ?? '') < (before.date?.start ?? '');
  return told && isEarlier && datesClash(told.date, before.date) ? told : null;
}

/** "boycotted the meeting", "did not attend the meeting": of somebody who is not there. */
const isAbsence = ({ view, trigger, standing }: Draft): boolean =>
  staysAway(view, standing) ||
  (standing.status === 'cancelled' && view.is('attending-verb', nounSides(view, trigger).governor));

/** "the summit": more about a gathering told before, with who else is named there; null when there is none. */
function attended(told: readonly Interaction[], draft: Draft): Interaction[] | null {
  if (!draft.isAnaphoric || !TALK.has(draft.type)) return null;
  const more = interactionOf(asGathering(draft));
  const i = gatheringBefore(told, draft, more);
  const before = told[i];
  if (!before || !more) return null;
  if (isAbsence(draft)) return [...told];
  const whole = joined(before, more);
  // "took part in the three-day forum"
  const { date, date_at } = more.date ? whole : dateWithMore(whole, null, whole.status, draft);
  return told.map((one, n) => (n === i ? { ...whole, date, date_at } : one));
}

interface Fitting {
  readonly i: number;
  readonly before: Interaction;
}

/** Which of two fitting interactions a mention belongs to: the one with more names, of its own status; nameless sides mean the lead's. */
function closer(found: Interaction, a: Fitting, b: Fitting): number {
  const names = namedSides(b.before) - namedSides(a.before);
  const status = Number(b.before.status === found.status) - Number(a.before.status === found.status);
  const order = namedSides(found) === 0 ? a.i - b.i : b.i - a.i;
  return names || status || order;
}

/** What gatherings adopted, each paper once, and none whose sides its own sentence tells. */
function withPapers(told: readonly Interaction[], papers: readonly Draft[]): Interaction[] {
  const all = [...told];
  for (const paper of papers) {
    const isTold = told.some(
      ({ type, drafts }) =>
        type === 'agreement' &&
        drafts.some(({ view }) => view.sentence.number === paper.view.sentence.number),
    );
    const found = isTold ? null : paperOf(paper, told);
    if (found && !all.some((before) => isSameInteraction(before, found))) all.push(found);
  }
  return all;
}

/** "another meeting", "the December talks": of nobody who was told to meet. */
const isUntold = ({ view, trigger, type, isAnaphoric }: Draft): boolean =>
  type === 'meeting' && isAnaphoric && (isAnother(view, trigger) || isDatedAlone(view, trigger));

/** All interactions that the drafts tell, mentions of one joined, in order of text. */
export function joinMentions(drafts: readonly Draft[]): Interaction[] {
  let told: Interaction[] = [];
  const ends: Draft[] = [];
  for (const each of drafts.filter((one) => !isPaper(one))) {
    const isFirst = !told.some(({ type }) => TALK.has(type)) && !isAnother(each.view, each.trigger);
    const isOpen = isFirst || (isTheirs(each) && continued(told, each) < 0);
    const draft = isOpen ? withImpliedPair(each) : each;
    const another = anotherOf(told, draft);
    if (another) {
      told.push(another);
      continue;
    }
    if (isUntold(draft)) continue;
    if (draft.trigger.row.frame === 'elliptic') continue;
    const more = attended(told, draft);
    if (more || draft.trigger.row.frame === 'attendance') {
      told = more ?? told;
      continue;
    }
    const first = interactionOf(chaired(draft));
    const isElsewhere = first?.type === 'conference' && first.where?.place.name != null;
    const i = draft.isAnaphoric && !isElsewhere ? continued(told, draft) : -1;
    const off = i >= 0 ? putOff(told[i] as Interaction, draft) : null;
    if (i < 0 && isEndOfUntold(draft)) ends.push(draft);
    if (off) told.push(off);
    else if (i >= 0) told[i] = withMore(told[i] as Interaction, draft);
    if (!first || i >= 0 || (draft.isAnaphoric && draft.actors.length === 0 && first.type !== 'conference'))
      continue;
    const found = first.type === 'conference' ? withConvener(told, first) : first;
    if (draft.isAnaphoric && first.type === 'visit' && !isGuestHere(told, first)) continue;
    const fitting = told
      .map((before, i) => ({ i, before }))
      .filter(({ before }) => isSameInteraction(before, found));
    fitting.sort((a, b) => closer(found, a, b));
    const [best] = fitting;
    if (best) told[best.i] = joined(best.before, found);
    else told.push(found);
  }
  for (const end of ends) {
    const i = visitEnding(told, end);
    if (i >= 0) told[i] = withMore(told[i] as Interaction, end);
  }
  told = withPapers(told, drafts.filter(isPaper));
  const named = told
    .map((one) => withPresidency(withThoseWhoMet(one, told)))
    .map((one) => withGuests(withCounted(withSpeakers(one, told)), told))
    .map(amongThemselves)
    .map(withoutBystanders)
    .map(namedFirst);
  return withMediators(named)
    .filter((one) => isComplete(one) && !isOverPhone(one, told) && !isByMessage(one, told))
    .map((one) => asCall(one, told));
}
