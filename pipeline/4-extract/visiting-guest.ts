import { draft, OCCURRED, type Rule, type Standing } from './draft.ts';
import { isPersonal } from './participation.ts';

/** A dateline that is no country's: guests there are the organisation's. */
const UN_SEAT = 'United Nations';

/** "told visiting Kenyan President Mwai Kibaki": a guest is on a visit, told in passing. */
export const visitingGuest: Rule = {
  id: 'visit/visiting-guest',
  frames: ['visit'],
  examples: [
    { text: 'Visiting Kenyan President Mwai Kibaki praised the port.', found: [] },
    { text: 'Fans in Lusaka, Zambia, cheered for the visiting Kenya team.', found: [] },
    {
      text: 'Peruvian President Alan Garcia received visiting Kenyan President Mwai Kibaki.',
      found: ['meeting Alan Garcia / Mwai Kibaki', 'visit Mwai Kibaki / Alan Garcia'],
    },
  ],
  find(view, trigger) {
    const guest = view.mentionAt(trigger.first);
    if (
      !guest ||
      view.key(trigger.first) !== 'visiting' ||
      (view.tokens[trigger.first]?.capital && trigger.first > 1) ||
      guest.first > trigger.first ||
      view.tokens.slice(trigger.first, guest.last + 1).some(({ key }) => view.has('sport-team', key)) ||
      !isPersonal(view, guest)
    )
      return [];
    const standing: Standing = OCCURRED;
    const { here } = view.article;
    if (here?.country && here.name !== UN_SEAT && here.country !== view.entity(guest)?.party)
      return [
        draft(view, trigger, standing, {
          actors: [guest],
          destination: { here: trigger.first },
          isPassing: true,
        }),
      ];
    const host = view.sentence.mentions.find(
      (mention) =>
        mention !== guest &&
        view.entity(mention)?.kind === 'person' &&
        view.entity(mention)?.party !== view.entity(guest)?.party,
    );
    return host
      ? [draft(view, trigger, standing, { actors: [guest], counterparts: [host], isPassing: true })]
      : [];
  },
};
