import { type Comparison, otherwise } from './comparison.ts';
import type { Profile } from './profile.ts';

/** Half of the shorter name's words at least: "South African ship", "South African naval vessel". */
function soundsAlike({ place: left }: Profile, { place: right }: Profile): boolean {
  if (left.sound === right.sound) return true;
  let shared = 0;
  for (const word of left.sounds) if (right.sounds.includes(word)) shared++;
  return shared > 0 && 2 * shared >= Math.min(left.sounds.length, right.sounds.length);
}

const isNamed = ({ place: left }: Profile, { place: right }: Profile): boolean =>
  left.name !== '' && right.name !== '';

/** A city holds few conferences on the same days, however differently outlets list their members. */
const isVenue = (left: Profile, right: Profile): boolean =>
  left.type === 'conference' && right.type === 'conference' && isNamed(left, right);

export const PLACE: Comparison = {
  field: 'place',
  levels: [
    {
      label: 'otherwise',
      when: ({ place: l }, { place: r }) => l.country !== r.country && l.country !== '' && r.country !== '',
    },
    { label: 'same venue', when: (l, r) => isVenue(l, r) && soundsAlike(l, r) },
    { label: 'same place', when: ({ place: l }, { place: r }) => l.name !== '' && l.name === r.name },
    { label: 'sounds alike', when: (l, r) => isNamed(l, r) && soundsAlike(l, r) },
    // "International waters" and "a naval vessel" may be one place: nobody's.
    {
      label: 'other words',
      when: (l, r) => isNamed(l, r) && l.place.country === '' && r.place.country === '',
    },
    { label: 'otherwise', when: isNamed },
    {
      label: 'same country',
      when: ({ place: l }, { place: r }) => l.country !== '' && l.country === r.country,
    },
    { ...otherwise, label: 'missing' },
  ],
};

export const TYPE: Comparison = {
  field: 'type',
  levels: [
    { label: 'same type', when: (l, r) => l.type === r.type },
    { label: 'same family', when: (l, r) => l.family === r.family },
    otherwise,
  ],
};

/** Something called off has not occurred; that it was planned is no contradiction. */
export const STATUS: Comparison = {
  field: 'status',
  levels: [
    { label: 'same status', when: (l, r) => l.status === r.status },
    {
      label: 'told before and after',
      when: (l, r) => l.status !== 'cancelled' && r.status !== 'cancelled',
    },
    {
      label: 'called off',
      when: (l, r) => l.status === 'scheduled' || r.status === 'scheduled',
    },
    otherwise,
  ],
};

function sharesTopic({ topics: left }: Profile, { topics: right }: Profile): boolean {
  for (const topic of left) if (right.includes(topic)) return true;
  return false;
}

export const TOPICS: Comparison = {
  field: 'topics',
  levels: [
    { label: 'missing', when: (l, r) => l.topics.length === 0 || r.topics.length === 0 },
    { label: 'shared', when: sharesTopic },
    otherwise,
  ],
};

function titleShare({ title: left }: Profile, { title: right }: Profile): number {
  let shared = 0;
  for (let at = 0; at < left.length; at++) if (right.includes(left[at] ?? 0)) shared++;
  return (2 * shared) / (left.length + right.length || 1);
}

export const TITLE: Comparison = {
  field: 'title',
  levels: [
    { label: 'missing', when: (l, r) => l.title.length === 0 || r.title.length === 0 },
    { label: 'alike', when: (l, r, { min_title_share }) => titleShare(l, r) >= min_title_share },
    otherwise,
  ],
};
