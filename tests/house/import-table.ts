const site = ['src/site.ts', 'src/site-library.ts'];
const shown = [...site, 'src/library/', 'src/scripts/', 'src/charts/', 'src/search/', 'src/tools/'];

/**
 * What each part of the project may import from the project; arrows never point back.
 *
 * A row for a file goes before the row of its folder. A part without a row is an error.
 */
export const importTable: Readonly<Record<string, readonly string[]>> = {
  'astro.config.mjs': [
    'src/site.ts',
    'src/derived.ts',
    'src/policy.ts',
    'src/library/load.ts',
    'src/library/redirects.ts',
    'src/markdown/pipeline.ts',
    'src/search/integration.ts',
    'src/dev/integration.ts',
    'src/redirects.ts',
  ],
  'src/site.ts': [],
  'src/policy.ts': [],
  'src/dev/': ['src/dev/', 'src/library/', 'src/markdown/context.ts', ...site],
  'src/redirects.ts': ['src/library/redirects.ts'],
  'src/derived.ts': ['src/library/', 'src/rules/', 'src/runs/', 'src/tools/names.ts'],
  'src/runs/': ['src/runs/', 'src/lab/', 'src/library/'],
  'src/site-library.ts': ['src/site.ts', 'src/derived.ts', 'src/library/'],
  'src/content.config.ts': ['src/site.ts', 'src/library/schemas/'],
  'src/library/render.ts': ['src/library/', 'src/markdown/'],
  'src/library/': ['src/library/'],
  'src/markdown/': ['src/markdown/', 'src/library/'],
  'src/rules/': ['src/rules/'],
  'src/lab/': ['src/lab/'],
  'src/charts/': ['src/charts/'],
  'src/search/': ['src/search/', 'src/library/'],
  'src/tools/experiment/': ['src/tools/', 'src/lab/', 'src/charts/', 'src/runs/'],
  'src/tools/experiments/': ['src/tools/', 'src/lab/'],
  'src/tools/group-lesson/': ['src/tools/', 'src/lab/group.ts', 'src/lab/math.ts', 'src/charts/'],
  'src/tools/': [
    'src/tools/',
    'src/rules/',
    'src/lab/client.ts',
    'src/runs/',
    'src/charts/',
    'src/library/',
    'src/derived.ts',
    ...site,
  ],
  'src/scripts/': ['src/scripts/', 'src/search/'],
  'src/styles/': [],
  'src/components/': ['src/components/', 'src/derived.ts', ...shown],
  'src/layouts/': ['src/layouts/', 'src/components/', 'src/styles/', 'src/policy.ts', ...shown],
  'src/views/': ['src/views/', 'src/layouts/', 'src/components/', 'src/derived.ts', ...shown],
  'src/pages/': ['src/views/', 'src/layouts/', 'src/components/', ...shown],
  'src/cli/': [
    'src/cli/',
    'src/library/',
    'src/rules/',
    'src/lab/',
    'src/runs/',
    'src/site.ts',
    'src/derived.ts',
    'src/policy.ts',
    'src/tools/lookup.ts',
  ],
};

/**
 * Finds the row of the table for a file.
 *
 * @param path of a file, from the project's root
 */
export function findRow(path: string): string | undefined {
  return Object.keys(importTable).find((key) => path === key || (key.endsWith('/') && path.startsWith(key)));
}
