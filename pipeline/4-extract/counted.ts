import { countedAt } from './assembly.ts';
import { oneOfEach, sidesOf } from './convener.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { listed as listedAt } from './listing.ts';
import { isOrganisation, partiesOf } from './participation.ts';
import { type Side, sideOf } from './side.ts';
import { speakersIn } from './speakers.ts';
import type { View } from './view.ts';

/** Sides from which talks are of many. */
const MANY = 3;
/** Sentences of the lead, whose talks the article's speakers sit at. */
const LEAD = 2;

/** "six-party talks", "a four-way meeting": how many sides the words count; null when they count none, 0 when they leave it open. */
function countOf({ view, trigger }: Draft): number | null {
  const at = countedAt(view, trigger.last - 1);
  if (at < 0 && trigger.row.id !== 'conference/round') return null;
  const [word = ''] = view.key(at < 0 ? trigger.first : at).split('-');
  return Number(view.valueOf('numeral', word) ?? (/^\d+$/.test(word) ? word : 0));
}

/** The longest list of states that the article names together. */
function memberList(view: View): readonly Side[] {
  const lists = view.around().flatMap((one) =>
    one.sentence.mentions.map((mention) => {
      const sides = listedAt(one, mention.first).filter((side) => !isOrganisation(one, side));
      return partiesOf(one, sides).size >= MANY ? { one, sides } : { one, sides: [] };
    }),
  );
  const [longest] = lists.sort((a, b) => b.sides.length - a.sides.length);
  const among = { view: longest?.one ?? view, actors: [], counterparts: longest?.sides ?? [] };
  return among.counterparts.map((side) => ({ ...sideOf(among, side) }));
}

/** Talks that are told by the number of their sides: the states that the article lists, else the officials who speak in it. */
export function withCounted(told: Interaction): Interaction {
  const [draft] = told.drafts;
  const count = draft && told.type === 'conference' ? countOf(draft) : null;
  const sides = sidesOf(told);
  if (!draft || count === null || sides.length >= Math.max(count, MANY)) return told;
  const { view } = draft;
  const listed = memberList(view);
  const isLead = view.sentence.number <= LEAD;
  // "talks on the North's arms", with a list of Mongolia, Thailand and Vietnam further on: a list of something else
  const isTheirs =
    sides.length === 0 ||
    listed.length >= count - 1 ||
    listed.some(({ party }) => sides.some((side) => side.party === party));
  const members = isTheirs ? listed : [];
  const speakers = isLead && members.length === 0 ? speakersIn(view) : [];
  const named = isLead
    ? speakersIn(view).filter(({ party }) => members.some((one) => one.party === party))
    : [];
  const all = oneOfEach([...sides, ...named, ...members, ...speakers]).slice(0, count || undefined);
  const [actor, counterpart, ...others] = all;
  return actor && all.length > sides.length && all.length >= MANY
    ? { ...told, actor, counterpart: counterpart ?? null, others }
    : told;
}
