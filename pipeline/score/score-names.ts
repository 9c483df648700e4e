/** The scores that `--fail-under` may name: those of which more is better. */
import { TYPES } from '../codes.ts';

/** Fields of events that `attributes` has; `name.none` and the like: nothing was made up where nothing is told. */
const ATTRIBUTES = [
  ...['type', 'status', 'core', 'date', 'date.none', 'place.name', 'place.country', 'place.none'],
  ...['actor.name', 'actor.role', 'actor.party', 'name.none', 'role.none'],
  ...['counterpart.name', 'counterpart.role', 'counterpart.party'],
] as const;

const MERGING = [
  ...['pair_precision', 'pair_recall', 'pair_recall_of_found'],
  ...['bcubed_precision', 'bcubed_recall', 'bcubed_f1', 'exactly_right', 'multi_article_events'],
] as const;

const OTHERS = [
  ...['f1', 'precision', 'recall', 'core_recall', 'topic_f1', 'documents', 'gold', 'reported'],
  ...['participants.precision', 'participants.recall', 'calibration.auroc'],
] as const;

/** In the order in which a message lists them. */
export const SCORE_NAMES: readonly string[] = [
  ...OTHERS,
  ...MERGING,
  ...ATTRIBUTES,
  ...TYPES.map((type) => `recall_by_type.${type}`),
];

const KNOWN: ReadonlySet<string> = new Set(SCORE_NAMES);

/** The name without the group that may stand before it: `bcubed_f1` for `merging.bcubed_f1`. */
function bareName(name: string): string {
  return name.replace(/^(?:merging|attributes)\./, '');
}

export function isScoreName(name: string): boolean {
  return KNOWN.has(bareName(name));
}

/** Where the value of a score stands, key by key. */
export function pathOf(name: string): readonly string[] {
  const bare = bareName(name);
  if (MERGING.some((one) => one === bare)) return ['merging', bare];
  if (ATTRIBUTES.some((one) => one === bare)) return ['attributes', bare];
  return bare.split('.');
}
