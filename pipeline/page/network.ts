import { dot, link, text } from '@observablehq/plot';
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { counted } from '../page-data/in-words.ts';
import type { Company, PartyCount } from '../page-data/party-pairs.ts';
import type { Canvas } from './matrix.ts';
import { chart, onShape } from './plot.ts';

interface Node extends SimulationNodeDatum, PartyCount {}
interface Link extends SimulationLinkDatum<Node> {
  readonly source: Node;
  readonly target: Node;
  readonly count: number;
}

/** Two parties need not stand at opposite edges. */
const MAX_SPREAD = 1.6;
/** Steps after which nothing moves. */
const STEPS = 300;
const MAX_RADIUS = 22;
const MIN_RADIUS = 4;

function radius({ count }: PartyCount, max: number): number {
  return MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.sqrt(count / max);
}

/** Spreads the nodes over the whole of one side, but for its edges. */
function spreadOut(nodes: readonly Node[], axis: 'x' | 'y', size: number, edge: number): void {
  const all = nodes.map((node) => node[axis] ?? 0);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const scale = Math.min(MAX_SPREAD, (size - 2 * edge) / Math.max(1, most - least));
  const middle = (least + most) / 2;
  for (const node of nodes) node[axis] = size / 2 + ((node[axis] ?? 0) - middle) * scale;
}

/** Places found by forces, all steps at once. d3-force begins in a fixed spiral and counts its own dice: the same parties stand at the same places. */
function laidOut(
  { parties, pairs }: Company,
  width: number,
  height: number,
): { nodes: Node[]; links: Link[] } {
  const nodes: Node[] = parties.map((party) => ({ ...party }));
  const byParty = new Map(nodes.map((node) => [node.party, node]));
  const links = pairs.flatMap(({ one, other, count }): Link[] => {
    const [source, target] = [byParty.get(one.party), byParty.get(other.party)];
    return source === undefined || target === undefined ? [] : [{ source, target, count }];
  });
  const max = parties[0]?.count ?? 1;
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, Link>(links)
        .distance(70)
        .strength(({ count }) => Math.min(0.8, 0.15 + count / max / 2)),
    )
    .force('charge', forceManyBody().strength(-220))
    .force(
      'collide',
      forceCollide<Node>((node) => radius(node, max) + 12),
    )
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength((0.06 * width) / height))
    .stop()
    .tick(STEPS);
  spreadOut(nodes, 'x', width, 48);
  spreadOut(nodes, 'y', height, 34);
  return { nodes, links };
}

/** Parties as dots, lines between those that stand in events together. A click asks for the party. */
export function network(
  met: Company,
  { width, height, note }: Canvas,
  ask: (parties: readonly string[]) => void,
): Element {
  const { nodes, links } = laidOut(met, width, height);
  const max = met.parties[0]?.count ?? 1;
  const most = Math.max(...links.map(({ count }) => count));
  const drawn = chart(
    `Network of parties, ${note}`,
    {
      width,
      height,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      r: { type: 'identity' },
    },
    link(links, {
      x1: ({ source }: Link) => source.x ?? 0,
      y1: ({ source }: Link) => source.y ?? 0,
      x2: ({ target }: Link) => target.x ?? 0,
      y2: ({ target }: Link) => target.y ?? 0,
      stroke: 'var(--soft)',
      strokeOpacity: ({ count }: Link) => 0.25 + 0.5 * (count / most),
      strokeWidth: ({ count }: Link) => 1 + 5 * (count / most),
    }),
    dot(nodes, {
      x: 'x',
      y: 'y',
      r: (node: Node) => radius(node, max),
      fill: 'var(--accent)',
      stroke: 'var(--card)',
      strokeWidth: 1.5,
      className: 'clickable',
      title: ({ name, count }: Node) => `${name}: ${counted(count, 'event')}`,
    }),
    text(nodes, {
      x: 'x',
      y: ({ y = 0, ...node }: Node) => y - radius(node, max) - 7,
      text: ({ name }: Node) => (name.length > 18 ? `${name.slice(0, 17)}…` : name),
      fill: 'var(--ink)',
      stroke: 'var(--card)',
      strokeWidth: 4,
      pointerEvents: 'none',
    }),
  );
  onShape(drawn, '.clickable circle', (at) => ask(nodes[at] === undefined ? [] : [nodes[at].party]));
  return drawn;
}
