import type { Entity, Mention } from '../records.ts';
import type { Interaction } from './interaction.ts';
import { quoted } from './quote.ts';
import type { Side } from './side.ts';
import type { View } from './view.ts';

/** The one office of a party that the headline tells without a name: "Malian envoy"; null with none or several. */
function officeOf(view: View, party: string | null): Mention | null {
  const found = view.sentence.mentions.filter(
    (mention) =>
      party !== null &&
      mention.role !== null &&
      mention.role_span !== null &&
      mention.name === null &&
      !mention.plural &&
      (mention.party ?? view.entity(mention)?.party) === party,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Somebody who is named without an office, as the headline calls him. */
function called(side: Side, view: View, isOnly: boolean): Side {
  const { entity } = side;
  if (!isOnly || !entity?.name || entity.role !== null || entity.kind !== 'person') return side;
  const office = officeOf(view, side.party);
  if (!office?.role_span) return side;
  const role_at = quoted(view, 'role', office.role_span.start, office.role_span.end);
  const known: Entity = { ...entity, role: office.role, role_at };
  return { ...side, entity: known };
}

/** "Malian envoy sent home" above "Moussa Keita, who stands for Mali, must go": principals with the office that only the headline tells. */
export function withTitleOffices(told: Interaction, title: View | null): Interaction {
  if (!title) return told;
  const isOnly = (side: Side): boolean =>
    [told.actor, told.counterpart, ...told.others].filter((one) => one?.party === side.party).length === 1;
  return {
    ...told,
    actor: called(told.actor, title, isOnly(told.actor)),
    counterpart: told.counterpart && called(told.counterpart, title, isOnly(told.counterpart)),
  };
}
