import type { Lexicon, PartyRow } from '../lexicon/load.ts';
import type { AnnotatedArticle, EventReport } from '../records.ts';
import type { Context, Step } from '../stage.ts';
import { issued, pact, signed } from './agreement.ts';
import { jointPress, stoodBeside } from './appearance.ts';
import { attendance } from './attendance.ts';
import { auspices } from './auspices.ts';
import { backFrom, spent } from './back-from.ts';
import { beingIn } from './being-in.ts';
import { broughtTogether } from './bringing.ts';
import { byPhone, spokeByPhone } from './by-phone.ts';
import { called, phoned } from './call.ts';
import { callNoun } from './call-noun.ts';
import { calledOn } from './calling-on.ts';
import { closedEmbassy } from './closed-embassy.ts';
import { gathering, session } from './conference.ts';
import { congratulated } from './congratulated.ts';
import { coreOf } from './core.ts';
import { credentials } from './credentials.ts';
import { discussed } from './discussed.ts';
import type { Draft, Rule } from './draft.ts';
import { elliptic } from './elliptic.ts';
import { expelled, expulsion, mustLeave, orderedOut, unwelcome } from './expulsion.ts';
import { gatheringPaper } from './gathering-paper.ts';
import { goodOffices } from './good-offices.ts';
import { joinMentions } from './joining.ts';
import { takenTo, travelled } from './journey.ts';
import { bound, leg } from './leg.ts';
import { handedOver } from './letter-handed.ts';
import { brokered } from './mediation.ts';
import { conferred, met } from './meeting.ts';
import { letter, wrote } from './message.ts';
import { withPlaces } from './placing.ts';
import { protested } from './protest.ts';
import { protestNote } from './protest-note.ts';
import { askedIn } from './protest-office.ts';
import { reached } from './reached.ts';
import { calledBack, leftForConsultations, recalled } from './recall.ts';
import { received } from './received.ts';
import { relations } from './relations.ts';
import { reportOf } from './report.ts';
import { withRepresentatives } from './represented.ts';
import { retaliated } from './retaliation.ts';
import { round } from './rounds.ts';
import { withSeats } from './seats.ts';
import { toSee } from './seeing.ts';
import { sentTo } from './sent.ts';
import { severed } from './severance.ts';
import { staying } from './staying.ts';
import { summoned } from './summoned.ts';
import { talks } from './talks.ts';
import { sessionWith, spentWith } from './time-with.ts';
import { told } from './told.ts';
import { tourStops } from './tour-stops.ts';
import { datedByNews } from './undated.ts';
import { viewOf } from './view-of.ts';
import { visited } from './visit.ts';
import { duringVisit, overItsDays } from './visit-days.ts';
import { visitNoun } from './visit-noun.ts';
import { visitingGuest } from './visiting-guest.ts';

/** Every rule, by family. Agreement stands before meeting: "met and signed" tells the pact first. */
export const RULES = [
  signed,
  issued,
  pact,
  relations,
  gatheringPaper,
  met,
  conferred,
  discussed,
  calledOn,
  credentials,
  toSee,
  spentWith,
  sessionWith,
  received,
  told,
  talks,
  round,
  jointPress,
  stoodBeside,
  visited,
  travelled,
  reached,
  visitNoun,
  beingIn,
  visitingGuest,
  takenTo,
  tourStops,
  sentTo,
  leg,
  bound,
  backFrom,
  spent,
  staying,
  phoned,
  spokeByPhone,
  called,
  callNoun,
  byPhone,
  gathering,
  session,
  elliptic,
  attendance,
  brokered,
  broughtTogether,
  goodOffices,
  auspices,
  letter,
  handedOver,
  wrote,
  congratulated,
  summoned,
  askedIn,
  expelled,
  orderedOut,
  unwelcome,
  expulsion,
  mustLeave,
  recalled,
  leftForConsultations,
  calledBack,
  severed,
  closedEmbassy,
  retaliated,
  protestNote,
  protested,
] as const satisfies readonly Rule[];

function draftsOf(article: AnnotatedArticle, context: Context): Draft[] {
  return article.sentences
    .filter(({ gated }) => gated)
    .flatMap((sentence) => {
      const view = viewOf(article, sentence, context.lexicon);
      return view.triggers.flatMap((trigger) =>
        RULES.filter((rule) => rule.frames.includes(trigger.row.frame)).flatMap((rule) =>
          rule.find(view, trigger),
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
  const dated = datedByNews(joined, coreOf(joined, published_at));
  const spanned = dated.map((told) => overItsDays(told, dated));
  const interactions = withSeats(withPlaces(spanned.map((told) => duringVisit(told, spanned))));
  // days and places tell more of what is news than the bare mentions did
  const core = coreOf(interactions, published_at);
  const telling = new Set(
    interactions.flatMap(({ drafts }) => drafts.map(({ view }) => view.sentence.number)),
  );
  for (const [i, told] of interactions.entries()) {
    const report = reportOf(told, core[i] ?? false, context, labels, kinds, taken, telling);
    if (report) yield report;
  }
};
