import type { GoldDocument, GoldEvent, ScoredReport, Side } from '../../pipeline/score/telling.ts';

/** A small seeded generator (mulberry32): 0 <= value < 1, the same for the same seed. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function clusterOrNull(event: GoldEvent): string | null {
  return event.cluster ?? null;
}

/** Gold labels as reports: right in everything, merged as gold has it. */
export function asReports(gold: readonly GoldDocument[]): ScoredReport[] {
  return gold.flatMap(({ doc, events }) =>
    events.map((event) => ({ ...event, document_id: doc, event_id: clusterOrNull(event) })),
  );
}

function spoilSide(side: Side | null | undefined, next: () => number): Side | null {
  if (!side || next() < 0.05) return null;
  const name = next() < 0.2 ? (side.name?.split(' ').at(-1) ?? 'Somebody Else') : (side.name ?? null);
  return {
    name: next() < 0.1 ? null : name,
    role: next() < 0.2 ? 'former spokesman' : (side.role ?? null),
    party: next() < 0.1 ? 'FRA' : (side.party ?? null),
  };
}

const YEARS_AND_DAYS = ['1997', '1997-04', '1997-04-09', '2005-11-30', '2006'] as const;

function spoil(report: ScoredReport, next: () => number): ScoredReport {
  const [actor, counterpart] = [spoilSide(report.actor, next), spoilSide(report.counterpart, next)];
  const day = YEARS_AND_DAYS[Math.floor(next() * YEARS_AND_DAYS.length)] ?? null;
  const turned = next() < 0.2;
  return {
    ...report,
    type: next() < 0.2 ? 'meeting' : report.type,
    status: next() < 0.2 ? 'cancelled' : (report.status ?? 'occurred'),
    actor: turned ? counterpart : actor,
    counterpart: turned ? actor : counterpart,
    others: next() < 0.3 ? [] : (report.others ?? []),
    place: next() < 0.2 ? null : (report.place ?? null),
    date: next() < 0.3 ? { start: day, end: day, precision: 'day' } : (report.date ?? null),
    topics: next() < 0.3 ? ['health'] : (report.topics ?? []),
    event_id: next() < 0.2 ? `e_${Math.floor(next() * 20)}` : (report.event_id ?? null),
    confidence: Math.round(next() * 20) / 20,
  };
}

/** Reports with seeded mistakes of every kind: left out, said twice, wrong in any field, merged wrongly. */
export function withNoise(reports: readonly ScoredReport[], seed: number): ScoredReport[] {
  const next = chances(seed);
  return reports.flatMap((report) => {
    if (next() < 0.15) return [];
    const spoilt = spoil(report, next);
    return next() < 0.15 ? [spoilt, spoil(report, next)] : [spoilt];
  });
}
