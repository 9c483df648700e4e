import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventId } from '../../pipeline/6-dedupe/merge.ts';
import { openCorrections } from '../../pipeline/corrections/open-corrections.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import { checkHead, headOf } from '../../pipeline/resume/run-head.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { hashesOf, recordsOf } from '../cli/demarche.ts';
import { setOf } from '../run/stepwise.ts';
import { type CorrectedSet, corrected, csv, INPUT, problemsIn } from './corrected-run.ts';

let plain: CorrectedSet;
beforeAll(async () => {
  plain = await corrected(null);
});

/** Parts of the set that are named in rows. */
function id(document: string): string {
  return plain.ids[document] ?? '';
}
function home(document: string): string {
  return plain.homes[document] ?? '';
}

function eventOf(set: CorrectedSet, document: string): DiplomaticEvent | undefined {
  return set.events.find(({ reports }) => reports.some(({ document_id }) => document_id === document));
}

function documentsOf(set: CorrectedSet): readonly string[] {
  return set.events.map(({ reports }) => reports.map(({ document_id }) => document_id).join('+')).sort();
}

async function runFile(out: string) {
  return JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as {
    readonly corrections?: Readonly<Record<string, unknown>>;
    readonly counts: { readonly events: number; readonly reports_merged: number; readonly notes: object };
  };
}

describe('a run without corrections', () => {
  it('holds three reports in one event, and tells nothing of corrections', async () => {
    expect(documentsOf(plain).map((documents) => documents.split('+').sort().join('+'))).toEqual([
      'a+b+c',
      'd',
    ]);
    expect(Object.keys(await runFile(plain.out))).not.toContain('corrections');
    expect(plain.events.some((event) => 'corrections' in event)).toBe(false);
  });
});

describe('rows that move reports', () => {
  it('drop of a report takes it out of its event, which stays', async () => {
    const set = await corrected([`,${id('b')},drop,AB,a fake`]);
    expect([set.homes.b, eventOf(set, 'a')?.report_count, eventOf(set, 'b')]).toEqual([null, 2, undefined]);
    expect(eventOf(set, 'a')?.corrections).toEqual([
      {
        action: 'drop',
        target: id('b'),
        field: null,
        value: null,
        was: null,
        who: 'AB',
        why: 'a fake',
      },
    ]);
    expect((await runFile(set.out)).counts).toMatchObject({ events: 2, reports_merged: 1, reports: 4 });
  });

  it('an event goes with its last report, and with a drop of its own', async () => {
    const byReport = await corrected([`,${id('d')},drop,,`]);
    const byEvent = await corrected([`${home('d')},,drop,,`]);
    expect([byReport.homes.d, byEvent.homes.d]).toEqual([null, null]);
    expect(byReport.events).toEqual(byEvent.events);
    expect(documentsOf(byReport)).toHaveLength(1);
  });

  it('split gives a report an event of its own; both tell of it', async () => {
    const set = await corrected([`,${id('b')},split,AB,`]);
    const [own, rest] = [eventOf(set, 'b'), eventOf(set, 'a')];
    expect([own?.report_count, rest?.report_count]).toEqual([1, 2]);
    expect(own?.corrections).toEqual(rest?.corrections);
    expect(own?.corrections?.[0]).toMatchObject({ action: 'split', target: id('b'), was: home('a') });
    expect(set.homes.b).toBe(own?.event_id);
  });

  it('merge_with makes one event of two, through the merge that stage 6 uses', async () => {
    const set = await corrected([`${home('a')},,merge_with ${id('d')},AB,`]);
    expect(set.events).toHaveLength(1);
    const [event] = set.events;
    expect([
      event?.report_count,
      event?.outlet_count,
      event?.conflicts.some(({ field }) => field === 'type'),
    ]).toEqual([4, 1, true]);
    expect(event?.event_id).toBe(eventId(Object.values(plain.ids).sort()[0] ?? ''));
  });

  it('split and merge_with together move a report', async () => {
    const set = await corrected([`,${id('b')},merge_with ${home('d')},,`, `,${id('b')},split,,`]);
    expect([eventOf(set, 'd')?.report_count, eventOf(set, 'a')?.report_count]).toEqual([2, 2]);
  });

  it('the reasons of reports that stay together stay, and no others', async () => {
    const set = await corrected([`,${id('b')},split,,`]);
    const pairs = set.events.flatMap(({ merged_because }) =>
      merged_because.flatMap(({ reports }) => reports),
    );
    expect(pairs.every((report) => report !== id('b'))).toBe(true);
  });
});

describe('an id in a row', () => {
  it('leads to the event of the report that it was made from, whatever became of that event', async () => {
    const [first = '', next = ''] = ['a', 'b', 'c'].map(id).sort();
    const place = 'set place.name Halifax,,';
    const set = await corrected([`${eventId(first)},,${place}`, `,${first},drop,,`]);
    const [event] = set.events.filter((one) => one.place?.name === 'Halifax');
    expect(event?.event_id).toBe(eventId(next));
    // So does the id that it has now.
    const again = await corrected([`${eventId(next)},,${place}`, `,${first},drop,,`]);
    expect(again.events.map((one) => one.place)).toEqual(set.events.map((one) => one.place));
    expect([set.remarks, again.remarks]).toEqual([[], []]);
  });
});

describe('rows of set', () => {
  const ROWS = [
    'set date 2021-03-01/2021-03-02',
    'set place.name Halifax',
    'set actor.name Lucille Arnaud-Roy',
    'set counterpart.party KOR',
    'set topics energy nuclear',
    'set type conference',
    'set status scheduled',
    'set core false',
  ];

  it('give the event those values, without evidence for them, and with who was told before', async () => {
    const set = await corrected(ROWS.map((row) => `${home('a')},,${row},AB,"as seen, on the day"`));
    const event = eventOf(set, 'a');
    expect(event).toMatchObject({
      type: 'conference',
      cameo: '040',
      status: 'scheduled',
      core: false,
      actor: { name: 'Lucille Arnaud-Roy', party: 'CAN' },
      counterpart: { name: 'Kenji Morita', party: 'KOR', party_name: 'South Korea' },
      place: { name: 'Halifax', country: 'CAN', lat: null, geonames_id: null },
      date: { start: '2021-03-01', end: '2021-03-02', edtf: '2021-03-01/2021-03-02', basis: 'corrected' },
      topics: ['nuclear', 'energy'],
    });
    const fields = event?.evidence.map(({ field }) => field) ?? [];
    for (const gone of [
      'type',
      'status',
      'actor.name',
      'counterpart.party',
      'place.name',
      'date',
      'topics[0]',
    ])
      expect(fields).not.toContain(gone);
    expect(fields).toContain('actor.role');
    expect(event?.corrections).toHaveLength(ROWS.length);
    expect(event?.corrections?.find(({ field }) => field === 'actor.name')).toEqual({
      action: 'set',
      target: home('a'),
      field: 'actor.name',
      value: 'Lucille Arnaud-Roy',
      was: 'Lucille Arnaud',
      who: 'AB',
      why: 'as seen, on the day',
    });
    expect(await problemsIn(set.out)).toEqual([]);
  });

  it('leave the reports as they were told, but for their event', async () => {
    const set = await corrected([`${home('a')},,set date 2021-03-01,,`, `,${id('b')},split,,`]);
    const of = (out: string) =>
      recordsOf<EventReport>(join(out, 'reports.ndjson')).map((report) => ({ ...report, event_id: null }));
    expect(of(set.out)).toEqual(of(plain.out));
  });

  it('keep a person the same person when the name is one that others tell', async () => {
    const set = await corrected([
      `${home('a')},,set actor.party BRA,,`,
      `${home('a')},,set actor.name Rui Campos,,`,
    ]);
    expect(eventOf(set, 'a')?.actor.person_key).toBe(eventOf(plain, 'd')?.actor.person_key);
  });
});

describe('rows that can not be followed', () => {
  it('are left out, counted in run.json and told by line', async () => {
    const rows = [
      'e_0000000000000000,,drop,,',
      `,${id('d')},split,,`,
      `${home('a')},,set actor.name Lucille Arnaud,,`,
      `,${id('a')},set place.name Halifax,,`,
      `,${id('b')},set place.name Quebec,,`,
    ];
    const set = await corrected(rows);
    const chosen = id('a') < id('b') ? 'Halifax' : 'Quebec';
    expect(eventOf(set, 'a')?.place?.name).toBe(chosen);
    expect(set.remarks.map((remark) => remark.replace(/^.*corrections\.csv/, ''))).toEqual([
      ':2: drop of e_0000000000000000 changed nothing: e_0000000000000000 is in no event',
      `:3: split of ${id('d')} changed nothing: the report stands alone already`,
      `:4: set of ${home('a')} changed nothing: actor.name is "Lucille Arnaud" already`,
      expect.stringMatching(/^:[56]: set of r_\w+ changed nothing: place\.name of the same event is "/),
    ]);
    const { corrections, counts } = await runFile(set.out);
    expect(corrections).toMatchObject({ path: 'corrections.csv', rows: 5, applied: 1 });
    expect(counts.notes).toEqual({
      'correct/contradicted': 1,
      'correct/no-effect': 2,
      'correct/unmatched': 1,
    });
  });

  it('never make somebody meet himself', async () => {
    const rows = ['name Lucille Arnaud', 'party CAN'].map(
      (value) => `${home('a')},,set counterpart.${value},,`,
    );
    const set = await corrected([...rows, `${home('a')},,set core false,,`]);
    expect(eventOf(set, 'a')).toMatchObject({ core: false, counterpart: { name: 'Kenji Morita' } });
    expect(set.remarks).toHaveLength(2);
    expect(await problemsIn(set.out)).toEqual([]);
  });
});

describe('the same corrections', () => {
  const rows = () => [
    `,${id('b')},split,AB,`,
    `,${id('b')},merge_with ${home('d')},AB,`,
    `${home('a')},,set date 2021-03,CD,`,
    `${home('d')},,set topics,CD,`,
    'r_0000000000000000,,drop,,'.replace(/^(r_\w+),,/, ',$1,'),
  ];

  it('give the same set in any order of rows', async () => {
    const { out } = await corrected(rows());
    const turned = await corrected(rows().reverse());
    const { 'run.json': _, ...hashes } = hashesOf(out);
    expect(hashesOf(turned.out)).toMatchObject(hashes);
  });

  it('give with --append the set of one run over everything', async () => {
    const corrections = csv(rows());
    const inputs = ['a', 'b', 'c', 'd'].map((folder) => join(INPUT, 'in', folder));
    const whole = await corrected(null, { corrections, inputs });
    const step = async (folder: string, out?: string) =>
      corrected(null, {
        corrections,
        inputs: [join(INPUT, 'in', folder)],
        append: out !== undefined,
        ...(out === undefined ? {} : { out }),
      });
    const { out } = await step('d');
    for (const folder of ['b', 'a', 'c']) await step(folder, out);
    expect(setOf(out)).toEqual(setOf(whole.out));
    expect(await problemsIn(out)).toEqual([]);
  });

  it('with other rows, or none, are made anew by --append over what was read before', async () => {
    const { out } = await corrected(rows());
    const other = csv([`${home('d')},,drop,,`]);
    await corrected(null, { out, append: true, corrections: other });
    expect(setOf(out)).toEqual(setOf((await corrected(null, { corrections: other })).out));
    const { remarks } = await corrected(null, { out, append: true });
    expect(setOf(out)).toEqual(setOf(plain.out));
    expect(remarks).toEqual([expect.stringContaining('was corrected by corrections.csv')]);
  });
});

describe('the corrections file', () => {
  it('is input that --resume needs unchanged', async () => {
    const headWith = async (rows: readonly string[] | null) => {
      const { told } = await openCorrections(rows === null ? null : csv(rows), null);
      return headOf(['a.ndjson 00', ...told], null, { settings: DEFAULTS, lexicon: loadLexicon() });
    };
    const [none, some, other] = [
      await headWith(null),
      await headWith([`${home('a')},,drop,,`]),
      await headWith([`${home('d')},,drop,,`]),
    ];
    expect(() => checkHead('out', some, other)).toThrow(/--corrections was changed\. Run without --resume/);
    expect(() => checkHead('out', none, other)).toThrow(/--corrections is new/);
    expect(() => checkHead('out', some, none)).toThrow(/--corrections is gone/);
    expect(checkHead('out', some, some)).toBeUndefined();
  });

  it('is no input when it lies among the articles', async () => {
    const file = join(INPUT, 'in', 'corrections.csv');
    writeFileSync(file, `event_id,action\n${home('d')},drop\n`);
    const set = await corrected(null, { corrections: file });
    expect(set.counts.notes.get('read/unknown-format')).toBeUndefined();
    expect(set.events).toHaveLength(1);
  });
});
