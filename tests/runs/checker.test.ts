import {describe, expect, it} from 'vitest';
import {derived} from '../../src/derived.ts';
import {checkContent} from '../../src/library/check.ts';
import type {RunFigures} from '../../src/library/data.ts';

describe('checkContent', () => {
  it('trains nothing', () => {
    const figures: RunFigures | undefined = derived.run && {
      ...derived.run,
      find: () => {
        throw new Error('the checker trains a run');
      },
    };
    const {library} = checkContent('content', {...derived, ...(figures && {run: figures})});
    expect(library.run.size).toBeGreaterThan(20);
  });
});
