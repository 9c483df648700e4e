import type { Interaction } from './interaction.ts';
import { nounSides } from './noun-sides.ts';

/** "leaders gathered in Lima for their forum": the verb and the noun of one sentence, at one place, are one gathering. */
export function isGatheredFor(a: Interaction, b: Interaction): boolean {
  const [x, y] = [a.drafts.at(-1), b.drafts[0]];
  return (
    x !== undefined &&
    y !== undefined &&
    x.view === y.view &&
    x.trigger.row.part === 'verb' &&
    y.trigger.row.part === 'noun' &&
    ['for', 'at'].includes(y.view.key(nounSides(y.view, y.trigger).governor)) &&
    a.where?.place.name === b.where?.place.name
  );
}
