import { edtfOf } from '../dates/edtf.ts';
import { writtenPeriod } from '../dates/written-period.ts';
import type { DiplomaticEvent, EventDate, EventType, Evidence, Place, Status } from '../records.ts';
import { correctSide, type Known, type NewValues } from './correct-side.ts';
import { topicsIn } from './fields.ts';

/** Codes of each type; the first one stands for a type whose mode nobody told. */
const CAMEOS: Readonly<Record<EventType, readonly string[]>> = {
  meeting: ['040', '043', '044', '046'],
  visit: ['042'],
  call: ['041'],
  conference: ['040'],
  mediation: ['045'],
  agreement: ['057'],
  message: ['040', '051', '018'],
  protest: ['114', '160', '161'],
};

/** `2021-04-07`, `2021-04`, or `2021-04-05/2021-04-07`, as it was checked when it was read. */
function dateIn(written: string): EventDate | null {
  const [start = '', end = start] = written.split('/');
  const [first, last] = [writtenPeriod(start), writtenPeriod(end)];
  if (first === null || last === null) return null;
  const { precision } = first;
  return {
    start: first.start,
    end: last.end,
    precision,
    edtf: edtfOf(first.start, last.end, precision),
    basis: 'corrected',
    text: written,
    anchor: null,
  };
}

/** Where exactly another place lies is not told. */
function placeIn(place: Place | null, values: NewValues): Place | null {
  const told = { name: place?.name ?? null, country: place?.country ?? null };
  const [named, country] = [values.get('place.name'), values.get('place.country')];
  const now = {
    name: named === undefined ? told.name : named,
    country: country === undefined ? told.country : country,
  };
  if (now.name === told.name && now.country === told.country) return place;
  if (now.name === null && now.country === null) return null;
  return { ...now, lat: null, lon: null, geonames_id: null };
}

const TOPIC = /^topics\[(?<at>\d+)\]$/;

/** The field of `set` whose value the words prove. */
function provedBy({ field }: Evidence): string {
  // The days of other articles, by which an undated one was dated.
  if (field === 'published_at') return 'date';
  return field.startsWith('others[') ? 'others' : field;
}

/** Without the words for what is corrected; those of a topic that stays follow it to its new place. */
function evidenceOf(
  event: DiplomaticEvent,
  values: NewValues,
  topics: readonly string[],
): readonly Evidence[] {
  return event.evidence.flatMap((one) => {
    const at = TOPIC.exec(one.field)?.groups?.at;
    if (at !== undefined) {
      const place = topics.indexOf(event.topics[Number(at)] ?? '');
      return place < 0 ? [] : [{ ...one, field: `topics[${place}]` }];
    }
    return [...values.keys()].some((name) => name === provedBy(one)) ? [] : [one];
  });
}

/** The event with those values, and without the words that prove others. The values are such as `FIELDS` allows, and are not the event's. */
export function correctEvent(event: DiplomaticEvent, values: NewValues, known: Known): DiplomaticEvent {
  const type = (values.get('type') ?? event.type) as EventType;
  const date = values.get('date');
  const topics = values.has('topics') ? topicsIn(values.get('topics') ?? '') : event.topics;
  const core = values.get('core');
  return {
    ...event,
    type,
    cameo: CAMEOS[type].includes(event.cameo) ? event.cameo : (CAMEOS[type][0] ?? event.cameo),
    status: (values.get('status') ?? event.status) as Status,
    core: core === undefined ? event.core : core === 'true',
    actor: correctSide(event.actor, 'actor', values, known),
    counterpart: correctCounterpart(event, values, known),
    others: values.has('others') ? [] : event.others,
    place: placeIn(event.place, values),
    date: date === undefined ? event.date : date === null ? null : dateIn(date),
    topics,
    evidence: evidenceOf(event, values, topics),
  };
}

/** Nobody, when no value is left. */
function correctCounterpart(event: DiplomaticEvent, values: NewValues, known: Known) {
  const side = correctSide(event.counterpart, 'counterpart', values, known);
  if (side === null || side === event.counterpart) return side;
  return side.name === null && side.role === null && side.party === null ? null : side;
}
