import { readdirSync, readFileSync } from 'node:fs';

/** `/proc` tells memory in pages and processor time in hundredths of a second. */
const PAGE_BYTES = 4_096;
const TICKS_PER_SECOND = 100;

/** @typedef {{ parent: number, bytes: number, seconds: number }} Usage */

/** Every process of the machine, by id. @returns {Map<number, Usage>} */
function processes() {
  const found = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The command's name is in brackets and may hold anything; the parent is the second field after it.
      const fields =
        readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
      const [, parent = 0] = fields;
      const [user = 0, system = 0] = fields.slice(11, 13);
      const bytes = (fields[21] ?? 0) * PAGE_BYTES;
      found.set(Number(name), { parent, bytes, seconds: (user + system) / TICKS_PER_SECOND });
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return found;
}

/**
 * Resident bytes, and seconds of processor time so far, of a process and of all that it started.
 * @param {number} root process id
 */
export function usageOf(root) {
  const all = processes();
  const isBelowRoot = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  let [bytes, seconds] = [0, 0];
  for (const [pid, usage] of all) {
    if (!isBelowRoot(pid)) continue;
    bytes += usage.bytes;
    seconds += usage.seconds;
  }
  return { bytes, seconds };
}
