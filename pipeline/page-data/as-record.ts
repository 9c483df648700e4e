import type { DiplomaticEvent, EventParticipant } from '../records.ts';
import type { PageEvent, PageParticipant } from './page-event.ts';

function participant({ text, ...side }: PageParticipant): EventParticipant {
  return { ...side, kind: 'person', text: text ?? '' };
}

/** Evidence of the one field whose words events.csv shows. */
function tellingWords({ quote, reports: [first] }: PageEvent): DiplomaticEvent['evidence'] {
  if (quote === null) return [];
  const document_id = first?.report_id ?? '';
  return [{ field: 'type', document_id, source: 'text', start: 0, end: quote.length, quote }];
}

/** The event as far as the page knows it: enough for every column of events.csv, and no more. */
export function asRecord(event: PageEvent): DiplomaticEvent {
  const { actor, counterpart, others, place, date, reports, corrections: _, quote: _quote, ...same } = event;
  return {
    ...same,
    cameo: '',
    actor: participant(actor),
    counterpart: counterpart && participant(counterpart),
    others: others.map(participant),
    place: place && { ...place, geonames_id: null },
    date: date && { ...date, edtf: null, basis: 'stated', anchor: null },
    evidence: tellingWords(event),
    reports: reports.map(({ report_id, outlet, url, title, published_at }) => ({
      report_id,
      document_id: report_id,
      outlet,
      url,
      title,
      published_at,
    })),
    made_by: { version: '', lexicon: '' },
  };
}
