import type { DatePhrase, EventType, Mention, Status, Tense } from '../records.ts';
import { leaderOf } from './leader.ts';
import { bearerOf } from './office-bearer.ts';
import type { Trigger, View } from './view.ts';

/** Whether an interaction happened, and the token that says so. */
export interface Standing {
  /** Null: hoped, asked, denied or conditional, which is no event. */
  readonly status: Status | null;
  /** Token number of the cue, null when it is the default. */
  readonly cue: number | null;
  readonly tense: Tense | null;
}

/** Hoped, asked, denied or conditional. */
export const NOTHING: Standing = { status: null, cue: null, tense: null };

/** Told as done. */
export const OCCURRED: Standing = { status: 'occurred', cue: null, tense: 'past' };

export const scheduled = (cue: number): Standing => ({ status: 'scheduled', cue, tense: 'future' });

export const cancelled = (cue: number): Standing => ({ status: 'cancelled', cue, tense: null });

/** A place mention, or `here`. */
export type PlaceMention = { readonly mention: Mention } | { readonly here: number };

/** One mention of an interaction in one sentence, before mentions of the same one are joined. */
export interface Draft {
  readonly type: EventType;
  readonly cameo: string;
  readonly view: View;
  readonly trigger: Trigger;
  readonly standing: Standing;
  readonly actors: readonly Mention[];
  readonly counterparts: readonly Mention[];
  /** Where a visit goes: its country is the counterpart. */
  readonly destination: PlaceMention | null;
  /** "their meeting", "the talks": no sides of its own, tells more of an interaction before it. */
  readonly isAnaphoric: boolean;
  /** Told as background by its own form: "visiting President X", "his visit last year". */
  readonly isPassing: boolean;
  /** What the date phrase of its clause is of: its own day, the last day of a stay ("left Paris on Friday"), or of something else. */
  readonly day: 'own' | 'last' | 'other';
  /** The one of several dates that it is of: "in May and June" tells of two. */
  readonly phrase: DatePhrase | null;
}

/** A rule looks at one trigger and drafts what it tells. */
export interface Rule {
  /** `family/case`. */
  readonly id: string;
  /** Frames of `triggers.csv` that it reads. */
  readonly frames: readonly string[];
  /** At least one finds nothing. `found`: type, actor and counterpart (name or party). */
  readonly examples: readonly { readonly text: string; readonly found: readonly string[] }[];
  readonly find: (view: View, trigger: Trigger) => readonly Draft[];
}

export function draft(
  view: View,
  trigger: Trigger,
  standing: Standing,
  sides: Partial<
    Pick<
      Draft,
      'type' | 'cameo' | 'actors' | 'counterparts' | 'destination' | 'isAnaphoric' | 'isPassing' | 'day'
    >
  >,
): Draft {
  const named = (mentions: readonly Mention[] = []): readonly Mention[] => [
    ...new Set(mentions.map((mention) => bearerOf(view, leaderOf(view, mention)))),
  ];
  return {
    type: trigger.row.type as EventType,
    cameo: trigger.row.cameo,
    view,
    trigger,
    standing,
    destination: null,
    isAnaphoric: false,
    isPassing: false,
    day: 'own',
    phrase: null,
    ...sides,
    actors: named(sides.actors),
    counterparts: named(sides.counterparts),
  };
}
