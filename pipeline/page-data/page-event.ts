import type { Conflict, Correction, DatePrecision, MergeReason, Place } from '../records.ts';
import type { FilterableEvent, FilterableParticipant } from '../select/matches.ts';
import type { PackedDocument, PackedEvidence } from './packed.ts';

export interface PageParticipant extends FilterableParticipant {
  /** As written; null where a name or the party's name is shown. */
  readonly text: string | null;
}

export interface PageReport {
  /** Its number on the page: a report_id for conflicts and reasons. */
  readonly report_id: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published_at: string | null;
  readonly document: PackedDocument;
  readonly evidence: readonly PackedEvidence[];
}

export interface PageDate {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision;
  readonly basis: string;
  readonly text: string;
}

/** An event as the page shows, filters and exports it. */
export interface PageEvent extends FilterableEvent {
  readonly event_id: string;
  readonly actor: PageParticipant;
  readonly counterpart: PageParticipant | null;
  readonly others: readonly PageParticipant[];
  readonly place: Pick<Place, 'name' | 'country' | 'lat' | 'lon'> | null;
  readonly date: PageDate | null;
  readonly reports: readonly PageReport[];
  readonly report_count: number;
  readonly first_reported: string | null;
  readonly last_reported: string | null;
  /** The words that tell what happened. */
  readonly quote: string | null;
  readonly conflicts: readonly Conflict[];
  readonly merged_because: readonly MergeReason[];
  readonly corrections: readonly Correction[];
}
