import { isRealDay } from '../dates/calendar.ts';
import type { Day, EventDate, PublishedBasis } from '../records.ts';
import type { RuleProblem } from './rule-problem.ts';

const DAY = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;

function problem(path: string, message: string): RuleProblem {
  return { code: 'validate/date', path, message };
}

function exists(day: Day): boolean {
  const groups = DAY.exec(day)?.groups;
  return groups !== undefined && isRealDay(Number(groups.year), Number(groups.month), Number(groups.day));
}

function* checkDay(path: string, day: Day | null): Iterable<RuleProblem> {
  if (day !== null && !exists(day)) yield problem(path, `Unexpected "${day}", expected a day that exists`);
}

/** Days exist, the first is not after the last, and what is unresolved is so in all its parts. */
export function* checkDate(date: EventDate | null): Iterable<RuleProblem> {
  if (date === null) return;
  const { start, end, edtf, anchor } = date;
  yield* checkDay('/date/start', start);
  yield* checkDay('/date/end', end);
  if ((start === null) !== (end === null)) {
    yield problem('/date', `Unexpected start ${start} with end ${end}, expected both or neither`);
  }
  if (start !== null && end !== null && start > end) {
    yield problem('/date', `Unexpected start ${start} after end ${end}, expected start first`);
  }
  if ((start === null) !== (edtf === null)) {
    yield problem('/date/edtf', `Unexpected ${edtf} with start ${start}, expected both or neither`);
  }
  if (start === null && anchor === null) {
    yield problem('/date/anchor', 'Unexpected null without a start, expected the anchor of the phrase');
  }
}

/** A publication day exists, and says where it comes from. */
export function* checkPublished(
  published_at: Day | null,
  basis: PublishedBasis | null,
): Iterable<RuleProblem> {
  yield* checkDay('/published_at', published_at);
  if ((published_at === null) !== (basis === null)) {
    yield problem(
      '/published_at_basis',
      `Unexpected ${basis} with day ${published_at}, expected both or neither`,
    );
  }
}
