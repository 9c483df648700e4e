import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { actingState } from './state.ts';
import type { Trigger, View } from './view.ts';

/** Sentences back in which the protest may stand that a note is like. */
const MEMORY = 2;
const PROTESTS = new Set(['note', 'summon', 'expel', 'recall', 'sever']);

/** "received a note along the same lines", "a similar note went to": as much a protest as the one told of before. */
export function likeBefore(view: View, { first, last }: Trigger): { here: View; told: Trigger } | null {
  const isSame = view.is('alike', first - 1) || [1, 2, 3].some((n) => view.is('alike', last + n));
  if (!isSame || !view.is('diplomatic-paper', last - 1)) return null;
  let here: View | null = view;
  for (let n = 0; n <= MEMORY && here; n++) {
    const isOther = here !== view;
    const told = here.triggers.find((one) => PROTESTS.has(one.row.frame) && (isOther || one.last <= first));
    if (told) return { here, told };
    here = here.previous();
  }
  return null;
}

/** Who sent the note before: the subject of the protest that this one is like. */
export function senderBefore(like: { here: View; told: Trigger } | null): Mention | null {
  if (like?.told.row.part !== 'verb') return null;
  return actingState(like.here, subjectOf(like.here, like.told.first), like.told.first);
}
