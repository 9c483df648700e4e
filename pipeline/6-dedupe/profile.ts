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
import { onceEach } from './interned.ts';
import { type NameForm, nameForm } from './names.ts';
import { numberOf } from './number-of.ts';
import { officeKey } from './offices.ts';
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
  /** 32-bit numbers of the title's longer words, each once. */
  readonly title: readonly number[];
  /** Number of the text_hash; null without one. */
  readonly text: number | null;
  readonly sketch: SketchBits | null;
}

/** A report beside what is compared of it. */
export interface ToldProfile extends Profile {
  readonly report: EventReport;
}

export const NO_PLACE: PlaceProfile = { name: '', sounds: [], country: '' };

function sideProfile(name: string, role: string, party: string): SideProfile {
  const office = officeKey(role || null);
  return {
    party: party.toUpperCase(),
    name: name ? nameForm(name) : null,
    office,
    is_body: !name && !office,
  };
}

function placeProfile(name: string, country: string): PlaceProfile {
  const folded = foldName(name);
  return { name: folded, sounds: folded.split(' ').filter(Boolean).map(soundOf), country };
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
  return [...new Set(words.filter((word) => word.length >= MIN_TITLE_WORD))].map(
    (word) => numberOf(word) | 0,
  );
}

/** Makes profiles; sides, places, topics and anchors that were told before are the same objects again. */
export function profiler(): (report: EventReport) => Profile {
  const joined = (...texts: readonly (string | null)[]) => texts.map((text) => text ?? '').join('\0');
  const part = <Value>(make: (...texts: string[]) => Value) => onceEach((text) => make(...text.split('\0')));
  const sides = part((name = '', role = '', party = '') => sideProfile(name, role, party));
  const places = part((name = '', country = '') => placeProfile(name, country));
  const topics = onceEach((text): readonly string[] => (text === '' ? [] : text.split('\0')));
  const anchors = onceEach((text) => JSON.parse(text) as Anchor);
  const sideOf = (side: Participant | null) =>
    side && (side.name || side.party) ? sides(joined(side.name, side.role, side.party)) : null;
  const placeOf = (place: Place | null) => (place ? places(joined(place.name, place.country)) : NO_PLACE);
  return (report) => {
    const range = rangeOf(report.date);
    const told = [report.actor, report.counterpart, ...report.others].map(sideOf);
    const anchor = range ? null : (report.date?.anchor ?? null);
    return {
      document: numberOf(report.document_id),
      outlet: report.outlet,
      type: report.type,
      family: FAMILIES[report.type] ?? report.type,
      gathering: gatheringType(report.type, told),
      status: report.status,
      sides: told,
      range,
      precision: range ? (report.date?.precision ?? null) : null,
      anchor: anchor && anchors(JSON.stringify(anchor)),
      published: dayNumber(report.published_at),
      place: placeOf(report.place),
      topics: topics(report.topics.join('\0')),
      title: titleWords(report.title),
      text: report.text_hash ? numberOf(report.text_hash) : null,
      sketch: sketchBits(report.text_sketch),
    };
  };
}
