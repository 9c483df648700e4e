import { dirname, join } from 'node:path';
import { existsSync } from '../file-system.ts';
import { barsOf, failuresOf } from './bars.ts';
import { calibrationOf } from './calibration.ts';
import { errorReport } from './errors.ts';
import { loadArticles, loadGold, loadReports } from './load.ts';
import { mergingOf } from './merging.ts';
import { harmonicMean, percent } from './percent.ts';
import type { Scores } from './scores.ts';
import { Tally } from './tally.ts';
import type { GoldDocument, ScoredReport } from './telling.ts';

export interface ScoreOptions {
  /** Path of the gold file, NDJSON. */
  readonly gold: string;
  /** Path of the report file, NDJSON. */
  readonly reports: string;
  /** Path of the articles, NDJSON as `run` writes it, to show sentences with the errors; null: articles.ndjson beside the reports, if it is there. */
  readonly articles?: string | null;
  /** Errors of each kind to list at most; 0 lists none. */
  readonly errors?: number;
  /** Bars, as in `f1=85,pair_precision=95`. */
  readonly fail_under?: string;
}

export interface Scored {
  readonly scores: Scores;
  /** Lines for people: what was missed, made up or wrong. */
  readonly errors: readonly string[];
  /** One line for each bar that was not reached; empty: all passed. */
  readonly failures: readonly string[];
}

const share = (part: number, all: number): number => part / (all || 1);

function scoresOf(gold: readonly GoldDocument[], tally: Tally): Scores {
  const missed = tally.mistakes.filter(({ kind }) => kind === 'missed').length;
  const [right, extra] = [tally.paired.length, tally.unpaired.length];
  const precision = share(right, right + extra);
  const recall = share(right, right + missed);
  const { topics, sides, core, empty } = tally;
  return {
    documents: gold.length,
    gold: right + missed,
    reported: right + extra,
    precision: percent(precision),
    recall: percent(recall),
    f1: percent(harmonicMean(precision, recall)),
    core_recall: percent(share(core.right, core.all)),
    empty_documents_with_reports: `${empty.with_reports} of ${empty.all}`,
    recall_by_type: tally.types.toRecord(),
    participants: {
      precision: percent(share(sides.right, sides.reported)),
      recall: percent(share(sides.right, sides.gold)),
    },
    attributes: tally.attributes.toRecord(),
    topic_f1: percent(
      harmonicMean(
        share(topics.right, topics.right + topics.extra),
        share(topics.right, topics.right + topics.missed),
      ),
    ),
    merging: mergingOf(gold, [...tally.paired, ...tally.unpaired]),
    calibration: calibrationOf(tally.claims),
  };
}

/** Scores reports against gold labels, document by document. */
export function scoreReports(
  gold: readonly GoldDocument[],
  reports: ReadonlyMap<string, readonly ScoredReport[]>,
): { scores: Scores; tally: Tally } {
  const tally = new Tally();
  for (const document of gold) tally.add(document, reports.get(document.doc) ?? []);
  return { scores: scoresOf(gold, tally), tally };
}

function articlesOf({ articles, reports }: ScoreOptions): string | null {
  if (articles) return articles;
  const beside = join(dirname(reports), 'articles.ndjson');
  return existsSync(beside) ? beside : null;
}

/** Scores a report file against a gold file. Throws BarError before it reads a file, and ScoreInputError (`file:line: …`) when one can't be read. */
export async function scoreFiles(options: ScoreOptions): Promise<Scored> {
  const bars = barsOf(options.fail_under ?? '');
  const gold = await loadGold(options.gold);
  const reports = await loadReports(options.reports, new Set(gold.map(({ doc }) => doc)));
  const { scores, tally } = scoreReports(gold, reports);
  const limit = options.errors ?? 0;
  const file = limit > 0 ? articlesOf(options) : null;
  const articles = file ? await loadArticles(file, new Set(gold.map(({ doc }) => doc))) : new Map();
  return {
    scores,
    errors: errorReport(tally.mistakes, articles, limit),
    failures: failuresOf(scores, bars),
  };
}
