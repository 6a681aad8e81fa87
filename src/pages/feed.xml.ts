import type {APIRoute} from 'astro';
import {plainText} from '../library/plain-text.ts';
import {urlOf} from '../library/urls.ts';
import {basePath, siteUrl} from '../site.ts';
import {library, renderer} from '../site-library.ts';

interface FeedEntry {
  title: string;
  url: string;
  updated: string;
  summary: string;
}

/** Writes the Atom feed: every page with the day of its last review or change, newest first. */
export const GET: APIRoute = () => {
  const {site} = library;
  const entries = [...library.page.values()]
    .map((page): FeedEntry => ({
      title: page.data.title,
      url: new URL(urlOf(library, 'page', page.id, basePath), siteUrl).href,
      updated:
        [page.data.reviewed, ...page.data.changes.map(({on}) => on)].sort().at(-1) ?? page.data.reviewed,
      summary: escapeXml(
        plainText(renderer.text(page.data.changes[0]?.what ?? page.data.oneSentence, 'words', page)),
      ),
    }))
    .sort((a, b) => (a.updated === b.updated ? (a.url < b.url ? -1 : 1) : a.updated < b.updated ? 1 : -1));
  const home = new URL(basePath, siteUrl).href;
  const feed = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `<title>${escapeXml(site.name)}</title>`,
    `<subtitle>${escapeXml(site.sentence)}</subtitle>`,
    `<id>${home}</id>`,
    `<link href="${home}"/>`,
    `<link rel="self" href="${home}feed.xml"/>`,
    `<updated>${entries[0]?.updated ?? '2025-01-31'}T00:00:00Z</updated>`,
    `<author><name>${escapeXml(site.byline)}</name></author>`,
    ...entries.map(formatEntry),
    '</feed>',
  ];
  return new Response(`${feed.join('\n')}\n`, {headers: {'content-type': 'application/atom+xml'}});
};

function formatEntry({title, url, updated, summary}: FeedEntry): string {
  return `<entry><title>${escapeXml(title)}</title><id>${url}</id><link href="${url}"/><updated>${updated}T00:00:00Z</updated><summary>${summary}</summary></entry>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
