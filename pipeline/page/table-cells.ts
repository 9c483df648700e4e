import type { Column } from '../page-data/columns.ts';
import { nameOf, standingOf } from '../page-data/in-words.ts';
import type { PageEvent, PageParticipant } from '../page-data/page-event.ts';
import { element } from './element.ts';

function side(participant: PageParticipant | null): Node[] {
  if (participant === null) return [];
  const standing = standingOf(participant);
  return [
    element('span', { class: 'name' }, nameOf(participant)),
    ...(standing === '' ? [] : [element('span', { class: 'standing' }, standing)]),
  ];
}

function share(confidence: number): Node[] {
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' }, element('span'));
  (bar.firstElementChild as HTMLElement).style.width = `${Math.round(confidence * 100)}%`;
  return [bar, document.createTextNode(confidence.toFixed(2))];
}

/** What stands in a cell. */
export function cellOf(column: Column, event: PageEvent): (Node | string)[] {
  if (column.id === 'actor') return side(event.actor);
  if (column.id === 'counterpart') return side(event.counterpart);
  if (column.id === 'confidence') return share(event.confidence);
  if (column.id === 'type') {
    const name = element('span', { class: 'type', 'data-type': event.type }, event.type);
    return event.status === 'occurred'
      ? [name]
      : [name, element('span', { class: 'standing' }, event.status)];
  }
  const text = column.text(event);
  return [text === null || text === '' ? element('span', { class: 'none' }, '–') : text];
}
