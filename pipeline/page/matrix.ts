import { axisX, axisY, cell, text } from '@observablehq/plot';
import { countInWords } from '../page-data/in-words.ts';
import type { Company } from '../page-data/party-pairs.ts';
import { chart, onShape } from './plot.ts';

export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly parties: readonly [string, string];
  readonly names: string;
  readonly count: number;
}

function cellsOf({ pairs }: Company): Cell[] {
  return pairs.flatMap(({ one, other, count }) => {
    const names = `${one.name} and ${other.name}`;
    const parties = [one.party, other.party] as const;
    return [
      { row: one.party, column: other.party, parties, names, count },
      { row: other.party, column: one.party, parties, names, count },
    ];
  });
}

const FAINTEST = 0.14;

/** Parties by parties: the more events, the fuller the colour. A click asks for the pair. */
export function matrix(
  met: Company,
  { width, height, note }: Canvas,
  ask: (parties: readonly string[]) => void,
): Element {
  const cells = cellsOf(met);
  const codes = met.parties.map(({ party }) => party);
  const names = new Map(met.parties.map(({ party, name }) => [party, name]));
  const max = Math.max(...cells.map(({ count }) => count));
  const share = ({ count }: Cell) => FAINTEST + (1 - FAINTEST) * Math.sqrt(count / max);
  const isFull = (one: Cell) => share(one) > 0.55;
  const drawn = chart(
    `Matrix of parties, ${note}`,
    {
      width,
      height,
      marginLeft: Math.min(140, width * 0.3),
      marginTop: 52,
      marginBottom: 4,
      marginRight: 4,
      x: { domain: codes, padding: 0.06 },
      y: { domain: codes, padding: 0.06 },
    },
    axisX({ anchor: 'top', tickSize: 0, label: null, tickRotate: -60, textAnchor: 'start' }),
    axisY({
      tickSize: 0,
      label: null,
      tickFormat: (code: string) => names.get(code) ?? code,
      lineWidth: 10,
      textOverflow: 'ellipsis',
    }),
    cell(codes, { x: (code: string) => code, y: (code: string) => code, fill: 'var(--land)', rx: 2 }),
    cell(cells, {
      x: 'column',
      y: 'row',
      fill: 'var(--accent)',
      fillOpacity: share,
      opacity: 1,
      rx: 2,
      className: 'clickable',
      title: ({ names: both, count }: Cell) => `${both}: ${countInWords(count)}`,
    }),
    text(cells, {
      x: 'column',
      y: 'row',
      text: ({ count }: Cell) => countInWords(count),
      fill: (one: Cell) => (isFull(one) ? 'var(--on-accent)' : 'var(--ink)'),
      pointerEvents: 'none',
    }),
  );
  onShape(drawn, '.clickable rect', (at) => ask(cells[at]?.parties ?? []));
  return drawn;
}
