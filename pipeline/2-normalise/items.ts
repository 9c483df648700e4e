import type { Context } from '../stage.ts';
import { readDateline, type WrittenDateline } from './dateline.ts';
import type { PageLine } from './page-line.ts';

/** A place in capitals: "OSLO:", but not "Oslo:", which may be a heading. */
const OPENS_IN_CAPITALS = /^\p{Lu}[\p{Lu}'.-]/u;

/** The datelines of a digest, each of which opens an item of its own; none when the text is one story. */
export function itemDatelines(body: readonly PageLine[], context: Context): WrittenDateline[] {
  const found = body.flatMap(({ words, start }) => {
    const dateline = OPENS_IN_CAPITALS.test(words) ? readDateline(words, start, context) : null;
    return dateline?.place && dateline.place === dateline.place.toUpperCase() ? [dateline] : [];
  });
  return new Set(found.map(({ place }) => place)).size > 1 ? found : [];
}
