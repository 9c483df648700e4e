import { STATUSES, TOPICS, TYPES } from '../../pipeline/codes.ts';
import { formatDay, parseDay } from '../../pipeline/dates/calendar.ts';
import type {
  Article,
  DiplomaticEvent,
  EventParticipant,
  EventReport,
  Evidence,
} from '../../pipeline/records.ts';
import type { Records } from './page-of.ts';

const PARTIES = [
  ...[
    ['ARG', 'Argentina'],
    ['BOL', 'Bolivia'],
    ['CAN', 'Canada'],
    ['DNK', 'Denmark'],
    ['EGY', 'Egypt'],
  ],
  ...[
    ['FJI', 'Fiji'],
    ['GHA', 'Ghana'],
    ['HUN', 'Hungary'],
    ['ISL', 'Iceland'],
    ['JOR', 'Jordan'],
  ],
  ...[
    ['KEN', 'Kenya'],
    ['LAO', 'Laos'],
    ['MNG', 'Mongolia'],
    ['NOR', 'Norway'],
    ['OMN', 'Oman'],
  ],
  ...[
    ['PER', 'Peru'],
    ['QAT', 'Qatar'],
    ['RWA', 'Rwanda'],
    ['SUR', 'Suriname'],
    ['TON', 'Tonga'],
  ],
] as const;
const GIVEN = ['Ana', 'Bruno', 'Chiara', 'Dario', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kira'];
const FAMILY = ['Abara', 'Bellini', 'Cordero', 'Duarte', 'Eriksen', 'Fofana', 'Gruber', 'Halloran', 'Ito'];
const PLACES = [
  ['Geneva', 'CHE', 46.2, 6.15],
  ['Nairobi', 'KEN', -1.28, 36.8],
  ['Lima', 'PER', -12.05, -77.04],
  ['Oslo', 'NOR', 59.9, 10.75],
  ['Doha', 'QAT', 25.29, 51.53],
  ['Suva', 'FJI', -18.14, 178.44],
] as const;
const OUTLETS = ['Harbour Post', 'Plateau Review', 'Estuary Times', 'Meridian Desk'];
const FIRST_DAY = parseDay('2020-01-06');
const DAYS = 1_400;

function of<Value>(values: readonly Value[], number: number): Value {
  return values[number % values.length] as Value;
}

function hex(letter: string, number: number): string {
  return `${letter}_${number.toString(16).padStart(16, '0')}`;
}

function side(number: number): EventParticipant {
  const [party, party_name] = of(PARTIES, number);
  const name = `${of(GIVEN, number * 7)} ${of(FAMILY, number * 5)}`;
  const person_key = hex('p', (number * 7) % 99);
  return { name, role: 'foreign minister', party, party_name, kind: 'person', text: name, person_key };
}

function spanIn(text: string, quote: string, field: string, document_id: string): Evidence {
  const start = text.indexOf(quote);
  return { field, document_id, source: 'text', start, end: start + quote.length, quote };
}

/** One event, its report and its article; another number is another event. */
function made(number: number): { event: DiplomaticEvent; report: EventReport; article: Article } {
  const document_id = `document-${String(number).padStart(6, '0')}`;
  const [actor, counterpart] = [side(number), side(number * 3 + 1)];
  const [name, country, lat, lon] = of(PLACES, number);
  const day = formatDay(FIRST_DAY + ((number * 37) % DAYS));
  const topics = [of(TOPICS, number)];
  const type = of(TYPES, number * 3);
  const title = `${actor.party_name} and ${counterpart.party_name} talk in ${name} (${number})`;
  const told = `${actor.party_name}'s foreign minister ${actor.name} met ${counterpart.name} of ${counterpart.party_name} in ${name} on ${day}, and both said that ties would be raised.`;
  const text = `${title}\n\nThe week began quietly. ${told} Nothing else was announced.`;
  const evidence = [
    spanIn(text, 'met', 'type', document_id),
    spanIn(text, actor.name ?? '', 'actor.name', document_id),
    spanIn(text, counterpart.name ?? '', 'counterpart.name', document_id),
    spanIn(text, day, 'date', document_id),
    spanIn(text, 'ties', 'topics[0]', document_id),
  ];
  const told_by = {
    document_id,
    outlet: of(OUTLETS, number),
    url: `https://example.org/${number}`,
    title,
    published_at: day,
  };
  const shared = {
    type,
    cameo: '040',
    status: of(STATUSES, number % 11 === 0 ? 1 : 0),
    core: number % 4 !== 0,
    actor,
    counterpart,
    others: [],
    place: { name, country, lat, lon, geonames_id: null },
    date: { start: day, end: day, precision: 'day', edtf: day, basis: 'stated', text: day, anchor: null },
    topics,
    confidence: 0.6 + (number % 40) / 100,
    evidence,
    made_by: { version: '0.1.0', lexicon: '0a1b2c3d4e5f6071' },
  } as const;
  const ids = { report_id: hex('r', number), event_id: hex('e', number) };
  return {
    event: {
      ...shared,
      event_id: ids.event_id,
      reports: [{ report_id: ids.report_id, ...told_by }],
      report_count: 1,
      outlet_count: 1,
      first_reported: day,
      last_reported: day,
      conflicts: [],
      merged_because: [],
    },
    report: {
      ...shared,
      ...ids,
      ...told_by,
      published_at_basis: 'stated',
      language: 'en',
      text_hash: '',
      text_sketch: '',
    },
    article: {
      ...told_by,
      published_at_basis: 'stated',
      dateline: null,
      language: 'en',
      text,
      text_hash: '',
      source: { path: 'made.ndjson', offset: 0, position: number },
    },
  };
}

/** So many events of made-up ministers, each told by one article; always the same. */
export function madeSet(count: number): Records {
  const all = Array.from({ length: count }, (_, number) => made(number));
  return {
    events: all
      .map(({ event }) => event)
      .sort((one, other) => ((one.date?.start ?? '') < (other.date?.start ?? '') ? -1 : 1)),
    reports: all.map(({ report }) => report),
    articles: all.map(({ article }) => article),
  };
}
