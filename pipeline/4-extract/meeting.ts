import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { gathered, metWithin } from './conference.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { isAnaphor, isOrganisation, isPersonal, partiesOf, partyOf, split } from './participation.ts';
import { isSide } from './sides.ts';
import { nounStanding, verbStanding } from './standing.ts';
import type { Trigger, View } from './view.ts';

const WITH = new Set(['with']);
const TALKING = new Set(['talks', 'discuss', 'discussed', 'negotiate', 'summit', 'discussions', 'negotiations']);

/** Who met whom, in drafts: one for each object, since hosts named together are usually met one by one. */
export function between(view: View, trigger: Trigger, standing: Standing, subject: readonly Mention[], object: readonly Mention[]): Draft[] {
  const sides = [...subject, ...object];
  if (sides.length > 0 && sides.every((side) => isAnaphor(view, side))) {
    const [actor, ...rest] = antecedentsOf(view, (subject[0] ?? object[0])?.first ?? trigger.first);
    return actor && rest.length > 0 ? [draft(view, trigger, standing, together(view, [actor, ...rest]))] : [draft(view, trigger, standing, { isAnaphoric: true })];
  }
  const actors = subject.filter((side) => !isAnaphor(view, side));
  if (object.length === 0) return actors.length > 1 ? [draft(view, trigger, standing, together(view, actors))] : [];
  if (actors.length === 0) return visitorBefore(view, object).map((actor) => draft(view, trigger, standing, { actors: [actor], counterparts: object.slice(0, 1) }));
  if (partiesOf(view, object).size > 1) return [draft(view, trigger, standing, together(view, [...actors, ...object]))];
  return object.map((counterpart) => draft(view, trigger, standing, { actors, counterparts: [counterpart] }));
}

/** "A meeting with Prime Minister Olmert was scheduled for Monday": of the one whom the sentence before is about. */
function visitorBefore(view: View, object: readonly Mention[]): Mention[] {
  const before = view.previous();
  const [host] = object;
  const visitor = before?.sentence.mentions.find((mention) => before.entity(mention)?.kind === 'person' && !mention.possessive && !mention.plural);
  const isOther = before && visitor && host && partyOf(before, visitor) !== null && partyOf(before, visitor) !== partyOf(view, host);
  return isOther && host.kind === 'person' ? [visitor] : [];
}

/** "A, B and C held talks": three parties in one room are a conference. */
function together(view: View, sides: readonly Mention[]): Partial<Draft> {
  const isConference = partiesOf(view, sides).size > 2;
  return { ...split(sides), ...(isConference ? { type: 'conference' as const, cameo: '040' } : {}) };
}

export const met: Rule = {
  id: 'meeting/met',
  frames: ['meet'],
  examples: [
    { text: 'French Foreign Minister Hubert Vedrine met with German Chancellor Helmut Kohl in Bonn.', found: ['meeting Hubert Vedrine / Helmut Kohl'] },
    { text: 'Kenya has met its target for school places.', found: [] },
    { text: 'Senegal and Ghana meet in Dakar on Friday night.', found: [] },
  ],
  find(view, trigger) {
    const standing = verbStanding(view, trigger.first);
    const subject = subjectOf(view, trigger.first);
    const { sides } = objectsOf(view, trigger.last, WITH);
    const isTalk = view.tokens.some((token) => TALKING.has(token.key));
    const within = metWithin(view, trigger, standing, subject);
    if (within.length > 0) return within;
    if (![...subject, ...sides].some((side) => isPersonal(view, side)) && !isTalk) return [];
    return between(view, trigger, standing, subject, sides);
  },
};

export const conferred: Rule = {
  id: 'meeting/conferred',
  frames: ['with'],
  examples: [
    { text: 'Egyptian President Hosni Mubarak conferred with King Hussein of Jordan in Cairo.', found: ['meeting Hosni Mubarak / Hussein'] },
    { text: 'The minister consulted his notes.', found: [] },
  ],
  find(view, trigger) {
    const { sides, by } = objectsOf(view, trigger.last, WITH);
    if (by !== 'with') return [];
    return between(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), sides);
  },
};

const IS = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being']);

/** "was received by": the guest stands first, the host behind `by`. */
export function isPassive(view: View, verb: number): boolean {
  for (let i = verb - 1; i > verb - 4; i--) {
    if (IS.has(view.key(i))) return true;
    if (!view.is('adverb-pass', i)) return false;
  }
  return false;
}

export const received: Rule = {
  id: 'meeting/received',
  frames: ['receive'],
  examples: [
    { text: 'King Hassan II of Morocco received Spanish Prime Minister Jose Maria Aznar in Rabat.', found: ['meeting Hassan II / Jose Maria Aznar'] },
    { text: 'Spanish Prime Minister Jose Maria Aznar was received by King Hassan II of Morocco.', found: ['meeting Jose Maria Aznar / Hassan II'] },
    { text: 'Morocco received 30 million dollars in aid from Spain.', found: [] },
  ],
  find(view, trigger) {
    const passive = isPassive(view, trigger.first);
    const { sides, by } = objectsOf(view, trigger.last, passive ? new Set(['by']) : new Set());
    if (passive && by !== 'by') return [];
    if (!sides.every((side) => isPersonal(view, side))) return [];
    return between(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), sides);
  },
};

export const toldVisiting: Rule = {
  id: 'meeting/told-visiting',
  frames: ['tell-visiting'],
  examples: [
    { text: 'Chinese Premier Li Peng told visiting French President Jacques Chirac that ties were good.', found: ['meeting Li Peng / Jacques Chirac', 'visit Jacques Chirac / CHN'] },
    { text: 'Chinese Premier Li Peng told reporters that ties were good.', found: [] },
  ],
  find(view, trigger) {
    const guest = view.mentionAt(trigger.last);
    if (!isSide(view, guest) || !view.tokens.slice(guest.first, guest.last).some((token) => token.key === 'visiting')) return [];
    return between(view, trigger, verbStanding(view, trigger.first), subjectOf(view, trigger.first), [guest]);
  },
};


const TELLING = new Set(['told', 'tells', 'assured', 'informed', 'briefed', 'telling', 'thanked', 'asked', 'urged']);
const DURING = new Set(['in', 'at', 'during', 'after', 'over', 'following']);

/** Who was told during the talks: "Wei briefed the president in a meeting". */
export function toldBefore(view: View, governor: number): readonly Mention[] {
  if (!DURING.has(view.key(governor))) return [];
  for (let i = governor - 1; i > Math.max(-1, governor - 14); i--) {
    if (view.is('clause-break', i) || view.tokens[i]?.text === ',') return [];
    if (!TELLING.has(view.key(i))) continue;
    const { sides } = objectsOf(view, i + 1, new Set());
    return sides.filter((side) => isPersonal(view, side) && side.kind !== 'pronoun').slice(0, 1);
  }
  return [];
}

/** Sides of talks, wherever they stand around the noun. */
function talkers(view: View, sides: NounSides): { subject: readonly Mention[]; object: readonly Mention[] } {
  const { owner, before, between: pair, subject, governor } = sides;
  const partners = sides.with;
  if (pair.length > 1) return partiesOf(view, pair).size > 2 ? { subject: pair, object: [] } : { subject: pair.slice(0, 1), object: pair.slice(1) };
  if (owner.length > 0 && partners.length > 0) return { subject: owner, object: partners };
  if (partners.length > 0) return { subject: before.length === 1 ? before : subject, object: partners };
  if (before.length > 1) return { subject: before.slice(0, 1), object: before.slice(1) };
  if (sides.of.length > 1) return { subject: sides.of.slice(0, 1), object: sides.of.slice(1) };
  const isHeld = governor >= 0 && view.is('light-verb', governor);
  if (view.is('preposition', governor)) {
    const told = toldBefore(view, governor);
    if (told.length > 0) return { subject, object: told };
  }
  if (owner.length > 1) return { subject: owner, object: [] };
  return { subject: isHeld ? subject : [], object: [] };
}

/** "brokered talks between": told by the verb. */
const isBrokered = (view: View, sides: NounSides): boolean => view.triggers.some((other) => other.first === sides.governor && other.row.frame === 'broker');

/** "Moscow hosted talks between Baku and Yerevan": a third party's contact is a mediation. */
function hostedBetween(view: View, trigger: Trigger, standing: Standing, sides: NounSides): Draft | null {
  const [host] = sides.subject;
  const isHosting = ['host', 'hosts', 'hosted', 'hosting', 'chaired', 'mediated'].includes(view.key(sides.governor));
  if (!isHosting || !host || sides.between.length < 2) return null;
  const isParty = sides.between.some((side) => partyOf(view, side) === partyOf(view, host));
  return isParty ? null : draft(view, trigger, standing, { type: 'mediation', cameo: '045', actors: [host], counterparts: sides.between });
}

export const talks: Rule = {
  id: 'meeting/talks',
  frames: ['talks'],
  examples: [
    { text: 'Japanese Foreign Minister Yukihiko Ikeda held talks in Tokyo with South Korean Foreign Minister Yoo Chong-Ha.', found: ['meeting Yukihiko Ikeda / Yoo Chong-Ha'] },
    { text: 'Talks between Indian Foreign Minister Inder Kumar Gujral and Pakistani Foreign Minister Gohar Ayub Khan ended in New Delhi.', found: ['meeting Inder Kumar Gujral / Gohar Ayub Khan'] },
    { text: 'Oslo called for talks between Peru and Ecuador.', found: [] },
  ],
  find(view, trigger) {
    const sides = nounSides(view, trigger);
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    if (isBrokered(view, sides)) return [];
    const mediated = hostedBetween(view, trigger, standing, sides);
    if (mediated) return [mediated];
    const { subject, object } = talkers(view, sides);
    const found = between(view, trigger, standing, subject, object);
    if (found.length > 0) return found;
    const isWithin = [...sides.owner, ...sides.before, ...sides.of, ...(view.is('light-verb', sides.governor) || ['at', 'during'].includes(view.key(sides.governor)) ? sides.subject : [])].some((side) => isOrganisation(view, side));
    if (isWithin) return gathered(view, trigger, standing, sides);
    const refersBack = ['the', 'their', 'his', 'this', 'that'].includes(view.key(trigger.first - 1)) || sides.owner.some((side) => isAnaphor(view, side));
    return refersBack ? [draft(view, trigger, standing, { isAnaphoric: true })] : [];
  },
};

