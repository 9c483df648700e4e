import { createHash } from 'node:crypto';
import { byCodeUnit, ranked } from './choose.ts';
import { compareNames, type NameForm, nameForm } from './names.ts';

/** Hex digits of a person's key. */
const KEY_DIGITS = 16;

interface Person {
  readonly forms: readonly NameForm[];
}

const formKey = (party: string, folded: string): string => `${party}|${folded}`;

interface ToldName {
  readonly party: string;
  readonly name: string;
  readonly count: number;
}
/** All names told, by party, each as often as it is told. */
function namesByParty(told: readonly ToldName[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, party, count } of told) {
    const known = names.get(party) ?? [];
    for (let k = 0; k < count; k++) known.push(nameForm(name).folded);
    names.set(party, known);
  }
  return names;
}

/** Full names first, the commonest first: each joins the first person whose every form it may be. */
function personsOf(names: readonly string[]): readonly Person[] {
  const forms = ranked(names).map(({ value }) => nameForm(value));
  const persons: Person[] = [];
  const place = (form: NameForm, fitting: readonly Person[]) => {
    const person = fitting[0];
    if (person) persons[persons.indexOf(person)] = { forms: [...person.forms, form] };
    else persons.push({ forms: [form] });
  };
  for (const form of forms.filter(({ size }) => size > 1))
    place(
      form,
      persons.filter((person) => person.forms.every((other) => compareNames(form, other) !== 'otherwise')),
    );
  // A family name alone is the person's who alone bears it in the party; two bearers leave it a key of its own.
  const full = [...persons];
  for (const form of forms.filter(({ size }) => size <= 1)) {
    const bearers = full.filter((person) =>
      person.forms.some((other) => compareNames(form, other) !== 'otherwise'),
    );
    const bearer = bearers.length === 1 ? bearers[0]?.forms[0] : undefined;
    place(form, bearer ? persons.filter((person) => person.forms[0] === bearer) : []);
  }
  return persons;
}

function keyOf(party: string, person: Person): string {
  const folded = person.forms.map((form) => form.folded).sort(byCodeUnit);
  return `p_${createHash('sha256')
    .update(formKey(party, folded[0] ?? ''))
    .digest('hex')
    .slice(0, KEY_DIGITS)}`;
}

/** Gives every participant's name its person's key, one per person over all reports, whatever the spelling. */
export function personKeys(
  reports: readonly ToldName[],
): (party: string | null, name: string | null) => string | null {
  const keys = new Map<string, string>();
  for (const [party, names] of namesByParty(reports))
    for (const person of personsOf(names))
      for (const form of person.forms) keys.set(formKey(party, form.folded), keyOf(party, person));
  return (party, name) => (name ? (keys.get(formKey(party ?? '', nameForm(name).folded)) ?? null) : null);
}
