import type {
  Anchor,
  DatePrecision,
  EventReport,
  EventType,
  Participant,
  Place,
  Status,
} from '../records.ts';
import { type SketchBits, sketchBits } from '../sketch.ts';
import { type DayRange, dayNumber, rangeOf } from './days.ts';
import { type NameForm, nameForm } from './names.ts';
import { numberOf } from './number-of.ts';
import { officeKey } from './offices.ts';
import { foldName, soundOf } from './sound.ts';

/** Types that newsrooms exchange for one another; a visit is never a meeting. */
const FAMILIES: Readonly<Record<string, string>> = { meeting: 'talk', conference: 'talk', mediation: 'talk' };

export interface SideProfile {
  readonly party: string;
  readonly name: NameForm | null;
  /** Key of the office; '' for none. */
  readonly office: string;
  /** Named nobody and no office: the government or organisation itself. */
  readonly is_body: boolean;
}

export interface PlaceProfile {
  readonly name: string;
  /** Words of the name as they sound. */
  readonly sounds: readonly string[];
  readonly country: string;
}

/** What is compared of a report, made once. Days are numbers since 1970-01-01. */
export interface Profile {
  readonly report_id: string;
  /** Number of the document_id. */
  readonly document: number;
  readonly outlet: string | null;
  readonly type: EventType;
  readonly family: string;
  /** As `type`, but `conference` for a meeting of three parties or more. */
  readonly gathering: string;
  readonly status: Status;
  /** Actor, counterpart (null when none is told), then others. */
  readonly sides: readonly (SideProfile | null)[];
  readonly range: DayRange | null;
  readonly precision: DatePrecision | null;
  /** Of a date that could not be resolved. */
  readonly anchor: Anchor | null;
  readonly published: number | null;
  readonly place: PlaceProfile;
  readonly topics: readonly string[];
  /** Numbers of the title's longer words, each once. */
  readonly title: readonly number[];
  /** Number of the text_hash; null without one. */
  readonly text: number | null;
  readonly sketch: SketchBits | null;
}

/** A report beside what is compared of it. */
export interface ToldProfile extends Profile {
  readonly report: EventReport;
}

function sideProfile(side: Participant | null): SideProfile | null {
  if (!side || !(side.name || side.party)) return null;
  const office = officeKey(side.role);
  const name = side.name ? nameForm(side.name) : null;
  return { party: (side.party ?? '').toUpperCase(), name, office, is_body: !name && !office };
}

function placeProfile(place: Place | null): PlaceProfile {
  const name = foldName(place?.name ?? '');
  const words = name.split(' ').filter(Boolean);
  return { name, sounds: words.map(soundOf), country: place?.country ?? '' };
}

/** Three parties or more in one room are a conference, even where one outlet's words make it a meeting. */
function gatheringType(type: string, sides: Profile['sides']): string {
  const parties = new Set(sides.flatMap((side) => side?.party || []));
  return type === 'meeting' && parties.size > 2 ? 'conference' : type;
}

/** Letters of a title's word at least: shorter ones stand in every title. */
const MIN_TITLE_WORD = 4;

function titleWords(title: string | null): readonly number[] {
  const words = foldName(title ?? '').split(' ');
  return [...new Set(words.filter((word) => word.length >= MIN_TITLE_WORD))].map(numberOf);
}

/** What stage 6 compares of one report. */
export function profileOf(report: EventReport): Profile {
  const range = rangeOf(report.date);
  const sides = [report.actor, report.counterpart, ...report.others].map(sideProfile);
  return {
    report_id: report.report_id,
    document: numberOf(report.document_id),
    outlet: report.outlet,
    type: report.type,
    family: FAMILIES[report.type] ?? report.type,
    gathering: gatheringType(report.type, sides),
    status: report.status,
    sides,
    range,
    precision: range ? (report.date?.precision ?? null) : null,
    anchor: range ? null : (report.date?.anchor ?? null),
    published: dayNumber(report.published_at),
    place: placeProfile(report.place),
    topics: report.topics,
    title: titleWords(report.title),
    text: report.text_hash ? numberOf(report.text_hash) : null,
    sketch: sketchBits(report.text_sketch),
  };
}

export function toldProfileOf(report: EventReport): ToldProfile {
  return { ...profileOf(report), report };
}
