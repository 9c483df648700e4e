import type { Conflict, DiplomaticEvent } from '../records.ts';
import { compareCodePoints } from './code-points.ts';
import type { Column, Table } from './columns.ts';
import { inOneCell } from './participant-words.ts';
import { SHARED } from './shared-columns.ts';

/** `date: 2021-04-06 (2 reports) or 2021-04-07 (1 report)`. */
function conflictInWords({ field, values }: Conflict): string {
  const told = values.map(
    ({ value, reports }) => `${value} (${reports.length} report${reports.length === 1 ? '' : 's'})`,
  );
  return `${field}: ${told.join(' or ')}`;
}

/** In code-point order, each once. */
export function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort(compareCodePoints);
}

/** The words that tell the type in the first report; in any report when the first has none. */
export function quoteOf({ evidence, reports }: DiplomaticEvent): string | null {
  const telling = evidence.filter(({ field }) => field === 'type');
  const first = telling.find(({ document_id }) => document_id === reports[0]?.document_id);
  return (first ?? telling[0])?.quote ?? null;
}

/** Columns that stand in the table of participants too. */
export const EVENT_ID: Column<Pick<DiplomaticEvent, 'event_id'>> = {
  name: 'event_id',
  title: 'Event',
  type: 'string',
  schema: 'event_id',
  required: true,
  description: 'Id of the event: the same for the same reports in any order.',
  value: ({ event_id }) => event_id,
};
export const REPORT_COUNT: Column<DiplomaticEvent> = {
  name: 'report_count',
  title: 'Reports',
  type: 'integer',
  schema: 'count',
  required: true,
  description: 'How many reports tell it.',
  value: ({ report_count }) => report_count,
};
export const OUTLET_COUNT: Column<DiplomaticEvent> = {
  name: 'outlet_count',
  title: 'Outlets',
  type: 'integer',
  schema: 'count',
  required: true,
  description: 'How many outlets tell it.',
  value: ({ outlet_count }) => outlet_count,
};

const SIDES: readonly Column<DiplomaticEvent>[] = [
  SHARED.actor,
  {
    name: 'actor_role',
    title: 'Office of the actor',
    type: 'string',
    description: 'Office held.',
    value: ({ actor }) => actor.role,
  },
  SHARED.actor_party,
  SHARED.counterpart,
  {
    name: 'counterpart_role',
    title: 'Office of the counterpart',
    type: 'string',
    description: 'Office held.',
    value: ({ counterpart }) => counterpart?.role ?? null,
  },
  SHARED.counterpart_party,
  {
    name: 'others',
    title: 'Others',
    type: 'string',
    list: true,
    description: 'Further participants, each with office and party.',
    value: ({ others }) => others.map(inOneCell),
  },
];

const REPORTING: readonly Column<DiplomaticEvent>[] = [
  {
    name: 'first_reported',
    title: 'First reported',
    type: 'date',
    description: 'Publication day of the first report; empty when none is known.',
    value: ({ first_reported }) => first_reported,
  },
  {
    name: 'last_reported',
    title: 'Last reported',
    type: 'date',
    description: 'Publication day of the last report; empty when none is known.',
    value: ({ last_reported }) => last_reported,
  },
  {
    name: 'conflicts',
    title: 'Conflicts',
    type: 'string',
    list: true,
    description: 'Fields on which the reports disagree, with what they tell.',
    value: ({ conflicts }) => conflicts.map(conflictInWords),
  },
  {
    name: 'urls',
    title: 'Sources',
    type: 'string',
    list: true,
    description: 'Addresses of the reports.',
    value: ({ reports }) => distinct(reports.map(({ url }) => url)),
  },
  {
    name: 'quote',
    title: 'Quote',
    type: 'string',
    description: 'The words of a report that tell the type.',
    value: quoteOf,
  },
];

const OUTLETS: Column<DiplomaticEvent> = {
  name: 'outlets',
  title: 'Names of the outlets',
  type: 'string',
  list: true,
  description: 'Who reported it.',
  value: ({ reports }) => distinct(reports.map(({ outlet }) => outlet)),
};

/** One row per event. */
export const EVENTS: Table<DiplomaticEvent> = {
  name: 'events',
  description:
    'Diplomatic events, one row each: who met, visited or called whom, where, when and about what.',
  key: ['event_id'],
  columns: [
    SHARED.date_start,
    SHARED.date_end,
    SHARED.date_precision,
    SHARED.type,
    SHARED.status,
    ...SIDES,
    SHARED.place,
    SHARED.place_country,
    SHARED.topics,
    REPORT_COUNT,
    OUTLET_COUNT,
    OUTLETS,
    SHARED.confidence,
    SHARED.core,
    ...REPORTING,
    EVENT_ID,
  ],
};
