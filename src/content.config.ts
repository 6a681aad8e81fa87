import {globSync} from 'node:fs';
import {defineCollection} from 'astro:content';
import {glob} from 'astro/loaders';
import type {Loader} from 'astro/loaders';
import {z} from 'astro/zod';
import {Page} from './library/schemas/page.ts';
import {contentFolder, showsProblems} from './site.ts';

const folder = `./${contentFolder}/pages`;

/** Names every page and reads none, for the one whose fields Astro cannot read would take the others with it. */
const unread: Loader = {
  name: 'pages-unread',
  load: async ({store, watcher}) => {
    const nameAll = () => {
      store.clear();
      for (const path of globSync('**/*.mdx', {cwd: folder})) {
        const inside = path.replaceAll('\\', '/');
        const id = inside.replace(/\.mdx$/, '');
        store.set({id, data: {}, filePath: `${contentFolder}/pages/${inside}`, deferredRender: true});
      }
    };
    nameAll();
    for (const event of ['add', 'unlink']) watcher?.on(event, (path) => path.endsWith('.mdx') && nameAll());
  },
};

/** Pages hold components, so Astro's MDX renders them; every other kind comes from the library. */
export const collections = {
  pages: showsProblems
    ? defineCollection({loader: unread, schema: z.looseObject({})})
    : defineCollection({loader: glob({base: folder, pattern: '**/*.mdx'}), schema: Page}),
};
