/** The thresholds and weights of stage 4. */
export interface ExtractSettings {
  readonly confidence: {
    /** Position in the text before which a report is in the lead, in UTF-16 code units. */
    readonly lead_characters: number;
    /** Hundredths of log-odds: of a report with none of the features, and what each feature adds. */
    readonly weights: Readonly<Record<'base' | ConfidenceFeature, number>>;
  };
  readonly topics: TopicThresholds & {
    /** How much words outside an interaction's own sentences say of it; the same for what is told as background. */
    readonly reach: TopicReach;
    readonly background_reach: TopicReach;
    /** For calls, messages and protests: the weight from which a topic is kept; where the article is of so many sentences at most, how much its remaining text says of them. */
    readonly short: Readonly<Record<'sentences' | 'min_weight' | 'rest' | 'subject', number>>;
    /** For the article's subject, which stands in where nothing nearer tells. */
    readonly subject: TopicThresholds & Pick<TopicReach, 'rest'>;
  };
}

export const EXTRACT_DEFAULTS: ExtractSettings = {
  confidence: {
    lead_characters: 250,
    weights: {
      base: 164,
      one_named: 7,
      both_named: 82,
      others: 44,
      organisation: -18,
      movement: -58,
      conference: -94,
      meeting: -53,
      headline: -92,
      lead: 62,
      undated: -25,
      day: 11,
      country_only: 54,
      actor_apart: -38,
      counterpart_apart: -16,
    },
  },
  topics: {
    max_topics: 3,
    min_weight: 0.75,
    min_share: 0.4,
    reach: { following: 0.5, about: 0.75, title: 0.5, rest: 0.1 },
    short: { sentences: 9, min_weight: 0.5, rest: 0.4, subject: 0.75 },
    background_reach: { following: 0.5, about: 0.25, title: 0.25, rest: 0 },
    subject: { max_topics: 1, min_weight: 1, min_share: 0.6, rest: 0.25 },
  },
};

/** What of a report speaks for or against it; `featuresOf` in stage 4 says when each holds. */
export type ConfidenceFeature =
  | 'one_named'
  | 'both_named'
  | 'others'
  | 'organisation'
  | 'movement'
  | 'conference'
  | 'meeting'
  | 'headline'
  | 'lead'
  | 'undated'
  | 'day'
  | 'country_only'
  | 'actor_apart'
  | 'counterpart_apart';

/** Shares, 0..1, of a topic word's weight by where it stands; `topicZones` in stage 4 says what each place is. */
export type TopicReach = Readonly<Record<'following' | 'about' | 'title' | 'rest', number>>;

/** Topics at most; summed weight of its phrases from which a topic is kept; share of the heaviest one's weight that another needs, 0..1. */
export type TopicThresholds = Readonly<Record<'max_topics' | 'min_weight' | 'min_share', number>>;
