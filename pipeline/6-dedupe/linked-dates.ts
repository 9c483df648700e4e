import { completeReport } from '../complete-report.ts';
import type { Day, EventReport } from '../records.ts';
import type { Limits } from './comparison.ts';
import type { PublicationLink } from './publication-links.ts';
import { type DatedArticle, isDayKnown, publications } from './publications.ts';
import { redate } from './redate.ts';
import type { SlimRows } from './slim-rows.ts';
import { unlinked } from './unlinked.ts';

/** What follows for articles that their company dates. */
export interface Linked {
  /** The n-th report to come -> the report with its days, for those that other reports date. */
  readonly redated: ReadonlyMap<number, EventReport>;
  /** document_id -> publication day, of the articles whose day follows. */
  readonly published: ReadonlyMap<string, Day>;
}

/** All reports, by the number under which they came. */
export interface ReportRows {
  readonly rows: SlimRows;
  /** Numbers of the reports in the order of their ids, repeats left out. */
  readonly sorted: Uint32Array;
  /** JSON of the reports, in the order of `numbers`. */
  readonly take: (numbers: readonly number[]) => readonly string[];
}

/** The report as its article alone tells it. */
const reportOf = (json: string): EventReport => unlinked(completeReport(JSON.parse(json) as object));

/** Reads each report once that is dated, or dates another. */
function readReports(articles: readonly DatedArticle[], { sorted, take }: ReportRows) {
  const places = new Set(
    articles.flatMap(({ article, publication }) => [
      ...article.map(({ number }) => number),
      ...publication.links.map(({ by }) => by.number),
    ]),
  );
  const numbers = [...places].sort((x, y) => x - y).map((place) => sorted[place] ?? 0);
  return new Map(take(numbers).map((json, at) => [numbers[at] ?? 0, reportOf(json)] as const));
}

/** Puts the days and the chain of words into the reports, article by article. */
function redatedReports(articles: readonly DatedArticle[], reports: ReportRows): Map<number, EventReport> {
  const latest = readReports(articles, reports);
  const redated = new Map<number, EventReport>();
  const told = (place: number) => latest.get(reports.sorted[place] ?? 0);
  const chainOf = ({ undated, by }: PublicationLink) => {
    const [one, other] = [told(undated.number), told(by.number)];
    return one && other ? [{ undated: one, by: other }] : [];
  };
  for (const { article, publication } of articles) {
    const links = publication.links.flatMap(chainOf);
    for (const { number: place } of article) {
      const [number, report] = [reports.sorted[place] ?? 0, told(place)];
      const now = report && redate(report, publication, links);
      if (!now || now === report) continue;
      latest.set(number, now);
      redated.set(number, now);
    }
  }
  return redated;
}

/**
 * Dates articles without publication day by dated reports of the same interactions: first what they tell together, then,
 * through the publication day that follows, their other relative dates. The rows get the days too. The same in any order
 * of coming.
 */
export async function linkDates(reports: ReportRows, limits: Limits): Promise<Linked> {
  if (!limits.link_dates) return { redated: new Map(), published: new Map() };
  const { rows, sorted } = reports;
  const articles = await publications(
    {
      numbers: () => sorted.keys(),
      profile: (place) => rows.profile(sorted[place] ?? 0),
      principals: (place) => rows.principals(sorted[place] ?? 0),
      isPublished: (place) => rows.isPublished(sorted[place] ?? 0),
      days: (place) => rows.days(sorted[place] ?? 0),
      sides: (place) => rows.sides(sorted[place] ?? 0),
      date: (place, days, precision) => rows.date(sorted[place] ?? 0, days, precision),
    },
    limits,
  );
  for (const { article, publication } of articles.filter((one) => isDayKnown(one.publication)))
    for (const { number } of article) rows.publish(sorted[number] ?? 0, publication.published.start);
  const redated = redatedReports(articles, reports);
  const days = [...redated.values()].filter(({ published_at_basis }) => published_at_basis === 'linked');
  return {
    redated,
    published: new Map(days.map(({ document_id, published_at }) => [document_id, published_at ?? ''])),
  };
}

/** JSON of reports as linking leaves them; what an earlier run linked is taken back. */
export function linkedJson({ redated }: Linked, number: number, json: string): string {
  const now = redated.get(number);
  if (now) return JSON.stringify(now);
  return json.includes('"linked"') ? JSON.stringify(reportOf(json)) : json;
}
