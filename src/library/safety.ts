import type {Nodes, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {parseAddress, sortAddress} from './address.ts';
import {components} from './components.ts';
import type {ComponentRule} from './components.ts';
import {explainAddress} from './explain-address.ts';
import {findHidden} from './hidden-characters.ts';
import {kindNames} from './kinds.ts';
import {findFormulaFault, formulaOf} from './maths.ts';
import {suggest} from './problem.ts';

/** A thing that an author may not write, at a point of the text. */
export interface Unsafe {
  code: string;
  words: Record<string, string>;
  line: number;
  column: number;
}

const list = Object.keys(components).join(', ');

/**
 * Finds whatever could run code, load from elsewhere or break the page.
 *
 * Nothing is evaluated: the tree holds code as text.
 *
 * @param tree    a parsed body or Markdown field
 * @param inPages whether components are allowed
 */
export function findUnsafe(tree: Root, inPages: boolean): Unsafe[] {
  const found: Unsafe[] = [];
  visit(tree, (node) => {
    const report: Report = (code, words, at = node) => {
      found.push({code, words, line: at.position?.start.line ?? 1, column: at.position?.start.column ?? 1});
    };
    look(node, inPages, report);
    lookForHidden(node, report);
    lookAtFormula(node, report);
    // returns nothing: a number would make the visitor skip siblings
  });
  return found;
}

type Report = (code: string, words: Record<string, string>, at?: Pick<Nodes, 'position'>) => void;

function look(node: Nodes, inPages: boolean, report: Report): void {
  switch (node.type) {
    case 'mdxjsEsm':
      report('code-in-page', {word: /^\s*export/.test(node.value) ? 'export' : 'import'});
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      report('expression-in-page', {expression: `{${node.value.slice(0, 40)}}`});
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      lookAtComponent(node, inPages, report);
      break;
    case 'html':
      report('raw-html', {name: node.value.slice(0, 30), components: list});
      break;
    case 'link':
      lookAtAddress(node.url, report);
      break;
    case 'definition':
      // what prints terms, figures and citations looks at links alone
      if (parseAddress(node.url))
        report('split-link', {address: node.url, label: node.label ?? node.identifier});
      else lookAtAddress(node.url, report);
      break;
    case 'image':
      report('image-elsewhere', {address: node.url});
      break;
    case 'imageReference':
      report('image-elsewhere', {address: node.identifier});
      break;
    case 'listItem':
      if (typeof node.checked === 'boolean') report('task-list', {});
      break;
    default:
  }
}

/** Entities such as `&#x202e;` become the characters that a file itself may not hold. */
function lookForHidden(node: Nodes, report: Report): void {
  const attributes = 'attributes' in node ? node.attributes : [];
  const texts = [
    'value' in node ? node.value : undefined,
    'url' in node ? node.url : undefined,
    'title' in node ? node.title : undefined,
    ...attributes.map(({value}) => value),
  ];
  const hidden = texts.flatMap((text) => (typeof text === 'string' ? findHidden(text) : []))[0];
  if (hidden) report('hidden-character', {character: hidden.name, thing: 'the text, written as an entity'});
}

function lookAtFormula(node: Nodes, report: Report): void {
  const formula = formulaOf(node);
  const reason = formula && findFormulaFault(formula);
  if (reason !== undefined) report('broken-maths', {reason});
}

function lookAtAddress(url: string, report: Report): void {
  const sort = sortAddress(url);
  const known = kindNames.map((kind) => `${kind}:`).join(', ');
  if (sort === 'unsafe') report('unsafe-address', {address: url.slice(0, 60)});
  const fault = sort === 'unknown-kind' ? explainAddress(url) : undefined;
  if (fault) report('broken-address', {address: url.slice(0, 60), ...fault});
  else if (sort === 'unknown-kind') {
    report('unknown-kind', {
      address: url.slice(0, 60),
      known,
      nearest: suggest(url.slice(0, url.indexOf(':')), kindNames),
    });
  }
}

function lookAtComponent(
  {type, name, attributes}: MdxJsxFlowElement | MdxJsxTextElement,
  inPages: boolean,
  report: Report,
): void {
  const tag = name ?? '';
  if (!Object.hasOwn(components, tag)) {
    const isHtml = tag === '' || /^[a-z]/.test(tag);
    report(isHtml ? 'raw-html' : 'unknown-component', {
      name: tag,
      component: tag,
      components: list,
      nearest: suggest(tag, Object.keys(components)),
    });
    return;
  }
  if (!inPages) report('component-outside-page', {component: tag});
  // what draws and checks components looks at blocks alone
  else if (type === 'mdxJsxTextElement') report('component-in-line', {component: tag});
  const rule: ComponentRule = components[tag] ?? {required: [], optional: []};
  const known = [...rule.required, ...rule.optional];
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report('attribute-not-literal', {component: tag, attribute: '{…}'}, attribute);
    } else if (/^on/i.test(attribute.name)) {
      report('event-attribute', {component: tag, attribute: attribute.name}, attribute);
    } else if (attribute.name.toLowerCase() === 'style') {
      report('inline-style', {component: tag}, attribute);
    } else if (!known.includes(attribute.name)) {
      report(
        'unknown-attribute',
        {
          component: tag,
          attribute: attribute.name,
          known: known.join(', ') || 'none',
          nearest: suggest(attribute.name, known),
        },
        attribute,
      );
    } else if (typeof attribute.value !== 'string') {
      report('attribute-not-literal', {component: tag, attribute: attribute.name}, attribute);
    } else {
      lookAtValue(tag, attribute.name, attribute.value, rule.values?.[attribute.name], (code, words) =>
        report(code, words, attribute),
      );
    }
  }
  const given = new Map(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value]] : [],
    ),
  );
  const isMissing = (attribute: string): boolean => {
    const value = given.get(attribute);
    return !given.has(attribute) || (typeof value === 'string' && value.trim() === '');
  };
  for (const attribute of rule.required) {
    const value = given.get(attribute);
    const missing = isMissing(attribute);
    const repeated = attribute === 'alt' && value === given.get('caption');
    if (attribute === 'alt' && (missing || repeated)) report('missing-alternative-text', {component: tag});
    else if (missing) report('missing-attribute', {component: tag, ...namesOf([attribute])});
  }
  const {oneOf = []} = rule;
  if (oneOf.length > 0 && oneOf.every(isMissing)) {
    report('missing-attribute', {component: tag, ...namesOf(oneOf)});
  }
}

/** Names attributes of which one is needed, and shows how they are written. */
function namesOf(attributes: readonly string[]): {names: string; example: string} {
  return {
    names: attributes.map((name) => `"${name}"`).join(' or '),
    example: attributes.map((name) => `${name}="…"`).join(' or '),
  };
}

function lookAtValue(
  component: string,
  attribute: string,
  value: string,
  known: readonly string[] | undefined,
  report: Report,
): void {
  // an empty value is reported as missing where one is needed
  if (known === undefined || value.trim() === '' || known.includes(value)) return;
  report('unknown-attribute-value', {
    component,
    attribute,
    value,
    known: known.join(', '),
    nearest: suggest(value, known),
  });
}
