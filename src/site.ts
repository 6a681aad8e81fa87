import {env} from 'node:process';

/** Folder of the content, from the project's root. */
export const contentFolder = (env['CONTENT'] ?? 'content').replace(/\/+$/, '');

/** Address of the site's host, for feeds, the sitemap and canonical links. */
export const siteUrl = env['SITE_URL'] ?? 'https://threshold.example';

/** Path below which the site is served, with a slash at both ends: `/` or `/threshold/`. */
export const basePath = `/${(env['BASE_PATH'] ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** Whether problems of the content are shown in the pages rather than end the command; only `npm run dev` says so. */
export const showsProblems = env['SHOW_PROBLEMS'] === 'yes';

/** Address of the public repository; without it readers are led to the contribute page. */
export const repositoryUrl = env['REPOSITORY_URL']?.replace(/\/+$/, '');
