import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { type Diplomats, diplomatsAmong, diplomatsWithin, foreignSide } from './diplomats.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { isPassive } from './meeting.ts';
import { partyOf } from './participation.ts';
import { actingState, linkedSide, otherState, stateOf } from './state.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Words from the verb to the diplomats, and from them to "home" or "to leave". */
const REACH = 10;
const BY = new Set(['by']);
const OUT_OF = new Set(['from', 'leave', 'quit', 'of']);

/** Whether it was done, or will be: threats and refusals are no protest yet. */
export function protestStanding(view: View, verb: number): Standing | null {
  const standing = verbStanding(view, verb);
  for (let i = verb - 1; i > Math.max(-1, verb - 5); i--) if (view.is('threat-cue', i)) return null;
  return standing.status === null || standing.status === 'cancelled' ? null : standing;
}

/** The state that somebody has to leave: "expelled from Britain", "told to quit the Czech Republic". */
function leftState(view: View, from: number): Mention | null {
  for (const mention of view.sentence.mentions) {
    const isLeft =
      mention.first >= from && mention.first < from + REACH && OUT_OF.has(view.key(mention.first - 1));
    if (isLeft && mention.place?.country) return stateOf(view, mention.place.country);
  }
  return null;
}

/** Where the diplomats serve when only the article's course tells: the state of the dateline, else the one other state. */
function hostState(view: View, home: string | null): Mention | null {
  const here = view.article.here?.country ?? null;
  return (here === home ? null : stateOf(view, here)) ?? otherState(view, home);
}

interface Told {
  readonly diplomats: Diplomats;
  readonly actor: Mention | null;
}

/** Diplomats and who sends them away, around an active or passive verb; a headline's participle may lack its auxiliary. */
export function toldBy(view: View, verb: number, from: number): Told | null {
  const subject = subjectOf(view, verb);
  const among =
    diplomatsAmong(view, subject) ??
    (isPassive(view, verb) ? diplomatsWithin(view, Math.max(0, verb - REACH), verb) : null);
  const behind = isPassive(view, verb) ? null : diplomatsWithin(view, from, from + REACH);
  if (behind) return { diplomats: behind, actor: actingState(view, subject, verb) };
  if (!among) return null;
  const by = linkedSide(view, from, BY, REACH);
  const actor = by ? actingState(view, [by], verb) : (leftState(view, from) ?? hostState(view, among.party));
  return { diplomats: among, actor };
}

/** Those who are sent away or called home send nobody. */
const DIPLOMATS = new Set(['ambassador', 'attache', 'consul']);

export function against(
  view: View,
  trigger: Trigger,
  standing: Standing | null,
  actor: Mention | null,
  target: Mention | null,
  cameo?: string,
): Draft[] {
  if (!standing || !actor || !target || DIPLOMATS.has(view.entity(actor)?.role_class ?? '')) return [];
  return [
    draft(view, trigger, standing, { actors: [actor], counterparts: [target], ...(cameo ? { cameo } : {}) }),
  ];
}

function sentAway(view: View, trigger: Trigger, verb: number, from: number): Draft[] {
  const told = toldBy(view, verb, from);
  if (!told || told.diplomats.isOwn) return [];
  const target = foreignSide(view, told.diplomats, told.actor && partyOf(view, told.actor));
  return against(view, trigger, protestStanding(view, verb), told.actor, target);
}

export const expelled: Rule = {
  id: 'protest/expelled',
  frames: ['expel'],
  examples: [
    { text: 'Belgium expelled two Burundian diplomats on Friday.', found: ['protest BEL / BDI'] },
    { text: 'Two Burundian diplomats were expelled by Belgium.', found: ['protest BEL / BDI'] },
    { text: 'Belgium threatened to expel two Burundian diplomats.', found: [] },
    { text: 'The school expelled two pupils.', found: [] },
  ],
  find: (view, trigger) => sentAway(view, trigger, trigger.first, trigger.last),
};

/** Whether "out", "home", "packing", "48 hours" or "to leave" stands near the diplomats. */
function isSentOff(view: View, { first, last }: Diplomats, verb: number): boolean {
  for (let i = verb + 1; i < Math.min(view.tokens.length, Math.max(last, verb) + REACH); i++) {
    if (i >= first && i < last) continue;
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return false;
    const isLeaving = view.is('sending-off', i) || (view.key(i - 1) === 'to' && view.is('leaving', i));
    const isDeadline = /^(?:hours|days|week)$/.test(view.key(i)) && view.key(i + 1) === 'to';
    if (isLeaving || isDeadline) return true;
  }
  return false;
}

export const orderedOut: Rule = {
  id: 'protest/ordered-out',
  frames: ['order-out'],
  examples: [
    { text: 'Colombia gave the Nicaraguan ambassador 72 hours to leave.', found: ['protest COL / NIC'] },
    { text: 'Three Cuban diplomats have been told to leave Panama.', found: ['protest PAN / CUB'] },
    { text: 'Colombia gave the Nicaraguan ambassador a warm welcome.', found: [] },
  ],
  find(view, trigger) {
    if (view.is('calling-back', trigger.first)) return [];
    const told = toldBy(view, trigger.first, trigger.last);
    return told && isSentOff(view, told.diplomats, trigger.first)
      ? sentAway(view, trigger, trigger.first, trigger.last)
      : [];
  },
};

export const unwelcome: Rule = {
  id: 'protest/unwelcome',
  frames: ['unwelcome'],
  examples: [
    { text: 'Chile declared the Bolivian consul persona non grata.', found: ['protest CHL / BOL'] },
    { text: 'The singer is persona non grata at the festival.', found: [] },
  ],
  find(view, trigger) {
    for (let verb = trigger.first - 1; verb > Math.max(-1, trigger.first - 2 * REACH); verb--) {
      if (view.is('declaring', verb) && view.mentionAt(verb) === null)
        return sentAway(view, trigger, verb, verb + 1);
    }
    return [];
  },
};

const OF = new Set(['of', 'for']);

export const expulsion: Rule = {
  id: 'protest/expulsion',
  frames: ['expulsion'],
  examples: [
    { text: 'Ghana ordered the expulsion of two Togolese diplomats.', found: ['protest GHA / TGO'] },
    { text: 'The expulsion of the striker changed the match.', found: [] },
  ],
  find(view, trigger) {
    const diplomats = diplomatsWithin(view, trigger.last, trigger.last + REACH);
    if (!diplomats || !OF.has(view.key(diplomats.first - 1))) return [];
    const by = linkedSide(view, trigger.last, BY, 2 * REACH);
    const owner = view.mentionAt(trigger.first - 1);
    const governor = [1, 2, 3].map((n) => trigger.first - n).find((i) => view.is('declaring', i)) ?? null;
    const sides = by
      ? [by]
      : owner?.possessive
        ? [owner]
        : governor !== null
          ? subjectOf(view, governor)
          : null;
    const actor = sides && actingState(view, sides, governor ?? trigger.first);
    const standing =
      governor === null
        ? { status: 'occurred' as const, cue: null, tense: 'past' as const }
        : protestStanding(view, governor);
    const own = actor && partyOf(view, actor);
    return against(
      view,
      trigger,
      standing,
      actor,
      diplomats.isOwn ? otherState(view, own) : foreignSide(view, diplomats, own),
    );
  },
};

export const mustLeave: Rule = {
  id: 'protest/must-leave',
  frames: ['must-leave'],
  examples: [
    { text: 'The Nicaraguan ambassador has 72 hours to leave Colombia.', found: ['protest COL / NIC'] },
    { text: 'The Nicaraguan tourists have two days to leave Colombia.', found: [] },
  ],
  find(view, trigger) {
    const diplomats = diplomatsAmong(view, subjectOf(view, trigger.first));
    if (!diplomats || diplomats.isOwn) return [];
    const actor = leftState(view, trigger.last) ?? hostState(view, diplomats.party);
    return against(
      view,
      trigger,
      { status: 'occurred', cue: null, tense: 'past' },
      actor,
      foreignSide(view, diplomats, actor && partyOf(view, actor)),
    );
  },
};
