import type { DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import { changed, EVENT, REPORT } from '../schemas/samples.ts';
import { HOSTILE, USUAL } from './hostile-cells.ts';

function idOf(letter: string, number: number): string {
  return `${letter}_${number.toString(16).padStart(16, '0')}`;
}

/** An event with these fields in place of those of the sample, and an id of its own. */
export function eventWith(number: number, fields: Partial<DiplomaticEvent> = {}): DiplomaticEvent {
  const event_id = idOf('e', number);
  const reports = (fields.reports ?? EVENT.reports).map((report, at) => ({
    ...report,
    report_id: idOf('r', number * 1_000 + at),
  }));
  return { ...EVENT, ...fields, event_id, reports };
}

function dateOf(start: string, end: string, precision: 'day' | 'within' | 'month' | 'year') {
  return { ...EVENT.date, start, end, precision, edtf: null };
}

const MONTH = dateOf('2021-04-01', '2021-04-30', 'month');
const YEAR = dateOf('2021-01-01', '2021-12-31', 'year');
const WITHIN = dateOf('2021-04-05', '2021-04-11', 'within');
const PERU = { ...EVENT.actor, name: null, role: null, party: 'PER', party_name: 'Peru', person_key: null };
const [REFERENCE] = EVENT.reports;

/** What may differ between events, one of each, in their order of output. */
export const SAMPLES: readonly DiplomaticEvent[] = [
  eventWith(1),
  eventWith(2, { date: MONTH, status: 'scheduled', type: 'visit', counterpart: null }),
  eventWith(3, { date: YEAR, core: false, place: null, topics: [], conflicts: [] }),
  eventWith(4, { date: WITHIN, others: [PERU, EVENT.counterpart], topics: ['energy', 'health'] }),
  eventWith(5, {
    date: null,
    place: { name: null, country: 'PRT', lat: null, lon: null, geonames_id: null },
  }),
  eventWith(6, { status: 'cancelled', date: dateOf('1880-02-28', '1880-02-29', 'day') }),
  eventWith(7, { reports: [{ ...REFERENCE, url: 'javascript:alert(1)', outlet: null, published_at: null }] }),
  eventWith(8, {
    reports: [
      { ...REFERENCE, url: 'https://courier.example/a;b,c?d=é' },
      { ...REFERENCE, outlet: 'Côte Post', url: 'https://post.example/2' },
    ],
    report_count: 2,
    outlet_count: 2,
    first_reported: '2021-04-06',
  }),
];

/** The same with text from strangers wherever a schema allows any text. */
export const HOSTILE_SAMPLES: readonly DiplomaticEvent[] = [...HOSTILE, ...USUAL].map((text, at) => {
  const side = { ...EVENT.actor, name: text, role: text, party_name: text, text, person_key: text };
  const reference = { ...REFERENCE, outlet: text, url: text, title: text };
  return eventWith(100 + at, {
    actor: side,
    others: [side],
    place: { ...EVENT.place, name: text },
    evidence: [{ ...EVENT.evidence[0], quote: text }],
    reports: [reference],
    conflicts: [{ field: 'place', values: [{ value: text, reports: ['r_1'] }] }],
  });
});

/** A report for each of their references. */
export function reportsOf(events: readonly DiplomaticEvent[]): readonly EventReport[] {
  return events.flatMap(({ event_id, reports, date, topics, actor }) =>
    reports.map((reference) => {
      const { person_key: _, ...side } = actor;
      return {
        ...(changed(REPORT, 'event_id', event_id) as EventReport),
        ...reference,
        date,
        topics,
        actor: side,
      };
    }),
  );
}
