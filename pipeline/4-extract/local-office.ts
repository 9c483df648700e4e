import type { Evidence, Mention } from '../records.ts';
import { isOfCountry } from './objects.ts';
import { partyOf } from './participation.ts';
import { quoted } from './quote.ts';
import type { View } from './view.ts';

/** Offices that a state has, and an organisation has not. */
const OF_A_STATE = new Set([
  'head_of_state',
  'head_of_government',
  'deputy_head_of_government',
  'deputy_head_of_state',
  'foreign_minister',
  'minister',
  'monarch',
  'speaker',
  'military_chief',
  'security_chief',
  'central_banker',
  'mayor',
  'governor',
]);

/** "the president", "the country's president", "his counterpart": one holder of an office, whose country is not told. */
const isLocal = (view: View, { kind, plural, role_class, first }: Mention): boolean =>
  kind === 'office' &&
  !plural &&
  (role_class === 'counterpart'
    ? ['his', 'her'].includes(view.key(first))
    : (view.key(first) === 'the' || isOfCountry(view, first - 3)) && OF_A_STATE.has(role_class ?? ''));

/** "the country's leaders". */
const isLocalGroup = (view: View, { kind, first }: Mention): boolean =>
  kind === 'group' && isOfCountry(view, first - 3);

/** Words that part a place from who is met there: "will fly to Riga after meeting the president". */
const PARTING = new Set(['after', 'before', 'when', 'once', 'since', 'following', 'ahead', 'next']);
const LEADING = new Set(['in', 'to', 'into', 'for', 'visited', 'visits', 'visiting', 'toured']);

/** The last place that the sentence goes to before a token: "in Riga, where he will meet". */
const placeBefore = (view: View, before: number): Mention | undefined =>
  view.sentence.mentions.findLast(
    ({ first, last, place }) =>
      last <= before &&
      place?.country != null &&
      LEADING.has(view.key(first - 1)) &&
      !view.tokens.slice(last, before).some(({ key }) => PARTING.has(key)),
  );

/** "He flew to Riga, where he met the president": the state whose office it is, where one of another state meets its holder; else null. */
export function localOffice(
  view: View,
  mention: Mention,
  met: readonly Mention[],
): { party: string; at: Evidence } | null {
  if (!isLocal(view, mention) && !isLocalGroup(view, mention)) return null;
  const others = new Set(met.flatMap((side) => partyOf(view, side) ?? []));
  // "will brief the president when he is back in Washington"
  const isHome = view.sentence.mentions.some(({ place }) => others.has(place?.country ?? ''));
  if (isHome || view.tokens.some(({ key }) => key === 'back')) return null;
  const place = placeBefore(view, mention.first);
  const { here, here_at } = view.article;
  if (place?.place?.country && !others.has(place.place.country))
    return { party: place.place.country, at: quoted(view, 'party', place.start, place.end) };
  return here?.country && here_at && !others.has(here.country)
    ? { party: here.country, at: { ...here_at, field: 'party' } }
    : null;
}
