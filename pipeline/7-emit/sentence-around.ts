import type { Span } from '../records.ts';

/** UTF-16 code units of a sentence that are shown at most. */
const MAX_SHOWN = 480;
/** So far around the evidence a sentence is looked for. */
const REACH = 600;

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** "Mr.", "U.S.", "J.": a sentence may go on behind them. Where it does not ("of Laos, Oman and Ito."), two sentences are shown. */
const MAY_GO_ON = /(?:^|[\s("“‘.])\p{Lu}\p{L}{0,2}\.\s*$/u;
/** A line that was broken to fit a page. */
const BROKEN = /[^.?!:"”…\s]\s*$/u;
const GOES_ON = /^\s*\p{Ll}/u;

function isJoined(before: string, after: string): boolean {
  return MAY_GO_ON.test(before) || (BROKEN.test(before) && GOES_ON.test(after));
}

function sentencesOf(text: string): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const last = found.at(-1);
    if (last !== undefined && isJoined(text.slice(last.start, last.end), segment))
      last.end = index + segment.length;
    else found.push({ start: index, end: index + segment.length });
  }
  return found;
}

/** Where a cut falls at a space, within so many code units. */
const WORD = 30;

function cutAround(text: string, { start, end }: Span, marked: Span): Span {
  if (end - start <= MAX_SHOWN) return { start, end };
  const from = Math.max(start, Math.min(marked.start - MAX_SHOWN / 3, end - MAX_SHOWN));
  const to = Math.max(marked.end, Math.min(end, from + MAX_SHOWN));
  const space = text.indexOf(' ', from);
  const last = text.lastIndexOf(' ', to);
  return {
    start:
      from > start && space >= 0 && space - from < WORD && space < marked.start
        ? space + 1
        : Math.floor(from),
    end: to < end && to - last < WORD && last > marked.end ? last : to,
  };
}

/** The sentence around the words `marked`, without the space around it; what is too long is cut around them. */
export function sentenceAround(text: string, marked: Span): Span {
  const from = Math.max(0, marked.start - REACH);
  const nearby = text.slice(from, marked.end + REACH);
  const [at, until] = [marked.start - from, marked.end - from];
  const found = sentencesOf(nearby).find(({ start, end }) => at >= start && at < end) ?? {
    start: at,
    end: until,
  };
  const whole = { start: found.start, end: Math.max(found.end, until) };
  const inside = nearby.slice(whole.start, whole.end);
  const lead = inside.length - inside.trimStart().length;
  const trimmed = { start: whole.start + lead, end: whole.end - (inside.length - inside.trimEnd().length) };
  const { start, end } = cutAround(nearby, trimmed, { start: at, end: until });
  return { start: start + from, end: end + from };
}
