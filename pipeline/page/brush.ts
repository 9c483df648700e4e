import { element } from './element.ts';

/** CSS pixels from which on a drag is meant. */
const MIN_DRAG = 6;

/** The drawing, over which a span can be dragged: called with its ends, in the drawing's own units from the left. */
export function brush(
  drawn: SVGSVGElement,
  width: number,
  onSpan: (from: number, to: number) => void,
): HTMLElement {
  const span = element('div', { class: 'brush', hidden: true });
  const area = element('div', { class: 'timeline' }, span);
  area.append(drawn);
  let start: number | null = null;
  const at = (event: PointerEvent): number => {
    const box = area.getBoundingClientRect();
    return Math.max(0, Math.min(width, ((event.clientX - box.left) / box.width) * width));
  };
  area.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = at(event);
    area.setPointerCapture(event.pointerId);
  });
  area.addEventListener('pointermove', (event) => {
    if (start === null) return;
    const now = at(event);
    span.hidden = Math.abs(now - start) < MIN_DRAG;
    span.style.left = `${Math.min(start, now)}px`;
    span.style.width = `${Math.abs(now - start)}px`;
  });
  area.addEventListener('pointerup', (event) => {
    const [from, to] = [start ?? 0, at(event)];
    const isMeant = start !== null && Math.abs(to - from) >= MIN_DRAG;
    start = null;
    span.hidden = true;
    if (isMeant) onSpan(Math.min(from, to), Math.max(from, to));
  });
  area.addEventListener('pointercancel', () => {
    start = null;
    span.hidden = true;
  });
  return area;
}
