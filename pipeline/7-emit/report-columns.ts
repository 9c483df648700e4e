import type { EventReport } from '../records.ts';
import type { Column } from './columns.ts';
import { SHARED } from './shared-columns.ts';

/** What an article tells of an event, one row each. */
export const REPORT_COLUMNS: readonly Column<EventReport>[] = [
  {
    name: 'event_id',
    title: 'Event',
    type: 'string',
    description: 'Id of the event that it tells.',
    value: ({ event_id }) => event_id,
  },
  {
    name: 'outlet',
    title: 'Outlet',
    type: 'string',
    description: 'Who published the article; empty when not known.',
    value: ({ outlet }) => outlet,
  },
  {
    name: 'published_at',
    title: 'Published',
    type: 'date',
    description: 'Publication day of the article; empty when not known.',
    value: ({ published_at }) => published_at,
  },
  {
    name: 'title',
    title: 'Headline',
    type: 'string',
    description: 'Headline of the article; empty when not known.',
    value: ({ title }) => title,
  },
  SHARED.date_start,
  SHARED.date_end,
  SHARED.date_precision,
  SHARED.type,
  SHARED.status,
  SHARED.actor,
  SHARED.actor_party,
  SHARED.counterpart,
  SHARED.counterpart_party,
  SHARED.place,
  SHARED.place_country,
  SHARED.topics,
  SHARED.confidence,
  SHARED.core,
  {
    name: 'quote',
    title: 'Quote',
    type: 'string',
    description: 'The words that tell the type.',
    value: ({ evidence }) => evidence.find(({ field }) => field === 'type')?.quote ?? null,
  },
  {
    name: 'url',
    title: 'Source',
    type: 'string',
    description: 'Address of the article; empty when not known.',
    value: ({ url }) => url,
  },
  {
    name: 'document_id',
    title: 'Document',
    type: 'string',
    description: 'Id of the document: its own id, else its path below the input root without ending.',
    value: ({ document_id }) => document_id,
  },
  {
    name: 'report_id',
    title: 'Report',
    type: 'string',
    description: 'Id of the report.',
    value: ({ report_id }) => report_id,
  },
];
