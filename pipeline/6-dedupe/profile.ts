import type { Anchor, DatePrecision, EventReport, EventType, Status } from '../records.ts';
import type { SketchBits } from '../sketch.ts';
import type { DayRange } from './days.ts';
import { type NameForm, nameForm } from './names.ts';
import { numberOf } from './number-of.ts';
import { type OfficeForm, officeForm } from './offices.ts';
import { foldName, soundOf } from './sound.ts';

/** Types that newsrooms exchange for one another; a visit is never a meeting. */
export const FAMILIES: Readonly<Record<string, string>> = {
  meeting: 'talk',
  conference: 'talk',
  mediation: 'talk',
};

export interface SideProfile {
  readonly party: string;
  readonly name: NameForm | null;
  /** Null for none, and for a group's. */
  readonly office: OfficeForm | null;
  /** Named nobody and no office: the government or organisation itself. */
  readonly is_body: boolean;
  /** 32-bit numbers of what other spellings share: the sounds of the name's words, else the office, else the party. */
  readonly known_by: readonly number[];
}

export interface PlaceProfile {
  readonly name: string;
  /** Words of the name as they sound. */
  readonly sounds: readonly string[];
  /** All of them, written together. */
  readonly sound: string;
  readonly country: string;
}

/** What is compared of a report, made once. Days are numbers since 1970-01-01. */
export interface Profile {
  /** Number of the document_id. */
  readonly document: number;
  readonly outlet: string | null;
  readonly type: EventType;
  readonly family: string;
  /** As `type`, but `conference` for a meeting of three parties or more, even where one outlet's words make it a meeting. */
  readonly gathering: string;
  readonly status: Status;
  /** Actor, counterpart (null when none is told), then others. */
  readonly sides: readonly (SideProfile | null)[];
  readonly range: DayRange | null;
  readonly precision: DatePrecision | null;
  /** Its days come from other reports. */
  readonly is_linked: boolean;
  /** Of a date that could not be resolved. */
  readonly anchor: Anchor | null;
  readonly published: number | null;
  readonly place: PlaceProfile;
  readonly topics: readonly string[];
  /** 32-bit numbers of the title's longer words, each once. */
  readonly title: readonly number[];
  /** Number of the text_hash; null without one. */
  readonly text: number | null;
  readonly sketch: SketchBits | null;
}

/** `number`: the report's place in the order of ids. */
export interface NumberedProfile extends Profile {
  readonly number: number;
}

/** A report beside what is compared of it. */
export interface ToldProfile extends Profile {
  readonly report: EventReport;
}

export const NO_PLACE: PlaceProfile = { name: '', sounds: [], sound: '', country: '' };

/** Of name, role and party, '' where none is told. */
export function sideProfile([told = '', role = '', code = '']: readonly string[]): SideProfile {
  const office = officeForm(role || null);
  const name = told ? nameForm(told) : null;
  const party = code.toUpperCase();
  const words = name?.sounds ?? [office?.key ?? `=${party}`];
  const known_by = words.map((word) => numberOf(word) | 0);
  return { party, name, office, is_body: !name && !office, known_by };
}

/** Of name and country, '' where none is told. */
export function placeProfile([name = '', country = '']: readonly string[]): PlaceProfile {
  const folded = foldName(name);
  const sounds = folded.split(' ').filter(Boolean).map(soundOf);
  return { name: folded, sounds, sound: sounds.join(''), country };
}
