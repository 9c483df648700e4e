import { actToldBy } from './act-noun.ts';
import { subjectOf } from './clause.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { diplomatsWithin, foreignSide } from './diplomats.ts';
import { doersOf } from './doers.ts';
import type { Draft, Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { against, eachOther, protestStanding, REACH, sentAway, toldBy } from './sent-away.ts';
import { otherState } from './state.ts';
import type { Trigger, View } from './view.ts';

export const expelled: Rule = {
  id: 'protest/expelled',
  frames: ['expel'],
  examples: [
    { text: 'Belgium expelled two Burundian diplomats on Friday.', found: ['protest BEL / BDI'] },
    { text: 'Two Burundian diplomats were expelled by Belgium.', found: ['protest BEL / BDI'] },
    {
      text: 'Two Burundian diplomats were found with arms. They were expelled by Belgium on Friday.',
      found: ['protest BEL / BDI'],
    },
    {
      text: 'Belgium expelled two Burundian diplomats; Burundi answered by throwing out Belgium’s.',
      found: ['protest BEL / BDI', 'protest BDI / BEL'],
    },
    { text: 'Two Burundian singers were late. They were expelled by Belgium.', found: [] },
    { text: 'Belgium threatened to expel two Burundian diplomats.', found: [] },
    { text: 'The school expelled two pupils.', found: [] },
  ],
  find: (view, trigger) => sentAway(view, trigger, trigger.first, trigger.last),
};

/** Whether token `i` behind a verb is "out", "home", "packing", "48 hours" or "to leave". */
function sendsOff(view: View, i: number, verb: number): boolean {
  const isLeaving = view.is('sending-off', i) || (view.key(i - 1) === 'to' && view.is('leaving', i));
  if (isLeaving) return true;
  const isBare = view.is('granting', verb) && (view.tokens[i + 1]?.kind !== 'word' || view.inDate(i + 2));
  const isDeadline = DEADLINES.has(view.key(i)) && (view.key(i + 1) === 'to' || view.inDate(i + 1) || isBare);
  const isSame = view.key(i) === 'do' && view.key(i + 1) === 'the' && view.key(i + 2) === 'same';
  const isBarred = view.key(i) === 'from' && view.is('coming-back', i + 1);
  const isUntil = view.key(i) === 'until' && view.is('granting', verb);
  return isDeadline || isUntil || isBarred || (isSame && view.key(i - 1) === 'to');
}

const DEADLINES = new Set(['hours', 'days', 'week']);

/** Whether words that send off stand near the diplomats. */
function isSentOff(view: View, { first, last }: Diplomats, verb: number): boolean {
  for (let i = verb + 1; i < Math.min(view.tokens.length, Math.max(last, verb) + REACH); i++) {
    if (i >= first && i < last) continue;
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return false;
    if (sendsOff(view, i, verb)) return true;
  }
  return false;
}

export const orderedOut: Rule = {
  id: 'protest/ordered-out',
  frames: ['order-out'],
  examples: [
    { text: 'Colombia gave the Nicaraguan ambassador 72 hours to leave.', found: ['protest COL / NIC'] },
    {
      text: 'Two Nicaraguan attachés had filmed a port. Colombia gave them 72 hours on Monday.',
      found: ['protest COL / NIC'],
    },
    { text: 'Three Cuban diplomats have been told to leave Panama.', found: ['protest PAN / CUB'] },
    { text: 'Colombia barred the Nicaraguan ambassador from returning.', found: ['protest COL / NIC'] },
    { text: 'Colombia gave the Nicaraguan ambassador a warm welcome.', found: [] },
  ],
  find(view, trigger) {
    if (view.is('calling-back', trigger.first)) return [];
    // "told" and "gave" are common: whom they send away is looked for where something sends off
    if (!view.tokens.some((_, i) => i > trigger.first && sendsOff(view, i, trigger.first))) return [];
    const told = toldBy(view, trigger.first, trigger.last);
    return told && isSentOff(view, told.diplomats, trigger.first)
      ? sentAway(view, trigger, trigger.first, trigger.last)
      : [];
  },
};

/** "declared Bolivia's Ana Rojas unwelcome": whoever is declared so is a diplomat, whatever the article calls him. */
function declaredOut(view: View, trigger: Trigger, verb: number): Draft[] {
  const person = view.sentence.mentions.find(
    (mention) => mention.first > verb && mention.last <= trigger.first && mention.kind === 'person',
  );
  const party = person ? partyOf(view, person) : null;
  return doersOf(view, verb)
    .filter((actor) => ![null, party].includes(partyOf(view, actor)))
    .flatMap((actor) =>
      against(view, trigger, protestStanding(view, verb), actor, party ? (person ?? null) : null),
    );
}

export const unwelcome: Rule = {
  id: 'protest/unwelcome',
  frames: ['unwelcome'],
  examples: [
    { text: 'Chile declared the Bolivian consul persona non grata.', found: ['protest CHL / BOL'] },
    { text: 'Chile declared Bolivia’s Ana Rojas unwelcome.', found: ['protest CHL / Ana Rojas'] },
    { text: 'The singer is persona non grata at the festival.', found: [] },
  ],
  find(view, trigger) {
    for (let verb = trigger.first - 1; verb > Math.max(-1, trigger.first - 2 * REACH); verb--) {
      if (!view.is('declaring', verb) || view.mentionAt(verb) !== null) continue;
      const found = sentAway(view, trigger, verb, verb + 1);
      return found.length > 0 ? found : declaredOut(view, trigger, verb);
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
    {
      text: 'Ghana expelled a Togolese consul. Togo answered on Monday with the expulsion of two Ghanaian diplomats.',
      found: ['protest GHA / TGO', 'protest TGO / GHA'],
    },
    {
      text: 'Ghana and Togo traded tit-for-tat expulsions on Monday.',
      found: ['protest GHA / TGO', 'protest TGO / GHA'],
    },
    { text: 'The expulsion of the striker changed the match.', found: [] },
  ],
  find(view, trigger) {
    const swapped = [1, 2, 3].map((n) => trigger.first - n).find((i) => view.is('exchanging', i));
    if (swapped !== undefined) return eachOther(view, trigger, subjectOf(view, swapped), '161', swapped);
    const diplomats = diplomatsWithin(view, trigger.last, trigger.last + REACH);
    if (!diplomats || !OF.has(view.key(diplomats.first - 1))) return [];
    const { actor, standing } = actToldBy(view, trigger);
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
