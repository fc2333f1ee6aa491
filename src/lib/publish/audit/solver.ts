import type { Highs } from 'highs';

/** HiGHS, started: `startSolver` of `start-node.ts` or `start-browser.ts`. */
export type Solver = Highs;
