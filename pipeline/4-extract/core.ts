import { daysFrom } from './dating.ts';
import type { Interaction } from './interaction.ts';
import type { View } from './view.ts';

/** Sentences of the head of an article, which tells why it exists. */
const HEAD = 4;
/** The same for interactions with somebody's name. */
const NAMED_HEAD = 9;
/** Days back from publication after which an interaction is history. */
const FRESH = 12;
/** Sentences after which a day of its own no longer makes it news of its own. */
const BODY = 20;
/** Share of an article's sentences behind which a gathering is only mentioned. */
const LATE = 0.6;

const sentencesOf = ({ drafts }: Interaction): number[] => drafts.map(({ view }) => view.sentence.number);
const sentenceOf = (told: Interaction): number => sentencesOf(told)[0] ?? 0;
/** Told by the title or the first sentence. */
const isLead = (told: Interaction): boolean => sentencesOf(told).some((number) => number <= 0);

/** Told as history by its own date: a year, a month or "last week" behind us, or days long past. */
function isHistory({ date, status }: Interaction, published: string | null): boolean {
  if (!date?.start || !date.end) return false;
  if (date.precision === 'year') return true;
  if (status !== 'occurred') return false;
  const isVague = date.precision !== 'day' && published !== null && date.end <= published;
  return isVague || daysFrom(date.end, published) < -FRESH;
}

/** "when he visited Quito in a previous tour": a sentence that looks back. */
const looksBack = (view: View): boolean =>
  view.tokens.some(
    ({ key }, i) =>
      view.has('history-cue', key) || (key === 'earlier' && ['this', 'last'].includes(view.key(i + 1))),
  );

/** "returned to Lima after visits to Quito and Bogota". */
const isOver = ({ type, drafts }: Interaction): boolean =>
  type === 'visit' &&
  drafts.some(({ view, trigger }) =>
    view.tokens.slice(0, trigger.first).some(({ key }) => view.has('returning', key)),
  );

/** The gathering around what is told: "met him on the sidelines of the summit", or one that the article comes to late. */
function isSetting(told: Interaction, leads: readonly Interaction[]): boolean {
  if (told.type !== 'conference') return false;
  const sentences = told.drafts[0]?.view.article.sentences.length ?? 0;
  const isLate = sentenceOf(told) >= HEAD && sentenceOf(told) > LATE * sentences;
  return isLate || leads.length > 0;
}

/** Visits of somebody whose visit to another country was told before: further legs of a journey. */
function onwardOf(all: readonly Interaction[]): ReadonlySet<Interaction> {
  const visitors = new Set<number>();
  const onward = new Set<Interaction>();
  for (const told of all) {
    const visitor = told.type === 'visit' ? told.actor.entity : null;
    if (!visitor) continue;
    if (visitors.has(visitor.id)) onward.add(told);
    visitors.add(visitor.id);
  }
  return onward;
}

function peopleOf({ actor, counterpart }: Interaction): number[] {
  return [actor, counterpart].flatMap((side) => (side?.entity?.name ? [side.entity.id] : []));
}

/**
 * Which interactions the article exists to report or tells as news of its own; the others are background. Those of the head
 * are, and those that go on with the same people. What is told in passing or as history is not, nor is, behind the lead, a
 * further leg of a journey, the gathering around what is told, or a look back.
 */
export function coreOf(all: readonly Interaction[], published: string | null): boolean[] {
  const leads = all.filter(isLead);
  const onward = onwardOf(all);
  const isNews = (told: Interaction): boolean => {
    if (told.isPassing || isHistory(told, published)) return false;
    const [first] = told.drafts;
    return (
      isLead(told) ||
      !(onward.has(told) || isOver(told) || isSetting(told, leads) || (first && looksBack(first.view)))
    );
  };
  const news = all.filter(isNews);
  const heads = news.filter((told) => sentenceOf(told) >= 0 && sentenceOf(told) < HEAD);
  const people = new Set(heads.flatMap(peopleOf));
  const isCore = new Set(news);
  return all.map((told) => {
    if (!isCore.has(told)) return false;
    if (sentenceOf(told) < (peopleOf(told).length > 0 ? NAMED_HEAD : HEAD)) return true;
    if (told.date?.start) return sentenceOf(told) < BODY;
    return peopleOf(told).some((id) => people.has(id));
  });
}
