import type { View } from './view.ts';

/** Tokens before a verb in which its "was" stands. */
const BEING = 4;

/** "was received by": the guest stands first, the host behind `by`. */
export function isPassive(view: View, verb: number): boolean {
  if (/ing$/.test(view.key(verb))) return false;
  for (let i = verb - 1; i > verb - BEING; i--) {
    if (view.is('being', i)) return true;
    if (!view.is('adverb-pass', i)) return false;
  }
  return false;
}
