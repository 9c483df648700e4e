import { hash } from 'node:crypto';

/** Hex digits of an id: 64 bits, so that of a million reports two share one with a chance of 1 in 37 million. */
const ID_DIGITS = 16;

/** `r_` + 16 hex of sha256 over the parts, which are document_id, type and start of the trigger (UTF-16 code units). No date is in it, since dates can be linked later. */
export function reportIdOf(...parts: readonly (string | number)[]): string {
  return `r_${hash('sha256', parts.join('\0')).slice(0, ID_DIGITS)}`;
}
