import { expect, test } from 'vitest';
import { check, type Kind } from '../../pipeline/schema.ts';
import type * as Compiled from '../../pipeline/validators/compiled.ts';
import { ARTICLE, EVENT, GOLD, REJECT, REPORT, SUPERSEDED } from './samples.ts';

/** As the build made them: beside the sources there are none. */
const BUILT = new URL('../../dist/', import.meta.url).href;
const built = (await import(`${BUILT}schema.js`)) as { readonly check: typeof check };
const { compiledValidator } = (await import(`${BUILT}validators/compiled.js`)) as typeof Compiled;

const SAMPLES: readonly (readonly [Kind, object])[] = [
  ['article', ARTICLE],
  ['report', REPORT],
  ['event', EVENT],
  ['reject', REJECT],
  ['superseded', SUPERSEDED],
  ['gold', GOLD],
];

test.each(SAMPLES)('a %s is checked by the function that the build made as by its schema', (kind, sample) => {
  expect(compiledValidator(kind)).toBeTypeOf('function');
  expect(built.check(kind, sample)).toEqual([]);
  for (const field of Object.keys(sample)) {
    for (const wrong of [undefined, 7, 'nowhere', { further: 1 }, ['']]) {
      const record = { ...sample, [field]: wrong };
      expect(built.check(kind, record)).toEqual(check(kind, record));
    }
  }
});
