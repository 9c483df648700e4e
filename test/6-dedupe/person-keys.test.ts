import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, nameForm } from '../../pipeline/6-dedupe/names.ts';
import { personKeys } from '../../pipeline/6-dedupe/person-keys.ts';

type Told = readonly [party: string | null, name: string];

/** As if each name were told once for each time that it stands here. */
function keysOf(told: readonly Told[]) {
  return personKeys(told.map(([party, name]) => ({ party: party ?? '', name, count: 1 })));
}

/** As many different keys as the names have in one party. */
function distinct(...names: readonly string[]): number {
  const keyOf = keysOf(names.map((name) => ['NZL', name]));
  return new Set(names.map((name) => keyOf('NZL', name))).size;
}

describe('one key', () => {
  test.each([
    ['spellings of one name', ['Sergei Mahmoud', 'Sergey Mahmood', 'Sergej Mehmood', 'Mahmood']],
    ['either order', ['Shinzo Brook', 'Brook Shinzo']],
    ['a family name that one person bears', ['Ana Brook', 'Brook']],
    ['a name with and without its article', ['Khalid al-Zubi', 'Khalid Zubi', 'al-Zubi', 'El Zubi']],
    [
      'two short forms of the commonest, longer one',
      ['Ana Maria Brook', 'Ana Maria Brook', 'Ana Brook', 'Maria Brook'],
    ],
    ['spellings of a family name of which no full name is told', ['Qureshi', 'Kureishi']],
    [
      'an initial for a given name that is rarer than the family name',
      ['Qasim Brook', 'Tom Brook', 'Q. T. Brook'],
    ],
  ])('%s', (_, names) => {
    const last = names.at(-1) ?? '';
    const keyOf = keysOf(names.map((name) => ['NZL', name]));
    expect(keyOf('NZL', last)).toMatch(/^p_[0-9a-f]{16}$/);
    expect(keyOf('NZL', last)).toBe(keyOf('NZL', names[0] ?? ''));
  });
});

describe('keys of their own', () => {
  test('two people of one family name, and the family name alone', () => {
    expect(distinct('Ana Brook', 'Tom Brook', 'Brook')).toBe(3);
  });
  test('spellings of a family name that two people bear stay together, apart from both', () => {
    expect(distinct('Ana Qureshi', 'Tom Qureshi', 'Qureshi', 'Kureishi')).toBe(3);
  });
  test('two people whose names have a short form in common', () => {
    expect(distinct('Ali Brook', 'Ali Brook', 'Ali Omar Brook', 'Ali Tarik Brook')).toBe(2);
  });
  test('one name in two parties', () => {
    const keyOf = keysOf([
      ['NZL', 'Ana Brook'],
      ['NOR', 'Ana Brook'],
    ]);
    expect(keyOf('NZL', 'Ana Brook')).not.toBe(keyOf('NOR', 'Ana Brook'));
  });
  test('no key for no name, nor for one that was not told', () => {
    const keyOf = keysOf([[null, 'Ana Brook']]);
    expect(keyOf(null, null)).toBeNull();
    expect(keyOf(null, 'Tom Stone')).toBeNull();
    expect(keyOf(null, 'Ana Brook')).not.toBeNull();
  });
});

const GIVEN = [
  'Ana',
  'Tom',
  'Ali',
  'Sergei',
  'Sergey',
  'Mahmood',
  'Mahmoud',
  'Jong-il',
  'Jong Il',
  'A.',
  'Abdul Aziz',
  'Abdelaziz',
];
const FAMILY = ['Brook', 'al-Zubi', 'Zubi', 'Qureshi', 'Kureishi', 'Kim', 'Lee', 'Li'];
const name = fc
  .tuple(fc.subarray(GIVEN, { maxLength: 2 }), fc.constantFrom(...FAMILY))
  .map(([given, family]) => [...given, family].join(' '));
const told = fc.array(fc.tuple(fc.constantFrom('NZL', 'NOR', null), name), { maxLength: 40 });

describe('keys over a run', () => {
  test('are the same in any order of the names', () => {
    const shuffled = told.chain((names) =>
      fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
    );
    fc.assert(
      fc.property(shuffled, ([names, other]) => {
        const [there, back] = [keysOf(names), keysOf(other)];
        for (const [party, one] of names) expect(back(party, one)).toBe(there(party, one));
      }),
    );
  });

  test('are given to every name, one for names that differ in case and marks only', () => {
    fc.assert(
      fc.property(told, (names) => {
        const keyOf = keysOf(
          names.flatMap(([party, one]): Told[] => [
            [party, one],
            [party, one.toUpperCase()],
          ]),
        );
        for (const [party, one] of names) {
          expect(keyOf(party, one)).toMatch(/^p_/);
          expect(keyOf(party, one.toUpperCase())).toBe(keyOf(party, one));
        }
      }),
    );
  });

  test('do not depend on other parties', () => {
    fc.assert(
      fc.property(told, (names) => {
        const [all, some] = [keysOf(names), keysOf(names.filter(([party]) => party === 'NZL'))];
        for (const [party, one] of names) if (party === 'NZL') expect(all(party, one)).toBe(some(party, one));
      }),
    );
  });

  test('find every spelling that a comparison of all names with all would find, but for initials', () => {
    const hasInitial = (told: string) => told.split(' ').some((word) => word.replace('.', '').length === 1);
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(!hasInitial(one) && !hasInitial(other));
        const areOne = compareNames(nameForm(one), nameForm(other)) !== 'otherwise';
        expect(distinct(one, other) === 1).toBe(areOne);
      }),
    );
  });
});
