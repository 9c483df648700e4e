import { daysFrom } from './dating.ts';
import type { Interaction } from './interaction.ts';

/** What is told once, and of which a later one is another. */
const SINGLE = new Set(['protest', 'call', 'message', 'agreement', 'visit']);
/** Days before publication from which a step is history. */
const HISTORY = 60;
/** Sentences of the lead. */
const NEWS = 2;

/** "Peru has broken off relations … In 1995 it had suspended them": the news has no day of its own, and the other is long past. */
export function isNewsBeside(news: Interaction, past: Interaction): boolean {
  const { view } = news.drafts[0] ?? {};
  const isLead = view !== undefined && view.sentence.number < NEWS && news.date === null;
  const { published_at } = view?.article.normalised.article ?? {};
  return (
    SINGLE.has(news.type) &&
    isLead &&
    past.date !== null &&
    daysFrom(past.date.end, published_at ?? null) < -HISTORY
  );
}
