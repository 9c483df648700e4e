import type { EventReport, Participant, Place } from '../records.ts';
import { remembered } from '../remembered.ts';
import { sketchBits } from '../sketch.ts';
import { blockKeys } from './block-keys.ts';
import { dayNumber, rangeOf } from './days.ts';
import { numberOf } from './number-of.ts';
import { HAS, NO_DAY, packKind, packWide } from './slim-row.ts';
import { foldName } from './sound.ts';
import { fieldsText, TextTable } from './text-table.ts';
import { unlinked } from './unlinked.ts';

/** Tables of what repeats in rows. */
export const TABLES = ['sides', 'places', 'topics', 'anchors', 'outlets'] as const;
export type Table = (typeof TABLES)[number];

/** Rows of some reports, in their order. Plain data, so that it can cross from a worker. */
export interface SlimBatch {
  /** Which encoder made it: its rows mean the numbers of that encoder's tables. */
  readonly encoder: number;
  readonly ids: readonly string[];
  /** All rows, one after another. */
  readonly rows: Int32Array;
  /** Where each row ends. */
  readonly ends: readonly number[];
  /** Texts in its tables before this batch. */
  readonly known: number;
  /** What came to the tables since the last batch. */
  readonly added: Readonly<Record<Table, readonly string[]>>;
}

/** Letters of a title's word at least: shorter ones stand in every title. */
const MIN_TITLE_WORD = 4;

/** Words of titles whose numbers are kept. */
const REMEMBERED_WORDS = 200_000;

/** Numbers of the longer words of a piece of a title between spaces. */
const wordNumbers = remembered(
  (piece): readonly number[] =>
    foldName(piece)
      .split(' ')
      .filter((word) => word.length >= MIN_TITLE_WORD)
      .map((word) => numberOf(word) | 0),
  REMEMBERED_WORDS,
);

const titleWords = (title: string): readonly number[] => [...new Set(title.split(' ').flatMap(wordNumbers))];

function sideText({ name, role, party, kind }: Participant): string {
  return name || party ? fieldsText(name, role, party, kind) : '';
}

const placeText = (place: Place | null): string => (place ? fieldsText(place.name, place.country) : '');

/** Three parties or more in one room. */
function isLarge({ actor, counterpart, others }: EventReport): boolean {
  if (others.length === 0) return false;
  const parties = [actor, counterpart, ...others].flatMap((side) => side?.party?.toUpperCase() || []);
  return new Set(parties).size > 2;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Turns reports into rows. What repeats goes to tables of its own, which grow from batch to batch. */
export class Encoder {
  readonly #number: number;
  readonly #tables = Object.fromEntries(TABLES.map((table) => [table, new TextTable()])) as Record<
    Table,
    TextTable
  >;
  readonly #told = Object.fromEntries(TABLES.map((table) => [table, 1])) as Record<Table, number>;

  /** `number`: another for every encoder of a run. */
  constructor(number: number) {
    this.#number = number;
  }

  batch(reports: readonly EventReport[]): SlimBatch {
    const rows: number[] = [];
    const ends: number[] = [];
    for (const report of reports) {
      this.#addRow(unlinked(report), rows);
      ends.push(rows.length);
    }
    const ids = reports.map(({ report_id }) => report_id);
    const known = sum(TABLES.map((table) => this.#told[table] - 1));
    return { encoder: this.#number, ids, rows: Int32Array.from(rows), ends, known, added: this.#added() };
  }

  #numberOf(table: Table, text: string): number {
    return text === '' ? 0 : this.#tables[table].numberOf(text);
  }

  #addRow(report: EventReport, rows: number[]): void {
    const { date, actor, counterpart, others, text_hash, title } = report;
    const [range, sketch] = [rangeOf(date), sketchBits(report.text_sketch)];
    const precision = range ? (date?.precision ?? null) : null;
    const anchor = range || !date?.anchor ? '' : JSON.stringify(date.anchor);
    const words = title ? titleWords(title) : [];
    const keys = blockKeys(report);
    rows.push(
      ...packWide(numberOf(report.document_id)),
      ...packWide(text_hash ? numberOf(text_hash) : 0),
      (text_hash ? HAS.text : 0) | (sketch ? HAS.sketch : 0),
      sketch?.[0] ?? 0,
      sketch?.[1] ?? 0,
      this.#numberOf('outlets', report.outlet ?? ''),
      packKind({ type: report.type, status: report.status, precision, is_large: isLarge(report) }),
      range?.start ?? NO_DAY,
      range?.end ?? NO_DAY,
      dayNumber(report.published_at) ?? NO_DAY,
      this.#numberOf('anchors', anchor),
      this.#numberOf('places', placeText(report.place)),
      this.#numberOf('topics', fieldsText(...report.topics)),
      2 + others.length,
      words.length,
      keys.length,
      this.#numberOf('sides', sideText(actor)),
      counterpart ? this.#numberOf('sides', sideText(counterpart)) : 0,
    );
    for (const side of others) rows.push(this.#numberOf('sides', sideText(side)));
    for (const number of words) rows.push(number);
    for (const key of keys) rows.push(key);
  }

  #added(): SlimBatch['added'] {
    const added = TABLES.map((table) => {
      const { texts } = this.#tables[table];
      const from = this.#told[table];
      this.#told[table] = texts.length;
      return [table, texts.slice(from)] as const;
    });
    return Object.fromEntries(added) as Record<Table, string[]>;
  }
}
