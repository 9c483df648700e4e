/** A Markdown table. @param {readonly string[]} head @param {readonly (readonly (string | number)[])[]} rows */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The page with other words between the marks of a section. @param {string} page @param {string} name @param {string} text */
export function filled(page, name, text) {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [before, rest] = page.split(open);
  if (before === undefined || rest === undefined) throw new Error(`The page has no ${open}`);
  return `${before}${open}${text}\n${rest.slice(rest.indexOf(close))}`;
}
