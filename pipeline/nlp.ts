import { createRequire } from 'node:module';

/** The one home of compromise: part-of-speech tags for a clause that tables and grammar leave open. */

interface TaggedTerm {
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

type Compromise = (text: string) => {
  json(options: object): readonly { readonly terms: readonly TaggedTerm[] }[];
};

let loaded: Compromise | undefined;

/** Loaded when the first clause needs it: most articles need none, and loading takes longer than reading them. */
function compromise(): Compromise {
  loaded ??= createRequire(import.meta.url)('compromise/two') as Compromise;
  return loaded;
}

/** Whether the word at `offset` of the clause is a verb. Tagging reads 0.1 MB/s, so the clause should be short. */
export function isVerbAt(clause: string, offset: number): boolean {
  const terms = compromise()(clause)
    .json({ offset: true })
    .flatMap((sentence) => sentence.terms);
  const term = terms.find(({ offset: { start, length } }) => start <= offset && offset < start + length);
  return term?.tags.includes('Verb') ?? false;
}
