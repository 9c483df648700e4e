import { daysFrom } from './dating.ts';
import type { Interaction } from './interaction.ts';

/** Days from publication at most that somebody who is somewhere stays on. */
const STAY = 5;

/**
 * What lies ahead of the article is still to come, whatever the words of another sentence left open; of a stay that goes on
 * and of which only the last day is told, the day of the article is the first that is known.
 */
export function byItsDay(told: Interaction): Interaction {
  const { date, date_at, status, type } = told;
  const published = told.drafts[0]?.view.article.normalised.article.published_at ?? null;
  const ahead = daysFrom(date?.start ?? null, published);
  if (status !== 'occurred' || !date || !date_at || !published || ahead <= 0) return told;
  const scheduled: Interaction = {
    ...told,
    status: 'scheduled',
    status_at: { ...date_at, field: 'status' },
  };
  const isLast = told.drafts.some(({ day }) => day === 'last');
  if (type !== 'visit' || (!isLast && date.precision === 'day' && ahead > STAY)) return scheduled;
  if (!isLast || date.precision !== 'day' || ahead > STAY) return told;
  return { ...told, date: { ...date, start: published, edtf: `${published}/${date.end}` } };
}
