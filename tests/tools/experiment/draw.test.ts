import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {measure} from '../../../src/charts/svg.ts';
import {definitions} from '../../../src/tools/experiment/definitions.ts';
import {drawStudy} from '../../../src/tools/experiment/draw.ts';
import {frameOf, pathOf, placeX, placeY} from '../../../src/tools/experiment/frame.ts';
import type {Frame} from '../../../src/tools/experiment/frame.ts';
import {placeLabels} from '../../../src/tools/experiment/labels.ts';
import {factorSpan} from '../../../src/tools/experiment/spans.ts';
import {makeStudy} from '../../../src/tools/experiment/study.ts';
import {plain, plainStudy} from './plain.ts';

const [panel] = plain.panels;
if (!panel) throw new Error('the plain experiment has a panel');
const frame = frameOf(panel);

describe('drawStudy', () => {
  it('draws the pair beside this file', () => {
    const pair = join(import.meta.dirname, 'plain.svg');
    const drawn = `${drawStudy(plain, plainStudy, 'GRPO passes one half').replaceAll('><', '>\n<')}\n`;
    expect(drawn).toBe(readFileSync(pair, 'utf8'));
  });

  it.each(definitions)(
    'keeps the picture of $id within 30 kB, each line named, each run with its paths',
    (one) => {
      const drawn = drawStudy(one, makeStudy(one), 'x');
      expect(drawn.length).toBeLessThan(30_000);
      for (const {label} of one.series) expect(drawn).toContain(`>${label}</text>`);
      const traces = one.panels.flatMap((each) => each.traces).length;
      expect(drawn.match(/data-now=""/g) ?? []).toHaveLength(traces);
      expect(drawn.match(/data-before=""/g)).toHaveLength(one.panels.length);
    },
  );

  it.each(definitions)('tells lines of $id apart without colour', ({panels, series}) => {
    panels.forEach((_, index) => {
      const own = series.filter((line) => line.panel === index);
      expect(new Set(own.map(({colour}) => colour)).size).toBe(own.length);
      expect(new Set(own.map(({dashes}) => dashes)).size).toBe(own.length);
    });
  });
});

describe('frameOf', () => {
  it('places the corners of the panel, and keeps what lies beyond on its edge', () => {
    expect([0, 320, 640, 641].map((x) => placeX(x, frame))).toEqual([
      frame.left,
      (frame.left + frame.right) / 2,
      frame.right,
      frame.right,
    ]);
    expect([-1, 0, 0.5, 1].map((y) => placeY(y, frame))).toEqual([168, 168, 98, 28]);
  });

  it('gives even factors even steps', () => {
    const even: Frame = {...frame, x: factorSpan([2, 8, 32])};
    expect(placeX(8, even)).toBeCloseTo((frame.left + frame.right) / 2, 9);
  });

  it('writes a path from the start to the end, without what has no value or lies beside', () => {
    const points = [
      {x: 0, y: 0},
      {x: 320, y: NaN},
      {x: 640, y: 1},
      {x: 900, y: 1},
    ];
    expect(pathOf(points, frame)).toBe(`M${frame.left.toFixed(1)} 168.0L${frame.right.toFixed(1)} 28.0`);
    expect(pathOf([], frame)).toBe('');
  });
});

describe('pathOf', () => {
  it('ends a line at the edge where it leaves the panel, and takes it up where it comes back', () => {
    const path = pathOf(
      [0, 160, 320, 480, 640].map((x, index) => ({x, y: [0, 2, 2, 0.5, 0.5][index] ?? 0})),
      frame,
    );
    const ends = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y = '']) => Number(y));
    expect(path.match(/[ML]/g)?.join('')).toBe('MLMLL');
    expect(ends).toEqual([168, 28, 28, 98, 98]);
  });
});

describe('placeLabels', () => {
  const room = {left: 0, right: 300, top: 0, bottom: 150};
  const flat = (label: string, y: number) => ({
    label,
    points: [
      {x: 0, y},
      {x: 300, y},
    ],
  });

  it('puts each name beside its own line, off all others, within the room', () => {
    const placed = placeLabels([flat('one', 40), flat('two', 60), flat('three', 120)], room);
    expect(placed.map(({label}) => label)).toEqual(['one', 'two', 'three']);
    placed.forEach(({label, x, y}, index) => {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + measure(label, 13, true)).toBeLessThanOrEqual(300);
      const lines = [40, 60, 120];
      expect(lines.filter((line) => line > y - 11 && line < y + 4)).toEqual([]);
      const nearest = lines.toSorted((a, b) => Math.abs(a - y + 4) - Math.abs(b - y + 4))[0];
      expect(nearest).toBe(lines[index]);
    });
  });

  it('gives the same places every time', () => {
    const lines = [flat('one', 40), flat('two', 44)];
    expect(placeLabels(lines, room)).toEqual(placeLabels(lines, room));
  });

  it('names a line at its end where nothing else is free', () => {
    expect(
      placeLabels([flat('far too long for so small a room', 5)], {...room, right: 20, bottom: 8}),
    ).toHaveLength(1);
  });
});
