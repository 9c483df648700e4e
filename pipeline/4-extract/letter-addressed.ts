import type { Mention } from '../records.ts';
import { ENDS, latestOther, REACH } from './correspondents.ts';
import { FROM } from './links.ts';
import { partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { homeState } from './state.ts';
import type { Trigger, View } from './view.ts';

/** "a letter inviting B": whom the words right behind a writing address. */
export function addressed(view: View, from: number): Mention | null {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) return null;
    const side = view.is('inviting', i) ? view.mentionAt(i + 1) : null;
    if (isSide(view, side) && !side.possessive) return side;
  }
  return null;
}

/** "sent B a letter", "handed her a note": who stands between the verb and the writing. */
export function indirect(view: View, verb: number, trigger: Trigger): Mention | null {
  const mention = view.mentionAt(verb + 1);
  const isObject = mention?.kind !== 'pronoun' || ['him', 'her', 'them'].includes(view.key(verb + 1));
  return isSide(view, mention) && isObject && !mention.possessive && mention.last <= trigger.first
    ? mention
    : null;
}

/** "Congratulations came from A": to the leader of whom the words before speak last. */
export function impliedBy(
  view: View,
  { first, last }: Trigger,
  [sender]: readonly Mention[],
): Mention | null {
  const isKind = view.tokens.slice(first, last).some((_, n) => view.is('kind-words', first + n));
  return sender && isKind ? latestOther(view, sender, first) : null;
}

/** "Condolences came in from A and B" below a dateline: the state where they came in. */
export function mourning(view: View, senders: readonly Mention[]): Mention | null {
  const home = homeState(view);
  const party = home ? partyOf(view, home) : null;
  return senders.length > 0 && party !== null && senders.every((side) => partyOf(view, side) !== party)
    ? home
    : null;
}

/** Tokens between the verb and somebody named whom a writing reaches. */
const NAMED = 8;
/** The same to anybody else. */
const NEAR = 5;

/** "reached the office of B". */
export function arrivedAt(view: View, verb: number, senders: readonly Mention[]): Mention | null {
  const from = view.tokens.findIndex((_, i) => i > verb && FROM.has(view.key(i)));
  const isBehind = ({ first }: Mention): boolean => first > verb && (from < 0 || first < from);
  return (
    view.sentence.mentions.find(
      (mention) =>
        isBehind(mention) &&
        mention.first < verb + NAMED &&
        !senders.includes(mention) &&
        isSide(view, mention) &&
        view.entity(mention)?.name != null,
    ) ??
    view.sentence.mentions.find(
      (mention) =>
        isBehind(mention) &&
        mention.first < verb + NEAR &&
        !senders.includes(mention) &&
        isSide(view, mention),
    ) ??
    null
  );
}
