import type { Evidence, ParticipantKind } from '../records.ts';
import { officeAbroad } from './counterpart-office.ts';
import { FORMER, isVaguer, portfoliosDiffer, sameOffice } from './offices-compared.ts';
import { sameName, withoutArticle } from './same-name.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Somebody as the article has told of him so far; the one thing in this stage that grows while it reads. */
export interface Person {
  readonly id: number;
  kind: ParticipantKind;
  plural: boolean;
  /** Keys of the words of the fullest name; empty when nobody is named. */
  keys: readonly string[];
  name: string | null;
  name_at: Evidence | null;
  role: string | null;
  role_at: Evidence | null;
  role_class: string | null;
  party: string | null;
  party_at: Evidence | null;
  text: string;
  /** Sentence in which he was last spoken of. */
  seen: number;
  /** First sentence in which he was spoken of. */
  since: number;
  /** Mentions so far. */
  count: number;
}

/** What one mention says of somebody. */
export interface Description {
  readonly keys: readonly string[];
  readonly name: string | null;
  readonly name_at: Evidence | null;
  readonly role: string | null;
  readonly role_at: Evidence | null;
  readonly role_class: string | null;
  readonly party: string | null;
  readonly party_at: Evidence | null;
  readonly text: string;
}

const NO_OFFICE = { role: null, role_class: null };
const NOBODY = { ...NO_OFFICE, role_at: null };
/** People among whom an office alone is looked for: the latest ones, so that a text of thousands costs time in proportion. */
const WITHIN_REACH = 1_000;
/** People of one last name who are compared with a name: the latest ones, for the same reason. */
const NAMESAKES = 100;

export class People {
  readonly all: Person[] = [];
  /** Named people by each word of their names, in order of introduction. */
  readonly #byWord = new Map<string, Person[]>();
  /** The same by the last word alone. */
  readonly #byLastWord = new Map<string, Person[]>();
  /** Whose counterpart somebody is. */
  readonly #owners = new Map<Person, Person>();
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The latest people, in order of introduction. */
  get latest(): readonly Person[] {
    return this.all.length > WITHIN_REACH ? this.all.slice(-WITHIN_REACH) : this.all;
  }

  add(description: Description, kind: ParticipantKind, sentence: number, plural = false): Person {
    const person: Person = {
      id: this.all.length,
      kind,
      plural,
      seen: sentence,
      since: sentence,
      count: 1,
      ...description,
    };
    this.all.push(person);
    this.#index(person, description.keys);
    return person;
  }

  #index(person: Person, keys: readonly string[]): void {
    const bare = keys.map(withoutArticle);
    for (const key of new Set(bare)) listed(this.#byWord, key, person);
    const last = bare.at(-1);
    if (last !== undefined) listed(this.#byLastWord, last, person);
  }

  /** "A telephoned his Chadian counterpart": whose office somebody shares, which the text may tell later. */
  share(person: Person, owner: Person): void {
    if (person !== owner && person.role_class === 'counterpart') this.#owners.set(person, owner);
  }

  /** Gives those who were called counterparts the office that they share; without one they have none. */
  settleCounterparts(): void {
    for (const person of this.all.filter(({ role_class }) => role_class === 'counterpart')) {
      const owner = this.#owners.get(person);
      const { role, role_at, role_class } = owner?.role_class === 'counterpart' || !owner ? NOBODY : owner;
      const own = role && officeAbroad(role, owner?.party ?? null, person.party, this.#vocabulary);
      Object.assign(person, { role: own, role_at, role_class });
    }
  }

  /** Fills what the person lacks; a fuller name replaces a shorter one, an office of its own a general word. */
  learn(person: Person, description: Description, sentence: number): void {
    person.count += 1;
    person.seen = Math.max(person.seen, sentence);
    if (description.name && description.keys.length > person.keys.length) {
      person.keys = description.keys;
      this.#index(person, description.keys);
      person.name = description.name;
      person.name_at = description.name_at;
      person.text = description.text;
    }
    const isTold = description.role !== null && (!person.role || isVaguer(person, description));
    const isOver = isTold && FORMER.test(person.role ?? '');
    if (isTold) {
      person.role = description.role;
      person.role_at = description.role_at;
      person.role_class = description.role_class;
    }
    if (description.party && (!person.party || isOver)) {
      person.party = description.party;
      person.party_at = description.party_at;
    }
  }

  /**
   * All whose name may fit, and few others: a name that holds these words holds the last of them, one that they hold ends in one of
   * them. Thousands who share a first name are not looked through. Of thousands of one surname only the latest are.
   */
  #sharing(keys: readonly string[]): ReadonlySet<Person> {
    const bare = keys.map(withoutArticle);
    const sharing = new Set(this.#byWord.get(bare.at(-1) ?? '')?.slice(-NAMESAKES));
    for (const key of bare)
      for (const person of this.#byLastWord.get(key)?.slice(-NAMESAKES) ?? []) sharing.add(person);
    return sharing;
  }

  /** The latest of those whose name fits, of namesakes the one whose office fits too; null when nobody's does, or when the office or party speaks against it. */
  named(
    keys: readonly string[],
    party: string | null,
    office: Pick<Description, 'role' | 'role_class'> = NO_OFFICE,
  ): Person | null {
    const sharing = this.#sharing(keys);
    if (sharing.size === 0) return null;
    const fitting = [...sharing]
      .filter((person) => person.name !== null && sameName(person.keys, keys, this.#vocabulary))
      .sort((a, b) => a.id - b.id);
    const agreeing = fitting.filter((person) => !party || !person.party || person.party === party);
    const holding = agreeing.filter(
      (person) =>
        sameOffice(person.role_class, office.role_class) && !portfoliosDiffer(person.role, office.role),
    );
    const free = office.role ? agreeing.filter(({ role }) => role === null || FORMER.test(role)) : [];
    return (
      latest(holding) ??
      latest(free) ??
      latest(agreeing.filter((person) => !isOtherName(person, keys, office.role))) ??
      latest(fitting.filter((person) => this.#mayServe(person, keys, party)))
    );
  }

  /**
   * "OSCE envoy Franz Vranitzky … Vranitzky, a former Austrian chancellor": somebody of an organisation is of a country as well, when
   * one name of the article holds the other.
   */
  #mayServe(person: Person, keys: readonly string[], party: string | null): boolean {
    const kinds = [person.party, party].map((id) => this.#vocabulary.kinds.get(id ?? ''));
    const isContained = keys.every((key) => person.keys.includes(key));
    return isContained && kinds.includes('organisation') && kinds.includes('government');
  }

  /** The latest person whose office and party fit what an office alone says. */
  holding(
    role_class: string | null,
    role: string | null,
    party: string | null,
    before: number,
  ): Person | null {
    const fitting = this.latest.filter((person) => {
      if (person.plural || person.since > before || person.kind !== 'person') return false;
      if (party && person.party && person.party !== party) return false;
      return sameOffice(person.role_class, role_class) && !portfoliosDiffer(person.role, role);
    });
    const sameParty = party ? fitting.filter((person) => person.party === party) : fitting;
    const sure = sameParty.length > 0 ? sameParty : fitting;
    const sameTitle = sure.filter((person) => person.role !== null && person.role === role);
    const best = sameTitle.length > 0 ? sameTitle : sure;
    return party ? latest(best) : mostMentioned(best);
  }
}

/** "President Ali Hassan Salem … King Hassan": a name from within another is somebody else's when both have offices that differ. */
const isOtherName = (person: Person, keys: readonly string[], role: string | null): boolean => {
  const at = keys.length === 1 ? person.keys.map(withoutArticle).indexOf(withoutArticle(keys[0] ?? '')) : -1;
  return role !== null && person.role !== null && at > 0 && at < person.keys.length - 1;
};

function listed(lists: Map<string, Person[]>, key: string, person: Person): void {
  const known = lists.get(key);
  if (!known) lists.set(key, [person]);
  // Who learns a fuller name may stand there twice, which is a rare waste: to look for him would take time for each namesake.
  else if (known.at(-1) !== person) known.push(person);
}

/** "The foreign minister" without a country is the one whom the article is about. */
const mostMentioned = (people: readonly Person[]): Person | null =>
  people.reduce<Person | null>(
    (best, person) => (best === null || person.count > best.count ? person : best),
    null,
  );

const latest = (people: readonly Person[]): Person | null =>
  people.reduce<Person | null>(
    (best, person) => (best === null || person.seen >= best.seen ? person : best),
    null,
  );
