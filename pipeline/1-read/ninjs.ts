import type { Settings } from '../settings.ts';
import { fragmentText } from './html-text.ts';
import type { Fields } from './keys.ts';
import type { Trouble } from './trouble.ts';
import { Unreadable } from './trouble.ts';

/** Fields, or why there are none. */
export type FieldsOrTrouble = Fields | Pick<Trouble, 'code' | 'detail'>;

type Thing = ReadonlyMap<string, unknown>;

/** Names that only ninjs has, beside its `uri`: 1.x writes `body_text`, 2.x and 3.x lists with roles. */
const MARKS = [
  'body_text',
  'body_xhtml',
  'bodies',
  'headlines',
  'versioncreated',
  'versionCreated',
  'pubstatus',
];

/** Whether a record is in IPTC ninjs, of any version, by its keys: it has no mark of its own. */
export function isNinjs(record: object): boolean {
  return Object.hasOwn(record, 'uri') && MARKS.some((key) => Object.hasOwn(record, key));
}

/**
 * The fields of a ninjs item, https://iptc.org/std/ninjs/: names of 1.x and 2.x in lower case, those of 3.x in camel case. The version's
 * day goes before that of the first one, since the text is the version's.
 */
export function ninjsFields(record: object, bounds: Settings['read']): FieldsOrTrouble {
  const item: Thing = new Map(Object.entries(record));
  try {
    return {
      id: words(item.get('uri')),
      url: listed(item.get('altids'), 'canonical') ?? linked(item),
      title: words(item.get('headline')) ?? roled(item.get('headlines'), ['main', 'headline']),
      text: textOf(item, bounds),
      published_at: firstOf(item, [
        'versioncreated',
        'versionCreated',
        'firstcreated',
        'firstCreated',
        'contentcreated',
      ]),
      outlet: outletOf(item),
      dateline: words(item.get('dateline')) ?? words(item.get('located')) ?? named(item.get('located')),
      language: words(item.get('language')),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { code: error.code, detail: error.detail };
  }
}

function textOf(item: Thing, bounds: Settings['read']): string | null {
  const plain = words(item.get('body_text')) ?? bodyOf(item, false);
  if (plain !== null) return plain;
  const html = words(item.get('body_xhtml')) ?? words(item.get('body_html')) ?? bodyOf(item, true);
  return html === null ? null : fragmentText(html, bounds);
}

/** The first of `bodies` in plain text, or in HTML. */
function bodyOf(item: Thing, is_html: boolean): string | null {
  const isWanted = (body: Thing): boolean =>
    /html|xml/i.test(String(body.get('contenttype') ?? body.get('contentType') ?? '')) === is_html;
  return words(things(item.get('bodies')).find(isWanted)?.get('value'));
}

function outletOf(item: Thing): string | null {
  const source = things(item.get('infosource') ?? item.get('infosources') ?? item.get('infoSources'))[0];
  return (
    words(source?.get('name')) ?? words(item.get('provider')) ?? named(item.get('copyrightholder')) ?? null
  );
}

function linked(item: Thing): string | null {
  const web = things(item.get('altids')).find((one) =>
    /web|url|canonical/i.test(String(one.get('role') ?? '')),
  );
  return words(web?.get('value'));
}

function roled(value: unknown, roles: readonly string[]): string | null {
  const all = things(value);
  const main = all.find((one) => roles.includes(String(one.get('role') ?? ''))) ?? all[0];
  return words(main?.get('value'));
}

function firstOf(item: Thing, keys: readonly string[]): string | null {
  return keys.map((key) => words(item.get(key))).find((found) => found !== null) ?? null;
}

function named(value: unknown): string | null {
  return words(things(value)[0]?.get('name'));
}

function listed(value: unknown, key: string): string | null {
  return words(things(value)[0]?.get(key));
}

/** An object, or those of a list, as Maps, since a key may be `__proto__`. */
function things(value: unknown): readonly Thing[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? [new Map(Object.entries(one))] : [],
  );
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
