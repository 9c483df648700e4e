import type { Mention } from '../records.ts';
import { otherPerson } from './further.ts';
import { isAnaphor, partyOf } from './participation.ts';
import type { View } from './view.ts';

/** Sentences over which "both men" can reach back. */
const MEMORY = 3;

/** The latest two people before token `before`, of whom the one who meets them is none. */
function bothBefore(start: View, before: number, subject: Mention): Mention[] {
  const found: Mention[] = [];
  let view: View | null = start;
  for (let n = 0; n < MEMORY && view && found.length < 2; n++) {
    const here: View = view;
    const people = here.sentence.mentions.filter(
      (mention) =>
        (n > 0 || mention.first < before) &&
        mention.kind === 'person' &&
        here.entity(mention)?.name != null &&
        mention.entity !== subject.entity &&
        partyOf(here, mention) !== partyOf(start, subject),
    );
    for (const mention of people.reverse())
      if (!found.some(({ entity }) => entity === mention.entity)) found.push(mention);
    view = here.previous();
  }
  return found.length < 2 ? [] : found.slice(0, 2).reverse();
}

/** Whom an object means: "him", who is not the subject himself, "both men", who were told of before; else itself. */
export function whoIsMet(view: View, side: Mention, subject: Mention): Mention[] {
  if (side.kind === 'pronoun' && side.entity !== null && side.entity === subject.entity)
    return [otherPerson(view, side.first, subject) ?? side];
  const isBoth = side.kind === 'group' && isAnaphor(view, side) && !isAnaphor(view, subject);
  const both = isBoth ? bothBefore(view, side.first, subject) : [];
  return both.length > 0 ? both : [side];
}
