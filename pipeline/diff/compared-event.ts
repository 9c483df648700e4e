import type { DiplomaticEvent, EventParticipant } from '../records.ts';

/** What two sets of events are compared by. */
export interface ComparedEvent {
  readonly event_id: string;
  readonly reports: readonly string[];
  /** Values in words, by field; null for none. */
  readonly fields: Readonly<Record<string, string | null>>;
  /** The event in a few words. */
  readonly words: string;
}

function sideFields(field: string, side: EventParticipant | null): Readonly<Record<string, string | null>> {
  const { name = null, role = null, party = null } = side ?? {};
  return { [`${field}.name`]: name, [`${field}.role`]: role, [`${field}.party`]: party };
}

function shownSide({ name, party_name, text, party }: EventParticipant): string {
  const shown = name ?? party_name ?? text;
  return party === null ? shown : `${shown} (${party})`;
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}

function wordsOf({ type, status, actor, counterpart, place, date }: DiplomaticEvent): string {
  const sides = [actor, counterpart].flatMap((side) => (side === null ? [] : [shownSide(side)]));
  const where = place?.name ?? place?.country;
  return [
    `${date?.edtf ?? 'undated'} ${status === 'occurred' ? type : `${type} (${status})`}: ${sides.join(', ')}`,
    ...(where ? [where] : []),
  ].join('; ');
}

/** The values that people look at; not the words that prove them, nor what follows from others (cameo, counts). */
export function comparedEvent(event: DiplomaticEvent): ComparedEvent {
  const { event_id, type, status, core, actor, counterpart, others, place, date, topics } = event;
  return {
    event_id,
    reports: event.reports.map(({ report_id }) => report_id),
    fields: {
      date: date?.edtf ?? date?.text ?? null,
      type,
      status,
      core: String(core),
      ...sideFields('actor', actor),
      ...sideFields('counterpart', counterpart),
      others: joined(others.map(shownSide)),
      'place.name': place?.name ?? null,
      'place.country': place?.country ?? null,
      topics: joined(topics),
      confidence: String(event.confidence),
    },
    words: wordsOf(event),
  };
}
