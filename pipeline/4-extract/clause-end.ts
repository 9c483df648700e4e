import type { View } from './view.ts';

const ENDS = /^[.;:“”"]$/;

/** Whether a stop or a quotation mark at token `i` ends the clause before it. */
export const endsClause = (view: View, i: number): boolean => ENDS.test(view.tokens[i]?.text ?? '');
