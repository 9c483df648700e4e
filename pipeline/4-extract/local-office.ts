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

/** The last place that the sentence tells before a token: "in Riga, where he will meet". */
const placeBefore = (view: View, before: number): Mention | undefined =>
  view.sentence.mentions.findLast(({ last, place }) => last <= before && place?.country != null);

/** "He flew to Riga, where he met the president": the state whose office it is, where one of another state meets its holder; else null. */
export function localOffice(
  view: View,
  mention: Mention,
  met: readonly Mention[],
): { party: string; at: Evidence } | null {
  if (!isLocal(view, mention) && !isLocalGroup(view, mention)) return null;
  const others = new Set(met.map((side) => partyOf(view, side)));
  const place = placeBefore(view, mention.first);
  const { here, here_at } = view.article;
  if (place?.place?.country && !others.has(place.place.country))
    return { party: place.place.country, at: quoted(view, 'party', place.start, place.end) };
  return here?.country && here_at && !others.has(here.country)
    ? { party: here.country, at: { ...here_at, field: 'party' } }
    : null;
}
