import type { Entity, Mention } from '../records.ts';
import type { View } from './view.ts';

const HYPHEN = /[-‐‑–/]/u;

const surnameOf = (entity: Entity): string => entity.name?.split(' ').at(-1)?.toLowerCase() ?? '';

/** "the Simitis-Stoyanov meeting": two people by their last names in one word before the noun; empty when the article names no such two. */
export function namedPair(view: View, noun: number): Mention[] {
  const word = view.tokens[noun - 1]?.text ?? '';
  if (!HYPHEN.test(word)) return [];
  const names = word.toLowerCase().split(HYPHEN);
  const people = view.article.sentences.flatMap(({ mentions }) => mentions);
  const found = names.flatMap(
    (name) =>
      people.find((mention) => {
        const entity = mention.kind === 'person' ? view.entity(mention) : null;
        return entity !== null && name !== '' && surnameOf(entity) === name;
      }) ?? [],
  );
  return names.length === 2 && found.length === 2 ? found : [];
}
