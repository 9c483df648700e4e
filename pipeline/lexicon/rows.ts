/** What the tables of this folder hold, row by row. */

/** How a row of `parties.csv` writes its party; see PartyRow. */
export type PartyForm =
  | 'label'
  | 'name'
  | 'adjective'
  | 'person'
  | 'prefix'
  | 'people'
  | 'capital'
  | 'seat'
  | 'body'
  | 'abbreviation';

/** A row of `parties.csv`: one way to write one party. */
export interface PartyRow {
  /** ISO 3166-1 alpha-3, `XKX`, or a short English name in capitals. */
  readonly id: string;
  readonly name: string;
  /** `label` is the shown name (also matched); `seat` a building or office that stands for the government (Kremlin); `body` its organs (Knesset). */
  readonly form: PartyForm;
  readonly kind: 'government' | 'organisation' | 'movement';
  /** First and last year in which the name means this party; empty when open. */
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

/** A row of `offices.csv`: a word or phrase, lower case, of which the names of offices are made. */
export interface OfficeRow {
  readonly phrase: string;
  /** `head` an office alone (president, foreign minister); `modifier` stands before heads (deputy, defence); `group` several holders (ministers, delegation); `honorific` (mr, sheikh, general). */
  readonly part: 'head' | 'modifier' | 'group' | 'honorific';
  /** Class of offices that one person may be called by (prime_minister for premier, prime minister, PM). */
  readonly class: string;
  /** The party that the office alone implies (pope: VAT), else empty. */
  readonly party: string;
  readonly source: string;
}

/** A row of `office-holders.csv`: one spelling of somebody's full name, and whom he or she stood for in public life. */
export interface OfficeHolderRow {
  readonly name: string;
  /** An id of `parties.csv`. */
  readonly party: string;
  /** First and last year; empty when open. */
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  /** Null for a venue or site that is no city in GeoNames. */
  readonly geonames_id: number | null;
  readonly population: number;
}

/** A row of `triggers.csv`: words that may tell an interaction. */
export interface TriggerRow {
  /** `family/name`. */
  readonly id: string;
  /** Inflected forms, lower case, separated by `|`. */
  readonly words: string;
  /** `verb`, `noun`, or `light` (verbs that take a noun trigger: hold talks). */
  readonly part: string;
  readonly type: string;
  /** How its sides stand around it; see `4-extract`. */
  readonly frame: string;
  readonly cameo: string;
  readonly source: string;
}

/** A row of `topics.csv`: a phrase, lower case, that tells what an interaction was about. */
export interface TopicRow {
  readonly topic: string;
  readonly phrase: string;
  /** 1 tells the topic alone; 0.5 needs company; -1 takes the phrase out (an exclusion). */
  readonly weight: number;
  readonly source: string;
}

export interface OutletRow {
  readonly name: string;
  readonly domain: string;
  readonly kind: string;
  readonly source: string;
}

/** Rows of the user's own tables (`--lexicon`), which stand over ours. Plain data: workers get it as it is. */
export interface OwnRows {
  readonly parties: readonly PartyRow[];
  readonly offices: readonly OfficeRow[];
  readonly office_holders: readonly OfficeHolderRow[];
  readonly outlets: readonly OutletRow[];
  readonly topics: readonly TopicRow[];
}

/** The tables of this folder, read once and frozen. */
export interface Lexicon {
  /** First 16 hex of sha256 over the bytes of all tables in name order; with rows of the user, over that hash and the rows. */
  readonly hash: string;
  /** The user's rows that are in it; null without any. */
  readonly own: OwnRows | null;
  readonly parties: readonly PartyRow[];
  readonly offices: readonly OfficeRow[];
  readonly office_holders: readonly OfficeHolderRow[];
  /** By folded name (lower case, no marks), largest population first; alternate names point at the same city. */
  readonly cities: ReadonlyMap<string, readonly City[]>;
  readonly triggers: readonly TriggerRow[];
  readonly topics: readonly TopicRow[];
  readonly outlets: readonly OutletRow[];
  /** `words.csv`: named lists of words, lower case. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}
