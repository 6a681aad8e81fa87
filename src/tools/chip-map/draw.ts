import {scaleLog} from 'd3-scale';
import {drawSvg, label, tag, width} from '../../charts/svg.ts';

/** Limits of the plane, as the facts give them. */
export interface Limits {
  aTpp: number;
  aDensityTpp: number;
  aDensity: number;
  bTpp: number;
  bDensity: number;
  bDensityTpp: number;
  bDensityHigh: number;
}

/** One chip on the plane. */
export interface Dot {
  id: string;
  name: string;
  tpp: number;
  density: number;
  /** status on the opening day; it is the class of the point */
  status: string;
  /** its name beside the point, with the side on which there is room */
  label?: undefined | {words: string; anchor: 'start' | 'middle' | 'end'; dx: number; dy: number};
}

const height = 344;
const box = {left: 34, right: width - 8, top: 24, bottom: height - 34};
const plane = {tpp: [400, 80000], density: [0.5, 60]} as const;
const x = scaleLog().domain(plane.tpp).range([box.left, box.right]);
const y = scaleLog().domain(plane.density).range([box.bottom, box.top]);

/**
 * Draws chips by total processing performance and performance density, with the regions of the 2023 rule behind them.
 *
 * The browser changes classes only: places and scales are worked out here, once.
 *
 * @param dots   chips whose density is known
 * @param limits of the rule
 * @param title  the finding
 */
export function drawMap(dots: readonly Dot[], limits: Limits, title: string): string {
  const regions = tag('g', {class: 'regions'}, regionA(limits) + regionB(limits));
  const points = [...dots]
    .sort((a, b) => Number(a.label !== undefined) - Number(b.label !== undefined))
    .map(point)
    .join('');
  const description = `${dots.length} chips. To the right stands more speed, upwards more speed for each square millimetre.`;
  return drawSvg({title, description, height, body: regions + axes() + points});
}

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(Math.max(value, low), high);
}

function area(fromX: number, toX: number, fromY: number, toY: number, className: string): string {
  const [left, right] = [x(clamp(fromX, plane.tpp)), x(clamp(toX, plane.tpp))];
  const [bottom, top] = [y(clamp(fromY, plane.density)), y(clamp(toY, plane.density))];
  return tag('rect', {x: left, y: top, width: right - left, height: bottom - top, class: className});
}

function regionA({aTpp, aDensityTpp, aDensity}: Limits): string {
  const [most, densest] = [plane.tpp[1], plane.density[1]];
  return (
    area(aTpp, most, plane.density[0], densest, 'soft-b') +
    area(aDensityTpp, aTpp, aDensity, densest, 'soft-b') +
    label('3A090.a', box.right - 6, box.top + 16, {anchor: 'end', className: 'b', bold: true})
  );
}

function regionB({aTpp, aDensity, bTpp, bDensity, bDensityTpp, bDensityHigh}: Limits): string {
  return (
    area(bTpp, aTpp, bDensity, bDensityHigh, 'soft-d') +
    area(bDensityTpp, aTpp, bDensityHigh, aDensity, 'soft-d') +
    label('.b', x(bTpp) + 4, y(bDensity) - 5, {className: 'd', bold: true})
  );
}

function axes(): string {
  const ticksX = [1000, 10000].map((value) =>
    label(value.toLocaleString('en-GB'), x(value), box.bottom + 16, {anchor: 'middle', className: 'muted'}),
  );
  const ticksY = [1, 10].map((value) =>
    label(String(value), box.left - 6, y(value) + 4, {anchor: 'end', className: 'muted'}),
  );
  const frame = tag('path', {d: `M${box.left} ${box.top}V${box.bottom}H${box.right}`, class: 'line'});
  return (
    frame +
    ticksX.join('') +
    ticksY.join('') +
    label('TPP, powers of ten', box.right, box.bottom + 31, {anchor: 'end'}) +
    label('density', 0, box.top - 10)
  );
}

function point({id, name, tpp, density, status, label: own}: Dot): string {
  const at = {cx: x(clamp(tpp, plane.tpp)), cy: y(clamp(density, plane.density))};
  const mark = tag(
    'circle',
    {...at, r: own ? 5 : 3.5, class: `chip chip-${status}`, 'data-chip': id},
    tag('title', {}, `${name}: TPP ${Math.round(tpp)}, density ${density.toFixed(2)}`),
  );
  return (
    mark +
    (own ? label(own.words, at.cx + own.dx, at.cy + own.dy, {anchor: own.anchor, className: 'on-mark'}) : '')
  );
}
