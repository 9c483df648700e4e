import { checkParticipants } from '../5-validate/check-participants.ts';
import type { Correction, DiplomaticEvent } from '../records.ts';
import { correctEvent } from './correct-event.ts';
import type { Known } from './correct-side.ts';
import { type CorrectionRow, correctionOf } from './correction-row.ts';
import { FIELD_NAMES, FIELDS, type FieldName } from './fields.ts';
import type { Unfollowed } from './unfollowed.ts';

export interface Corrected {
  readonly event: DiplomaticEvent;
  readonly corrections: readonly Correction[];
  readonly unfollowed: readonly Unfollowed[];
}

/** Rows that were chosen for a field: all of one value. */
type Chosen = ReadonlyMap<FieldName, readonly CorrectionRow[]>;

/** What can be followed of the rows of one field, which may name the event by different ids. */
function chosenOf(
  event: DiplomaticEvent,
  field: FieldName,
  rows: readonly CorrectionRow[],
  unfollowed: Unfollowed[],
): readonly CorrectionRow[] {
  const [first] = rows;
  const same = rows.filter(({ value }) => value === first?.value);
  for (const row of rows.filter((one) => !same.includes(one)))
    unfollowed.push({
      row,
      code: 'correct/contradicted',
      words: `${field} of the same event is "${first?.value ?? ''}" by the row of ${first?.target}`,
    });
  if (same.length === 0 || FIELDS[field].told(event) !== first?.value) return same;
  for (const row of same)
    unfollowed.push({ row, code: 'correct/no-effect', words: `${field} is "${row.value ?? ''}" already` });
  return [];
}

function valuesOf(chosen: Chosen): ReadonlyMap<FieldName, string | null> {
  return new Map([...chosen].map(([field, rows]) => [field, rows[0]?.value ?? null]));
}

function isOfSide(field: FieldName): boolean {
  return field.startsWith('actor.') || field.startsWith('counterpart.');
}

/** Nobody meets himself: then no row for either side is followed. */
function withTwoSides(
  event: DiplomaticEvent,
  chosen: Chosen,
  known: Known,
  unfollowed: Unfollowed[],
): Chosen {
  const [problem] = checkParticipants(correctEvent(event, valuesOf(chosen), known));
  if (problem === undefined) return chosen;
  for (const row of [...chosen].flatMap(([field, rows]) => (isOfSide(field) ? rows : [])))
    unfollowed.push({ row, code: 'correct/contradicted', words: 'both sides would be the same participant' });
  return new Map([...chosen].filter(([field]) => !isOfSide(field)));
}

/** Follows the `set` rows of one event, in whatever order they come. */
export function applySets(event: DiplomaticEvent, rows: readonly CorrectionRow[], known: Known): Corrected {
  const unfollowed: Unfollowed[] = [];
  const asked = FIELD_NAMES.flatMap((field) => {
    const own = rows.filter((row) => row.field === field);
    const chosen = chosenOf(event, field, own, unfollowed);
    return chosen.length === 0 ? [] : [[field, chosen] as const];
  });
  const chosen = withTwoSides(event, new Map(asked), known, unfollowed);
  return {
    event: correctEvent(event, valuesOf(chosen), known),
    corrections: [...chosen].flatMap(([field, own]) =>
      own.map((row) => correctionOf(row, FIELDS[field].told(event))),
    ),
    unfollowed,
  };
}
