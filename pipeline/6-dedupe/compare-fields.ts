import { type Comparison, otherwise } from './comparison.ts';
import type { Profile } from './profile.ts';

/** Half of the shorter name's words at least: "South African ship", "South African naval vessel". */
function soundsAlike({ place: left }: Profile, { place: right }: Profile): boolean {
  if (left.sounds.join('') === right.sounds.join('')) return true;
  const shared = left.sounds.filter((word) => right.sounds.includes(word)).length;
  return shared > 0 && 2 * shared >= Math.min(left.sounds.length, right.sounds.length);
}

export const PLACE: Comparison = {
  field: 'place',
  levels: [
    {
      label: 'otherwise',
      when: ({ place: l }, { place: r }) => l.country !== '' && r.country !== '' && l.country !== r.country,
    },
    { label: 'same place', when: ({ place: l }, { place: r }) => l.name !== '' && l.name === r.name },
    {
      label: 'sounds alike',
      when: (l, r) => l.place.name !== '' && r.place.name !== '' && soundsAlike(l, r),
    },
    { label: 'otherwise', when: ({ place: l }, { place: r }) => l.name !== '' && r.name !== '' },
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

export const TOPICS: Comparison = {
  field: 'topics',
  levels: [
    { label: 'missing', when: (l, r) => l.topics.length === 0 || r.topics.length === 0 },
    { label: 'shared', when: (l, r) => l.topics.some((topic) => r.topics.includes(topic)) },
    otherwise,
  ],
};

function titleShare({ title: left }: Profile, { title: right }: Profile): number {
  const shared = left.filter((word) => right.includes(word)).length;
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
