import type { TriggerRow } from '../lexicon/load.ts';
import type { AnnotatedArticle, AnnotatedSentence, Entity, Mention, Token } from '../records.ts';

/** A trigger word found in a sentence; token numbers, half-open. */
export interface Trigger {
  readonly row: TriggerRow;
  readonly first: number;
  readonly last: number;
}

/** A sentence with look-ups by token number: what every rule of this stage reads. */
export interface View {
  readonly article: AnnotatedArticle;
  readonly sentence: AnnotatedSentence;
  readonly tokens: readonly Token[];
  /** The mention that covers a token, or null. */
  mentionAt(i: number): Mention | null;
  key(i: number): string;
  is(list: string, i: number): boolean;
  /** Whether a list holds a word or phrase. */
  has(list: string, word: string): boolean;
  /** The words of a list, empty when there is none. */
  list(list: string): ReadonlySet<string>;
  /** What stands behind the colon of `word:value` in a list; null when the list lacks the word. */
  valueOf(list: string, word: string): string | null;
  isVerb(i: number): boolean;
  inDate(i: number): boolean;
  entity(mention: Mention): Entity | null;
  /** Whether a town is the capital by whose name the press calls that state. */
  isCapital(name: string, country: string): boolean;
  readonly triggers: readonly Trigger[];
  /** The sentence before in the text, or null. */
  previous(): View | null;
  /** The sentences of the text around this one, and itself, in order: as many as one story fills. */
  around(): readonly View[];
}
