import { counted, countInWords, dayInWords } from '../page-data/in-words.ts';
import type { PageFacts } from '../page-data/packed.ts';
import type { PageEvent } from '../page-data/page-event.ts';
import { element } from './element.ts';

function spanInWords(events: readonly PageEvent[]): string | null {
  const days = events.flatMap(({ date }) => date?.start ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`;
}

function outletsOf(events: readonly PageEvent[]): number {
  return new Set(events.flatMap(({ reports }) => reports.map(({ outlet }) => outlet))).size;
}

/** What the set is, and whether the page holds all of it. */
export function header(events: readonly PageEvent[], facts: PageFacts): HTMLElement {
  const reports = events.reduce((sum, { report_count }) => sum + report_count, 0);
  const span = spanInWords(events);
  const told = [
    counted(reports, 'report'),
    facts.articles === null ? null : counted(facts.articles, 'article'),
    counted(outletsOf(events), 'outlet'),
    facts.version === null ? null : `Démarche ${facts.version}`,
  ];
  const isPart = events.length < facts.events;
  return element(
    'header',
    { class: 'head' },
    element('a', { class: 'skip', href: '#events-table' }, 'Skip to the table'),
    element('h1', {}, counted(events.length, 'diplomatic event')),
    span === null ? null : element('p', { class: 'span' }, span),
    element('p', { class: 'told' }, told.filter((part) => part !== null).join(' · ')),
    isPart
      ? element(
          'p',
          { class: 'part', role: 'note' },
          `The set has ${countInWords(facts.events)} events. This page holds the ${countInWords(events.length)} that were reported last; events.csv has all.`,
        )
      : null,
  );
}
