/** The codes of what an event may be, in the order in which they are shown; schemas/common.json has the same. */
import type { EventType, Status } from './records.ts';

export const TYPES: readonly EventType[] = [
  'meeting',
  'visit',
  'call',
  'conference',
  'mediation',
  'agreement',
  'message',
  'protest',
];

export const STATUSES: readonly Status[] = ['occurred', 'scheduled', 'cancelled'];

/** In the order in which a report lists them. */
export const TOPICS = [
  'peace_process',
  'security_defence',
  'terrorism',
  'nuclear',
  'sanctions',
  'trade_economy',
  'energy',
  'aid_development',
  'human_rights',
  'migration',
  'health',
  'environment',
  'territory',
  'culture_science',
  'justice',
  'bilateral_relations',
  'multilateral',
] as const;
