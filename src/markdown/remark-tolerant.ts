import type {Nodes, Parents, PhrasingContent, Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {parseAddress} from '../library/address.ts';
import type {Address} from '../library/address.ts';
import {dayOf} from '../library/check-references.ts';
import {findDatum} from '../library/data.ts';
import type {Problem} from '../library/problem.ts';
import {findUnsafe} from '../library/safety.ts';
import {findValue} from '../library/values.ts';
import {entryOf} from './context.ts';
import type {Context} from './context.ts';
import {inline, text} from './element.ts';

/**
 * Puts marked words where something cannot be shown, so that a page with problems can be read while it is written.
 *
 * It takes out what is unsafe, links that lead nowhere or have no value, and components that a problem names; what
 * stands between the tags of such a component stays. A build does not use it.
 *
 * @param context the library, computed fields and problems
 */
export function remarkTolerant(context: Context) {
  return (tree: Root, file: VFile): void => {
    const entry = entryOf(file, context.library);
    const day = entry && dayOf(entry);
    // pages come with blank lines in place of their fields, other entries without
    const above = file.data.entry ? file.data.entry.bodyLine - 1 : 0;
    const own = (context.problems ?? []).filter((problem) => problem.file === entry?.file);
    const isFaulty = (node: RootContent): boolean => {
      // what the plugins made is sound, and leads to pages of the site, as authors may not
      if (!node.position) return false;
      if (findUnsafe({type: 'root', children: [withoutChildren(node)]}, true).length > 0) return true;
      if (node.type === 'mdxJsxFlowElement') return own.some((problem) => isInTag(node, problem, above));
      const address = node.type === 'link' ? parseAddress(node.url) : undefined;
      return address !== undefined && !canPrint(address, day, context);
    };
    visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
      if (node.type === 'root' || !parent || index === undefined || !isFaulty(node)) return undefined;
      const kept = node.type === 'mdxJsxFlowElement' ? node.children : [];
      Object.assign(parent, {children: parent.children.toSpliced(index, 1, markOf(node), ...kept)});
      return [SKIP, index + 1];
    });
  };
}

function withoutChildren(node: RootContent): RootContent {
  return 'children' in node ? {...node, children: []} : node;
}

/** A problem between the tags is not one of the component. */
function isInTag(node: RootContent, {line, column}: Problem, above: number): boolean {
  const start = node.position?.start;
  const end = ('children' in node ? node.children[0]?.position?.start : undefined) ?? node.position?.end;
  if (!start || !end) return false;
  const isBefore = (a: {line: number; column: number}, b: {line: number; column: number}) =>
    a.line < b.line || (a.line === b.line && a.column < b.column);
  const at = {line: line - above, column};
  return !isBefore(at, start) && isBefore(at, end);
}

function canPrint({kind, id, field, day}: Address, pageDay: string | undefined, context: Context): boolean {
  const {library, derived} = context;
  if (!library[kind].has(id)) return false;
  if (kind === 'fact') {
    const fact = library.fact.get(id)?.data;
    return (fact && findValue(fact, day ?? pageDay)?.value) != null;
  }
  if (field === undefined || (kind !== 'chip' && kind !== 'model' && kind !== 'run')) return true;
  const entry = library[kind].get(id);
  return entry !== undefined && findDatum(entry, field, derived) !== undefined;
}

function markOf(node: RootContent): PhrasingContent {
  const name = 'name' in node ? `<${node.name ?? ''}>` : node.type;
  const address = 'url' in node ? node.url : name;
  return inline('mark', {className: ['problem-mark']}, [text(toString(node) || address)]);
}
