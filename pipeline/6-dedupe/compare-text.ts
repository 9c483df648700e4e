import { sketchDistance } from '../sketch.ts';
import { type Comparison, type Level, otherwise } from './comparison.ts';
import type { Profile } from './profile.ts';

function textGap(left: Profile, right: Profile): number | null {
  if (left.report.text_hash && left.report.text_hash === right.report.text_hash) return 0;
  return sketchDistance(left.report.text_sketch, right.report.text_sketch);
}

/** Wire copies: equal text, or sketches that differ in a few bits. */
export const isCopy: Level['when'] = (left, right, { max_sketch_bits }) =>
  (textGap(left, right) ?? Number.POSITIVE_INFINITY) <= max_sketch_bits;

export const TEXT: Comparison = {
  field: 'text',
  levels: [
    { label: 'missing', when: (l, r) => textGap(l, r) === null },
    { label: 'same text', when: (l, r) => l.report.text_hash === r.report.text_hash },
    { label: 'near text', when: isCopy },
    otherwise,
  ],
};
