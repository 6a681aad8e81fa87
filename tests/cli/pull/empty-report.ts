import type {Report} from '../../../src/cli/pull/report.ts';

/** What is said of a request that was built and changes nothing. */
export const emptyReport: Report = {
  version: 1,
  built: true,
  problemCount: 0,
  problems: [],
  pages: [],
  outside: [],
  facts: [],
  sizes: [],
};
