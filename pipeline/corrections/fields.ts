/** The fields that `set` knows: what may stand in them, and what an event tells in them, in words. */
import { STATUSES, TOPICS, TYPES } from '../codes.ts';
import { writtenPeriod } from '../dates/written-period.ts';
import type { DiplomaticEvent, EventParticipant } from '../records.ts';

interface Field {
  /** What was expected, when the value is none for this field; null for a good one. `''` means no value. */
  readonly expected: (value: string) => string | null;
  /** In words; null for no value. */
  readonly told: (event: DiplomaticEvent) => string | null;
}

type Side = 'actor' | 'counterpart';

const COUNTRY = /^[A-Z]{3}$/;
/** As in schemas/common.json. */
const PARTY = /^[^\p{Ll}\s]+( [^\p{Ll}\s]+)*$/u;

function isPeriod(value: string): boolean {
  const [start = '', end = start, ...more] = value.split('/');
  const [first, last] = [writtenPeriod(start), writtenPeriod(end)];
  if (first === null || last === null || more.length > 0) return false;
  return first.precision === last.precision && first.start <= last.start;
}

export function topicsIn(value: string): readonly string[] {
  const asked = value.split(/[\s,;]+/);
  return TOPICS.filter((topic) => asked.includes(topic));
}

function isTopics(value: string): boolean {
  const topics: readonly string[] = TOPICS;
  return value.split(/[\s,;]+/).every((code) => code === '' || topics.includes(code));
}

const code = (known: readonly string[], told: Field['told']): Field => ({
  expected: (value) => (known.includes(value) ? null : known.join(', ')),
  told,
});

const words = (told: Field['told']): Field => ({ expected: () => null, told });

const like = (pattern: RegExp, inWords: string, told: Field['told']): Field => ({
  expected: (value) => (value === '' || pattern.test(value) ? null : inWords),
  told,
});

const PARTY_WORDS = 'a party such as PAK or UN, in capitals, or nothing';

function ofSide(side: Side, key: keyof EventParticipant): Field['told'] {
  return (event) => event[side]?.[key] ?? null;
}

/** In the order in which an event lists its corrections. */
export const FIELDS = {
  type: code(TYPES, ({ type }) => type),
  status: code(STATUSES, ({ status }) => status),
  core: code(['true', 'false'], ({ core }) => String(core)),
  'actor.name': words(ofSide('actor', 'name')),
  'actor.role': words(ofSide('actor', 'role')),
  'actor.party': like(PARTY, PARTY_WORDS, ofSide('actor', 'party')),
  'counterpart.name': words(ofSide('counterpart', 'name')),
  'counterpart.role': words(ofSide('counterpart', 'role')),
  'counterpart.party': like(PARTY, PARTY_WORDS, ofSide('counterpart', 'party')),
  others: {
    expected: (value) => (value === '' ? null : 'nothing: further participants can only be taken out'),
    told: ({ others }) => others.map(({ name, party, text }) => name ?? party ?? text).join('; ') || null,
  },
  'place.name': words(({ place }) => place?.name ?? null),
  'place.country': like(
    COUNTRY,
    'an ISO 3166-1 alpha-3 code such as PAK, or nothing',
    ({ place }) => place?.country ?? null,
  ),
  date: {
    expected: (value) =>
      value === '' || isPeriod(value)
        ? null
        : 'YYYY-MM-DD, YYYY-MM or YYYY, two of them as first/last, or nothing',
    told: ({ date }) => date?.edtf ?? date?.text ?? null,
  },
  topics: {
    expected: (value) => (isTopics(value) ? null : `codes of ${TOPICS.join(', ')}`),
    told: ({ topics }) => topicsIn(topics.join(' ')).join('; ') || null,
  },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

export function isField(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}
