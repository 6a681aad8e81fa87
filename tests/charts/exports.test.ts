import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const folder = join(import.meta.dirname, '../../src/charts');
const texts = readdirSync(folder)
  .toSorted()
  .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

describe('the drawings', () => {
  it('export these names and no others', () => {
    const names = texts.map(([file, text]) => [
      file,
      [...text.matchAll(/^export (?:const|class|interface|type|function\*?) (\w+)/gm)]
        .map(([, name = '']) => name)
        .toSorted()
        .join(' '),
    ]);
    expect(Object.fromEntries(names)).toEqual({
      'bars.ts': 'Line Row drawBars',
      'calendar.ts': 'Dated drawCalendar',
      'curves.ts': 'Axis CurveLine CurvePicture drawCurves',
      'days.ts': 'Tick findTicks yearOf',
      'line.ts': 'Point drawLine',
      'pairs.ts': 'Pair drawPairs',
      'places.ts': 'Box Named Place findPlaces',
      'powers.ts': 'findPowers formatPower',
      'scatter.ts': 'Spot drawScatter',
      'strip.ts': 'Group Track drawStrip',
      'svg.ts': 'Drawing drawSvg escapeSvg label measure tag width wrap',
    });
  });

  it('import nothing of the project but each other', () => {
    const outside = texts.flatMap(([file, text]) =>
      [...text.matchAll(/from '(\.\.[^']*)'/g)].map(([, path = '']) => `${file} ${path}`),
    );
    expect(outside).toEqual([]);
  });
});
