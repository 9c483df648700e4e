import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { guardCell } from '../../pipeline/7-emit/guard-cell.ts';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { growth, LINEAR } from '../growth.ts';
import { changed, EVENT } from '../schemas/samples.ts';
import { EVENT_COLUMNS, eventsCsv } from './csv-text.ts';
import { USUAL } from './hostile-cells.ts';

function rowOf(event: object): Record<string, string> {
  const rows = parse(eventsCsv([event as DiplomaticEvent]), { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(1);
  return rows[0] ?? {};
}

describe('events.csv', () => {
  test('has the columns of the manual, in order', () => {
    expect(EVENT_COLUMNS.join(', ')).toBe(
      'date_start, date_end, date_precision, type, status, actor, actor_role, actor_party, counterpart, counterpart_role, counterpart_party, others, place, place_country, topics, report_count, outlet_count, outlets, confidence, core, first_reported, last_reported, conflicts, urls, quote, event_id',
    );
  });

  test('shows an event as one row', () => {
    expect(rowOf(EVENT)).toEqual({
      date_start: '2021-04-06',
      date_end: '2021-04-06',
      date_precision: 'day',
      type: 'meeting',
      status: 'occurred',
      actor: 'Ana Duarte',
      actor_role: 'foreign minister',
      actor_party: 'PRT',
      counterpart: 'Conor Byrne',
      counterpart_role: '',
      counterpart_party: 'IRL',
      others: '',
      place: 'Lisbon',
      place_country: 'PRT',
      topics: 'energy',
      report_count: '1',
      outlet_count: '1',
      outlets: 'The Daily Courier',
      confidence: '0.8',
      core: 'true',
      first_reported: '2021-04-07',
      last_reported: '2021-04-07',
      conflicts: 'place: Lisbon (1 report)',
      urls: 'https://courier.example/lisbon',
      quote: 'held talks',
      event_id: 'e_0a1b2c3d4e5f6071',
    });
  });

  test('leaves empty what is not told', () => {
    const bare = {
      ...EVENT,
      core: false,
      date: null,
      place: null,
      counterpart: null,
      topics: [],
      evidence: [],
      conflicts: [],
    };
    const row = rowOf({
      ...bare,
      reports: [{ ...EVENT.reports[0], outlet: null, url: null }],
      first_reported: null,
    });
    const empty = Object.keys(row).filter((column) => row[column] === '');
    expect(empty).toEqual(
      'date_start date_end date_precision counterpart counterpart_role counterpart_party others place place_country topics outlets first_reported conflicts urls quote'.split(
        ' ',
      ),
    );
    expect(row.core).toBe('false');
  });

  test('shows a nameless side by its party, else as written', () => {
    const government = changed(EVENT, 'actor.name', null);
    expect(rowOf(government).actor).toBe('Portugal');
    expect(rowOf(changed(government, 'actor.party_name', null)).actor).toBe(
      'Foreign Minister Ana Duarte of Portugal',
    );
  });

  test('joins lists in one cell, each outlet once, in code point order', () => {
    const [report] = EVENT.reports;
    const row = rowOf({
      ...EVENT,
      others: [
        EVENT.actor,
        { ...EVENT.actor, name: null, role: null },
        { ...EVENT.actor, role: null, party: null },
      ],
      topics: ['energy', 'trade_economy'],
      reports: ['Zeta', 'Alpha', 'Zeta'].map((outlet) => ({ ...report, outlet })),
      conflicts: [
        {
          field: 'date',
          values: [
            { value: '2021-04-06', reports: ['r_1', 'r_2'] },
            { value: '2021-04-07', reports: ['r_3'] },
          ],
        },
        { field: 'place', values: [{ value: 'Porto', reports: ['r_1'] }] },
      ],
    });
    expect(row.others).toBe('Ana Duarte (foreign minister, PRT); Portugal (PRT); Ana Duarte');
    expect(row.topics).toBe('energy; trade_economy');
    expect(row.outlets).toBe('Alpha; Zeta');
    expect(row.conflicts).toBe(
      'date: 2021-04-06 (2 reports) or 2021-04-07 (1 report); place: Porto (1 report)',
    );
  });

  test('quotes the words of the first report', () => {
    const evidence = [
      { ...EVENT.evidence[0], document_id: 'another', quote: 'met' },
      { ...EVENT.evidence[0], quote: 'held talks' },
    ];
    expect(rowOf({ ...EVENT, evidence }).quote).toBe('held talks');
    expect(rowOf({ ...EVENT, evidence: evidence.slice(0, 1) }).quote).toBe('met');
  });

  test('keeps commas, quotes and line breaks inside their cell', () => {
    const name = 'Duarte, "Ana"\nMaria\r\nSilva';
    expect(rowOf(changed(EVENT, 'actor.name', name)).actor).toBe(name);
  });

  test('keeps numbers as bare numbers', () => {
    expect(eventsCsv([EVENT])).toContain(',1,1,The Daily Courier,0.8,true,');
  });

  test('quotes cells with ; and TAB: where these part cells too, the columns stay in their places', () => {
    expect(eventsCsv([changed(EVENT, 'actor.name', 'Ana; Eva') as DiplomaticEvent])).toContain(
      ',"Ana; Eva",',
    );
    expect(eventsCsv([changed(EVENT, 'actor.name', 'Ana\tEva') as DiplomaticEvent])).toContain(
      ',"Ana\tEva",',
    );
  });

  test('cuts what is longer than a cell of a spreadsheet, visibly', () => {
    const { actor = '' } = rowOf(changed(EVENT, 'actor.name', 'a'.repeat(32_768)));
    expect([actor.length, actor.slice(-2)]).toEqual([32_767, 'a…']);
    expect(rowOf(changed(EVENT, 'actor.name', 'a'.repeat(32_767))).actor).toHaveLength(32_767);
  });

  test('of a longer list, shows whole parts and how many more there are', () => {
    const [report] = EVENT.reports;
    const reports = Array.from({ length: 2_000 }, (_, index) => ({
      ...report,
      url: `https://courier.example/${index + 10_000}`,
    }));
    const parts = (rowOf({ ...EVENT, reports }).urls ?? '').split('; ');
    expect(parts.length).toBeGreaterThan(1_000);
    expect(parts.at(-2)).toMatch(/^https:\/\/courier\.example\/\d{5}$/);
    expect(parts.at(-1)).toBe(`… ${2_000 - (parts.length - 1)} more`);
  });

  test('replaces control characters, which break other programs, and half a surrogate pair, which UTF-8 has no form for', () => {
    expect(rowOf(changed(EVENT, 'actor.name', 'Ana\u0000\u001b\u0085')).actor).toBe('Ana\ufffd\ufffd\ufffd');
    expect(rowOf(changed(EVENT, 'actor.name', 'Ana \ud800')).actor).toBe('Ana \ufffd');
  });
});

describe('cells that look like formulas open as text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['\tplain', "'\tplain"],
    ['\rplain', "'\rplain"],
    ['\nplain', "'\nplain"],
    // Behind a line break or TAB, it would start a cell where quoting is not understood.
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    [' \t-1', "' \t'-1"],
    [' =1', "' =1"],
    ['  +1', "'  +1"],
    ['\u00a0@x', "'\u00a0@x"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u202e=1', "'\u202e=1"],
    ['\u3000=1', "'\u3000=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    [' ＝1', "' ＝1"],
    ['﹦1', "'﹦1"],
    ['"=1', '\'"=1'],
    ['\u0000=1', "'\ufffd'=1"],
    ['Ana;=1', "Ana;'=1"],
    ['Ana; " @x', 'Ana; " \'@x'],
    ['Ana\n=1', "Ana\n'=1"],
    ['Ana\t+1;-1', "Ana\t'+1;'-1"],
  ])('%j', (formula, cell) => {
    let event: object = EVENT;
    for (const path of [
      'actor.name',
      'actor.role',
      'place.name',
      'reports.0.outlet',
      'reports.0.url',
      'evidence.0.quote',
    ]) {
      event = changed(event, path, formula);
    }
    const row = rowOf(event);
    for (const column of ['actor', 'actor_role', 'place', 'outlets', 'urls', 'quote']) {
      expect(row[column]).toBe(cell);
    }
  });

  test('also behind the first part of a list', () => {
    const others = [EVENT.actor, { ...EVENT.actor, name: '=1+1', role: null, party: null }];
    expect(rowOf({ ...EVENT, others }).others).toBe("Ana Duarte (foreign minister, PRT); '=1+1");
  });

  test.each([...USUAL, ' spaced', '3 + 4', 'a; b - c'])('%j is left alone', (text) => {
    expect(rowOf(changed(EVENT, 'actor.name', text)).actor).toBe(text);
  });

  test('a run of a million characters that are passed over is read once', () => {
    for (const run of [';', '\n', ' ', '"', '; ', '\u200b\n']) {
      const times = growth((length) => guardCell(run.repeat(length)), 250_000);
      expect(times, JSON.stringify(run)).toBeLessThan(LINEAR);
    }
  });
});
