import type { Anchor, DatePrecision, EventReport, Participant, Place } from '../records.ts';
import { type DayRange, dayNumber, rangeOf } from './days.ts';
import { type NameForm, nameForm } from './names.ts';
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
  readonly report: EventReport;
  readonly family: string;
  /** The report's type; `conference` for a meeting of three parties or more. */
  readonly type: string;
  /** Actor, counterpart (null when none is told), then others. */
  readonly sides: readonly (SideProfile | null)[];
  readonly range: DayRange | null;
  readonly precision: DatePrecision | null;
  /** Of a date that could not be resolved. */
  readonly anchor: Anchor | null;
  readonly published: number | null;
  readonly place: PlaceProfile;
  readonly topics: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
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

/** What stage 6 looks at of one report. */
export function profileOf(report: EventReport): Profile {
  const range = rangeOf(report.date);
  const sides = [report.actor, report.counterpart, ...report.others].map(sideProfile);
  const words = foldName(report.title ?? '').split(' ');
  return {
    report,
    family: FAMILIES[report.type] ?? report.type,
    type: gatheringType(report.type, sides),
    sides,
    range,
    precision: range ? (report.date?.precision ?? null) : null,
    anchor: range ? null : (report.date?.anchor ?? null),
    published: dayNumber(report.published_at),
    place: placeProfile(report.place),
    topics: new Set(report.topics),
    title: new Set(words.filter((word) => word.length > 3)),
  };
}
