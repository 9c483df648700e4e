import { CREDIT_RULES } from './furniture-credits.ts';
import { LINK_RULES } from './furniture-links.ts';
import { PAGE_RULES } from './furniture-page.ts';

/** A kind of line that is not part of the article. */
export interface FurnitureRule {
  /** `furniture/case`. */
  readonly id: string;
  /** Kind of the span that is marked. */
  readonly kind: string;
  /** `head`: only above the first sentence; `any`: anywhere. */
  readonly where: 'head' | 'any';
  /** One of these stands in every line that matches: a cheap test before a pattern that is not tied to the start. */
  readonly needs?: readonly string[];
  /** Tried on one line, folded by `foldSame` and trimmed; a line that matches is marked whole. */
  readonly pattern: RegExp;
  readonly examples: readonly { readonly line: string; readonly found: boolean }[];
}

/** Links go last, since their words are common: `Read: 788` counts readers, `Photo: …` is a credit. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [...CREDIT_RULES, ...PAGE_RULES, ...LINK_RULES];
