import type { DiplomaticEvent, EventParticipant } from '../records.ts';
import type { Column, Table } from './columns.ts';
import { EVENT_ID, OUTLET_COUNT, REPORT_COUNT } from './event-columns.ts';
import { SHARED } from './shared-columns.ts';

/** Somebody who took part in an event. */
export interface Attendance {
  readonly event: DiplomaticEvent;
  readonly side: 'actor' | 'counterpart' | 'other';
  /** Among those of the side, from 1. */
  readonly position: number;
  readonly participant: EventParticipant;
}

/** Everybody who took part, in the order in which the event names them. */
export function attendances(event: DiplomaticEvent): readonly Attendance[] {
  const { actor, counterpart, others } = event;
  return [
    { event, side: 'actor', position: 1, participant: actor },
    ...(counterpart === null
      ? []
      : [{ event, side: 'counterpart', position: 1, participant: counterpart } as const]),
    ...others.map((participant, at) => ({ event, side: 'other', position: at + 1, participant }) as const),
  ];
}

const OWN: readonly Column<Attendance>[] = [
  {
    name: 'side',
    title: 'Side',
    type: 'string',
    required: true,
    description: '`actor`, `counterpart` or `other`.',
    value: ({ side }) => side,
  },
  {
    name: 'position',
    title: 'Position',
    type: 'integer',
    required: true,
    description: 'Place among those of the side, from 1.',
    value: ({ position }) => position,
  },
  {
    name: 'name',
    title: 'Name',
    type: 'string',
    description: 'Full name of the person; empty when only an office or government is named.',
    value: ({ participant }) => participant.name,
  },
  {
    name: 'role',
    title: 'Office',
    type: 'string',
    description: 'Office held; empty when not told.',
    value: ({ participant }) => participant.role,
  },
  {
    name: 'party',
    title: 'Party',
    type: 'string',
    description: 'State (ISO 3166-1 alpha-3), organisation or movement; empty when not told.',
    value: ({ participant }) => participant.party,
  },
  {
    name: 'party_name',
    title: 'Name of the party',
    type: 'string',
    description: 'Name of the party in full.',
    value: ({ participant }) => participant.party_name,
  },
  {
    name: 'kind',
    title: 'Kind',
    type: 'string',
    schema: 'participant_fields/properties/kind',
    required: true,
    description: '`person`, `government`, `organisation` or `movement`.',
    value: ({ participant }) => participant.kind,
  },
  {
    name: 'person_key',
    title: 'Person',
    type: 'string',
    description: 'One key per person over the whole run, whatever the spelling; empty when nobody is named.',
    value: ({ participant }) => participant.person_key,
  },
];

const OF_EVENT: readonly Column<DiplomaticEvent>[] = [
  SHARED.date_start,
  SHARED.date_end,
  SHARED.date_precision,
  SHARED.type,
  SHARED.status,
  SHARED.core,
  SHARED.place,
  SHARED.place_country,
  SHARED.topics,
  REPORT_COUNT,
  OUTLET_COUNT,
  SHARED.confidence,
];

function ofEvent(column: Column<DiplomaticEvent>): Column<Attendance> {
  return { ...column, value: ({ event }) => column.value(event) };
}

/** One row per event and participant: the long form that pivot tables want. */
export const PARTICIPANTS: Table<Attendance> = {
  name: 'participants',
  description: 'Who took part in which event, one row for each participant of each event.',
  key: ['event_id', 'side', 'position'],
  columns: [ofEvent(EVENT_ID), ...OWN, ...OF_EVENT.map(ofEvent)],
};
