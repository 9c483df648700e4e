import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUSES, TOPICS, TYPES } from '../../pipeline/codes.ts';
import { filterInWords, filterOf, readFilter } from '../../pipeline/select/filter-words.ts';
import { NO_FILTER } from '../../pipeline/select/matches.ts';

describe('a filter in words', () => {
  const WHOLE =
    'search=border+market&party=PAK&party=Iran&person=Zarif&place=Tehran&country=IRN&topic=energy&topic=territory&status=occurred&type=meeting&type=visit&since=2021&until=2021-04-30&min-outlets=2&min-confidence=0.8&core=true';

  it('is the same after it was read and printed', () => {
    const { filter, problems } = readFilter(WHOLE);
    expect(problems).toEqual([]);
    expect(filterInWords(filter)).toBe(WHOLE);
  });

  it('is printed in one order, whatever the order in which it was read', () => {
    const backwards = WHOLE.split('&').reverse().join('&');
    const keys = filterInWords(readFilter(backwards).filter).replace(/=[^&]*/g, '');
    expect(keys).toBe(WHOLE.replace(/=[^&]*/g, ''));
  });

  it('may come as the end of an address, and may be nothing', () => {
    expect(readFilter('#since=2021').filter).toEqual({ ...NO_FILTER, since: '2021' });
    expect(readFilter('').filter).toEqual(NO_FILTER);
    expect(readFilter('party=&since=').filter).toEqual(NO_FILTER);
    expect(filterInWords(NO_FILTER)).toBe('');
  });

  it('keeps names of any script and with any sign', () => {
    const filter = { ...NO_FILTER, person: ['محمد & Sons=1#?'] };
    expect(readFilter(filterInWords(filter)).filter).toEqual(filter);
  });

  it('takes codes as one list', () => {
    expect(filterOf([['type', 'meeting, visit']]).filter.type).toEqual(['meeting', 'visit']);
  });

  it.each([
    ['type=metting', 'Unexpected type "metting", expected meeting, visit, call, '],
    ['status=done', 'Unexpected status "done", expected occurred, scheduled, cancelled'],
    ['topic=energy,oil', 'Unexpected topic "energy,oil", expected peace_process, '],
    ['country=Iran', 'Unexpected country "Iran", expected an ISO 3166-1 alpha-3 code, such as PAK'],
    ['since=2021-02-30', 'Unexpected since "2021-02-30", expected YYYY, YYYY-MM or YYYY-MM-DD'],
    ['until=last year', 'Unexpected until "last year", expected YYYY'],
    ['min-outlets=-1', 'Unexpected min-outlets "-1", expected a whole number'],
    ['min-confidence=1.5', 'Unexpected min-confidence "1.5", expected a share from 0 to 1'],
    ['core=yes', 'Unexpected core "yes", expected true or false'],
    ['colour=red', 'Unexpected filter "colour", expected one of search, party, '],
  ])('%s is told, and the rest of the filter holds', (words, problem) => {
    const { filter, problems } = readFilter(`party=PAK&${words}`);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(filter).toEqual({ ...NO_FILTER, party: ['PAK'] });
  });

  it('knows the codes that the schemas know', () => {
    const { $defs } = JSON.parse(readFileSync('schemas/common.json', 'utf8')) as {
      readonly $defs: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
    };
    expect([...TYPES].sort()).toEqual([...($defs.type?.enum ?? [])].sort());
    expect([...STATUSES].sort()).toEqual([...($defs.status?.enum ?? [])].sort());
    expect(TOPICS).toEqual($defs.topic?.enum);
  });
});
