import type { Component } from './cluster-component.ts';
import type { LinkTable } from './link-table.ts';

/** For each of `size` reports the smallest number that links lead to (union-find with path halving; Tarjan and van Leeuwen 1984). */
function rootsOf(size: number, links: LinkTable): Uint32Array {
  const parents = Uint32Array.from({ length: size }, (_, at) => at);
  const rootOf = (number: number): number => {
    let at = number;
    for (let up = parents[at] ?? 0; up !== at; up = parents[at] ?? 0) {
      parents[at] = parents[up] ?? 0;
      at = parents[at] ?? 0;
    }
    return at;
  };
  for (let at = 0; at < links.size; at++) {
    const [one, other] = [rootOf(links.leftOf(at)), rootOf(links.rightOf(at))];
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  for (let at = 0; at < size; at++) parents[at] = rootOf(at);
  return parents;
}

/** Positions 0, 1, 2… in order of group: those of group `g` stand from `starts[g]` to `starts[g + 1]` (counting sort). */
interface Grouped {
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
}

function grouped(length: number, size: number, groupOf: (at: number) => number): Grouped {
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < length; at++) starts[groupOf(at) + 1] = (starts[groupOf(at) + 1] ?? 0) + 1;
  for (let group = 0; group < size; group++)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice(0, size);
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const place = next[groupOf(at)] ?? 0;
    order[place] = at;
    next[groupOf(at)] = place + 1;
  }
  return { starts, order };
}

/** All components of `size` reports, by their smallest number; a report without links is one of its own. */
export function* componentsOf(size: number, links: LinkTable): Generator<Component> {
  const roots = rootsOf(size, links);
  const members = grouped(size, size, (at) => roots[at] ?? 0);
  const tied = grouped(links.size, size, (at) => roots[links.leftOf(at)] ?? 0);
  for (let root = 0; root < size; root++) {
    if (roots[root] !== root) continue;
    yield {
      numbers: members.order.slice(members.starts[root], members.starts[root + 1]),
      links: links.packed(tied.order.subarray(tied.starts[root], tied.starts[root + 1])),
    };
  }
}
