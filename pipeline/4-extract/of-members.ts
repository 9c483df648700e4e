import { isCollective } from './assembly.ts';
import { subjectOf } from './clause.ts';
import type { Draft } from './draft.ts';
import { nounSides } from './noun-sides.ts';

/** "its finance ministers meet", "an informal foreign ministers' meeting": a gathering of members of a body that its own sentence does not name. */
export function isOfMembers({ view, trigger, actors, counterparts }: Draft): boolean {
  if (actors.length + counterparts.length > 0) return false;
  const { owner, before, of } = nounSides(view, trigger);
  const members = trigger.row.part === 'verb' ? subjectOf(view, trigger.first) : [...owner, ...before, ...of];
  const [one, ...more] = members;
  return (
    one !== undefined &&
    more.length === 0 &&
    one.party === null &&
    !view.is('representing', one.last) &&
    (isCollective(view, one) || one.possessive) &&
    view.tokens
      .slice(one.first, one.last)
      .some(({ key }) => view.has('sitting-member', key.replace(/['’]s?$/u, '')))
  );
}
