import type { View } from './view.ts';

/** A question about a token of a sentence, whose answer is worked out when it is first asked and kept with the view. */
export function oncePerToken<Answer extends object>(
  answer: (view: View, i: number) => Answer,
): (view: View, i: number) => Answer {
  const all = new WeakMap<View, Map<number, Answer>>();
  const answersOf = (view: View): Map<number, Answer> => {
    const answers = new Map<number, Answer>();
    all.set(view, answers);
    return answers;
  };
  return (view, i) => {
    const answers = all.get(view) ?? answersOf(view);
    const known = answers.get(i) ?? answer(view, i);
    answers.set(i, known);
    return known;
  };
}
