import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { PartyForm, PartyRow } from '../../pipeline/lexicon/rows.ts';

const { parties } = loadLexicon();
const ISO = countries.getAlpha3Codes();
const UN_MEMBERS =
  `AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL
  CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB
  GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA
  LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN
  PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD
  TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE`
    .trim()
    .split(/\s+/);

const isIn = (row: PartyRow, year: string) =>
  (row.from === '' || row.from <= year) && (row.to === '' || year <= row.to);
const idsOf = (name: string, year: string) => [
  ...new Set(parties.filter((row) => row.name === name && isIn(row, year)).map((row) => row.id)),
];

describe('parties.csv', () => {
  it('is sorted by id, then name, by code point', () => {
    const keys = parties.map((row) => `${row.id}\u0000${row.name}`);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : Number(a > b))));
  });

  it('gives each row a source, and years in order', () => {
    const wrong = parties.filter(
      ({ from, to, source }) => source === '' || (from !== '' && to !== '' && from > to),
    );
    expect(wrong).toEqual([]);
  });

  it('uses ISO 3166-1 alpha-3 for governments, and for nothing else', () => {
    const isIso = (id: string) => id in ISO || id === 'XKX';
    expect(parties.filter((row) => isIso(row.id) !== (row.kind === 'government'))).toEqual([]);
  });

  it('gives each party one label and one kind', () => {
    const labels = parties.filter((row) => row.form === 'label').map((row) => row.id);
    expect(labels).toEqual([...new Set(parties.map((row) => row.id))]);
    expect(new Set(parties.map((row) => `${row.id} ${row.kind}`)).size).toBe(labels.length);
  });

  it('holds all 193 members of the United Nations with label, adjective and capital', () => {
    expect(UN_MEMBERS).toHaveLength(193);
    const missing = UN_MEMBERS.flatMap((id) => {
      const forms = new Set<PartyForm>(parties.filter((row) => row.id === id).map((row) => row.form));
      const needed: PartyForm[] = ['label', 'adjective', 'capital'];
      return needed.filter((form) => !forms.has(form)).map((form) => `${id} ${form}`);
    });
    expect(missing).toEqual([]);
  });

  it('lets no name mean two parties in the same year', () => {
    const years = Array.from({ length: 80 }, (_, index) => String(1950 + index));
    const shared = parties.filter((row) => parties.some((o) => o.name === row.name && o.id !== row.id));
    const clashes = [...new Set(shared.map((row) => row.name))].flatMap((name) =>
      years.filter((year) => idsOf(name, year).length > 1).map((year) => `${name} ${year}`),
    );
    expect(clashes).toEqual([]);
  });

  it.each([
    ['Zaire', '1997', ['COD']],
    ['Zaire', '2005', []],
    ['Congo', '1996', ['COG']],
    ['Congo', '2003', ['COD']],
    ['Yugoslavia', '1999', ['SRB']],
    ['Soviet', '1989', ['RUS']],
    ['Soviet', '2020', []],
    ['Bonn', '1996', ['DEU']],
    ['Bonn', '2015', []],
    ['Almaty', '1996', ['KAZ']],
    ['Nur-Sultan', '2020', ['KAZ']],
    ['Burma', '2010', ['MMR']],
    ['U.S.', '2021', ['USA']],
    ['Kremlin', '2021', ['RUS']],
    ['Cheong Wa Dae', '2004', ['KOR']],
    ['Organisation of African Unity', '1997', ['AU']],
    ['European Commission', '2010', ['EU']],
    ['Palestinian Authority', '2010', ['PSE']],
    ['Hizbollah', '2006', ['HEZBOLLAH']],
    ['Nigerien', '2015', ['NER']],
    ['Parliament', '2015', []],
    ['us', '2015', []],
  ])('reads "%s" in %s as %j', (name, year, ids) => {
    expect(idsOf(name, year)).toEqual(ids);
  });

  it.each([
    ['government', 195],
    ['organisation', 90],
    ['movement', 70],
  ])('holds enough parties of the kind %s', (kind, least) => {
    const ids = new Set(parties.filter((row) => row.kind === kind).map((row) => row.id));
    expect(ids.size).toBeGreaterThanOrEqual(least);
  });
});
