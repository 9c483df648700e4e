import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { endsClause } from './clause-end.ts';
import type { Rule } from './draft.ts';
import { BY, WITH } from './links.ts';
import { objectsOf } from './objects.ts';
import { isPersonal, partiesOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';
import { withWhom } from './with-whom.ts';

export const discussed: Rule = {
  id: 'meeting/discussed',
  frames: ['discuss'],
  examples: [
    {
      text: 'Danish Prime Minister Poul Schlueter discussed herring with Icelandic President Vigdis Finnbogadottir in Reykjavik.',
      found: ['meeting Poul Schlueter / Vigdis Finnbogadottir'],
    },
    {
      text: 'The herring dispute was discussed on Monday by Danish Prime Minister Poul Schlueter and Icelandic President Vigdis Finnbogadottir.',
      found: ['meeting Poul Schlueter / Vigdis Finnbogadottir'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter left for Reykjavik to see President Vigdis Finnbogadottir of Iceland, with whom he will discuss herring.',
      found: ['meeting Poul Schlueter / Vigdis Finnbogadottir', 'visit Poul Schlueter / ISL'],
    },
    { text: 'Greek Prime Minister Costas Karamanlis discussed the budget with voters.', found: [] },
  ],
  find(view, trigger) {
    if (view.tokens.some((token) => view.has('remote-word', token.key))) return [];
    const isTold = isPassive(view, trigger.first);
    const [first, ...rest] = isTold ? objectsOf(view, trigger.last, BY).sides : [];
    const subject = first ? [first] : subjectOf(view, trigger.first);
    const told = first ? rest : partnersOf(view, trigger.last);
    const partners = told.length > 0 ? told : withWhom(view, trigger.first);
    const sides = [...subject, ...partners];
    // "will raise the raids with the United Nations": only somebody named is raised it with
    if (trigger.row.id === 'meeting/raise' && !partners.every(({ kind }) => kind === 'person')) return [];
    const isPair = sides.length > 1 && (partners.length > 0 || isSpokenPair(view, trigger, subject));
    if (!isPair || !sides.every((side) => isPersonal(view, side))) return [];
    return between(view, trigger, verbStanding(view, trigger.first), subject, partners);
  },
};

/** "He and King Abdullah had discussed": two people who did, not two ministers of one cabinet. */
const isSpokenPair = (view: View, { first, row }: Trigger, subject: readonly Mention[]): boolean =>
  row.id !== 'meeting/raise' &&
  subject.length === 2 &&
  partiesOf(view, subject).size === 2 &&
  (/ed$/.test(view.key(first)) || view.is('irregular-past', first)) &&
  subject.every((side) => side.kind === 'person' || (side.kind === 'pronoun' && !side.plural));

/** Tokens between "discussed" and its "with". */
const PARTNER = 16;

/** Whom something was discussed with, behind whatever was discussed: "discussed the crisis with King Abdullah". */
function partnersOf(view: View, from: number): readonly Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + PARTNER); i++) {
    if (view.key(i) === 'with') {
      const { sides } = objectsOf(view, i, WITH);
      if (sides.length > 0) return sides.filter((side) => isPersonal(view, side));
    }
    if (view.is('clause-break', i) || endsClause(view, i)) break;
  }
  return [];
}
