import { blocAt } from './blocs.ts';
import { withoutBystander } from './bystanders.ts';
import { oneOfEach } from './convener.ts';
import { datedBy, daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import { type Interaction, interaction } from './interaction.ts';
import { isParted } from './parted-place.ts';
import { seriesAt } from './series.ts';
import { type Side, sideOfWords } from './side.ts';
import { treatyAt } from './treaties.ts';
import { townBehind, unknownTown } from './unknown-town.ts';
import type { Where } from './where.ts';

/** Days around publication in which a gathering can be at the dateline's place. */
const NOW = 10;
/** Sentences of the lead, where a gathering stands at the dateline's place. */
const LEAD = 2;

/** The dateline's place, for a gathering that the lead tells as going on or that names the place in words. */
function hereOf({ view, trigger, standing, isAnaphoric }: Draft, isNow: boolean): Where | null {
  const { here, here_at } = view.article;
  const { number } = view.sentence;
  if (!here?.name || !here_at || isAnaphoric || number < 0) return null;
  const name = here.name.toLowerCase();
  const at = view.tokens.findIndex((_, i) => name.startsWith(view.key(i)) && view.key(i).length > 2);
  const words = view.tokens.map(({ key }) => key).join(' ');
  if (words.includes(name)) return isParted(view, at, trigger.first) ? null : { place: here, at: here_at };
  return number < LEAD && standing.status === 'occurred' && isNow && townBehind(view, trigger) < 0
    ? { place: here, at: here_at, isGuess: true }
    : null;
}

/** "A met B and C on the sidelines of the summit in Oslo": among themselves, and not as somebody's guests. */
const isAside = ({ view, trigger }: Draft): boolean =>
  trigger.row.type === 'meeting' && view.tokens.some((_, i) => i > trigger.last && view.is('sideline', i));

/** "agreed to hold", "decided to host": what was decided is still to come. */
const isDecided = ({ view, standing }: Draft): boolean =>
  standing.cue !== null &&
  [0, -1, 1].some(
    (n) => view.is('agreeing', (standing.cue ?? 0) + n) || view.is('deciding', (standing.cue ?? 0) + n),
  );

/** A gathering: the host by its place stands first, unless somebody of his party is named or the place is the organisation's seat. */
export function conferenceOf(draft: Draft, place: Where | null, named: readonly Side[]): Interaction | null {
  const { date } = datedBy(draft);
  const { published_at } = draft.view.article.normalised.article;
  const isComing = date?.start != null && date.start > (published_at ?? '9999');
  const isNow = !isComing && Math.abs(daysFrom(date?.end ?? null, published_at)) < NOW;
  const where = unknownTown(draft.view, draft.trigger) ?? place ?? hereOf(draft, isNow);
  const series = sideOfWords(draft.view, seriesAt(draft.view, draft.trigger));
  const known = oneOfEach([
    ...(series ? [series] : []),
    ...named.map((side) => withoutBystander(draft.view, side)),
  ]);
  const isOrganised = known.some(({ party }) => draft.view.article.organisations.has(party ?? ''));
  const bloc = isOrganised ? null : sideOfWords(draft.view, blocAt(draft.view, draft.trigger));
  const treaty = sideOfWords(draft.view, treatyAt(draft.view, draft.trigger));
  const told = oneOfEach([...known, ...(treaty ? [treaty] : bloc ? [bloc] : [])]);
  const country = where?.place.country ?? null;
  const isSeat = told.some(({ party }) => draft.view.has('seat', `${party}:${country}`.toLowerCase()));
  const hosts = told.filter(({ party }) => party === country);
  const host =
    hosts.length === 0 && country && where && !isSeat && !isAside(draft)
      ? [{ entity: null, party: country, at: where.at, mention: null }]
      : hosts;
  const [actor, counterpart, ...others] = [...host, ...told.filter(({ party }) => party !== country)];
  if (!actor) return null;
  const found = interaction(draft, where, actor, counterpart ?? null, others);
  if (isComing && found.status === 'occurred') return { ...found, status: 'scheduled' };
  const isOver = found.status === 'scheduled' && daysFrom(date?.end ?? null, published_at) < 0;
  // "agreed on Monday to hold a summit": the day is that of the decision
  if (isOver && isDecided(draft)) return { ...found, date: null, date_at: null };
  return isOver ? { ...found, status: 'occurred', status_at: null } : found;
}
