import type { Settings } from '../settings.ts';
import type { Block } from './block-entries.ts';
import { type Component, clusterComponent } from './cluster-component.ts';
import { type PackedClusters, packClusters } from './cluster-table.ts';
import { type Fold, type FoldedEvent, folder } from './fold.ts';
import { type LinkedBlocks, linkBlocks, type Standing } from './link-blocks.ts';
import type { PersonTable } from './person-names.ts';
import { countRunDays } from './run-days.ts';
import { type SharedRows, SlimRows } from './slim-rows.ts';

/** What every thread of stage 6 works on. Plain data; the arrays of numbers are shared, not copied. */
export interface SharedWork extends Standing {
  readonly rows: SharedRows;
  readonly persons: PersonTable;
  readonly limits: Settings['dedupe'];
}

/** The parts of stage 6 that can be done in any thread, a batch at a time. */
export interface Workbench {
  /** Fills in the run days of the blocks' reports. */
  countRuns(blocks: readonly Block[]): null;
  link(blocks: readonly Block[]): LinkedBlocks;
  cluster(components: readonly Component[]): PackedClusters;
  fold(folds: readonly Fold[]): readonly FoldedEvent[];
}

export function workbench({ rows: shared, persons, limits, ...standing }: SharedWork): Workbench {
  const rows = new SlimRows(shared);
  const foldOne = folder(rows, persons, limits);
  return {
    countRuns(blocks) {
      for (const block of blocks) countRunDays(block, rows, limits, standing.runs);
      return null;
    },
    link: (blocks) => linkBlocks(blocks, rows, standing, limits),
    cluster: (components) =>
      packClusters(components.flatMap((component) => clusterComponent(component, rows, standing, limits))),
    fold: (folds) => folds.map(foldOne),
  };
}
