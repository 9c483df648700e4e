import { pick } from '../chance.mjs';
import { LISTS, madeUpName, STATES } from './words.mjs';

/** @typedef {Readonly<Record<string, string>>} Slots what stays the same within one article */

/** Somebody with pronouns; one in three has a name that many share. @param {() => number} chance */
function person(chance) {
  const isWoman = chance() < 0.4;
  const [he = '', his = '', him = ''] = isWoman ? ['she', 'her', 'her'] : ['he', 'his', 'him'];
  const last = chance() < 0.35 ? pick(chance, LISTS.surname ?? []) : madeUpName(chance);
  return { he, his, him, last, full: `${pick(chance, LISTS[isWoman ? 'woman' : 'man'] ?? [])} ${last}` };
}

/** @typedef {'world' | 'country' | 'province'} Reach whether news speaks of several states, of one or of none */

/** What stands in place of states in news that speaks of no other one, or of none at all. @param {() => number} chance @param {Reach} reach */
function nearby(chance, reach) {
  if (reach === 'world') return {};
  const around = {
    foreignstate: madeUpName(chance),
    foreign: 'local',
    otherstate: madeUpName(chance),
    other: 'local',
  };
  if (reach === 'country') return around;
  return { ...around, state: `${madeUpName(chance)} county`, adj: 'regional', capital: madeUpName(chance) };
}

/** Two people and three states, and what they are called. @param {() => number} chance @param {Reach} reach @returns {Slots} */
export function sceneOf(chance, reach) {
  const [one, two] = [person(chance), person(chance)];
  const offset = Math.floor(chance() * STATES.length);
  // Three different states: any step but a multiple of the whole list.
  const step = 1 + Math.floor(chance() * (STATES.length / 2 - 1));
  const states = [0, 1, 2].map((at) => STATES[(offset + at * step) % STATES.length] ?? []);
  const [
    [state1 = '', adj1 = '', capital1 = ''] = [],
    [state2 = '', adj2 = '', capital2 = ''] = [],
    third = [],
  ] = states;
  const [office1, office2] = [pick(chance, LISTS.office ?? []), pick(chance, LISTS.office ?? [])];
  return {
    ...{ full1: one.full, last1: one.last, he1: one.he, his1: one.his, him1: one.him },
    ...{ full2: two.full, last2: two.last, he2: two.he, his2: two.his, him2: two.him },
    ...{ state1, adj1, capital1, state2, adj2, capital2, office1, office2 },
    ...{ state: state1, adj: adj1, capital: capital1, foreignstate: state2, foreign: adj2 },
    ...{ otherstate: third[0] ?? '', other: third[1] ?? '' },
    ...{ one: `${adj1} ${office1} ${one.full}`, two: `${adj2} ${office2} ${two.full}` },
    ...nearby(chance, reach),
  };
}

/** @param {() => number} chance @param {number} low @param {number} high */
const whole = (chance, low, high) => low + Math.floor(chance() * (high - low));

/** Numbers, days and names that are new each time. @type {Readonly<Record<string, (chance: () => number) => string>>} */
const FRESH = {
  n: (chance) => String(whole(chance, 11, 90)),
  K: (chance) => `${whole(chance, 1, 60)},${whole(chance, 100, 999)}`,
  pct: (chance) => `${whole(chance, 1, 9)}.${whole(chance, 1, 9)}`,
  money: (chance) => String(whole(chance, 20, 900)),
  year: (chance) => String(whole(chance, 1965, 2014)),
  date: (chance) => `${pick(chance, LISTS.month ?? [])} ${whole(chance, 1, 28)}`,
  town: madeUpName,
};

/** @param {string} word */
const withCapital = (word) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** @param {() => number} chance @param {Slots} scene @param {string} name */
function slot(chance, scene, name) {
  const written = scene[name] ?? FRESH[name]?.(chance);
  if (written !== undefined) return written;
  const list = LISTS[name];
  return list === undefined ? undefined : pick(chance, list);
}

/**
 * A frame with its slots filled: `{a|b}` becomes one of its parts, `{name}` what the scene or the lists say, `{Name}` that with a capital.
 * Throws on a name that is nowhere.
 * @param {() => number} chance @param {Slots} scene @param {string} frame
 */
export function fill(chance, scene, frame) {
  return frame.replaceAll(/\{([^}]+)\}/g, (_, /** @type {string} */ name) => {
    if (name.includes('|')) return pick(chance, name.split('|'));
    const small = name.slice(0, 1).toLowerCase() + name.slice(1);
    const written = slot(chance, scene, name) ?? slot(chance, scene, small);
    if (written === undefined) throw new Error(`Unexpected slot {${name}} in: ${frame}`);
    return small === name ? written : withCapital(written);
  });
}
