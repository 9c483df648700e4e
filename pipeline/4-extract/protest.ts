import type { Mention } from '../records.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { type Draft, draft, type Rule } from './draft.ts';
import { isPassive } from './meeting.ts';
import { nounSides } from './noun-sides.ts';
import { partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { verbStanding } from './standing.ts';
import type { Trigger, View } from './view.ts';

const DIPLOMATIC = new Set(['ambassador', 'attache', 'consul', 'envoy', 'diplomat']);
const DIPLOMATS = /\b(?:ambassadors?|diplomats?|envoys?|charge|consuls?|attaches?|representatives?|embassy|nuncio|high commissioners?)\b/;

const isDiplomat = (mention: Mention): boolean => DIPLOMATIC.has(mention.role_class ?? '') || DIPLOMATS.test(mention.role ?? '');

function against(view: View, trigger: Trigger, actors: readonly Mention[], target: Mention | undefined, cameo?: string): Draft[] {
  const [actor] = actors;
  if (!actor || !target) return [];
  return [draft(view, trigger, verbStanding(view, trigger.first), { actors: [actor], counterparts: [target], ...(cameo ? { cameo } : {}) })];
}

/** Diplomats named within the next words: "expelled three Cuban diplomats". */
function diplomatAfter(view: View, from: number): Mention | undefined {
  for (let i = from; i < Math.min(view.tokens.length, from + 10); i++) {
    const mention = view.mentionAt(i);
    if (isSide(view, mention) && isDiplomat(mention)) return mention;
    if (view.is('clause-break', i) || /^[.;:]$/.test(view.tokens[i]?.text ?? '')) return undefined;
  }
  return undefined;
}

export const summoned: Rule = {
  id: 'protest/summoned',
  frames: ['summon'],
  examples: [
    { text: 'India summoned the Pakistani high commissioner in New Delhi.', found: ['protest IND / PAK'] },
    { text: 'The prime minister summoned his party’s dissidents.', found: [] },
  ],
  find(view, trigger) {
    const passive = isPassive(view, trigger.first);
    const [subject] = subjectOf(view, trigger.first);
    const called = passive ? subject : diplomatAfter(view, trigger.last);
    const caller = passive ? objectsOf(view, trigger.last, new Set(['by', 'to'])).sides : subject ? [subject] : [];
    return called && isDiplomat(called) ? against(view, trigger, caller, called) : [];
  },
};

export const expelled: Rule = {
  id: 'protest/expelled',
  frames: ['expel'],
  examples: [
    { text: 'Belgium expelled two Burundian diplomats on Friday.', found: ['protest BEL / BDI'] },
    { text: 'The school expelled two pupils.', found: [] },
  ],
  find(view, trigger) {
    const passive = isPassive(view, trigger.first);
    const [subject] = subjectOf(view, trigger.first);
    const target = passive ? subject : diplomatAfter(view, trigger.last);
    const actors = passive ? objectsOf(view, trigger.last, new Set(['by', 'from'])).sides : subject ? [subject] : [];
    return target && isDiplomat(target) ? against(view, trigger, actors, target) : [];
  },
};

export const recalled: Rule = {
  id: 'protest/recalled',
  frames: ['recall'],
  examples: [
    { text: 'Peru recalled its ambassador to Ecuador for consultations.', found: ['protest PER / ECU'] },
    { text: 'The firm recalled 3,000 cars.', found: [] },
  ],
  find(view, trigger) {
    const [actor] = subjectOf(view, trigger.first);
    const recalledOne = diplomatAfter(view, trigger.last);
    if (!actor || !recalledOne) return [];
    const host = hostAfter(view, recalledOne.first, partyOf(view, actor));
    return host ? against(view, trigger, [actor], host) : [];
  },
};

/** "its ambassador to Ecuador", "home from Ottawa". */
function hostAfter(view: View, from: number, own: string | null): Mention | undefined {
  for (let i = from; i < Math.min(view.tokens.length, from + 12); i++) {
    const mention = view.mentionAt(i);
    const isHost = mention?.place && mention.party && mention.party !== own && ['to', 'from', 'in'].includes(view.key(mention.first - 1));
    if (isHost && isSide(view, mention)) return mention;
  }
  return undefined;
}

export const severed: Rule = {
  id: 'protest/severed',
  frames: ['sever'],
  examples: [
    { text: 'Sudan severed diplomatic relations with Iran.', found: ['protest SDN / IRN'] },
    { text: 'The storm cut power lines in Poland.', found: [] },
  ],
  find(view, trigger) {
    const object = view.tokens.slice(trigger.last, trigger.last + 6).map((token) => token.key);
    if (!object.includes('relations') && !object.includes('ties')) return [];
    const ties = trigger.last + Math.max(object.indexOf('relations'), object.indexOf('ties'));
    const { sides } = objectsOf(view, ties + 1, new Set(['with']));
    return against(view, trigger, subjectOf(view, trigger.first), sides[0]);
  },
};

const LODGE = new Set(['lodged', 'lodge', 'lodges', 'delivered', 'filed', 'sent', 'handed', 'made', 'issued', 'presented', 'submitted']);

export const protestNote: Rule = {
  id: 'protest/note',
  frames: ['note'],
  examples: [
    { text: 'China lodged a formal protest with Japan over the islands.', found: ['protest CHN / JPN'] },
    { text: 'A late protest over the second goal came to nothing.', found: [] },
  ],
  find(view, trigger) {
    const sides = nounSides(view, trigger);
    if (sides.governor < 0 || !LODGE.has(view.key(sides.governor))) return [];
    const to = sides.with.length > 0 ? sides.with : objectsOf(view, trigger.last, new Set(['to', 'with', 'against'])).sides;
    return against(view, trigger, sides.subject, to[0]);
  },
};
