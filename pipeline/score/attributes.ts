import { isSameDate, rangeOf } from './dates.ts';
import { fold, isSameName, isSameRole } from './names.ts';
import { isTurned, partyOf } from './participants.ts';
import type { Side, Telling } from './telling.ts';

/** One field of one pair. `name.none` and the like: gold has null, so a value is made up. */
export interface FieldCheck {
  readonly field: string;
  readonly right: boolean;
  readonly want: unknown;
  readonly got: unknown;
}

function check(field: string, right: boolean, want: unknown, got: unknown): FieldCheck {
  return { field, right, want: want ?? null, got: got ?? null };
}

function sideChecks(
  label: string,
  gold: Side | null | undefined,
  got: Side | null | undefined,
): FieldCheck[] {
  if (!gold) return [];
  const checks = [
    gold.name
      ? check(`${label}.name`, isSameName(gold.name, got?.name), gold.name, got?.name)
      : check('name.none', !got?.name, null, got?.name),
  ];
  if (gold.party)
    checks.push(check(`${label}.party`, partyOf(gold) === partyOf(got), gold.party, got?.party));
  checks.push(
    gold.role
      ? check(`${label}.role`, isSameRole(gold.role, got?.role), gold.role, got?.role)
      : check('role.none', !got?.role, null, got?.role),
  );
  return checks;
}

function placeChecks({ place: gold }: Telling, { place: got }: Telling): FieldCheck[] {
  const named = gold?.name
    ? check('place.name', fold(gold.name) === fold(got?.name), gold.name, got?.name)
    : check('place.none', !got?.name, null, got?.name);
  if (!gold?.country) return [named];
  return [named, check('place.country', gold.country === got?.country, gold.country, got?.country)];
}

function dateCheck({ date: gold }: Telling, { date: got }: Telling): FieldCheck {
  return gold && rangeOf(gold)
    ? check('date', isSameDate(gold, got), gold, got)
    : check('date.none', !rangeOf(got), null, got?.start);
}

/** Every field of a pair that can be right or wrong, in the order in which scores list them. */
export function fieldChecks(gold: Telling, report: Telling): readonly FieldCheck[] {
  const checks = [
    check('type', gold.type === report.type, gold.type, report.type),
    check('status', gold.status === report.status, gold.status, report.status),
  ];
  if (typeof report.core === 'boolean')
    checks.push(check('core', gold.core === report.core, gold.core, report.core));
  const [actor, counterpart] = isTurned(gold, report)
    ? [report.counterpart, report.actor]
    : [report.actor, report.counterpart];
  return [
    ...checks,
    ...sideChecks('actor', gold.actor, actor),
    ...sideChecks('counterpart', gold.counterpart, counterpart),
    ...placeChecks(gold, report),
    dateCheck(gold, report),
  ];
}

/** Topics that are right, made up and missed. */
export function topicCounts(
  gold: Telling,
  report: Telling,
): { right: number; extra: number; missed: number } {
  const [wanted, got] = [new Set(gold.topics ?? []), new Set(report.topics ?? [])];
  const right = [...got].filter((topic) => wanted.has(topic)).length;
  return { right, extra: got.size - right, missed: wanted.size - right };
}
