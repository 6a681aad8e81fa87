import {basename} from 'node:path';
import type {Element, ElementContent, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {findHidden} from './hidden-characters.ts';
import {placeOfFile} from './place.ts';
import {problem} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import {readText} from './read-text.ts';
import {Id} from './schemas/shared.ts';

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
/** The classes of the style sheet for drawings; others would take the look of the site's own parts. */
const classes = /^(?:ink|muted|line|arrow|paper|spot|grid|on-mark|(?:fill-|soft-)?[a-d])$/;
/** Ways in which a value can load: style sheets read these in attributes too, and a backslash can spell them otherwise. */
const loading = /\\|(?:url|src|image|image-set|element|var|env|attr)\s*\(/i;

/**
 * Reads the drawings in `figures/` and keeps only shapes and words.
 *
 * What is shipped is printed anew from the checked tree, so nothing unchecked can slip through.
 *
 * @param paths  the files of the folder
 * @param report takes what is wrong; such a drawing is left out
 */
export function readFigures(paths: readonly string[], report: (found: Problem) => void): Map<string, string> {
  const figures = new Map<string, string>();
  for (const path of paths) {
    const place = placeOfFile(path);
    const name = basename(path);
    const id = basename(name, '.svg');
    if (id === name) report(problem('file-type', place, {name, ending: '.svg'}));
    else if (!Id.safeParse(id).success)
      report(
        problem('file-name', place, {
          name,
          suggestion: 'lower-case letters, digits and dashes, ending in .svg',
        }),
      );
    else {
      const svg = readFigure(readText(path, report), id, place, report);
      if (svg !== undefined) figures.set(id, svg);
    }
  }
  return figures;
}

function readFigure(
  text: string | undefined,
  id: string,
  place: Place,
  report: (found: Problem) => void,
): string | undefined {
  if (text === undefined) return undefined;
  // blanked and not cut, so that what follows keeps its place
  const svg = text.replace(/^\s*<\?xml[^>]*\?>/, (prolog) => prolog.replace(/[^\n]/g, ' '));
  try {
    const tree = fromHtml(svg, {fragment: true, space: 'html'});
    const faults = findFaults(tree);
    for (const {thing, line, column} of faults)
      report(problem('unsafe-figure', {...place, line, column}, {thing}));
    return faults.length === 0 ? toHtml(prefixIds(tree, id)).trim() : undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(
      problem('unsafe-figure', place, {thing: 'shapes inside shapes, deeper than a program can follow'}),
    );
    return undefined;
  }
}

interface Fault {
  thing: string;
  line: number;
  column: number;
}

function findFaults(tree: Root): Fault[] {
  const faults: Fault[] = [];
  const roots = tree.children.filter((node) => node.type === 'element');
  const other = tree.children.some(
    (node) => node.type === 'doctype' || (node.type === 'text' && node.value.trim() !== ''),
  );
  if (roots.length !== 1 || roots[0]?.tagName !== 'svg' || other)
    faults.push({thing: 'something else than one <svg> around all', line: 1, column: 1});
  const look = (node: ElementContent | Root['children'][number]): void => {
    const {line = 1, column = 1} = node.position?.start ?? {};
    if (node.type === 'text') faults.push(...hiddenIn(node.value, line, column));
    if (node.type !== 'element') return;
    if (!elements.has(node.tagName)) faults.push({thing: `the element <${node.tagName}>`, line, column});
    for (const [name, value] of Object.entries(node.properties)) {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      if (!attributes.has(name))
        faults.push({thing: `the attribute "${name}" on <${node.tagName}>`, line, column});
      else if (
        name !== 'id' &&
        loading.test(text) &&
        !(/^marker(?:End|Start)$/.test(name) && /^url\(#[\w-]+\)$/.test(text))
      )
        faults.push({thing: `an address in "${name}"`, line, column});
      else if (name === 'className' && !text.split(' ').every((word) => classes.test(word)))
        faults.push({thing: `a class that no drawing has, "${text}"`, line, column});
      faults.push(...hiddenIn(text, line, column));
    }
    node.children.forEach(look);
  };
  tree.children.forEach(look);
  return faults;
}

/** Entities become the characters that a file itself may not hold. */
function hiddenIn(text: string, line: number, column: number): Fault[] {
  const hidden = findHidden(text)[0];
  return hidden
    ? [{thing: `an invisible character, ${hidden.name}, written as an entity`, line, column}]
    : [];
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
