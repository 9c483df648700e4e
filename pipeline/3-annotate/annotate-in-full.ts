import { findDatePhrases } from '../dates.ts';
import type { AnnotatedArticle, AnnotatedSentence } from '../records.ts';
import type { Context } from '../stage.ts';
import type { Focus } from './coreference.ts';
import { linkDates } from './dates-across.ts';
import { introduce } from './introduce.ts';
import { introduceByLastName } from './last-name-alone.ts';
import type { Material } from './material.ts';
import { mentionsOf } from './mentions.ts';
import { type Parsed, parse, plainNames, type Reader, withKnown } from './parsed.ts';
import { verbsAmong } from './part-of-speech.ts';
import { People } from './people.ts';
import { settleHome } from './settle-home.ts';

/** How many characters compromise may still read of the article, and how many it has read. */
interface Budget {
  left: number;
  tagged: number;
}

function annotated(sentence: Parsed, reader: Reader, focus: Focus, budget: Budget): AnnotatedSentence {
  focus.subject = focus.first ?? focus.subject;
  focus.first = null;
  const { passage, tokens, number, start, end, gated } = sentence;
  const { verbs, tagged } = gated
    ? verbsAmong(passage.text, tokens, reader.vocabulary, budget.left)
    : { verbs: [], tagged: 0 };
  budget.left -= tagged;
  budget.tagged += tagged;
  return {
    source: passage.source,
    number,
    start,
    end,
    tokens,
    gated,
    // Of other sentences too: what the lead says without a trigger has a day that the rest of the text goes by.
    dates: findDatePhrases(passage.text, start, end),
    verbs,
    mentions: mentionsOf(sentence, reader, focus),
  };
}

function countriesOf(parsed: readonly Parsed[]): Set<string> {
  return new Set(
    parsed.flatMap(({ phrases }) => phrases.flatMap((phrase) => (phrase.party ? [phrase.party.id] : []))),
  );
}

/** Everything that stage 4 reads of an article. */
export function annotateInFull(material: Material, context: Context): AnnotatedArticle {
  const { normalised, characters, vocabulary, year, passage, sentences, heading, here } = material;
  const { text } = normalised.article;
  const home = here.here?.country ?? null;
  const first = sentences.map((sentence, number) =>
    parse(passage, sentence, number, vocabulary, year, home, context),
  );
  const reader: Reader = {
    vocabulary,
    year,
    people: new People(vocabulary),
    countries: countriesOf(first),
    home,
  };
  introduce(first, reader);
  introduceByLastName(first, reader);
  const known = plainNames(reader.people, vocabulary);
  const parsed = first.map((sentence) => withKnown(sentence, known, reader, context));
  settleHome(parsed, reader, here);
  for (const person of reader.people.all) person.seen = -1;
  const focus: Focus = { subject: null, first: null };
  const budget: Budget = {
    left: Math.floor(context.settings.annotate.max_tagged_share * characters),
    tagged: 0,
  };
  const read = parsed.map((sentence) => annotated(sentence, reader, focus, budget));
  const titles = heading.map(({ at, sentence }) =>
    annotated(
      parse(at, sentence, -1, vocabulary, year, home, context),
      reader,
      { subject: null, first: null },
      budget,
    ),
  );
  reader.people.settleCounterparts();
  const gated = read
    .filter((sentence) => sentence.gated)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    normalised,
    sentences: [...linkDates(read, text), ...titles],
    entities: reader.people.all.map((person) => ({
      party_name: vocabulary.labels.get(person.party ?? '') ?? null,
      ...person,
    })),
    organisations: new Set(
      [...reader.countries].filter((party) => vocabulary.kinds.get(party) === 'organisation'),
    ),
    ...here,
    counts: { characters, gated, tagged: budget.tagged },
  };
}
