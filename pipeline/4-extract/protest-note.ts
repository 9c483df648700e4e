import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { diplomatsAmong, foreignSides } from './diplomats.ts';
import { diplomatsMeant } from './diplomats-meant.ts';
import { doersOf } from './doers.ts';
import type { Rule } from './draft.ts';
import { likeBefore, senderBefore } from './like-note.ts';
import { linkedSide } from './linked.ts';
import { isSolemn, isTaking, lodgingOf, REACH } from './lodging.ts';
import { partyOf } from './participation.ts';
import { against, protestStanding } from './sent-away.ts';
import { isSide, joinedRight } from './sides.ts';
import { actingState, homeState, isBody, otherState, stateNamed } from './state.ts';
import type { Trigger, View } from './view.ts';

const TO = new Set(['to', 'with', 'against']);

/** Who got it: behind "to" or "with", between the verb and the note, or as the subject of "was handed". */
function recipientOf(view: View, trigger: Trigger, verb: number, passive: boolean): Mention | null {
  if (isTaking(view, verb)) return subjectOf(view, verb)[0] ?? null;
  const reached = view.is('arriving', verb) ? view.mentionAt(verb + 1) : null;
  if (isSide(view, reached) && !reached.possessive) return reached;
  const linked =
    linkedSide(view, Math.max(trigger.last, verb + 1), TO, REACH) ?? atEmbassy(view, trigger.last);
  if (linked && !isVisited(view, linked)) return linked;
  const meant = diplomatsMeant(view, verb + 1);
  if (meant) return meant.mention;
  const between = givenTo(view, verb, trigger);
  if (between) return between;
  const isReceiver = passive && verb < trigger.first;
  return isReceiver ? (subjectOf(view, verb)[0] ?? null) : null;
}

/** "a protest over the visit to Taiwan": who is visited gets no note. */
const isVisited = (view: View, { first }: Mention): boolean =>
  view.key(first - 1) === 'to' &&
  view.triggers.some(({ row, last }) => row.type === 'visit' && last === first - 1);

/** "handed the envoy a note": who stands between the verb and the note. */
const givenTo = (view: View, verb: number, { first }: Trigger): Mention | null =>
  view.sentence.mentions.find(
    (mention) =>
      mention.first > verb &&
      mention.first <= verb + 2 &&
      mention.last <= first &&
      partyOf(view, mention) !== null,
  ) ?? null;

const BESIDE = new Set(['at', 'of']);

/** "lodged a protest at the Serbian embassy", "pressed a note into the hands of the envoy". */
function atEmbassy(view: View, from: number): Mention | null {
  const side = linkedSide(view, from, BESIDE, REACH);
  return side && diplomatsAmong(view, [side]) ? side : null;
}

/** States and their diplomats take notes; a league or a company does not. */
export function isAddressee(view: View, side: Mention): boolean {
  const entity = view.entity(side);
  return entity !== null && (entity.kind !== 'person' || entity.role !== null);
}

/** "with both Russia and South Korea": each state named together with the first. */
function addressees(view: View, recipient: Mention, own: string | null): readonly Mention[] {
  const joined = joinedRight(view, recipient, true);
  const isEach = joined.every(
    (side) => view.entity(side)?.kind === 'government' && partyOf(view, side) !== own,
  );
  return isEach ? joined : [recipient];
}

/** "a complaint with the league" is no protest; with a state it is. */
const isMereComplaint = (view: View, { first, last }: Trigger, side: Mention): boolean =>
  last === first + 1 && view.is('complaint', first) && view.entity(side)?.kind !== 'government';

const isPlainNote = ({ row }: Trigger): boolean => row.frame === 'letter';

/** "a stiff note", "a strongly worded note": between states, a note of protest. */
const isStern = (view: View, { first, last }: Trigger): boolean =>
  [1, 2, 3].some((n) => view.is('stern', first - n) && view.mentionAt(first - n) === null) ||
  (view.key(last) === 'in' && view.is('stern', last + 1));

/** "handed a note to the embassy": what a mission is handed is a diplomatic note. */
export function isDiplomaticNote(view: View, trigger: Trigger): boolean {
  const isWithin = view.triggers.some(
    ({ row, first, last }) => row.frame === 'note' && first <= trigger.first && last >= trigger.last,
  );
  if (isWithin || !view.is('diplomatic-paper', trigger.last - 1)) return false;
  if (likeBefore(view, trigger) || isStern(view, trigger)) return true;
  const lodging = lodgingOf(view, trigger);
  const isHanded = lodging?.isPassive && lodging.verb < trigger.first;
  const receiver = isHanded ? subjectOf(view, lodging.verb)[0] : null;
  if (lodging && diplomatsMeant(view, lodging.verb + 1)) return true;
  const given = lodging ? givenTo(view, lodging.verb, trigger) : null;
  if (given && view.is('diplomatic-note', trigger.last - 1)) return diplomatsAmong(view, [given]) !== null;
  const side = linkedSide(view, trigger.last, TO, REACH) ?? receiver ?? null;
  return side !== null && diplomatsAmong(view, [side]) !== null;
}

const PLACE = new Set(['at', 'in', 'to']);

/** "spent half an hour at the foreign ministry hearing a protest": the state whose ministry it is. */
function heardWhere(view: View, verb: number): Mention | null {
  const [subject] = view.is('hearing', verb) ? subjectOf(view, verb) : [];
  const at = subject ? linkedSide(view, subject.last, PLACE, REACH) : null;
  return at && isBody(view, at) ? actingState(view, [at], verb) : null;
}

/** An envoy who takes a note somewhere stands for his state. */
const stateOfEnvoy = (view: View, actor: Mention | null): Mention | null =>
  actor && view.entity(actor)?.role_class === 'ambassador'
    ? (stateNamed(view, partyOf(view, actor)) ?? actor)
    : actor;

export const protestNote: Rule = {
  id: 'protest/note',
  frames: ['note', 'letter'],
  examples: [
    { text: 'China lodged a formal protest with Japan over the islands.', found: ['protest CHN / JPN'] },
    {
      text: 'China lodged protests with both Japan and India over the islands.',
      found: ['protest CHN / JPN', 'protest CHN / IND'],
    },
    { text: 'China handed the Japanese ambassador a protest note.', found: ['protest CHN / JPN'] },
    {
      text: 'China called in the Japanese envoy, Ken Abe, and handed him a note of protest.',
      found: ['protest CHN / Ken Abe'],
    },
    {
      text: 'Seoul summoned the Chinese consul. Japan received a note along the same lines.',
      found: ['protest KOR / CHN', 'protest KOR / JPN'],
    },
    { text: 'Seoul lodged a complaint with Tokyo over a map.', found: ['protest KOR / JPN'] },
    { text: 'A note of protest went from Seoul to Tokyo on Friday.', found: ['protest KOR / JPN'] },
    {
      text: 'Seoul’s protest was conveyed to the Japanese consul on Friday.',
      found: ['protest KOR / JPN'],
    },
    {
      text: 'The Japanese ambassador spent an hour at the Korean foreign ministry hearing a protest.',
      found: ['protest KOR / JPN'],
    },
    { text: 'Seoul’s swimmers lodged a complaint with the federation.', found: [] },
    { text: 'A protest of cyclists over the tunnel has failed.', found: [] },
  ],
  find(view, trigger) {
    if (trigger.row.frame === 'letter' && !isDiplomaticNote(view, trigger)) return [];
    const lodging = lodgingOf(view, trigger);
    // "left the ministry with a note of protest": it was handed there
    if (!lodging || [1, 2].some((n) => view.key(trigger.first - n) === 'with')) return [];
    const told = recipientOf(view, trigger, lodging.verb, lodging.isPassive);
    const by = linkedSide(view, lodging.verb, view.list('from-preposition'), REACH);
    const like = likeBefore(view, trigger);
    const home = homeState(view) ?? senderBefore(like);
    const isTaken = lodging.isPassive || isTaking(view, lodging.verb);
    const owner = view.mentionAt(trigger.first - 1) ?? view.mentionAt(trigger.first - 2);
    const whose = lodging.isPassive && owner?.possessive ? actingState(view, [owner], trigger.first) : null;
    const heardAt = isTaken && !by ? heardWhere(view, lodging.verb) : null;
    const actors = heardAt
      ? [heardAt]
      : isTaken
        ? [whose ?? (by ? actingState(view, [by], lodging.verb) : home)]
        : doersOf(view, lodging.verb);
    return (actors.length > 0 ? actors : [null]).flatMap((actor) => {
      const own = actor && partyOf(view, actor);
      const recipient = told ?? (actor && isSolemn(view, trigger) ? otherState(view, own) : null);
      if (!recipient || !isAddressee(view, recipient) || isMereComplaint(view, trigger, recipient)) return [];
      const found = diplomatsAmong(view, [recipient]);
      if (isPlainNote(trigger) && !like && !isStern(view, trigger) && (!found || actor === null)) return [];
      const targets = found ? foreignSides(view, found, own) : addressees(view, recipient, own);
      return targets.flatMap((target) =>
        against(view, trigger, protestStanding(view, lodging.verb), stateOfEnvoy(view, actor), target).map(
          (one) => ({ ...one, type: 'protest' as const, cameo: '114' }),
        ),
      );
    });
  },
};
