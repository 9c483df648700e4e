import { schemaNamed } from '../schema.ts';

/** What a definition of `schemas/common.json` says of a single value. */
export interface Definition {
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Node {
  readonly [key: string]: Node | undefined;
}

let definitions: Node | null = null;

/** `pointer` goes down from `$defs`, as in `date/properties/precision`. Throws when nothing stands there. */
export function definitionAt(pointer: string): Definition {
  definitions ??= (schemaNamed('common') as { readonly $defs: Node }).$defs;
  const found = pointer.split('/').reduce<Node | undefined>((node, key) => node?.[key], definitions);
  if (found === undefined) throw new Error(`Unexpected pointer "${pointer}", expected one of common.json`);
  return found as Definition;
}
