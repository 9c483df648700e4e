import { leftBefore } from './before-where.ts';
import { HEAD, isBefore, isTopic } from './bygone-draft.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { daysIn, isFresh, newsDayOf, type Told } from './news-day.ts';
import { isOfNewsmakers, isSingleAct } from './newsmakers.ts';
import { nounSides } from './noun-sides.ts';
import { withOpening } from './opening-talks.ts';
import { isOfReporting } from './other-days.ts';
import { isSame } from './side.ts';
import { stayed } from './stay-length.ts';
import { tokensOf } from './tokens-of.ts';
import { townOf } from './town-of.ts';

/** Tokens between "have" and what was done. */
const PERFECT = 4;
/** Sentences back over which a day holds for what the same somebody did next. */
const REACH = 2;

const numberOf = (draft: Draft): number => draft.view.sentence.number;

/** Words between the verb and "was to" or "was due to". */
const BETWEEN = new Set(['also', 'due', 'later', 'then']);
const BARE_REACH = 6;

/** "was to meet", "was then due to hold talks": planned for the day of the news. */
function isToday({ view, trigger, type }: Draft): boolean {
  if (type === 'visit') return false;
  for (let to = trigger.first - 1; to > Math.max(0, trigger.first - BARE_REACH); to--) {
    if (view.key(to) !== 'to') continue;
    let i = to - 1;
    while (i > 0 && (BETWEEN.has(view.key(i)) || view.is('adverb-pass', i))) i -= 1;
    return ['was', 'were'].includes(view.key(i));
  }
  return false;
}

function mayBeOfNews(told: Interaction): boolean {
  const [draft] = told.drafts;
  if (!draft || told.date || told.isPassing || draft.day !== 'own' || isBefore(draft) || isTopic(draft))
    return false;
  return told.status === 'occurred' || (told.status === 'scheduled' && isToday(draft));
}

/** "flew to Oslo", "began a tour of Chad", "said on his arrival": not "during his visit", of which any day may be the first. */
export function isJourneyNow({ view, trigger }: Draft): boolean {
  if (trigger.row.part === 'verb') return trigger.row.frame !== 'be-in';
  const { governor } = nounSides(view, trigger);
  if (view.key(trigger.first) === 'arrival') return ['after', 'on', 'upon'].includes(view.key(governor));
  return view.is('beginning', governor);
}

/**
 * What the article tells as done now. A visit that is only spoken of ("during his visit"), a pact named outside of the head
 * and a gathering elsewhere have days of their own.
 */
function isAct({ type, where, drafts }: Interaction): boolean {
  const [draft] = drafts;
  if (!draft) return false;
  const { here } = draft.view.article;
  if (type === 'visit') return isJourneyNow(draft);
  if (type === 'agreement') return numberOf(draft) < HEAD;
  if (type !== 'conference' || where === null) return true;
  if (!here || where.place.country !== here.country) return false;
  return where.place.name === townOf(draft.view, here).name;
}

/** "his talks last week with Ross, who met both leaders": a relative clause is of the time of what it goes on with. */
function withHead(told: Interaction, all: readonly Interaction[]): Interaction {
  const [draft] = told.drafts;
  if (!draft || told.date || told.status !== 'occurred' || draft.day !== 'own') return told;
  const { view, trigger } = draft;
  if (leftBefore(view, trigger.first)) return told;
  const who = [1, 2, 3].map((n) => trigger.first - n).find((i) => view.is('relative', i)) ?? -1;
  const head = all.find(
    ({ drafts: [other], counterpart, actor, status, date }) =>
      who > 0 &&
      other !== undefined &&
      other.view.sentence.number === view.sentence.number &&
      other.trigger.first < who &&
      status === told.status &&
      date?.start &&
      [actor, counterpart].some((side) => isSame(side, told.actor)),
  );
  return head ? { ...told, date: head.date, date_at: head.date_at } : told;
}

/** The day of what the same somebody did in this sentence or just before. */
function neighbour(told: Interaction, all: readonly Interaction[], published: string | null): Told | null {
  const [draft] = told.drafts;
  if (!draft) return null;
  const near = all.flatMap(({ type, actor, counterpart, status, date, date_at, drafts }) => {
    const shares = [actor, counterpart].some((side) => isSame(side, told.actor));
    const at = drafts.map(numberOf).filter((n) => n < numberOf(draft) && numberOf(draft) - n <= REACH);
    // Who arrived on Monday may have held his talks today.
    const fits =
      shares && type !== 'visit' && status === 'occurred' && at.length > 0 && isFresh(date, published);
    return fits && date && date_at ? [{ at: Math.max(...at), date, date_at }] : [];
  });
  near.sort((a, b) => b.at - a.at);
  return near[0] ?? null;
}

/** "said in a meeting with him", "told reporters after talks": what is told by the words said there is news. */
function isSetting({ view, trigger, type }: Draft): boolean {
  if (type === 'visit') return false;
  const said = view.tokens.findIndex((_, i) => i < trigger.first && view.is('reporting-verb', i));
  const noun = trigger.row.part === 'verb' ? [] : [nounSides(view, trigger).governor];
  const behind = noun.length > 0 ? noun : [1, 2, 3].map((n) => trigger.first - n);
  // "came after the talks had failed": that may be long ago.
  if (view.tokens.slice(trigger.last, trigger.last + 8).some(({ key }) => key === 'had')) return false;
  if (behind.some((i) => view.key(i) === 'after' || view.key(i) === 'following')) return true;
  return said >= 0 && behind.some((i) => view.is('adjunct-cue', i));
}

/** The day on which its own sentence says that it was said: "said Friday that it had closed its mission". */
function saidOn({ view }: Draft): Told | null {
  const days = daysIn(view.article, view.sentence).filter(({ date_at }) =>
    isOfReporting(view, tokensOf(view, date_at).first),
  );
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** "have held secret talks, a newspaper reported on Wednesday": done at some time before it was told. */
function isOnlyReported(draft: Draft): boolean {
  const { view, trigger, type } = draft;
  if (['call', 'message', 'protest'].includes(type) || !saidOn(draft)) return false;
  const from = Math.max(0, trigger.first - PERFECT);
  return view.tokens
    .slice(from, trigger.first)
    .some(({ key }, n) => ['has', 'have'].includes(key) && view.isVerb(from + n + 1));
}

/** News without a day of its own, dated by the sentences before or by the lead. */
export function datedByNews(all: readonly Interaction[], core: readonly boolean[]): Interaction[] {
  const view = all[0]?.drafts[0]?.view;
  if (!view) return [...all];
  const { article } = view;
  const { published_at } = article.normalised.article;
  const lead = newsDayOf(article, view.around());
  return all.map((one, i) => {
    const told = withOpening(withHead(one, all), all);
    const [draft] = told.drafts;
    if (!draft || !mayBeOfNews(told)) return told;
    const isTold =
      core[i] || isSetting(draft) || (told.type === 'meeting' && draft.trigger.row.part === 'verb');
    const isNews = (isTold && isAct(told)) || isSingleAct(told);
    const ofLead = lead && isOfNewsmakers(told, all, lead) ? lead : null;
    const isOpen = isOnlyReported(draft);
    const day = neighbour(told, all, published_at) ?? (isNews && !isOpen ? (saidOn(draft) ?? ofLead) : null);
    return day ? { ...told, date: stayed(draft, day.date, null), date_at: day.date_at } : told;
  });
}
