import type { EventReport, Participant } from '../records.ts';
import type { RuleProblem } from './rule-problem.ts';

function isSame(one: Participant, other: Participant): boolean {
  if (one.party !== other.party || one.name !== other.name) return false;
  return one.name !== null || one.role === other.role;
}

/**
 * An interaction has two sides. Two nameless sides of a conference may be the same: by convention the organisation that meets stands on both when nobody
 * is named.
 */
export function* checkParticipants(
  report: Pick<EventReport, 'type' | 'actor' | 'counterpart'>,
): Iterable<RuleProblem> {
  const { type, actor, counterpart } = report;
  if (counterpart === null || !isSame(actor, counterpart)) return;
  if (actor.name === null && (type === 'conference' || actor.party === null)) return;
  const message = `Unexpected "${counterpart.text}", the same as the actor, expected another participant`;
  yield { code: 'validate/same-participant', path: '/counterpart', message };
}
