import type { Mention } from '../records.ts';
import { type Standing, scheduled } from './draft.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** "the president's plane landed": who sits in it. */
export function ownerOfCraft(view: View, verb: number): readonly Mention[] {
  const craft = view.is('adverb-pass', verb - 1) ? verb - 2 : verb - 1;
  const owner = view.is('craft', craft) ? view.mentionAt(craft - 1) : null;
  return owner?.possessive && owner.place === null ? [owner] : [];
}

/** "from there he goes on to Peru": the plain present of going tells what is to come, except in a headline. */
export function comingStanding(view: View, verb: number): Standing {
  const standing = verbStanding(view, verb);
  const isPlain = /s$/.test(view.key(verb)) && view.is('going-on', verb);
  return standing.status === 'occurred' && standing.tense === 'present' && isPlain
    ? scheduled(verb)
    : standing;
}
