/** The thresholds and weights of stage 6. */
export interface DedupeSettings {
  /** Days between two dated reports of one interaction at most. */
  readonly max_gap_days: number;
  /** Days that one event may span at most, first day to last day of its reports' dates. */
  readonly max_window_days: number;
  /** Total weight from which two reports are the same interaction. A higher one only splits events. */
  readonly min_weight: number;
  /** Total weight from which a pair of reports plays a part in clustering. */
  readonly base_weight: number;
  /** Reports that each report of a block is compared with at most: the next in time, and a sample, a fourth as large, of those beyond; what is left out is counted. */
  readonly max_block: number;
  /** Links of each report to those that follow it in its block that are kept at most, the best ones. */
  readonly max_links: number;
  /** Days that a wire copy may move a relative day at most. */
  readonly max_copy_gap_days: number;
  /** Days with reports of the same two people at most, within `run_reach_days`, for two of those days to be one misdated interaction. */
  readonly max_run_days: number;
  /** Days before and after a report in which the same two people's other days are counted. */
  readonly run_reach_days: number;
  /** Texts on the same two people's meeting on one day from which that day is no slip. */
  readonly min_day_texts: number;
  /** Days from publication to the interaction in which it is news, at most: most undated reports are of then. */
  readonly near_publication_days: number;
  /** Days from publication to the interaction, before and after, at most, for an undated report to tell of it in the background. */
  readonly later_publication_days: number;
  /** Bits (of 64) in which two sketches of one text differ at most. */
  readonly max_sketch_bits: number;
  /** Share of the words of two titles that are common, 0..1, from which they are alike. */
  readonly min_title_share: number;
  /** Odds, as a weight (logarithm to the base 2), by which the best event must lead all those that exclude it, together, for a vague report to join it. */
  readonly min_lead: number;
  /** Whether articles without publication day are dated by dated reports of the same interaction. */
  readonly link_dates: boolean;
  /** Dated reports, on days that its words may mean, with which an undated one is compared at most; with more it stays undated. */
  readonly max_company: number;
  /** By how much (weight) a report must fit one of an article's reports better than its others to join it before the vague ones. */
  readonly contest_lead: number;
  /** Share of the pairs across two clusters that may disagree as slips do, 0..1, for the clusters to join. */
  readonly max_misfit_share: number;
  /** Members of a cluster that are held against another cluster at most, evenly spread. */
  readonly max_fit_members: number;
  /** Weight of each level of each comparison; see `6-dedupe/compare.ts` for what the levels mean. */
  readonly weights: {
    readonly participant: Readonly<Record<string, number>>;
    readonly date: Readonly<Record<string, number>>;
    readonly place: Readonly<Record<string, number>>;
    readonly type: Readonly<Record<string, number>>;
    readonly status: Readonly<Record<string, number>>;
    readonly topics: Readonly<Record<string, number>>;
    readonly title: Readonly<Record<string, number>>;
    readonly text: Readonly<Record<string, number>>;
  };
}

export const DEDUPE_DEFAULTS: DedupeSettings = {
  max_gap_days: 1,
  max_window_days: 3,
  min_weight: 5,
  base_weight: 5,
  max_block: 200,
  max_links: 64,
  max_copy_gap_days: 2,
  max_run_days: 3,
  run_reach_days: 7,
  min_day_texts: 8,
  near_publication_days: 3,
  later_publication_days: 10,
  max_sketch_bits: 6,
  min_title_share: 0.6,
  min_lead: 1,
  link_dates: true,
  max_company: 400,
  contest_lead: 2,
  max_misfit_share: 0.25,
  max_fit_members: 16,
  weights: {
    participant: {
      'all members': 6,
      'same members': 4,
      'same name': 4,
      'sounds alike': 3,
      'family name': 3,
      'same body': 3,
      'same office': 2,
      'same party': 1,
      missing: 0,
      'other member': -1,
      'one name, two offices': -8,
      'other office': -100,
      otherwise: -100,
    },
    date: {
      'same days': 4,
      'copied later': 4,
      'overlapping days': 2,
      'crossing days': 2,
      'next day of a visit': 2,
      'same period': 1,
      inside: 1,
      'published near': 1,
      'published together': 1,
      'inside a month': 0,
      'same year': 0,
      'anchor fits': 0,
      'published later': -1,
      'a day apart': -2,
      'published apart': -2,
      missing: -3,
      'published far': -4,
      'anchor a day off': -5,
      'days apart': -7,
      otherwise: -100,
    },
    place: {
      'same venue': 5,
      'same place': 3,
      'sounds alike': 2,
      'same country': 1,
      missing: 0,
      'other words': -4,
      otherwise: -100,
    },
    type: { 'same type': 0, 'same family': -2, otherwise: -100 },
    status: { 'same status': 0, 'told before and after': 0, 'called off': 1, otherwise: -100 },
    topics: { shared: 2, missing: 0, otherwise: -2 },
    title: { alike: 1, missing: 0, otherwise: 0 },
    text: { 'same text': 6, 'near text': 6, missing: 0, otherwise: 0 },
  },
};
