import {unified} from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import {defineConfig} from 'astro/config';
import {derived} from './src/derived.ts';
import {problemsInDev} from './src/dev-problems.ts';
import {loadContent} from './src/library/load.ts';
import {findRedirects} from './src/library/redirects.ts';
import {rehypeOptions, rehypePlugins, remarkPlugins} from './src/markdown/pipeline.ts';
import {contentPolicy} from './src/policy.ts';
import {oldAddresses} from './src/redirects.ts';
import {searchIndex} from './src/search/integration.ts';
import {basePath, contentFolder, siteUrl} from './src/site.ts';

// a content folder with problems stops the build here, with the same words as `npm run check`
const library = loadContent(contentFolder, derived);

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
      remarkPlugins: remarkPlugins({library, derived, base: basePath}),
      rehypePlugins,
      remarkRehype: rehypeOptions,
    }),
  },
  security: {csp: contentPolicy},
  integrations: [
    mdx(),
    sitemap({filter: (page) => !/\/(?:search|print)\/$/.test(page)}),
    searchIndex(basePath),
    oldAddresses(findRedirects(library, basePath), basePath, siteUrl),
    problemsInDev(contentFolder, derived),
  ],
  vite: {build: {assetsInlineLimit: 0}},
});
