import { createHash } from 'node:crypto';
import type {
  Article,
  DiplomaticEvent,
  EventReport,
  Evidence,
  Reject,
  Superseded,
} from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import type { Context } from '../../pipeline/stage.ts';

const TEXT =
  'LISBON - Foreign Minister Ana Duarte of Portugal held talks with her Irish counterpart Conor Byrne in Lisbon on Tuesday about gas pipelines.';

export const ARTICLE = {
  document_id: '2021/lisbon-talks',
  outlet: 'The Daily Courier',
  url: 'https://courier.example/lisbon',
  title: 'Duarte meets Byrne',
  published_at: '2021-04-07',
  published_at_basis: 'stated',
  dateline: 'LISBON',
  language: 'en',
  text: TEXT,
  text_hash: createHash('sha256').update(TEXT).digest('hex'),
  source: { path: '2021/lisbon-talks.txt', offset: 0, position: null },
} as const satisfies Article;

/** Evidence for the first place where the words stand in the sample article. */
export function evidenceFor(field: string, quote: string): Evidence {
  const start = TEXT.indexOf(quote);
  return {
    field,
    document_id: ARTICLE.document_id,
    source: 'text',
    start,
    end: start + quote.length,
    quote,
  };
}

export const MADE_BY = { version: '0.1.0', lexicon: '0a1b2c3d4e5f6071' };

export const DUARTE = {
  name: 'Ana Duarte',
  role: 'foreign minister',
  party: 'PRT',
  party_name: 'Portugal',
  kind: 'person',
  text: 'Foreign Minister Ana Duarte of Portugal',
} as const;

export const BYRNE = {
  name: 'Conor Byrne',
  role: null,
  party: 'IRL',
  party_name: 'Ireland',
  kind: 'person',
  text: 'her Irish counterpart Conor Byrne',
} as const;

export const REPORT = {
  report_id: 'r_0a1b2c3d4e5f6071',
  event_id: 'e_0a1b2c3d4e5f6071',
  document_id: ARTICLE.document_id,
  outlet: ARTICLE.outlet,
  url: ARTICLE.url,
  title: ARTICLE.title,
  published_at: '2021-04-07',
  published_at_basis: 'stated',
  language: 'en',
  type: 'meeting',
  cameo: '046',
  status: 'occurred',
  core: true,
  actor: DUARTE,
  counterpart: BYRNE,
  others: [],
  place: { name: 'Lisbon', country: 'PRT', lat: 38.72, lon: -9.13, geonames_id: 2267057 },
  date: {
    start: '2021-04-06',
    end: '2021-04-06',
    precision: 'day',
    edtf: '2021-04-06',
    basis: 'relative',
    text: 'on Tuesday',
    anchor: { unit: 'day', offset: null, weekday: 2, year: null, month: null, day: null, tense: 'past' },
  },
  topics: ['energy'],
  confidence: 0.8,
  evidence: [
    evidenceFor('type', 'held talks'),
    evidenceFor('actor.name', 'Ana Duarte'),
    evidenceFor('actor.role', 'Foreign Minister'),
    evidenceFor('actor.party', 'Portugal'),
    evidenceFor('counterpart.name', 'Conor Byrne'),
    evidenceFor('counterpart.party', 'Irish'),
    evidenceFor('place.name', 'Lisbon'),
    evidenceFor('date', 'on Tuesday'),
    evidenceFor('topics[0]', 'gas pipelines'),
  ],
  text_hash: ARTICLE.text_hash,
  text_sketch: '0a1b2c3d4e5f6071',
  made_by: MADE_BY,
} as const satisfies EventReport;

export const EVENT = {
  event_id: REPORT.event_id,
  type: 'meeting',
  cameo: '046',
  status: 'occurred',
  core: true,
  actor: { ...DUARTE, person_key: 'PRT/ana duarte' },
  counterpart: { ...BYRNE, person_key: 'IRL/conor byrne' },
  others: [],
  place: REPORT.place,
  date: REPORT.date,
  topics: ['energy'],
  confidence: 0.8,
  evidence: REPORT.evidence,
  reports: [
    {
      report_id: REPORT.report_id,
      document_id: REPORT.document_id,
      outlet: REPORT.outlet,
      url: REPORT.url,
      title: REPORT.title,
      published_at: REPORT.published_at,
    },
  ],
  report_count: 1,
  outlet_count: 1,
  first_reported: '2021-04-07',
  last_reported: '2021-04-07',
  conflicts: [{ field: 'place', values: [{ value: 'Lisbon', reports: [REPORT.report_id] }] }],
  merged_because: [
    { reports: [REPORT.report_id, 'r_ffffffffffffffff'], levels: { date: 'same days' }, total: 9 },
  ],
  made_by: MADE_BY,
} as const satisfies DiplomaticEvent;

export const REJECT = {
  stage: 'read',
  code: 'read/invalid-utf8',
  message: 'Unexpected byte, expected UTF-8.',
  path: '2021/a.txt',
  source: { path: '2021/a.txt', offset: 0, position: 3 },
  offset: 118,
  document_id: null,
  record: 'caf',
} as const satisfies Reject;

export const SUPERSEDED = {
  event_id: 'e_ffffffffffffffff',
  superseded_by: [REPORT.event_id],
  moved: [
    { report_id: REPORT.report_id, event_id: REPORT.event_id },
    { report_id: 'r_ffffffffffffffff', event_id: null },
  ],
} as const satisfies Superseded;

export const GOLD = {
  doc: ARTICLE.document_id,
  events: [
    {
      type: 'meeting',
      status: 'occurred',
      actor: { name: 'Ana Duarte', role: 'foreign minister', party: 'PRT' },
      counterpart: { name: null, role: null, party: 'ARAB LEAGUE' },
      others: [],
      place: { name: null, country: null },
      date: { start: '2021-04-06', end: '2021-04-06', precision: 'day' },
      topics: [],
      core: true,
      cluster: 'lisbon-talks',
    },
  ],
};

/** A context without words, for stages that need none. */
export const CONTEXT: Context = {
  settings: DEFAULTS,
  lexicon: { hash: MADE_BY.lexicon } as Context['lexicon'],
};

/** A deep copy of `record` with the value at a dotted path replaced; `undefined` takes the key away. */
export function changed(record: object, path: string, value: unknown): object {
  const copy = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, unknown>>(
    (inside, key) => inside[key] as Record<string, unknown>,
    copy,
  );
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}
