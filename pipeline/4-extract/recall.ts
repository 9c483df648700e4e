import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { diplomatsAmong, diplomatsWithin } from './diplomats.ts';
import { doersOf } from './doers.ts';
import type { Draft, Rule } from './draft.ts';
import { isPassive } from './meeting.ts';
import { partyOf } from './participation.ts';
import { against, eachOther, protestStanding } from './sent-away.ts';
import { isSide } from './sides.ts';
import { insideOf, otherState, stateNamed, stateOf } from './state.ts';
import type { Trigger, View } from './view.ts';

export const REACH = 12;

/** Where the diplomat served: "its ambassador to Ecuador", "home from Ottawa"; else the one other state told of. */
export function hostOf(view: View, from: number, own: string | null): Mention | null {
  return hostNamed(view, from, new Set([own])) ?? otherState(view, own) ?? causing(view, from, own);
}

/** "A cut ties, prompting B to recall its envoy": who gave the cause, of several states. */
function causing(view: View, from: number, own: string | null): Mention | null {
  if (!view.tokens.slice(0, from).some((_, i) => view.is('causing', i))) return null;
  const first = view.sentence.mentions.find((mention) => partyOf(view, mention) !== null);
  const party = first ? partyOf(view, first) : null;
  return first && first.last < from && party !== own ? stateNamed(view, party) : null;
}

/** The host that the sentence names; null without one. */
function hostNamed(view: View, from: number, own: ReadonlySet<string | null>): Mention | null {
  for (const mention of view.sentence.mentions) {
    const isNear = mention.last > from && mention.first < from + REACH;
    const inside = isNear ? partyInside(view, mention, own) : null;
    if (inside) return inside;
  }
  return null;
}

/** Where each of several served: "its ambassadors in A and B". */
function hostsOf(view: View, { first, mention, last }: Diplomats, own: string | null): (Mention | null)[] {
  const host = hostOf(view, first, own);
  const many = mention?.plural || view.is('plural-diplomat', last - 1);
  const at = view.sentence.mentions.findIndex(
    (side) => side.first > first && partyInside(view, side, new Set([own])) === host,
  );
  const next = many && at >= 0 ? view.sentence.mentions[at + 1] : undefined;
  const isJoined =
    next && view.key(next.first - 1) === 'and' && next.first - 1 === view.sentence.mentions[at]?.last;
  const further = isJoined ? (stateOf(view, next.place?.country ?? partyOf(view, next)) ?? next) : null;
  return further && host && further !== host ? [host, further] : [host];
}

/** "Ambassador to Ecuador" as one phrase holds the host; "to Ecuador" beside it is a mention of its own. */
function partyInside(view: View, mention: Mention, own: ReadonlySet<string | null>): Mention | null {
  const party = mention.place?.country ?? partyOf(view, mention);
  if (view.is('posted-preposition', mention.first - 1) && party !== null && !own.has(party))
    return isSide(view, mention) ? mention : stateOf(view, party);
  const { posted } = mention;
  if (posted === null || own.has(posted.party)) return null;
  return stateOf(view, posted.party) ?? insideOf(mention, posted.party, posted.at);
}

export const isOwnOf = (diplomats: Diplomats, actor: string | null): boolean =>
  diplomats.isOwn || diplomats.party === actor || diplomats.party === null;

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
  return actors
    .filter((actor) => isOwnOf(diplomats, partyOf(view, actor)))
    .flatMap((actor) =>
      hostsOf(view, diplomats, partyOf(view, actor)).flatMap((host) =>
        against(view, trigger, protestStanding(view, trigger.first), actor, host, '160'),
      ),
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
    const host = diplomats.mention?.posted
      ? partyInside(view, diplomats.mention, new Set([diplomats.party]))
      : null;
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
    { text: 'Peru sent its ambassador back to Ecuador.', found: [] },
  ],
  find: (view, trigger) =>
    !view.is('sending-home', trigger.first) && isCalledBack(view, trigger.first, trigger.last)
      ? calledHome(view, trigger)
      : [],
};
