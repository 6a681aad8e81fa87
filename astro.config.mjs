import {unified} from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import {defineConfig} from 'astro/config';
import {derived} from './src/derived.ts';
import {problemsInPages} from './src/dev/integration.ts';
import {openContent} from './src/library/load.ts';
import {findRedirects} from './src/library/redirects.ts';
import {rehypeOptions, rehypePlugins, remarkPlugins} from './src/markdown/pipeline.ts';
import {contentPolicy} from './src/policy.ts';
import {oldAddresses} from './src/redirects.ts';
import {searchIndex} from './src/search/integration.ts';
import {basePath, contentFolder, showsProblems, siteUrl} from './src/site.ts';

// a content folder with problems stops the build here, with the same words as `npm run check`; `npm run dev` shows them
const context = {...openContent(contentFolder, derived, showsProblems), derived, base: basePath};

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  compressHTML: true,
  cacheDir: `./.cache/${contentFolder.replaceAll('/', '-')}`,
  build: {inlineStylesheets: 'never'},
  devToolbar: {enabled: false},
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: remarkPlugins(context),
      rehypePlugins,
      remarkRehype: rehypeOptions,
    }),
  },
  security: {csp: contentPolicy},
  integrations: [
    mdx(),
    sitemap({filter: (page) => !/\/(?:search|print)\/$/.test(page)}),
    searchIndex(basePath),
    oldAddresses(() => findRedirects(context.library, basePath), basePath, siteUrl),
    problemsInPages(contentFolder, context),
  ],
  vite: {build: {assetsInlineLimit: 0}},
});
