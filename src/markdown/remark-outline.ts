import GithubSlugger from 'github-slugger';
import type {Blockquote, Heading, List, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {oldAnchorsOf} from '../library/anchors.ts';
import {entryOf} from './context.ts';
import type {Context} from './context.ts';
import {block, inline, line, link, text} from './element.ts';

/** Fewer headings than this need no contents. */
const least = 3;

/**
 * Gives headings their anchors, earlier ones too, and puts the contents before the first of them, as a list that folds on phones.
 *
 * Documents that are shown in a list have no anchors: they would meet on one page.
 *
 * @param context the library
 */
export function remarkOutline({library}: Context) {
  return (tree: Root, file: VFile): void => {
    if ((file.data.mode ?? 'cards') !== 'cards') return;
    const slugger = new GithubSlugger();
    const entry = entryOf(file, library);
    const moved = entry ? [...oldAnchorsOf(entry)] : [];
    const entries: {text: string; id: string; depth: number}[] = [];
    visit(tree, 'heading', (node) => {
      const words = toString(node);
      const id = slugger.slug(words);
      // reader modes drop a heading whose id holds a word such as "share" or "gdpr", unless its class speaks for it
      node.data = {...node.data, hProperties: {...node.data?.hProperties, id, className: ['text']}};
      const old = moved.filter(([, now]) => now === id).map(([anchor]) => inline('span', {id: anchor}, []));
      node.children.unshift(...old);
      entries.push({text: words, id, depth: node.depth});
    });
    const chapters = entries.filter(({depth}) => depth === 2);
    if (chapters.length < least) return;
    const first = tree.children.findIndex((node) => node.type === 'heading' || holdsHeading(node));
    tree.children.splice(first, 0, contents(chapters));
  };
}

function holdsHeading(node: Root['children'][number]): boolean {
  return (
    node.type === 'blockquote' &&
    node.data?.hName === 'section' &&
    node.children.some((child): child is Heading => child.type === 'heading')
  );
}

function contents(chapters: readonly {text: string; id: string}[]): Blockquote {
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: chapters.map((chapter) => ({
      type: 'listItem',
      spread: false,
      children: [{type: 'paragraph', children: [link(`#${chapter.id}`, [text(chapter.text)])]}],
    })),
  };
  return block('nav', {className: ['contents'], ariaLabel: 'Contents', dataPagefindIgnore: 'all'}, [
    block('details', {}, [line('summary', {}, [text('Contents')]), list]),
  ]);
}
