import { daysFrom } from './dating.ts';
import type { Interaction } from './interaction.ts';

/** Sentences of the head of an article, which tells why it exists. */
const HEAD = 4;
/** Days back from publication after which an interaction is history. */
const FRESH = 12;
/** Sentences after which a day of its own no longer makes it news of its own. */
const BODY = 20;

const sentenceOf = (told: Interaction): number => told.drafts[0]?.view.sentence.number ?? 0;

/** Told as history by its own date: a year, a month or "last week" behind us, or days long past. */
function isHistory({ date, status }: Interaction, published: string | null): boolean {
  if (!date?.start || !date.end) return false;
  if (date.precision === 'year') return true;
  if (status !== 'occurred') return false;
  const isVague = date.precision !== 'day' && published !== null && date.end <= published;
  return isVague || daysFrom(date.end, published) < -FRESH;
}

function peopleOf({ actor, counterpart }: Interaction): number[] {
  return [actor, counterpart].flatMap((side) => (side?.entity?.name ? [side.entity.id] : []));
}

/**
 * Which interactions the article exists to report or tells as news of its own; the others are background. Those of the head
 * are, and those that go on with the same people; what is told in passing or as history is not.
 */
export function coreOf(all: readonly Interaction[], published: string | null): boolean[] {
  const isNews = (told: Interaction): boolean => !told.isPassing && !isHistory(told, published);
  const leads = all.filter((told) => isNews(told) && sentenceOf(told) >= 0 && sentenceOf(told) < HEAD);
  const people = new Set(leads.flatMap(peopleOf));
  return all.map((told) => {
    if (!isNews(told)) return false;
    if (sentenceOf(told) < HEAD) return true;
    if (told.date?.start) return sentenceOf(told) < BODY;
    return peopleOf(told).some((id) => people.has(id));
  });
}
