import { byCodeUnit } from './choose.ts';
import { covers } from './name-cover.ts';
import { compareNames, type NameForm } from './names.ts';
import { WordIndex } from './word-index.ts';

/** A name as told in one party, and how often. */
export interface ToldName {
  readonly form: NameForm;
  readonly count: number;
}

/** Spellings of one person's name, the commonest first. */
export interface Person {
  readonly forms: readonly NameForm[];
}

interface OpenPerson {
  readonly rank: number;
  /** The commonest spelling. */
  readonly lead: NameForm;
  readonly forms: NameForm[];
  /** Spellings that tell a name which the commonest lacks. */
  readonly longer: NameForm[];
}

/** The commonest first, then the longest, then the first by code unit: the same in any order of `names`. */
function byRank(left: ToldName, right: ToldName): number {
  return (
    right.count - left.count ||
    right.form.folded.length - left.form.folded.length ||
    byCodeUnit(left.form.folded, right.form.folded)
  );
}

const mayBeOne = (left: NameForm, right: NameForm): boolean => compareNames(left, right) !== 'otherwise';

/**
 * A spelling must fit the person's commonest one. That alone would join Ali Omar Brook to Ali Tarik Brook over Ali Brook, so
 * what the commonest lacks must agree with every other spelling that has more; what it has may be left out (Ali Brook and
 * Omar Brook, both of Ali Omar Brook).
 */
function isFit({ lead, longer }: OpenPerson, form: NameForm): boolean {
  if (!mayBeOne(form, lead)) return false;
  return covers(form, lead) || longer.every((other) => mayBeOne(form, other));
}

/** Adds a spelling to the commonest person that it fits, or makes a new one. */
class Persons {
  readonly all: OpenPerson[] = [];
  private readonly index: WordIndex<OpenPerson>;

  constructor(forms: readonly NameForm[]) {
    this.index = new WordIndex(forms);
  }

  /** Persons whom the spelling fits, the commonest first. */
  fitting(form: NameForm): readonly OpenPerson[] {
    const found = [...this.index.candidates(form)].filter((person) => isFit(person, form));
    return found.sort((x, y) => x.rank - y.rank);
  }

  /** The only person of whom a spelling ends, or begins, in the single name. */
  onlyBearer(single: NameForm): OpenPerson | null {
    let bearer: OpenPerson | null = null;
    for (const person of this.index.candidates(single)) {
      if (!person.forms.some((form) => mayBeOne(single, form))) continue;
      if (bearer) return null;
      bearer = person;
    }
    return bearer;
  }

  place(form: NameForm, home: OpenPerson | undefined): void {
    const person = home ?? { rank: this.all.length, lead: form, forms: [], longer: [] };
    if (!home) this.all.push(person);
    else if (!covers(form, home.lead)) person.longer.push(form);
    person.forms.push(form);
    this.index.add(form, person);
  }
}

/**
 * The persons of one party. Full names first, the commonest first. A family name alone is the person's who alone bears it;
 * of two bearers it is nobody's, and its spellings are kept together apart from both.
 */
export function personsOf(names: readonly ToldName[]): readonly Person[] {
  const forms = [...names].sort(byRank).map(({ form }) => form);
  const [full, single] = [forms.filter(({ size }) => size > 1), forms.filter(({ size }) => size <= 1)];
  const persons = new Persons(forms);
  for (const form of full) persons.place(form, persons.fitting(form)[0]);
  const lone = new Persons(single);
  const homes = single.map((form) => ({ form, bearer: persons.onlyBearer(form) }));
  for (const { form, bearer } of homes) {
    if (bearer) bearer.forms.push(form);
    else lone.place(form, lone.fitting(form)[0]);
  }
  return [...persons.all, ...lone.all];
}
