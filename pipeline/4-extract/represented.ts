import type { Mention } from '../records.ts';
import type { Interaction } from './interaction.ts';
import { partyOf } from './participation.ts';
import type { Side } from './side.ts';
import { joinedRight } from './sides.ts';
import { isMouthpiece } from './speakers.ts';
import type { View } from './view.ts';

/** Sentences behind an interaction of states within which those who stood for them are named. */
const REACH = 2;

/** Types in which somebody acts for a state that is told alone. */
const TYPES = new Set(['agreement', 'meeting', 'visit']);

/** A state, its officials without name, or a group of them: somebody may be named for it. */
const isOpen = ({ entity }: Side): boolean =>
  entity === null || (entity.name === null && (entity.plural || entity.kind !== 'person'));

/** The named people of a sentence who can stand for a party. */
function peopleIn(view: View): Mention[] {
  return view.sentence.mentions.filter((mention) => {
    const entity = view.entity(mention);
    const isNamed = mention.kind === 'person' && entity?.kind === 'person' && entity.name !== null;
    return isNamed && !mention.possessive && !isMouthpiece(view, entity.role);
  });
}

/** "The documents were signed by", "put their names to it", "signed for Chad": who a pact's signers are. */
function signs(view: View): boolean {
  const puts = (i: number): boolean =>
    /^put/.test(view.key(i)) && [2, 3].some((n) => /^(?:name|signature|initial)s?$/.test(view.key(i + n)));
  return view.tokens.some(
    ({ key }, i) => view.is('signing-verb', i) || puts(i) || /^signator(?:y|ies)$/.test(key),
  );
}

/** "The delegation is led by Soto", "Soto led the Chilean side": the one who heads a side. */
function heads(view: View, person: Mention): boolean {
  const before = person.first - 1;
  // "and the Japanese side by Deputy Minister Sato"
  if (view.key(before) === 'by' && view.mentionAt(before - 1)?.kind === 'group') return true;
  if (view.key(before) === 'by' && (view.is('led-by', before - 1) || view.is('heading-verb', before - 1)))
    return true;
  for (let i = person.last; i < person.last + 3; i++) {
    if (!view.is('led-by', i) && !view.is('heading-verb', i)) continue;
    const headed = view.mentionAt(i + 1);
    return headed?.kind === 'group' && view.key(i + 1) !== 'by';
  }
  return false;
}

/** "The ministers of Chad and Mali met. A and B agreed": those named together who open the sentence. */
function openers(view: View): readonly Mention[] {
  const [first] = view.sentence.mentions;
  return first && first.first === 0 && first.kind === 'person' ? joinedRight(view, first, false) : [];
}

/** The people whom a sentence names as acting in what was told before. */
function actingIn(view: View, { type, actor, counterpart }: Interaction): readonly Mention[] {
  const people = peopleIn(view);
  const headed = people.filter((person) => heads(view, person));
  const heading = headed.length === 1 && headed[0] ? joinedRight(view, headed[0], false) : headed;
  if (heading.length > 0 || type === 'visit') return heading;
  if (type === 'agreement') return signs(view) ? people : [];
  const areOffices = [actor, counterpart].some((side) => side?.entity?.plural && side.entity.role !== null);
  const pair = areOffices ? openers(view).filter((mention) => people.includes(mention)) : [];
  return pair.length === 2 ? pair : [];
}

/** Whether the sentence tells of another time: "in 1998". */
const isOfAnotherTime = ({ tokens }: View): boolean =>
  tokens.some(({ kind, text }) => kind === 'number' && /^(?:19|20)\d\d$/.test(text));

/** The side with the one person of its party who acts for it. */
function named(side: Side, people: readonly Mention[], view: View): Side {
  if (!isOpen(side)) return side;
  const own = people.filter((mention) => partyOf(view, mention) === side.party);
  const [mention] = own;
  const entity = mention ? view.entity(mention) : null;
  const isOne = entity !== null && own.every((other) => view.entity(other) === entity);
  return isOne && mention ? { entity, party: side.party, at: entity.party_at, mention } : side;
}

/** The sentences right behind those that tell an interaction. */
function behind({ drafts }: Interaction): View[] {
  const numbers = drafts.flatMap(({ view: { sentence } }) =>
    sentence.source === 'title' ? [] : Array.from({ length: REACH }, (_, n) => sentence.number + 1 + n),
  );
  const around = drafts[0]?.view.around() ?? [];
  return around.filter(({ sentence }) => numbers.includes(sentence.number));
}

/** "Chad and Mali signed. The text was initialled by the ministers, A and B": two without a party, in the order of the states; null for others. */
function inOrder(told: Interaction, people: readonly Mention[], view: View): Interaction | null {
  const [first, second] = people;
  const { actor, counterpart } = told;
  const areFree = people.every((mention) => partyOf(view, mention) === null);
  if (people.length !== 2 || !first || !second || !areFree || told.type === 'visit') return null;
  if (!counterpart || !isOpen(actor) || !isOpen(counterpart)) return null;
  const as = (side: Side, mention: Mention): Side => ({ ...side, entity: view.entity(mention), mention });
  return { ...told, actor: as(actor, first), counterpart: as(counterpart, second) };
}

/** An interaction told of states, with those who stood for them by the sentences behind it: "Chad and Mali signed a pact. The text was initialled by …". */
export function withRepresentatives(told: Interaction): Interaction {
  const sides = [told.actor, told.counterpart].filter((side) => side !== null);
  if (!TYPES.has(told.type) || !sides.some(isOpen)) return told;
  for (const next of behind(told)) {
    const people = isOfAnotherTime(next) ? [] : actingIn(next, told);
    const pair = inOrder(told, people, next);
    if (pair) return pair;
    const actor = named(told.actor, people, next);
    const counterpart =
      told.counterpart && told.type !== 'visit' ? named(told.counterpart, people, next) : told.counterpart;
    if (actor !== told.actor || counterpart !== told.counterpart) return { ...told, actor, counterpart };
  }
  return told;
}
