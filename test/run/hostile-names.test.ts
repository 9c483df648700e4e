import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article, DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import { CALL, countsOf, demarche, folderOf, MEETING, NOTHING, recordsOf } from '../cli/demarche.ts';

const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const PEOPLE =
  'Canadian Foreign Minister Constructor Proto met Japanese Foreign Minister Value Of in Ottawa on 2 March 2021 to discuss trade.';

const line = (record: object): string => `${JSON.stringify(record)}\n`;

/** Every path below a folder with the hash of what it holds; links are not followed. */
function treeOf(folder: string, below = ''): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    const bytes = entry.isFile() ? readFileSync(join(folder, path)) : '';
    tree[path] = createHash('sha256').update(bytes).digest('hex');
    if (entry.isDirectory()) Object.assign(tree, treeOf(folder, path));
  }
  return tree;
}

describe('keys that every object has', () => {
  const folder = folderOf({
    'in/a.ndjson': KEYS.map((key) =>
      line({ id: key, outlet: key, title: key, url: key, text: `${PEOPLE} ${key}.` }),
    ).join(''),
    'in/b.ndjson': KEYS.map((key) => line({ id: key, outlet: `other ${key}`, text: `${CALL} ${key}` })).join(
      '',
    ),
    'in/c.ndjson':
      '{"__proto__": {"polluted": true}, "text": "x"}\n{"constructor": {"prototype": {"polluted": true}}, "text": "y"}\n',
    'in/d.json': '[{"__proto__": {"polluted": true, "outlet": "of a prototype"}, "text": "z"}]',
    'metadata.csv': `id,outlet,__proto__,constructor\n${KEYS.map((key) => `${key},table ${key},x,y`).join('\n')}\n`,
  });
  const out = join(folder, 'out');
  const ran = demarche([
    'run',
    join(folder, 'in'),
    '--metadata',
    join(folder, 'metadata.csv'),
    '--out',
    out,
    '--quiet',
  ]);

  test('are ids, outlets and names like any other', () => {
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const counts = countsOf(out);
    expect(counts).toMatchObject({ documents: 13, with_events: 10, without_events: 3, rejected: 0 });
    const articles = recordsOf<Article>(join(out, 'articles.ndjson'));
    for (const key of KEYS) {
      const own = articles.filter(({ document_id }) => document_id.startsWith(`${key}~`));
      expect(own.map(({ outlet }) => outlet).sort()).toEqual([key, `other ${key}`].sort());
    }
    expect(articles.filter(({ outlet }) => outlet === 'of a prototype')).toEqual([]);
    const [event] = recordsOf<DiplomaticEvent>(join(out, 'events.ndjson')).filter(
      ({ type }) => type === 'meeting',
    );
    expect(event).toMatchObject({ outlet_count: KEYS.length, report_count: KEYS.length });
    expect(event?.actor.name).toBe('Constructor Proto');
  });

  test('are told by the other commands too', () => {
    expect(demarche(['validate', out])).toMatchObject({ status: 0 });
    const reports = readFileSync(join(out, 'reports.ndjson'), 'utf8');
    const events = demarche(['dedupe'], { input: reports });
    expect(events.status).toBe(0);
    const ids = events.stdout.match(/^\{"event_id":"\w+"/gm);
    expect(ids).toEqual(readFileSync(join(out, 'events.ndjson'), 'utf8').match(/^\{"event_id":"\w+"/gm));
    const [first] = recordsOf<DiplomaticEvent>(join(out, 'events.ndjson'));
    expect(demarche(['explain', first?.event_id ?? '', '--out', out]).status).toBe(0);
    for (const key of KEYS) expect(demarche(['explain', key, '--out', out]).status).not.toBe(70);
    expect(recordsOf<EventReport>(join(out, 'reports.ndjson')).length).toBe(10);
  });
});

describe('a run over hostile names', () => {
  test('writes into --out and nowhere else', () => {
    const folder = folderOf({
      'in/good.ndjson':
        line({ id: '../../../escaped', outlet: '../x', text: MEETING }) +
        line({ id: '/etc/escaped', text: CALL }),
      'in/..x/..txt': NOTHING,
      [`in/${'n'.repeat(200)}/line\nfeed "quoted'.txt`]: NOTHING,
      'in/$(touch escaped).txt': NOTHING,
      'in/%2e%2e%2fescaped.txt': NOTHING,
      'outside/secret.txt': CALL,
      'tmp/.keep': '',
    });
    symlinkSync('../outside', join(folder, 'in/link'));
    symlinkSync('..', join(folder, 'in/up'));
    writeFileSync(
      join(folder, 'metadata.csv'),
      `file,outlet\n../outside/secret.txt,Of the table\n${folder}/in/good.ndjson,Absolute\n`,
    );
    const before = treeOf(folder);
    const ran = demarche(
      ['run', 'in/../in', '--metadata', 'metadata.csv', '--out', 'out', '--quiet', '--jobs', '2'],
      {
        cwd: folder,
        env: { TMPDIR: join(folder, 'tmp') },
      },
    );
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const after = Object.entries(treeOf(folder)).filter(
      ([path]) => path !== 'out' && !path.startsWith('out/'),
    );
    expect(Object.fromEntries(after)).toEqual(before);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'articles.ndjson',
      'events.csv',
      'events.ndjson',
      'participants.csv',
      'rejects.ndjson',
      'report.html',
      'reports.ndjson',
      'run.json',
    ]);
    expect(demarche(['validate', join(folder, 'out')])).toMatchObject({ status: 0 });
  });
});
