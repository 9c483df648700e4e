export function syntheticArticle(
  chance: () => number,
  index: number,
  eventShare: number,
): { readonly text: string; readonly [key: string]: unknown };
