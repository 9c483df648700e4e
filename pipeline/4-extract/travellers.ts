import type { Mention } from '../records.ts';
import { namedTogether } from './antecedents.ts';
import { senderOf } from './leader.ts';
import { isPersonal, isPrivate, partyOf } from './participation.ts';
import { joinedRight } from './sides.ts';
import { hasSport } from './sport.ts';
import type { View } from './view.ts';

/** Who travels among those that stand as subject: persons for their delegation, one for each party. */
export const travellersAmong = (view: View, actors: readonly Mention[]): Mention[] =>
  oneOfEachParty(
    view,
    actors
      .flatMap((actor) => (isThey(view, actor) ? namedTogether(view, actor.first) : [actor]))
      .filter(
        (actor) =>
          isPersonal(view, actor) &&
          !isPrivate(view, actor) &&
          !isCrowd(view, actor) &&
          !isVehicle(view, actor),
      )
      .flatMap((actor) => personsOf(view, actor)),
  );

/** "They last visited Chile": those who were named together. */
const isThey = (view: View, { kind, entity, first }: Mention): boolean =>
  kind === 'pronoun' && entity === null && view.key(first) === 'they';

/** "the Peruvian plane", but not "the Peruvian president's plane". */
const isVehicle = (view: View, actor: Mention): boolean =>
  view.is('vehicle', actor.last) && !(actor.kind === 'person' && actor.possessive);

/** "Polish troops", "exiles", a team in a sentence about sport: who moves in numbers pays no visit. */
function isCrowd(view: View, actor: Mention): boolean {
  const word = (view.entity(actor)?.role ?? actor.role ?? '').split(' ').at(-1) ?? '';
  if (actor.kind !== 'group') return false;
  return view.has('crowd', word) || (view.has('playing-body', word) && hasSport(view));
}

/** Those of one party travel together: the first stands for them. */
const oneOfEachParty = (view: View, travellers: readonly Mention[]): Mention[] =>
  travellers.filter(
    (traveller, i) =>
      travellers.findIndex((other) => partyOf(view, other) === partyOf(view, traveller)) === i,
  );

/** Tokens between a delegation and its leader: "of the Communist Party headed by". */
const LEADER_REACH = 8;

/** "The flotilla has also been to Chile": the state whose ships were told of before. */
function fleetBefore(view: View): Mention | null {
  const told = view.article.sentences.slice(0, view.sentence.number).flatMap(({ mentions }) => mentions);
  return told.findLast((ships) => ships.role_class === 'vessels' && partyOf(view, ships) !== null) ?? null;
}

/** "a delegation led by Foreign Minister X": its leader; "ministers, including X and Y,": those named; else who stands there. */
function personsOf(view: View, group: Mention): Mention[] {
  if (group.kind !== 'group') return [group];
  const sender = senderOf(view, group);
  if (sender) return [sender];
  const fleet = partyOf(view, group) === null && group.role_class === 'vessels' ? fleetBefore(view) : null;
  if (fleet) return [fleet];
  for (let i = group.last; i < group.last + LEADER_REACH; i++) {
    const leader = view.is('leading', i) && view.key(i + 1) === 'by' ? view.mentionAt(i + 2) : null;
    const isOwn = leader && [null, partyOf(view, leader)].includes(partyOf(view, group));
    if (leader?.kind === 'person' && !leader.possessive && isOwn) return [leader];
    const named = view.key(i) === 'including' ? view.mentionAt(i + 1) : null;
    const isNamed = named?.kind === 'person' || (named?.kind === 'group' && partyOf(view, named) !== null);
    if (named && isNamed && !named.possessive) return joinedRight(view, named, false);
    if (view.tokens[i]?.text === '.' || view.is('clause-break', i)) break;
  }
  return [group];
}
