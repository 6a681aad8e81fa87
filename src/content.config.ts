import {defineCollection} from 'astro:content';
import {glob} from 'astro/loaders';
import {Page} from './library/schemas/page.ts';
import {contentFolder} from './site.ts';

/** Pages hold components, so Astro's MDX renders them; every other kind comes from the library. */
export const collections = {
  pages: defineCollection({loader: glob({base: `./${contentFolder}/pages`, pattern: '**/*.mdx'}), schema: Page}),
};
