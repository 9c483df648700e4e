import { addCounts, type Counts, newCounts } from '../counts.ts';
import type { ReadDocument, Settled } from '../document-ids.ts';
import type { Outcome, Reject } from '../records.ts';

/** What a document of the earlier set told. */
interface Told {
  reports: number;
  readonly rejects: string[];
}

/** A document of the earlier set whose place a repeat took. */
interface Displaced {
  readonly by: ReadDocument;
  readonly told: Told;
}

function outcomeOf({ reports, rejects }: Told): Outcome {
  if (reports > 0) return 'with_events';
  return rejects.length > 0 ? 'rejected' : 'without_events';
}

/** The counts that a displaced document had. What its text gave is taken to be what the same text gives now. */
function countsOf({ by, told }: Displaced): Counts {
  const counts = newCounts();
  const { characters, gated, tagged } = by.counts;
  addCounts(counts, { documents: 1, [outcomeOf(told)]: 1, reports: told.reports, characters, gated, tagged });
  for (const code of told.rejects) addCounts(counts, { rejects: [[code, 1]] });
  for (const { note } of by.notes) addCounts(counts, { notes: [[note, 1]] });
  return counts;
}

/** What became of the documents of the earlier set, by the ids that they had in it: of most of them, nothing. */
export class Changes {
  readonly #ids = new Map<string, string>();
  readonly #displaced = new Map<string, Displaced>();

  /** Of every document that was settled anew, of the earlier set or not. */
  note({ result, displaced }: Settled): void {
    const { known_as, document_id } = result;
    if (known_as !== undefined && known_as !== document_id) this.#ids.set(known_as, document_id);
    if (displaced === null) return;
    this.#ids.set(displaced, document_id);
    this.#displaced.set(displaced, { by: result, told: { reports: 0, rejects: [] } });
  }

  /** The document's id now; null when it is the same as before, and still the same document. */
  idOf(known_as: string): string | null {
    return this.#ids.get(known_as) ?? null;
  }

  isDisplaced(known_as: string): boolean {
    return this.#displaced.has(known_as);
  }

  /** A report of a displaced document. */
  dropReport(known_as: string): void {
    const displaced = this.#displaced.get(known_as);
    if (displaced !== undefined) displaced.told.reports += 1;
  }

  /** A reject of a displaced document. */
  dropReject(known_as: string, { code }: Reject): void {
    this.#displaced.get(known_as)?.told.rejects.push(code);
  }

  /** What the displaced documents counted; whole when all reports and rejects of the earlier set were looked at. */
  dropped(): readonly Counts[] {
    return [...this.#displaced.values()].map(countsOf);
  }
}
