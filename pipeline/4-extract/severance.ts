import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { type Diplomats, diplomatsAmong, diplomatsWithin } from './diplomats.ts';
import type { Draft, Rule } from './draft.ts';
import { against, protestStanding } from './expulsion.ts';
import { isPassive } from './meeting.ts';
import { partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { actingState, linkedSide, otherState, stateNamed, stateOf } from './state.ts';
import type { Trigger, View } from './view.ts';

const REACH = 12;
const POSTED = new Set(['to', 'from', 'in', 'at']);

/** Where the diplomat served: "its ambassador to Ecuador", "home from Ottawa"; else the one other state told of. */
function hostOf(view: View, from: number, own: string | null): Mention | null {
  for (const mention of view.sentence.mentions) {
    const isNear = mention.last > from && mention.first < from + REACH;
    const inside = isNear && mention.first < from + REACH ? partyInside(view, mention, own) : null;
    if (inside) return inside;
  }
  return otherState(view, own);
}

/** "Ambassador to Ecuador" as one phrase holds the host; "to Ecuador" beside it is a mention of its own. */
function partyInside(view: View, mention: Mention, own: string | null): Mention | null {
  const party = mention.place?.country ?? partyOf(view, mention);
  if (POSTED.has(view.key(mention.first - 1)) && party !== null && party !== own)
    return isSide(view, mention) ? mention : stateOf(view, party);
  if (mention.role_span === null) return null;
  for (let i = mention.first; i < mention.last; i++) {
    if (!POSTED.has(view.key(i))) continue;
    const host = namedAt(view, view.key(i + 1) === 'the' ? i + 2 : i + 1, own);
    if (host) return host;
  }
  return null;
}

/** A state whose name, as the article writes it elsewhere, begins at token `i`. */
function namedAt(view: View, i: number, own: string | null): Mention | null {
  for (const { tokens, mentions } of view.article.sentences) {
    for (const mention of mentions) {
      const first = tokens[mention.first]?.key === 'the' ? mention.first + 1 : mention.first;
      const isStates = mention.kind === 'party' && mention.entity !== null && mention.party !== own;
      if (isStates && tokens[first]?.key === view.key(i)) return mention;
    }
  }
  return null;
}

const isOwnOf = (diplomats: Diplomats, actor: string | null): boolean =>
  diplomats.isOwn || diplomats.party === actor || diplomats.party === null;

function calledHome(view: View, trigger: Trigger): Draft[] {
  const subject = subjectOf(view, trigger.first);
  const passive = diplomatsAmong(view, subject);
  const behind = isPassive(view, trigger.first)
    ? null
    : diplomatsWithin(view, trigger.last, trigger.last + REACH);
  const actor = behind
    ? actingState(view, subject, trigger.first)
    : passive
      ? stateOf(view, passive.party)
      : null;
  const diplomats = behind ?? passive;
  const own = actor && partyOf(view, actor);
  if (!actor || !diplomats || !isOwnOf(diplomats, own)) return [];
  return against(
    view,
    trigger,
    protestStanding(view, trigger.first),
    actor,
    hostOf(view, diplomats.first, own),
    '160',
  );
}

export const recalled: Rule = {
  id: 'protest/recalled',
  frames: ['recall'],
  examples: [
    { text: 'Peru recalled its ambassador to Ecuador for consultations.', found: ['protest PER / ECU'] },
    { text: 'The firm recalled 3,000 cars.', found: [] },
  ],
  find: calledHome,
};

const SENDS = new Set([
  'send',
  'sends',
  'sent',
  'sending',
  'told',
  'gave',
  'given',
  'asked',
  'thrown',
  'threw',
]);

/** "called its envoy home", "ordered her ambassador back": not "sent its envoy back to". */
function isCalledBack(view: View, from: number): boolean {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return false;
    if (
      view.key(i) === 'home' ||
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
    !SENDS.has(view.key(trigger.first)) && isCalledBack(view, trigger.last) ? calledHome(view, trigger) : [],
};

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
