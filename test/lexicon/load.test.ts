import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';

const HEADS = {
  'cities.csv': 'name,country,lat,lon,geonames_id,population,of',
  'office-holders.csv': 'name,party,from,to,source',
  'offices.csv': 'phrase,part,class,party,source',
  'outlets.csv': 'name,domain,kind,source',
  'parties.csv': 'id,name,form,kind,from,to,source',
  'topics.csv': 'topic,phrase,weight,source',
  'triggers.csv': 'id,words,part,type,frame,cameo,source',
  'words.csv': 'list,word,source',
};

/** A folder of tables with these rows, and no others. */
function folderOf(rows: Readonly<Record<string, readonly string[]>>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  for (const [file, head] of Object.entries(HEADS)) {
    writeFileSync(join(folder, file), `# a note\n${[head, ...(rows[file] ?? [])].join('\n')}\n`);
  }
  return pathToFileURL(`${folder}/`);
}

describe('loadLexicon', () => {
  it('reads the tables of the project once and freezes their rows', () => {
    const lexicon = loadLexicon();
    expect(loadLexicon()).toBe(lexicon);
    expect(lexicon.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(Object.isFrozen(lexicon.parties) && Object.isFrozen(lexicon.parties[0])).toBe(true);
    expect(lexicon.words.get('no-name')?.has('meanwhile')).toBe(true);
    expect(lexicon.words.get('no-name')?.has('lavrov')).toBe(false);
  });

  it('lists all problems of all tables in one error, with file and line', () => {
    const folder = folderOf({
      'parties.csv': [
        'FRA,France,label,government,,,press usage',
        'FRA,France,label,government,,,press usage',
        'FRA,Gaul,nickname,government,,,press usage',
        'FRA,French,adjective,government,99,,press usage',
        'FRA,"Paris, France,capital,government,,,press usage',
        'FRA,Paris',
      ],
      'words.csv': ['suffix,Jr,own list', 'suffix,sr,'],
      'topics.csv': ['health,vaccine,2,own list'],
      'cities.csv': ['Rome,IT,41.9,12.5,1,1,', 'Roma,ITA,41.9,12.5,1,1,1'],
    });
    const lines = (() => {
      try {
        loadLexicon(folder);
        return [];
      } catch (error) {
        return String(error).split('\n');
      }
    })();
    expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual([
      'parties.csv:4',
      'parties.csv:5',
      'parties.csv:6',
      'parties.csv:7',
      'parties.csv:8',
      'cities.csv:3',
      'cities.csv:4',
      'topics.csv:3',
      'words.csv:3',
      'words.csv:4',
    ]);
    expect(lines[1]).toContain('Unexpected repeat of line 3');
    expect(lines[2]).toContain('Unexpected "nickname" in form, expected label, name,');
  });

  it('names a table whose header is not the expected one, or which is not there', () => {
    const folder = folderOf({});
    writeFileSync(new URL('outlets.csv', folder), 'title,domain\nDawn,dawn.com\n');
    expect(() => loadLexicon(folder)).toThrow('outlets.csv:1 Unexpected header, expected name,domain');
    expect(() => loadLexicon(new URL('none/', folder))).toThrow('parties.csv:1 Unexpected absence');
  });

  it('changes its hash with any byte of a table', () => {
    const one = loadLexicon(folderOf({ 'words.csv': ['suffix,jr,own list'] }));
    const other = loadLexicon(folderOf({ 'words.csv': ['suffix,sr,own list'] }));
    expect(one.hash).not.toBe(other.hash);
    expect(loadLexicon(folderOf({ 'words.csv': ['suffix,jr,own list'] })).hash).toBe(one.hash);
  });

  it('reads quoted cells and blank lines', () => {
    const folder = folderOf({ 'outlets.csv': ['', '"The ""Times"", Malta",,paper,own list'] });
    expect(loadLexicon(folder).outlets).toEqual([
      { name: 'The "Times", Malta', domain: '', kind: 'paper', source: 'own list' },
    ]);
  });
});

describe('cities of the lexicon', () => {
  const { cities } = loadLexicon(
    folderOf({
      'cities.csv': [
        'Córdoba,ESP,37.89,-4.78,10,325000,',
        'Cordoba,ARG,-31.42,-64.18,11,1400000,',
        'Beijing,CHN,39.9,116.4,12,11000000,',
        'Peking,CHN,39.9,116.4,12,11000000,12',
        '"Baie, La ""Belle""",CAN,48.3,-70.8,13,100,',
      ],
    }),
  );

  it('finds a city by its folded name, the largest first', () => {
    expect(cities.get('cordoba')?.map((city) => city.country)).toEqual(['ARG', 'ESP']);
    expect(cities.get('Córdoba')).toBeUndefined();
  });

  it('leads another name to the same city', () => {
    expect(cities.get('peking')?.[0]).toBe(cities.get('beijing')?.[0]);
    expect(cities.get('peking')?.[0]?.name).toBe('Beijing');
  });

  it('reads names with quotes and commas, and walks over all names', () => {
    expect([...cities].flatMap(([, [city]]) => city?.name ?? [])).toContain('Baie, La "Belle"');
    expect([...cities.keys()]).toHaveLength(cities.size);
    expect(Object.isFrozen(cities.get('beijing')?.[0])).toBe(true);
  });
});

describe('words.csv and outlets.csv', () => {
  it.each(['words.csv', 'outlets.csv'])('%s is sorted by code point and has a source in each row', (file) => {
    const text = readFileSync(new URL(`../../pipeline/lexicon/${file}`, import.meta.url), 'utf8');
    const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(rows.slice(1).filter((row) => /,$/.test(row))).toEqual([]);
    const { words, outlets } = loadLexicon();
    const keys =
      file === 'words.csv'
        ? [...words].flatMap(([list, set]) => [...set].map((word) => `${list}\u0000${word}`))
        : outlets.map((outlet) => outlet.name);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('keeps words that can be names out of the list of words that never are', () => {
    const { words } = loadLexicon();
    const never = words.get('no-name') ?? new Set();
    expect([...(words.get('rare-name') ?? [])].filter((word) => never.has(word))).toEqual([]);
    expect(['he', 'may', 'to', 'park', 'ban'].filter((word) => never.has(word))).toEqual([]);
  });
});
