import { availableParallelism } from 'node:os';

/** Worker threads where nobody says how many. */
export const ALL_CORES: number = availableParallelism();
