/** A line of this many UTF-16 code units may go on in the next one: mail is wrapped at 72 to 78, and a long word may come next. */
const WRAPPED_LENGTH = 55;
const MARK = /^\s*(?:[-*•>#=_]|\d+[.)]\s)/;

/** Plain text of a mail with its paragraphs in one line each; short lines and lists stay as they are. */
export function unwrapped(text: string): string {
  const lines: string[] = [];
  let goes_on = false;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const last = lines.at(-1);
    if (line !== '' && goes_on && last !== undefined && !MARK.test(line))
      lines[lines.length - 1] = `${last} ${line}`;
    else if (line !== '') lines.push(line);
    goes_on = line.length >= WRAPPED_LENGTH;
  }
  return lines.join('\n');
}
