import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {Element, ElementContent, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';

const elements = new Set(
  'svg g path line rect circle ellipse polyline polygon text tspan title desc defs marker'.split(' '),
);
const attributes = new Set(
  (
    'viewBox xmlns width height x y x1 x2 y1 y2 cx cy r rx ry d points dx dy transform className id textAnchor fontSize ' +
    'fontWeight strokeWidth strokeDashArray strokeLineCap strokeLineJoin markerEnd markerStart markerWidth markerHeight ' +
    'refX refY orient markerUnits role ariaHidden ariaLabelledBy ariaDescribedBy dominantBaseline'
  ).split(' '),
);

/**
 * Reads the drawings in `figures/` and keeps only shapes and words.
 *
 * What is shipped is printed anew from the checked tree, so nothing unchecked can slip through.
 *
 * @param folder the content folder
 * @param report takes what is wrong; such a drawing is left out
 */
export function readFigures(folder: string, report: (found: Problem) => void): Map<string, string> {
  const figures = new Map<string, string>();
  const path = join(folder, 'figures');
  if (!existsSync(path)) return figures;
  for (const name of readdirSync(path).sort()) {
    const file = relative('.', join(path, name)).replaceAll('\\', '/');
    const place = {file, line: 1, column: 1};
    const id = name.replace(/\.svg$/, '');
    if (id === name) {
      report(problem('file-type', place, {name, ending: '.svg'}));
      continue;
    }
    const tree = fromHtml(readFileSync(join(path, name), 'utf8').replace(/^\s*<\?xml[^>]*\?>/, ''), {fragment: true, space: 'html'});
    const faults = findFaults(tree);
    for (const {thing, line, column} of faults) report(problem('unsafe-figure', {file, line, column}, {thing}));
    if (faults.length === 0) figures.set(id, toHtml(prefixIds(tree, id)).trim());
  }
  return figures;
}

interface Fault {
  thing: string;
  line: number;
  column: number;
}

function findFaults(tree: Root): Fault[] {
  const faults: Fault[] = [];
  const roots = tree.children.filter((node) => node.type === 'element');
  if (roots.length !== 1 || roots[0]?.tagName !== 'svg') faults.push({thing: 'no single <svg> around it', line: 1, column: 1});
  const look = (node: ElementContent | Root['children'][number]): void => {
    const {line = 1, column = 1} = node.position?.start ?? {};
    if (node.type !== 'element') return;
    if (!elements.has(node.tagName)) faults.push({thing: `the element <${node.tagName}>`, line, column});
    for (const [name, value] of Object.entries(node.properties)) {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      if (!attributes.has(name)) faults.push({thing: `the attribute "${name}" on <${node.tagName}>`, line, column});
      else if (/url\(/i.test(text) && !/^url\(#[\w-]+\)$/.test(text)) faults.push({thing: `an address in "${name}"`, line, column});
    }
    node.children.forEach(look);
  };
  tree.children.forEach(look);
  return faults;
}

/** Ids of two drawings on one page must not meet. */
function prefixIds(tree: Root, prefix: string): Root {
  const walk = (node: Element): void => {
    const {properties} = node;
    if (typeof properties['id'] === 'string') properties['id'] = `${prefix}-${properties['id']}`;
    for (const name of ['markerEnd', 'markerStart']) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = value.replace(/^url\(#/, `url(#${prefix}-`);
    }
    for (const name of ['ariaLabelledBy', 'ariaDescribedBy']) {
      const value = properties[name];
      if (Array.isArray(value)) properties[name] = value.map((id) => `${prefix}-${id}`);
    }
    if (node.tagName === 'svg') {
      delete properties['width'];
      delete properties['height'];
    }
    for (const child of node.children) if (child.type === 'element') walk(child);
  };
  for (const child of tree.children) if (child.type === 'element') walk(child);
  return tree;
}
