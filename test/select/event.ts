import type { DiplomaticEvent, EventParticipant } from '../../pipeline/records.ts';

export function side(party: string, party_name: string, name: string | null = null): EventParticipant {
  const person_key = name === null ? null : `p_${name.length.toString(16).padStart(16, '0')}`;
  return {
    name,
    role: name === null ? null : 'foreign minister',
    party,
    party_name,
    kind: name === null ? 'government' : 'person',
    text: name ?? party_name,
    person_key,
  };
}

/** A meeting of Pakistan's and Iran's foreign ministers in Tehran, 20 and 21 April 2021, told by one outlet. */
export function event(facts: Partial<DiplomaticEvent> = {}): DiplomaticEvent {
  const report = {
    report_id: 'r_0a1b2c3d4e5f6071',
    document_id: 'd1',
    outlet: 'Caspian Herald',
    url: null,
    title: 'Neighbours open a border market',
    published_at: '2021-04-21',
  };
  return {
    event_id: 'e_0a1b2c3d4e5f6071',
    type: 'meeting',
    cameo: '046',
    status: 'occurred',
    core: true,
    actor: side('PAK', 'Pakistan', 'Shah Mahmood Qureshi'),
    counterpart: side('IRN', 'Iran', 'Mohammad Javad Zarif'),
    others: [],
    place: { name: 'Tehrān', country: 'IRN', lat: 35.7, lon: 51.4, geonames_id: 112931 },
    date: {
      start: '2021-04-20',
      end: '2021-04-21',
      precision: 'day',
      edtf: '2021-04-20/2021-04-21',
      basis: 'stated',
      text: 'on 20 and 21 April',
      anchor: null,
    },
    topics: ['trade_economy', 'territory'],
    confidence: 0.9,
    evidence: [],
    reports: [report],
    report_count: 1,
    outlet_count: 1,
    first_reported: '2021-04-21',
    last_reported: '2021-04-21',
    conflicts: [],
    merged_because: [],
    made_by: { version: '0.1.0', lexicon: '0a1b2c3d4e5f6071' },
    ...facts,
  };
}
