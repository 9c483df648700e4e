import type { Mention } from '../records.ts';
import type { Draft } from './draft.ts';
import { partyOf } from './participation.ts';
import type { View } from './view.ts';
import { type Where, whereOf } from './where.ts';

/** Frames of steps that a state takes at home: a place elsewhere is where the diplomats serve, or what the row is about. */
const AT_HOME = new Set([
  'expel',
  'expulsion',
  'order-out',
  'must-leave',
  'unwelcome',
  'recall',
  'sever',
  'close',
  'retaliate',
  'summon',
]);

/** "the consulate in Seattle": a place that tells which mission is meant. */
function isOfMission(view: View, start: number): boolean {
  const at = view.tokens.findIndex((token) => token.start >= start);
  return at > 1 && (view.is('diplomatic-house', at - 2) || view.is('diplomatic-house', at - 3));
}

/** Where a protest is made: in the country of who makes it, and not the seat of a mission outside of its capital. */
export function protestWhere(draft: Draft, actor: Mention | undefined): Where | null {
  const { view, trigger } = draft;
  const where = whereOf(draft);
  const party = actor ? partyOf(view, actor) : null;
  if (!where || party === null || !AT_HOME.has(trigger.row.frame)) return where;
  if (where.place.country !== party) return null;
  const { name } = where.place;
  const isSeat = name !== null && view.isCapital(name, party);
  return !isSeat && isOfMission(view, where.at.start) ? null : where;
}
