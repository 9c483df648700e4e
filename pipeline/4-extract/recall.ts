import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { diplomatsAmong, diplomatsWithin } from './diplomats.ts';
import { doersOf } from './doers.ts';
import type { Draft, Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { hostNamed, hostsOf, REACH } from './posts.ts';
import { against, eachOther, protestStanding } from './sent-away.ts';
import { stateNamed } from './state.ts';
import type { Trigger, View } from './view.ts';

/** Frames of verbs that may call somebody home. */
const RECALLING = new Set(['recall', 'order-out']);

export const isOwnOf = (diplomats: Diplomats, actor: string | null): boolean =>
  diplomats.isOwn || diplomats.party === actor || diplomats.party === null;

/** "A recalled its ambassador from C. B ordered its own home": from where somebody else was called home before. */
function hostBefore(view: View, before: number): Mention | null {
  for (const here of [view, view.previous()]) {
    const told = (here?.triggers ?? []).filter(
      ({ row, first }) => RECALLING.has(row.frame) && (here !== view || first < before),
    );
    const found = here ? told.flatMap((trigger) => calledHome(here, trigger)).at(-1) : undefined;
    if (found?.counterparts[0]) return found.counterparts[0];
  }
  return null;
}

function calledHome(view: View, trigger: Trigger): Draft[] {
  const subject = subjectOf(view, trigger.first);
  const passive = diplomatsAmong(view, subject);
  const behind = isPassive(view, trigger.first)
    ? null
    : diplomatsWithin(view, trigger.last, trigger.last + REACH);
  const home = behind || !passive ? null : stateNamed(view, passive.party);
  const actors = behind ? doersOf(view, trigger.first) : home ? [home] : [];
  const diplomats = behind ?? passive;
  const parties = new Set(actors.map((actor) => partyOf(view, actor)));
  const isMutual = behind?.isOwn && hostNamed(view, behind.first, parties) === null;
  const mutual = isMutual ? eachOther(view, trigger, subject, '160') : [];
  if (mutual.length > 0 || !diplomats) return mutual;
  const alike =
    diplomats.isOwn && view.key(diplomats.last - 1) === 'own' ? hostBefore(view, trigger.first) : null;
  return actors
    .filter((actor) => isOwnOf(diplomats, partyOf(view, actor)))
    .flatMap((actor) =>
      (diplomats.mention === null && alike
        ? [alike]
        : hostsOf(view, diplomats, partyOf(view, actor))
      ).flatMap((host) => against(view, trigger, protestStanding(view, trigger.first), actor, host, '160')),
    );
}

/** "The envoy left for home for consultations": called home, whoever says so. */
export const leftForConsultations: Rule = {
  id: 'protest/left-for-consultations',
  frames: ['go'],
  examples: [
    { text: 'Peru’s ambassador to Ecuador flew home for consultations.', found: ['protest PER / ECU'] },
    { text: 'Peru’s ambassador to Ecuador flew home for Christmas.', found: [] },
  ],
  find(view, trigger) {
    const consultations = view.tokens.findIndex(
      (_, i) => i > trigger.first && view.key(i) === 'for' && view.key(i + 1) === 'consultations',
    );
    const diplomats = consultations < 0 ? null : diplomatsAmong(view, subjectOf(view, trigger.first));
    const actor = diplomats ? stateNamed(view, diplomats.party) : null;
    if (!diplomats || !actor || consultations > trigger.first + REACH) return [];
    const host = hostNamed(view, diplomats.first, new Set([diplomats.party]));
    return against(view, trigger, protestStanding(view, trigger.first), actor, host, '160').map((one) => ({
      ...one,
      type: 'protest' as const,
    }));
  },
};

export const recalled: Rule = {
  id: 'protest/recalled',
  frames: ['recall'],
  examples: [
    { text: 'Peru recalled its ambassador from Ecuador for consultations.', found: ['protest PER / ECU'] },
    {
      text: 'Peru recalled its ambassadors in Quito and Caracas on Friday.',
      found: ['protest PER / ECU', 'protest PER / VEN'],
    },
    {
      text: 'Peru cut ties with Ecuador. Brazil lowered its representation and Chile recalled its man.',
      found: ['protest PER / ECU', 'protest BRA / ECU', 'protest CHL / ECU'],
    },
    { text: 'The firm recalled 3,000 cars.', found: [] },
  ],
  find: calledHome,
};

/** "called its envoy home", "ordered her ambassador back": not "sent its envoy back to". */
function isCalledBack(view: View, verb: number, from: number): boolean {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return false;
    if (
      view.key(i) === 'home' ||
      (view.is('calling-back', verb) && view.key(i) === 'out' && ['of', 'from'].includes(view.key(i + 1))) ||
      (view.key(i) === 'back' && view.key(i + 1) !== 'to') ||
      (view.key(i) === 'for' && view.key(i + 1) === 'consultations')
    )
      return true;
  }
  return false;
}

export const calledBack: Rule = {
  id: 'protest/called-back',
  frames: ['order-out', 'summon'],
  examples: [
    { text: 'Peru called its ambassador home from Ecuador.', found: ['protest PER / ECU'] },
    { text: 'Peru asked its ambassador to come home from Ecuador.', found: ['protest PER / ECU'] },
    {
      text: 'Peru recalled its ambassador from Ecuador. Chile asked its own to come home.',
      found: ['protest PER / ECU', 'protest CHL / ECU'],
    },
    { text: 'Peru sent its ambassador back to Ecuador.', found: [] },
  ],
  find(view, trigger) {
    const { first, last } = trigger;
    if (!isCalledBack(view, first, last)) return [];
    const isAsked = view.is('sending-home', first) && !diplomatsWithin(view, last, last + REACH)?.isOwn;
    return isAsked ? [] : calledHome(view, trigger);
  },
};
