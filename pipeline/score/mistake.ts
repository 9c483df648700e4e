import type { FieldCheck } from './attributes.ts';
import type { GoldEvent, ScoredReport } from './telling.ts';

/** One thing that was not right: a label without report, a report without label, a field of a pair. */
export type Mistake =
  | { readonly kind: 'missed'; readonly document: string; readonly event: GoldEvent }
  | { readonly kind: 'extra'; readonly document: string; readonly report: ScoredReport }
  | {
      readonly kind: 'wrong';
      readonly document: string;
      readonly event: GoldEvent;
      readonly report: ScoredReport;
      readonly check: FieldCheck;
    };
