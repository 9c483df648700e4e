import { axisX, axisY, rect, text } from '@observablehq/plot';
import { countedValues, VALUES } from '../page-data/counted-values.ts';
import { codeInWords, counted, spanInWords } from '../page-data/in-words.ts';
import { timeBins } from '../page-data/time-bins.ts';
import { type Drawing, type Figure, nothing } from './figure.ts';
import { chart, onShape } from './plot.ts';
import type { Shown, Store } from './store.ts';
import { padded } from './timeline.ts';

const ROW = 20;
const TOP = 4;
const BOTTOM = 32;
const MIN_CELL = 14;
const MIN_BINS = 20;
const FAINTEST = 0.15;
const MARGIN = 165;

interface Cell {
  readonly topic: string;
  readonly row: number;
  readonly start: Date;
  readonly end: Date;
  readonly count: number;
}

function cellsOf(topics: readonly string[], bins: ReturnType<typeof timeBins>['bins']): Cell[] {
  return topics.flatMap((topic, row) =>
    bins.flatMap(({ start, end, events }) => {
      const count = events.filter((event) => event.topics.includes(topic)).length;
      return count === 0 ? [] : [{ topic, row, start, end, count }];
    }),
  );
}

function draw(store: Store, { events }: Shown, width: number): Drawing {
  const time = timeBins(events, Math.floor((width - MARGIN) / MIN_CELL), ['month', 'quarter', 'year']);
  const counts = countedValues(events, VALUES.topic);
  const most = counts[0];
  if (time.bins.length === 0 || most === undefined) return nothing('No event with a topic.');
  const [start, end] = padded(time, MIN_BINS);
  const topics = counts.map(({ value }) => value);
  const cells = cellsOf(topics, time.bins);
  const max = Math.max(...cells.map(({ count }) => count));
  const note = `by ${time.unit}; most: ${codeInWords(most.label)}, ${counted(most.count, 'event')}`;
  const drawn = chart(
    `Topics over time, ${note}`,
    {
      width,
      height: TOP + BOTTOM + ROW * topics.length,
      marginLeft: MARGIN,
      marginRight: 40,
      marginTop: TOP,
      marginBottom: BOTTOM,
      x: { type: 'utc', domain: [start, end] },
      y: { type: 'linear', domain: [0, topics.length], reverse: true },
    },
    axisX({ tickSize: 4, label: null, ticks: Math.max(2, Math.floor((width - MARGIN) / 110)) }),
    axisY({
      ticks: topics.map((_, row) => row + 0.5),
      tickSize: 0,
      label: null,
      tickFormat: (at: number) => codeInWords(topics[Math.floor(at)] ?? ''),
    }),
    rect(cells, {
      x1: 'start',
      x2: 'end',
      y1: 'row',
      y2: ({ row }: Cell) => row + 1,
      inset: 1,
      rx: 2,
      fill: 'var(--accent)',
      fillOpacity: ({ count }: Cell) => FAINTEST + (1 - FAINTEST) * Math.sqrt(count / max),
      className: 'clickable',
      title: ({ topic, start, count }: Cell) =>
        `${codeInWords(topic)}, ${spanInWords(time.unit, start)}: ${count}`,
    }),
    text(counts, {
      x: () => end,
      y: (_: unknown, row: number) => row + 0.5,
      text: ({ count }: { readonly count: number }) => String(count),
      textAnchor: 'start',
      dx: 8,
      fill: 'var(--soft)',
    }),
  );
  onShape(drawn, '.clickable rect', (at) => {
    const topic = cells[at]?.topic;
    if (topic !== undefined) store.filter({ topic: [topic] });
  });
  return { drawn, note };
}

/** What events were about, and when. A click asks for the topic. */
export function topicsOverTime(store: Store): Figure {
  return {
    title: 'About what',
    isWide: true,
    height: TOP + BOTTOM + ROW * countedValues(store.shown.events, VALUES.topic).length,
    draw: (shown, width) => draw(store, shown, width),
  };
}
