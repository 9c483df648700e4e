import {
  codeInWords,
  counted,
  dateInWords,
  fieldInWords,
  nameOf,
  placeInWords,
  standingOf,
} from '../page-data/in-words.ts';
import type { PageEvent, PageParticipant } from '../page-data/page-event.ts';
import { element } from './element.ts';
import { reportsTold } from './report-told.ts';

type Word = (number: number) => string;

function participant(side: PageParticipant): HTMLElement {
  const standing = standingOf(side);
  return element('span', {}, element('b', {}, nameOf(side)), standing === '' ? null : `, ${standing}`);
}

function facts(event: PageEvent): HTMLElement {
  const { date, status, core, topics, actor, counterpart, others, event_id } = event;
  const sides = [actor, ...(counterpart === null ? [] : [counterpart]), ...others];
  const day = dateInWords(date);
  const rows: readonly (readonly [string, string | null])[] = [
    ['When', date === null ? 'not told' : `${day ?? 'not known'} (“${date.text}”, ${date.basis})`],
    ['Where', placeInWords(event) ?? 'not told'],
    ['Status', `${status}, ${core ? 'the news of a report' : 'told as background'}`],
    ['Topics', topics.length === 0 ? null : topics.map(codeInWords).join(', ')],
    ['Id', event_id],
  ];
  return element(
    'dl',
    { class: 'facts' },
    element('dt', {}, 'Who'),
    ...sides.map((side) => element('dd', {}, participant(side))),
    ...rows.flatMap(([label, value]) =>
      value === null ? [] : [element('dt', {}, label), element('dd', {}, value)],
    ),
  );
}

function outletOf({ reports }: PageEvent, id: string): string {
  const at = reports.findIndex(({ report_id }) => report_id === id);
  return at < 0 ? 'a report' : `${reports[at]?.outlet ?? 'report'} (${at + 1})`;
}

function section(title: string, ...rows: readonly HTMLElement[]): HTMLElement | null {
  return rows.length === 0
    ? null
    : element('section', {}, element('h3', {}, title), element('ul', {}, ...rows));
}

function conflicts(event: PageEvent): HTMLElement | null {
  const rows = event.conflicts.map(({ field, values }) => {
    const told = values.map(
      ({ value, reports }) => `“${value}” in ${reports.map((id) => outletOf(event, id)).join(', ')}`,
    );
    return element('li', {}, element('b', {}, fieldInWords(field)), `: ${told.join('; ')}`);
  });
  return section('Where the reports disagree', ...rows);
}

/** Levels that say nothing for or against. */
const SILENT = new Set(['missing', 'otherwise']);

function merged(event: PageEvent): HTMLElement | null {
  const rows = event.merged_because.map(({ reports: [one, other], levels, total }) => {
    const told = Object.entries(levels).filter(([, level]) => !SILENT.has(level));
    const words = told.map(([field, level]) => `${fieldInWords(field)}: ${level}`);
    const pair = `${outletOf(event, one)} and ${outletOf(event, other)}`;
    return element('li', {}, element('b', {}, pair), ` (weight ${total}) – ${words.join(' · ')}`);
  });
  return section('Why these reports are one event', ...rows);
}

function corrections({ corrections: made }: PageEvent): HTMLElement | null {
  const rows = made.map(({ action, field, value, was, who, why }) => {
    const change = [action, field && fieldInWords(field), value && `to “${value}”`, was && `from “${was}”`];
    const words = change.filter((part) => part).join(' ');
    return element('li', {}, element('b', {}, words), ` by ${who || 'somebody'}${why ? `: ${why}` : ''}`);
  });
  return section('Corrected', ...rows);
}

/** All that is known of an event. */
export function unfolded(event: PageEvent, word: Word): HTMLElement {
  return element(
    'div',
    { class: 'unfolded', role: 'group', 'aria-label': `Event of ${counted(event.report_count, 'report')}` },
    element('div', { class: 'about' }, facts(event), conflicts(event), merged(event), corrections(event)),
    reportsTold(event, word),
  );
}
