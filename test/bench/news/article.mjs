/**
 * Articles made of frames and lists of words: like newswire in length, names, quotations, dates, pronouns, states and in words that tell
 * an interaction in another sense. Enough for speed and memory, worthless for accuracy.
 */
import { pick } from '../chance.mjs';
import { COMMON } from './common.mjs';
import { AROUND, EVENT_TITLES, EVENTS } from './events.mjs';
import { BEATS } from './plain.mjs';
import { fill, sceneOf } from './scene.mjs';

/** Frames of one article, of its beat or its events, and then of any news. */
const FEWEST = 3;
const MOST = 12;
const SHARE_OF_COMMON = 0.9;
/** How far plain news reaches, each as often as the others. */
const REACHES = /** @type {const} */ (['world', 'world', 'country', 'province']);

/** Items in random order. @param {() => number} chance @param {readonly string[]} items @param {number} count */
function some(chance, items, count) {
  const left = [...items];
  const chosen = [];
  while (left.length > 0 && chosen.length < count)
    chosen.push(...left.splice(Math.floor(chance() * left.length), 1));
  return chosen;
}

/** Most articles are short, some long. @param {() => number} chance */
const lengthOf = (chance) => FEWEST + Math.floor(chance() ** 1.5 * (MOST - FEWEST));

/** A lead, and the rest in any order. @param {() => number} chance @param {string} lead @param {readonly string[]} rest @param {number} common */
function ordered(chance, lead, rest, common) {
  return [lead, ...some(chance, [...rest, ...some(chance, COMMON, common)], COMMON.length)];
}

/** @param {() => number} chance */
function plainFrames(chance) {
  const { titles, leads, body } = pick(chance, BEATS);
  const length = lengthOf(chance);
  const rest = some(chance, body, length);
  return {
    title: pick(chance, titles),
    frames: ordered(chance, pick(chance, leads), rest, 2 + Math.round(length * SHARE_OF_COMMON)),
  };
}

/** News of an event opens with it; further events and what is said around them follow. @param {() => number} chance */
function eventFrames(chance) {
  const length = lengthOf(chance);
  const [lead = '', ...events] = some(chance, EVENTS, 2 + Math.ceil(length / 2));
  const rest = [...events, ...some(chance, AROUND, 1 + length)];
  return {
    title: pick(chance, EVENT_TITLES),
    frames: ordered(chance, lead, rest, 1 + Math.floor(length / 3)),
  };
}

/** The sentences of all frames; who was named in full goes by the last name from then on. @param {() => number} chance @param {import('./scene.mjs').Slots} scene @param {readonly string[]} frames */
function told(chance, scene, frames) {
  let known = scene;
  return frames.map((frame) => {
    const sentence = fill(chance, known, frame);
    if (frame.includes('{one}')) known = { ...known, one: scene.last1 ?? '' };
    if (frame.includes('{two}')) known = { ...known, two: scene.last2 ?? '' };
    return sentence;
  });
}

/** @param {number} index */
function dayOf(index) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${2015 + (Math.floor(index / 336) % 8)}-${two(1 + (Math.floor(index / 28) % 12))}-${two(1 + (index % 28))}`;
}

/**
 * One record of some 1,600 characters, with the usual keys of a scraper.
 * @param {() => number} chance
 * @param {number} index
 * @param {number} eventShare articles that tell an interaction, 0 to 1
 */
export function syntheticArticle(chance, index, eventShare) {
  const isEvent = chance() < eventShare;
  const scene = sceneOf(chance, isEvent ? 'world' : pick(chance, REACHES));
  const { title, frames } = isEvent ? eventFrames(chance) : plainFrames(chance);
  const paragraphs = told(chance, scene, frames).map((sentence) =>
    chance() < 0.3 ? `${sentence} ` : `${sentence}\n\n`,
  );
  return {
    id: `synthetic-${String(index).padStart(8, '0')}`,
    outlet: `Outlet ${1 + Math.floor(chance() * 40)}`,
    title: fill(chance, scene, title),
    published_at: dayOf(index),
    text: paragraphs.join('').trim(),
  };
}
