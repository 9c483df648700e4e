import { setImmediate as nextTurn } from 'node:timers/promises';
import { meaningBetween } from '../dates.ts';
import type { DatePrecision } from '../records.ts';
import { type Company, companyFor, type DatedReports } from './company.ts';
import type { Limits } from './comparison.ts';
import type { DayRange } from './days.ts';
import type { NumberedProfile } from './profile.ts';
import { type Accompanied, isSpokenOf, type Publication, publicationLinks } from './publication-links.ts';

/** Reports by number, their place in the order of ids; numbers of repeats are left out. */
export interface DatableReports extends DatedReports {
  numbers(): Iterable<number>;
  isPublished(number: number): boolean;
  /** The days that it tells; null for none. */
  days(number: number): DayRange | null;
  /** From now on `profile` has these days. */
  date(number: number, days: DayRange, precision: DatePrecision): void;
}

/** The reports of an article without publication day. */
type UndatedArticle = readonly NumberedProfile[];

/** An article that its company dates. */
export interface DatedArticle {
  readonly article: UndatedArticle;
  readonly publication: Publication;
}

/** Those with date words that a publication day would resolve; nothing could tell the day of the others. */
function undatedArticles(reports: DatableReports): readonly UndatedArticle[] {
  const articles = new Map<number, NumberedProfile[]>();
  for (const number of reports.numbers()) {
    if (reports.isPublished(number)) continue;
    const profile = { ...reports.profile(number), number };
    const known = articles.get(profile.document);
    if (known) known.push(profile);
    else articles.set(profile.document, [profile]);
  }
  return [...articles.values()].filter((told) => told.some(({ anchor }) => anchor));
}

/** The article's reports whose date words mean the same days whenever it was published. */
function datedReports({ article, publication }: DatedArticle) {
  return article.flatMap(({ number, anchor }) => {
    const meant = anchor && meaningBetween(anchor, publication.published);
    return meant ? [{ number, ...meant }] : [];
  });
}

/** The article's reports, each with those that may tell the same. */
function accompany(article: UndatedArticle, company: Company): readonly Accompanied[] {
  return article.map((undated) => ({
    undated,
    company: company.of(undated, (days) => isSpokenOf(undated, days)),
  }));
}

/** What company says about an article; null when that gives it no day. */
function publicationOf(article: UndatedArticle, company: Company, limits: Limits): Publication | null {
  const publication = publicationLinks(accompany(article, company), limits);
  if (!publication) return null;
  return isDayKnown(publication) || datedReports({ article, publication }).length > 0 ? publication : null;
}

/** Whether the publication day follows, not only the days on which it may be. */
export function isDayKnown({ published, is_copy }: Publication): boolean {
  return published.start === published.end && !is_copy;
}

/** Articles between two pauses, in which a signal to stop is heard. */
const ARTICLES_AT_A_TIME = 256;

/** The articles that can be dated now. `news`: what was dated last; nothing changes for articles that it is no company for. */
async function datedNow(
  open: readonly UndatedArticle[],
  company: Company,
  news: Company,
  limits: Limits,
): Promise<readonly DatedArticle[]> {
  const dated: DatedArticle[] = [];
  for (const [at, article] of open.entries()) {
    if (at % ARTICLES_AT_A_TIME === 0) await nextTurn();
    const hasNews = news === company || accompany(article, news).some((report) => report.company.length > 0);
    const publication = hasNews ? publicationOf(article, company, limits) : null;
    if (publication) dated.push({ article, publication });
  }
  return dated;
}

/** Takes a report in that has days. */
function addTo(company: Company, number: number, reports: DatableReports): void {
  const days = reports.days(number);
  if (days) company.add(number, days, reports.sides(number));
}

/**
 * The articles without publication day that their company dates; `reports` get their days on the way. In rounds: each
 * dates articles by what was dated before it, until none gains a day. Articles of an earlier round stand first.
 */
export async function publications(
  reports: DatableReports,
  limits: Limits,
): Promise<readonly DatedArticle[]> {
  let open = undatedArticles(reports);
  const company = companyFor(open.flat(), reports, limits);
  for (const number of reports.numbers()) addTo(company, number, reports);
  const found: DatedArticle[] = [];
  let dated = await datedNow(open, company, company, limits);
  while (dated.length > 0) {
    const fresh = dated.flatMap(datedReports);
    for (const { number, days, precision } of fresh) reports.date(number, days, precision);
    found.push(...dated);
    const done = new Set(dated.map(({ article }) => article));
    open = open.filter((article) => !done.has(article));
    const news = companyFor(open.flat(), reports, limits);
    for (const { number } of fresh) for (const known of [company, news]) addTo(known, number, reports);
    dated = await datedNow(open, company, news, limits);
  }
  return found;
}
