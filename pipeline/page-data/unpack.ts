import type { DatePrecision, EventType, Status } from '../records.ts';
import type { PackedEvent, PackedPage, PackedReason, Tables, Word } from './packed.ts';
import type { PageEvent, PageParticipant, PageReport } from './page-event.ts';

type Places = readonly NonNullable<PageEvent['place']>[];

interface Shared {
  readonly word: (number: Word) => string | null;
  readonly participants: readonly PageParticipant[];
  readonly places: Places;
  readonly reports: readonly PageReport[];
}

function participantsOf({ participants }: Tables, word: Shared['word']): PageParticipant[] {
  return participants.map(([name, role, party, party_name, text, person_key]) => ({
    name,
    role: word(role),
    party: word(party),
    party_name: word(party_name),
    text,
    person_key,
  }));
}

function reportsOf({ documents }: PackedPage, word: Shared['word']): PageReport[] {
  const all: PageReport[] = [];
  for (const document of documents) {
    const [outlet, url, title, published_at, , reports] = document;
    const told = { outlet: word(outlet), url, title, published_at, document };
    for (const evidence of reports) all.push({ ...told, report_id: String(all.length), evidence });
  }
  return all;
}

function dateOf(packed: PackedEvent[8], word: Shared['word']): PageEvent['date'] {
  if (packed === 0) return null;
  const [start, end, precision, basis, text] = packed;
  return {
    start,
    end: end === 0 ? start : end,
    precision: word(precision) as DatePrecision,
    basis: word(basis) ?? '',
    text,
  };
}

function known<Value>(values: readonly Value[], number: number, what: string): Value {
  const value = values[number];
  if (value === undefined) throw new Error(`Unexpected ${what} ${number}, expected one of the page's table`);
  return value;
}

function reasonOf([one, other, total, levels]: PackedReason, ids: readonly string[], { word }: Shared) {
  return {
    reports: [ids[one] ?? '', ids[other] ?? ''] as const,
    total,
    levels: Object.fromEntries(levels.map(([field, level]) => [word(field) ?? '', word(level) ?? ''])),
  };
}

function eventOf(packed: PackedEvent, shared: Shared): PageEvent {
  const { word, participants, places } = shared;
  const [id, type, status, core, actor, counterpart, others, place, date, topics, ...counted] = packed;
  const [confidence, outlet_count, first_reported, last_reported, quote, reports, conflicts, reasons] =
    counted;
  const own = reports.map((report) => known(shared.reports, report, 'report'));
  const ids = own.map(({ report_id }) => report_id);
  return {
    event_id: `e_${id}`,
    type: word(type) as EventType,
    status: word(status) as Status,
    core: core === 1,
    actor: known(participants, actor, 'participant'),
    counterpart: counterpart < 0 ? null : known(participants, counterpart, 'participant'),
    others: others.map((other) => known(participants, other, 'participant')),
    place: place < 0 ? null : known(places, place, 'place'),
    date: dateOf(date, word),
    topics: topics.map((topic) => word(topic) ?? ''),
    confidence,
    outlet_count,
    reports: own,
    report_count: own.length,
    first_reported,
    last_reported,
    quote: word(quote),
    conflicts: conflicts.map(([field, values]) => ({
      field: word(field) ?? '',
      values: values.map(([value, at]) => ({ value, reports: at.map((one) => ids[one] ?? '') })),
    })),
    merged_because: reasons.map((reason) => reasonOf(reason, ids, shared)),
    corrections: packed[18] ?? [],
  };
}

/** The events of the page, in their order of output. */
export function unpack(page: PackedPage): readonly PageEvent[] {
  const word = (number: Word): string | null => page.tables.words[number] ?? null;
  const places = page.tables.places.map(([name, country, lat, lon]) => ({
    name,
    country: word(country),
    lat,
    lon,
  }));
  const shared: Shared = {
    word,
    participants: participantsOf(page.tables, word),
    places,
    reports: reportsOf(page, word),
  };
  return page.events.map((event) => eventOf(event, shared));
}
