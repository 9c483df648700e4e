import type { Lexicon, PartyRow } from '../lexicon/load.ts';
import type { AnnotatedArticle, EventReport } from '../records.ts';
import type { Context, Step } from '../stage.ts';
import { byItsDay } from './by-its-day.ts';
import { coreOf } from './core.ts';
import type { Draft, Rule } from './draft.ts';
import { joinMentions } from './joining.ts';
import { onEachDate } from './on-each-date.ts';
import { withPlaces } from './placing.ts';
import { reportOf } from './report.ts';
import { withRepresentatives } from './represented.ts';
import { RULES } from './rules.ts';
import { withSeats } from './seats.ts';
import { withTitleOffices } from './title-office.ts';
import { overItsLength } from './told-length.ts';
import { datedByNews } from './undated.ts';
import { viewOf } from './view-of.ts';
import { duringVisit, overItsDays } from './visit-days.ts';
import { withinStay } from './within-stay.ts';

/** The rules that read a frame, in their order. */
const BY_FRAME = new Map<string, Rule[]>();
for (const rule of RULES as readonly Rule[])
  for (const frame of new Set(rule.frames)) BY_FRAME.set(frame, [...(BY_FRAME.get(frame) ?? []), rule]);

function draftsOf(article: AnnotatedArticle, context: Context): Draft[] {
  return article.sentences
    .filter(({ gated }) => gated)
    .flatMap((sentence) => {
      const view = viewOf(article, sentence, context.lexicon);
      return view.triggers.flatMap((trigger) =>
        (BY_FRAME.get(trigger.row.frame) ?? []).flatMap((rule) =>
          rule.find(view, trigger).flatMap(onEachDate),
        ),
      );
    });
}

interface PartyNames {
  readonly labels: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, PartyRow['kind']>;
}

const compiled = new WeakMap<Lexicon, PartyNames>();

/** Shown names and kinds by party, made once per lexicon: the table has thousands of rows. */
function partyNames(lexicon: Lexicon): PartyNames {
  const known = compiled.get(lexicon);
  if (known) return known;
  const { parties } = lexicon;
  const names: PartyNames = {
    labels: new Map(parties.filter((row) => row.form === 'label').map((row) => [row.id, row.name])),
    kinds: new Map(parties.map((row) => [row.id, row.kind])),
  };
  compiled.set(lexicon, names);
  return names;
}

/** The interactions that an article tells, each once. */
export const extract: Step<AnnotatedArticle, EventReport> = function* (article, context) {
  const { labels, kinds } = partyNames(context.lexicon);
  const taken = new Set<string>();
  const joined = joinMentions(draftsOf(article, context)).map(withRepresentatives);
  const { published_at } = article.normalised.article;
  const found = datedByNews(joined, coreOf(joined, published_at));
  const dated = found.map((told) => byItsDay(overItsLength(told, found)));
  const spanned = dated.map((told) => byItsDay(overItsDays(told, dated)));
  const placed = withSeats(withPlaces(spanned.map((told) => duringVisit(told, spanned))));
  const interactions = placed.map((told) => withinStay(told, placed));
  // days and places tell more of what is news than the bare mentions did
  const core = coreOf(interactions, published_at);
  const telling = new Set(
    interactions.flatMap(({ drafts }) => drafts.map(({ view }) => view.sentence.number)),
  );
  const headline = article.sentences.find(({ source }) => source === 'title');
  const title = headline ? viewOf(article, headline, context.lexicon) : null;
  for (const [i, told] of interactions.entries()) {
    const report = reportOf(
      withTitleOffices(told, title),
      core[i] ?? false,
      context,
      labels,
      kinds,
      taken,
      telling,
    );
    if (report) yield report;
  }
};
