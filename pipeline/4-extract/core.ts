import type { Interaction } from './interaction.ts';

const DAY = 86_400_000;
/** Sentences of the head of an article. */
const HEAD = 4;
/** Days back from publication after which an interaction is history. */
const FRESH = 12;

/** Whether the article exists to report it or tells it as news of its own; else it is background. */
export function isCore(told: Interaction, published: string | null): boolean {
  if (told.isPassing) return false;
  const first = told.drafts[0]?.view.sentence.number ?? 0;
  const { date, status } = told;
  if (date?.start && date.precision === 'year') return false;
  if (
    date?.end &&
    published &&
    status === 'occurred' &&
    (Date.parse(published) - Date.parse(date.end)) / DAY > FRESH
  )
    return false;
  if (first < HEAD) return true;
  return date?.start !== null && date !== null && first < 3 * HEAD;
}
