import { subjectOf } from './clause.ts';
import { draft, OCCURRED, type Rule } from './draft.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { objectsOf } from './objects.ts';
import { isPersonal } from './participation.ts';
import { between } from './sitting.ts';

/** "told a joint news conference with B": who face the press together have met. */
export const jointPress: Rule = {
  id: 'meeting/joint-press',
  frames: ['joint-press', 'press'],
  examples: [
    {
      text: 'At a news conference with Bulgarian President Petar Stoyanov in Sofia, Greek Prime Minister Costas Simitis said ties were good.',
      found: ['meeting Costas Simitis / Petar Stoyanov'],
    },
    { text: 'Greek Prime Minister Costas Simitis told a news conference that ties were good.', found: [] },
    {
      text: 'Greek Prime Minister Costas Simitis told a joint news conference with Bulgarian President Petar Stoyanov that ties were good.',
      found: ['meeting Costas Simitis / Petar Stoyanov'],
    },
    {
      text: 'Greek Prime Minister Costas Simitis told a joint news conference that ties were good.',
      found: [],
    },
  ],
  find(view, trigger) {
    const sides = nounSides(view, trigger);
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    const partners = sides.with.filter((side) => isPersonal(view, side));
    const found = between(view, trigger, standing, sides.subject, partners);
    if (found.length > 0 || trigger.row.frame === 'press') return found;
    return [draft(view, trigger, standing, { isAnaphoric: true })];
  },
};

const isBeforePress = (key: string): boolean => key === 'conference' || key === 'briefing' || key === 'press';

/** "Lund, standing next to Vargas before the cameras". */
export const stoodBeside: Rule = {
  id: 'meeting/stood-beside',
  frames: ['beside'],
  examples: [
    {
      text: 'Greek Prime Minister Costas Simitis, standing alongside Bulgarian President Petar Stoyanov at a news conference, said ties were good.',
      found: ['meeting Costas Simitis / Petar Stoyanov'],
    },
    {
      text: 'Greek Prime Minister Costas Simitis, standing alongside a statue of Bulgarian President Petar Stoyanov, smiled.',
      found: [],
    },
  ],
  find(view, trigger) {
    if (!view.tokens.some(({ key }) => isBeforePress(key))) return [];
    const { sides } = objectsOf(view, trigger.last, new Set(['by', 'beside', 'alongside']));
    const partners = sides.filter((side) => side.kind === 'person').slice(0, 1);
    const standing = OCCURRED;
    return partners.length > 0
      ? between(view, trigger, standing, subjectOf(view, trigger.first), partners)
      : [];
  },
};

/** "said Lund, with Vargas at his side": who was there while somebody faced the press. */
export const atSide: Rule = {
  id: 'meeting/at-side',
  frames: ['at-side'],
  examples: [
    {
      text: 'Greek Prime Minister Costas Simitis, with Bulgarian President Petar Stoyanov at his side, told reporters that ties were good.',
      found: ['meeting Costas Simitis / Petar Stoyanov'],
    },
    { text: 'Greek Prime Minister Costas Simitis slept with a dog at his side.', found: [] },
  ],
  find(view, trigger) {
    const partner = view.mentionAt(trigger.first - 1);
    const before =
      partner && /ing$/.test(view.key(partner.first - 1)) ? partner.first - 2 : (partner?.first ?? 0) - 1;
    if (partner?.kind !== 'person' || partner.possessive || view.key(before) !== 'with') return [];
    const own = view.sentence.mentions.find(
      ({ first, kind }) => kind === 'pronoun' && first >= trigger.first && first < trigger.last,
    );
    const subject = own && view.entity(own)?.name ? [own] : subjectOf(view, before);
    return between(view, trigger, OCCURRED, subject, [partner]);
  },
};
