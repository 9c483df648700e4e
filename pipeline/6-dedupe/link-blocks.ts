import type { Settings } from '../settings.ts';
import type { Block } from './block-entries.ts';
import { type BlockLimits, type Member, memberOf, visitPairs } from './block-pairs.ts';
import { compare } from './compare.ts';
import { isContested } from './contested.ts';
import { isLink, tierOf } from './link.ts';
import { BestLinks, type NumberedLink, packLinks } from './link-table.ts';
import type { Profile } from './profile.ts';
import type { SlimRows } from './slim-rows.ts';
import { tellersOf } from './tellers.ts';

/** What every comparison needs beside the rows. */
export interface Standing {
  /** Each report's place among all in the order of their ids; -1 for one that came before under the same id. */
  readonly ranks: Int32Array;
  /** For each report the days around its own on which the same two people are told of; see `countRunDays`. */
  readonly runs: Uint8Array;
}

/** What comparing the reports of some blocks found. */
export interface LinkedBlocks {
  /** Packed; see `packLinks`. */
  readonly links: Uint32Array;
  /** Pairs that the bound left uncompared. */
  readonly skipped_pairs: number;
}

type Limits = Settings['dedupe'];

/** Whether `key` is the smallest that both reports have: each pair is compared in one block alone. */
function isFirstShared(key: number, one: Int32Array, other: Int32Array): boolean {
  for (const shared of one) if (shared >>> 0 < key && other.includes(shared)) return false;
  return true;
}

/** Reports of a block by their article. */
function byDocument(members: readonly Member[]): ReadonlyMap<number, readonly Profile[]> {
  const documents = new Map<number, Profile[]>();
  for (const { profile } of members) {
    const known = documents.get(profile.document);
    if (known) known.push(profile);
    else documents.set(profile.document, [profile]);
  }
  return documents;
}

/** The two reports, the smaller id first, compared. */
function linkOf(
  one: Member,
  other: Member,
  { runs }: Standing,
  documents: ReadonlyMap<number, readonly Profile[]>,
  limits: Limits,
): NumberedLink | null {
  const [left, right] = one.rank < other.rank ? [one, other] : [other, one];
  const compared = compare(left.profile, right.profile, limits);
  const runDays = () => Math.max(runs[left.number] ?? 0, runs[right.number] ?? 0);
  if (!isLink(left.profile, right.profile, compared, runDays, limits)) return null;
  const siblings = ({ profile }: Member) => documents.get(profile.document) ?? [];
  const isTorn =
    isContested(left.profile, right.profile, siblings(right), compared, limits) ||
    isContested(right.profile, left.profile, siblings(left), compared, limits);
  const tier = isTorn ? 'open' : tierOf(left.profile, right.profile, compared, limits);
  return { left: left.number, right: right.number, total: compared.total, tier };
}

/** The members of a block; repeats are left out. */
function membersOf({ numbers }: Block, rows: SlimRows, { ranks }: Standing, bounds: BlockLimits): Member[] {
  const members: Member[] = [];
  for (const number of numbers) {
    const rank = ranks[number] ?? -1;
    if (rank >= 0) members.push(memberOf(number, rank, rows.profile(number), rows, bounds));
  }
  return members;
}

function linkBlock(
  block: Block,
  rows: SlimRows,
  standing: Standing,
  limits: Limits,
): { readonly links: readonly NumberedLink[]; readonly skipped_pairs: number } {
  const bounds = {
    near_days: Math.max(limits.max_gap_days, limits.max_copy_gap_days),
    reach_days: limits.later_publication_days,
    max_block: limits.max_block,
  };
  const members = membersOf(block, rows, standing, bounds);
  const documents = byDocument(members);
  const spoken: NumberedLink[] = [];
  const links = new BestLinks(limits.max_links);
  const linkPair = (one: Member, other: Member) => linkOf(one, other, standing, documents, limits);
  const isHere = (one: Member, other: Member) => isFirstShared(block.key, one.keys, other.keys);
  // Where another block compares the two, it is there that one comes to speak for the other.
  const speaksFor = (speaker: Member, other: Member): boolean => {
    if (speaker.keys[0] !== (block.key | 0)) return false;
    if (!isHere(speaker, other)) return true;
    const link = linkPair(speaker, other);
    if (link === null || link.tier === 'open') return false;
    spoken.push(link);
    return true;
  };
  const skipped_pairs = visitPairs(tellersOf(members, speaksFor), bounds, (one, other) => {
    const link = isHere(one, other) ? linkPair(one, other) : null;
    if (link) links.add(one.number, link);
  });
  return { links: [...spoken, ...links.all()], skipped_pairs };
}

/** Compares what blocks bring together. */
export function linkBlocks(
  blocks: readonly Block[],
  rows: SlimRows,
  standing: Standing,
  limits: Limits,
): LinkedBlocks {
  const linked = blocks.map((block) => linkBlock(block, rows, standing, limits));
  return {
    links: packLinks(linked.flatMap(({ links }) => links)),
    skipped_pairs: linked.reduce((sum, { skipped_pairs }) => sum + skipped_pairs, 0),
  };
}
