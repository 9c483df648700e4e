/** A participant as far as it is scored; anything may be absent. */
export interface Side {
  readonly name?: string | null;
  readonly role?: string | null;
  readonly party?: string | null;
}

export interface ToldDate {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly precision?: string | null;
}

/** What gold labels and reports have in common: one interaction as one article tells it. */
export interface Telling {
  readonly type: string;
  readonly status?: string;
  readonly actor?: Side | null;
  readonly counterpart?: Side | null;
  readonly others?: readonly Side[] | null;
  readonly place?: { readonly name?: string | null; readonly country?: string | null } | null;
  readonly date?: ToldDate | null;
  readonly topics?: readonly string[] | null;
  readonly core?: boolean;
}

/** A gold label; `cluster` is the same on all labels of one interaction. */
export interface GoldEvent extends Telling {
  readonly cluster?: string | null;
}

/** A line of a gold file: all interactions that one article tells. */
export interface GoldDocument {
  readonly doc: string;
  readonly events: readonly GoldEvent[];
}

/** A line of a report file. */
export interface ScoredReport extends Telling {
  readonly document_id: string;
  readonly event_id?: string | null;
  readonly confidence?: number;
  readonly evidence?: readonly QuotedSpan[];
}

/** The words of one field; `start` counts from the start of its source. */
export interface QuotedSpan {
  readonly field: string;
  readonly quote: string;
  readonly source?: string;
  readonly start?: number;
}

/** An article as far as mistakes are shown in it. */
export interface ArticleText {
  readonly document_id: string;
  readonly title?: string | null;
  readonly text: string;
}
