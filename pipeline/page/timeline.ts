import { axisX, axisY, gridY, rectY, ruleY } from '@observablehq/plot';
import { TYPES } from '../codes.ts';
import { counted, countInWords, dayInWords, spanInWords } from '../page-data/in-words.ts';
import { type TimeBins, timeBins } from '../page-data/time-bins.ts';
import { brush } from './brush.ts';
import { type Drawing, type Figure, nothing } from './figure.ts';
import { chart } from './plot.ts';
import type { Shown, Store } from './store.ts';

const HEIGHT = 190;
/** CSS pixels of a bar at least. */
const MIN_BAR = 5;

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function barsOf({ bins }: TimeBins) {
  return bins.flatMap(({ start, end, events }) => {
    const rows = TYPES.map((type) => ({
      start,
      end,
      type,
      count: events.filter((event) => event.type === type).length,
    }));
    let under = 0;
    return rows
      .filter(({ count }) => count > 0)
      .map((row) => {
        under += row.count;
        return { ...row, from: under - row.count, to: under };
      });
  });
}

/** Bins that the axis has at least: one bar should not fill the chart. */
const MIN_BINS = 30;

/** From the first to the last day that is drawn. */
export function padded({ bins }: TimeBins, least = MIN_BINS): [Date, Date] {
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return [new Date(0), new Date(1)];
  const room = (Math.max(0, least - bins.length) / 2) * (first.end.getTime() - first.start.getTime());
  return [new Date(first.start.getTime() - room), new Date(last.end.getTime() + room)];
}

function inWords({ bins, unit, earlier }: TimeBins, undated: number): string {
  const busiest = bins.reduce((best, bin) => (bin.events.length > best.events.length ? bin : best));
  const parts = [
    `by ${unit}; most in ${unit === 'week' ? 'the ' : ''}${spanInWords(unit, busiest.start)}: ${countInWords(busiest.events.length)}`,
    earlier === 0
      ? null
      : `${countInWords(earlier)} before ${dayInWords(day(bins[0]?.start ?? new Date(0)))} not drawn`,
    undated === 0 ? null : `${countInWords(undated)} without a day`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function draw(store: Store, { events }: Shown, width: number): Drawing {
  const time = timeBins(events, Math.floor(width / MIN_BAR));
  const first = time.bins[0];
  const last = time.bins.at(-1);
  if (first === undefined || last === undefined) return nothing('No event with a day.');
  const note = inWords(time, events.filter(({ date }) => !date?.start).length);
  const bars = barsOf(time);
  const drawn = chart(
    `Events over time, ${note}`,
    {
      width,
      height: HEIGHT,
      marginLeft: 32,
      marginRight: 18,
      marginBottom: 32,
      x: { type: 'utc', domain: padded(time) },
      y: { domain: [0, Math.max(...bars.map(({ to }) => to))] },
    },
    gridY({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
    axisY({
      ticks: 3,
      tickSize: 0,
      label: null,
      tickFormat: (count: number) => (Number.isInteger(count) ? countInWords(count) : ''),
    }),
    axisX({ tickSize: 4, label: null, ticks: Math.max(3, Math.floor(width / 110)) }),
    rectY(bars, {
      x1: 'start',
      x2: 'end',
      y1: 'from',
      y2: 'to',
      insetLeft: 0.5,
      insetRight: 0.5,
      fill: ({ type }: { readonly type: string }) => `var(--${type})`,
      title: ({ start, type, count }: (typeof bars)[number]) =>
        `${spanInWords(time.unit, start)}: ${counted(count, type)}`,
    }),
    ruleY([0], { stroke: 'var(--soft)' }),
  );
  const scale = drawn as SVGSVGElement & { scale(name: 'x'): { invert?: (x: number) => Date } };
  const dayAt = (x: number) => day(scale.scale('x').invert?.(x) ?? first.start);
  return {
    drawn: brush(drawn, width, (from, to) => store.filter({ since: dayAt(from), until: dayAt(to) })),
    note,
  };
}

/** Events by week, or by month where there are too many weeks: dragging over it asks for these days. */
export function timeline(store: Store): Figure {
  return { title: 'When', isWide: true, height: HEIGHT, draw: (shown, width) => draw(store, shown, width) };
}
