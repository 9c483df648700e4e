import { bitsApart } from '../sketch.ts';
import { type Comparison, type Level, otherwise } from './comparison.ts';
import type { Profile } from './profile.ts';

function textGap(left: Profile, right: Profile): number | null {
  if (left.text !== null && left.text === right.text) return 0;
  return left.sketch && right.sketch ? bitsApart(left.sketch, right.sketch) : null;
}

/** Wire copies: equal text, or sketches that differ in a few bits. */
export const isCopy: Level['when'] = (left, right, { max_sketch_bits }) =>
  (textGap(left, right) ?? Number.POSITIVE_INFINITY) <= max_sketch_bits;

export const TEXT: Comparison = {
  field: 'text',
  levels: [
    { label: 'missing', when: (l, r) => textGap(l, r) === null },
    { label: 'same text', when: (l, r) => l.text !== null && l.text === r.text },
    { label: 'near text', when: isCopy },
    otherwise,
  ],
};
