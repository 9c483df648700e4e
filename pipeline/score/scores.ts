import type { Calibration } from './calibration.ts';
import type { Merging } from './merging.ts';

/** Everything that is measured. Numbers are percentages, but for counts; shares are text such as `85.5% of 62`. */
export interface Scores {
  /** Documents of the gold file. */
  readonly documents: number;
  /** Events that gold has. */
  readonly gold: number;
  /** Reports of those documents. */
  readonly reported: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly core_recall: number;
  /** `2 of 23`. */
  readonly empty_documents_with_reports: string;
  readonly recall_by_type: Readonly<Record<string, string>>;
  readonly participants: { readonly precision: number; readonly recall: number };
  readonly attributes: Readonly<Record<string, string>>;
  readonly topic_f1: number;
  readonly merging: Merging;
  readonly calibration: Calibration | null;
}
