/**
 * Numbers that look random and are the same for a seed on every machine (mulberry32, Tommy Ettinger, public domain).
 * @param {number} seed whole number
 * @returns {() => number} at least 0, below 1
 */
export function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @template Item
 * @param {() => number} chance
 * @param {readonly Item[]} items at least one
 * @returns {Item}
 */
export function pick(chance, items) {
  return /** @type {Item} */ (items[Math.floor(chance() * items.length)]);
}
