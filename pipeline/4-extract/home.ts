import type { Evidence, Mention } from '../records.ts';
import { isOrganisation, partyOf } from './participation.ts';
import { quoted } from './quote.ts';
import type { View } from './view.ts';

const HOME_GROUPS = new Set(['persons', 'body', 'official', 'legislator']);

/** Whose officials they are: "senior officials in Italy", else those of the country where the story stands. */
export function homeOf(view: View, mention: Mention): { party: string; at: Evidence } | null {
  if (mention.kind !== 'group' && mention.kind !== 'office') return null;
  const place = homePlace(view, mention);
  if (place?.place?.country && !isMeetingTown(view, mention, place))
    return { party: place.place.country, at: quoted(view, 'party', place.start, place.end) };
  const body = homeBody(view, mention);
  if (body) return body;
  // "several fellow leaders" are of other states, "rebel soldiers" and "participants" of none that the dateline tells
  for (let i = mention.first; i < mention.last; i++)
    if (view.is('homeless-group', i) || isForeign(view, i)) return null;
  const { here, here_at } = view.article;
  return here?.country && here_at && HOME_GROUPS.has(mention.role_class ?? '')
    ? { party: here.country, at: { ...here_at, field: 'party' } }
    : null;
}

/** "foreign envoys", not "the foreign minister". */
const isForeign = (view: View, i: number): boolean =>
  view.key(i) === 'foreign' && !/^(?:minist|secretar|affairs|polic|office|trade)/.test(view.key(i + 1));

/** "signed with the government in Lome": a town that is no seat of a government is where it happened. */
const isMeetingTown = (view: View, mention: Mention, { place }: Mention): boolean =>
  mention.role === 'government' && place?.name != null && !view.isCapital(place.name, place.country ?? '');

/** "a delegation from the Aosta valley in Italy": the first place within a few words. */
function homePlace(view: View, mention: Mention): Mention | null {
  if (!view.is('home-preposition', mention.last)) return null;
  for (let i = mention.last + 1; i < mention.last + 6; i++) {
    const place = view.mentionAt(i);
    if (place?.place?.country) return place;
    if (/^[,.;]$/.test(view.tokens[i]?.text ?? '') || view.isVerb(i)) return null;
  }
  return null;
}

/** "a delegation from the European Parliament", "experts of the UN agency": the organisation within a few words. */
function homeBody(view: View, mention: Mention): { party: string; at: Evidence } | null {
  if (!['from', 'of'].includes(view.key(mention.last))) return null;
  for (let i = mention.last + 1; i < mention.last + 4; i++) {
    const body = view.mentionAt(i);
    if (body && isOrganisation(view, body) && body.kind === 'party') {
      const party = partyOf(view, body);
      return party === null ? null : { party, at: quoted(view, 'party', body.start, body.end) };
    }
    if (body || /^[,.;]$/.test(view.tokens[i]?.text ?? '') || view.isVerb(i)) return null;
  }
  return null;
}
