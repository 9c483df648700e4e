import { isSameName } from './names.ts';
import type { Side, Telling } from './telling.ts';

/** Types whose actor and counterpart can't be exchanged. */
export const DIRECTED: ReadonlySet<string> = new Set(['visit', 'message', 'protest']);
/** Agreement of two sides of one party of which at least one names nobody; a named person counts 1. */
const PARTY_ONLY = 0.7;

/** The party's code in capitals, '' when it has none. */
export function partyOf(side: Side | null | undefined): string {
  return (side?.party ?? '').toUpperCase();
}

/** 1: the same person; 0.7: the same party where one side names nobody; 0: otherwise. Different parties never agree. */
export function agreement(left: Side | null | undefined, right: Side | null | undefined): number {
  if (!left || !right) return 0;
  const [party, other] = [partyOf(left), partyOf(right)];
  if (party && other && party !== other) return 0;
  if (left.name && right.name) return isSameName(left.name, right.name) ? 1 : 0;
  return party && party === other ? PARTY_ONLY : 0;
}

/** Everybody who takes part, actor first. */
export function sidesOf(telling: Telling): readonly Side[] {
  const sides = [telling.actor, telling.counterpart, ...(telling.others ?? [])];
  return sides.filter((side): side is Side => Boolean(side && (side.name || side.party)));
}

/** Pairs each wanted side with at most one reported side, best first. `total`: sum of their agreements. */
export function matchSides(wanted: readonly Side[], got: readonly Side[]): { pairs: number; total: number } {
  const candidates = wanted.flatMap((side, row) =>
    got.map((other, column) => ({ score: agreement(side, other), row, column })),
  );
  candidates.sort((x, y) => y.score - x.score || x.row - y.row || x.column - y.column);
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  let total = 0;
  for (const { score, row, column } of candidates) {
    if (score === 0 || rows.has(row) || columns.has(column)) continue;
    rows.add(row);
    columns.add(column);
    total += score;
  }
  return { pairs: rows.size, total };
}

/** Whether actor and counterpart are right, in the right direction where the type has one. */
export function hasPrincipals(gold: Telling, report: Telling): boolean {
  const agree = (x: Side | null | undefined, y: Side | null | undefined) => agreement(x, y) > 0;
  if (agree(gold.actor, report.actor) && agree(gold.counterpart, report.counterpart)) return true;
  if (DIRECTED.has(gold.type)) return false;
  if (agree(gold.actor, report.counterpart) && agree(gold.counterpart, report.actor)) return true;
  // "X met A and B": any of the far side may stand first.
  const far = [gold.counterpart, ...(gold.others ?? [])];
  const orders = [
    [report.actor, report.counterpart],
    [report.counterpart, report.actor],
  ] as const;
  return orders.some(([near, other]) => agree(gold.actor, near) && far.some((side) => agree(side, other)));
}

/** Whether the report tells an undirected interaction from the other side. */
export function isTurned(gold: Telling, report: Telling): boolean {
  if (DIRECTED.has(gold.type)) return false;
  const turned = agreement(gold.actor, report.counterpart) + agreement(gold.counterpart, report.actor);
  return turned > agreement(gold.actor, report.actor) + agreement(gold.counterpart, report.counterpart);
}
