import type { DiplomaticEvent, EventReport } from '../records.ts';
import type { Column } from './columns.ts';
import { shownName } from './participant-words.ts';

/** What an event and a report have in common. */
type Interaction = Pick<
  DiplomaticEvent | EventReport,
  'actor' | 'counterpart' | 'date' | 'type' | 'status' | 'place' | 'topics' | 'core' | 'confidence'
>;

/** Columns that every table shows of its interaction, by name. */
export const SHARED = {
  date_start: {
    name: 'date_start',
    title: 'First day',
    type: 'date',
    description: 'First day, `YYYY-MM-DD`; empty when the articles do not tell.',
    value: ({ date }) => date?.start ?? null,
  },
  date_end: {
    name: 'date_end',
    title: 'Last day',
    type: 'date',
    description: 'Last day, `YYYY-MM-DD`, included; empty when the articles do not tell.',
    value: ({ date }) => date?.end ?? null,
  },
  date_precision: {
    name: 'date_precision',
    title: 'Precision of the days',
    type: 'string',
    schema: 'date/properties/precision',
    description:
      '`day`: these are the days; `within`: on some day between them; `month`, `year`: no closer than that.',
    value: ({ date }) => date?.precision ?? null,
  },
  type: {
    name: 'type',
    title: 'Type',
    type: 'string',
    schema: 'type',
    required: true,
    description: 'Type of the interaction.',
    value: ({ type }) => type,
  },
  status: {
    name: 'status',
    title: 'Status',
    type: 'string',
    schema: 'status',
    required: true,
    description: 'Whether it has happened or is happening, is planned, or was called off.',
    value: ({ status }) => status,
  },
  actor: {
    name: 'actor',
    title: 'Actor',
    type: 'string',
    description: 'Who does it; without a name, the name of the party, else the words of the article.',
    value: ({ actor }) => shownName(actor),
  },
  actor_party: {
    name: 'actor_party',
    title: 'Party of the actor',
    type: 'string',
    description: 'State, organisation or movement that the actor stands for.',
    value: ({ actor }) => actor.party,
  },
  counterpart: {
    name: 'counterpart',
    title: 'Counterpart',
    type: 'string',
    description: 'The other side, shown as the actor is; empty when none is told.',
    value: ({ counterpart }) => counterpart && shownName(counterpart),
  },
  counterpart_party: {
    name: 'counterpart_party',
    title: 'Party of the counterpart',
    type: 'string',
    description: 'State, organisation or movement that the counterpart stands for.',
    value: ({ counterpart }) => counterpart?.party ?? null,
  },
  place: {
    name: 'place',
    title: 'Place',
    type: 'string',
    description: 'City, town or site; empty when none is told.',
    value: ({ place }) => place?.name ?? null,
  },
  place_country: {
    name: 'place_country',
    title: 'Country',
    type: 'string',
    schema: 'country',
    description: 'Country of the place, ISO 3166-1 alpha-3 (Kosovo: XKX).',
    value: ({ place }) => place?.country ?? null,
  },
  topics: {
    name: 'topics',
    title: 'Topics',
    type: 'string',
    schema: 'topic',
    list: true,
    description: 'What it was about; empty when the articles do not tell.',
    value: ({ topics }) => topics,
  },
  confidence: {
    name: 'confidence',
    title: 'Confidence',
    type: 'number',
    schema: 'confidence',
    required: true,
    description: '0 to 1: of those with 0.8, about 80% are right.',
    value: ({ confidence }) => confidence,
  },
  core: {
    name: 'core',
    title: 'Core',
    type: 'boolean',
    required: true,
    description: 'True when an article exists to report it, false for background.',
    value: ({ core }) => core,
  },
} as const satisfies Readonly<Record<string, Column<Interaction>>>;
