import { createHash } from 'node:crypto';
import type { EventDate, EventReport, EventType, Participant, Status } from '../../pipeline/records.ts';

/** `Name, role, PARTY`; `-` for what is not told. */
export function side(told: string): Participant {
  const [name, role, party] = told.split(', ').map((value) => (value === '-' ? null : value));
  const kind = name ? 'person' : 'government';
  return {
    name: name ?? null,
    role: role ?? null,
    party: party ?? null,
    party_name: party ?? null,
    kind,
    text: told,
  };
}

/** `2020-02-03`, `2020-02-03/2020-02-05`, `2020-02` (a month) or `on Monday` (a weekday that could not be resolved). */
export function date(told: string): EventDate {
  const weekday =
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].indexOf(told.slice(3)) + 1;
  const common = { edtf: null, basis: 'stated', text: told } as const;
  const anchor = {
    unit: 'day',
    offset: null,
    weekday,
    year: null,
    month: null,
    day: null,
    tense: 'past',
  } as const;
  if (weekday > 0) return { ...common, start: null, end: null, precision: 'day', basis: 'relative', anchor };
  if (told.length === 7)
    return { ...common, start: `${told}-01`, end: `${told}-28`, precision: 'month', anchor: null };
  const [start = null, end = start] = told.split('/');
  return { ...common, start, end, precision: 'day', anchor: null };
}

export interface Told {
  readonly id: string;
  readonly type?: EventType;
  readonly status?: Status;
  readonly actor?: string;
  readonly counterpart?: string | null;
  readonly others?: readonly string[];
  /** `Oslo, NOR`; `-, NOR`. */
  readonly place?: string | null;
  readonly date?: string | null;
  readonly published?: string | null;
  readonly document?: string;
  readonly text?: string;
  readonly topics?: readonly string[];
}

const BASE = {
  type: 'meeting',
  status: 'occurred',
  actor: 'Ana Brook, foreign minister, NZL',
  counterpart: 'Ole Dahl, foreign minister, NOR',
  others: [],
  place: 'Oslo, NOR',
  date: '2020-02-03',
  published: '2020-02-03',
  topics: [],
} as const;

/** A report of Brook's meeting with Dahl in Oslo on 3 February 2020, but for what is given. */
export function report(told: Told): EventReport {
  const all = { ...BASE, ...told };
  const [name, country] = all.place?.split(', ') ?? [];
  const evidence = {
    field: 'type',
    document_id: all.document ?? told.id,
    source: 'text',
    start: 0,
    end: 3,
  } as const;
  return {
    report_id: `r_${createHash('sha256').update(told.id).digest('hex').slice(0, 16)}`,
    event_id: null,
    document_id: all.document ?? told.id,
    outlet: told.id,
    url: null,
    title: null,
    published_at: all.published,
    published_at_basis: all.published ? 'stated' : null,
    language: 'en',
    type: all.type,
    cameo: '040',
    status: all.status,
    core: true,
    actor: side(all.actor),
    counterpart: all.counterpart ? side(all.counterpart) : null,
    others: all.others.map(side),
    place: country
      ? { name: name === '-' ? null : (name ?? null), country, lat: null, lon: null, geonames_id: null }
      : null,
    date: all.date ? date(all.date) : null,
    topics: all.topics,
    confidence: 0.7,
    evidence: [{ ...evidence, quote: 'met' }],
    text_hash: all.text ?? told.id,
    text_sketch: '',
    made_by: { version: '0', lexicon: '0' },
  };
}
