import { bitsApart } from '../sketch.ts';
import { byCodeUnit } from './choose.ts';
import type { ToldProfile } from './profile.ts';

/** No number of outlets makes certain. */
const MAX_CONFIDENCE = 0.99;
/** Texts that are heard at most, the surest first: more change nothing below `MAX_CONFIDENCE`. */
const MAX_TEXTS = 16;

/** The surest first; those as sure in the order of their ids. */
function bySureness({ report: one }: ToldProfile, { report: other }: ToldProfile): number {
  return other.confidence - one.confidence || byCodeUnit(one.report_id, other.report_id);
}

/** Whether one text is a copy of the other: equal, or near in sketch. */
function isSameText(one: ToldProfile, other: ToldProfile, max_sketch_bits: number): boolean {
  if (one.text !== null && one.text === other.text) return true;
  return (
    one.sketch !== null && other.sketch !== null && bitsApart(one.sketch, other.sketch) <= max_sketch_bits
  );
}

/** 0..1: at least that of the surest report; independent texts confirm each other, copies of one wire story confirm nothing. */
export function confidenceOf(profiles: readonly ToldProfile[], max_sketch_bits: number): number {
  const heard: ToldProfile[] = [];
  for (const profile of profiles.toSorted(bySureness)) {
    if (heard.length >= MAX_TEXTS) break;
    if (!heard.some((other) => isSameText(profile, other, max_sketch_bits))) heard.push(profile);
  }
  const single = heard[0]?.report.confidence ?? 0;
  if (heard.length <= 1) return single;
  const doubt = heard.reduce((product, { report }) => product * (1 - report.confidence), 1);
  return Math.max(single, Math.min(MAX_CONFIDENCE, Math.round((1 - doubt) * 1000) / 1000));
}
