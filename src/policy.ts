import {createHash} from 'node:crypto';

/** Sets the theme before the first paint, so that nothing flashes. It is the one inline script. */
export const themeScript =
  "try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}";

type Hash = `sha256-${string}`;

function hash(text: string): Hash {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

type Directive =
  `${'default-src' | 'connect-src' | 'img-src' | 'font-src' | 'worker-src' | 'manifest-src' | 'base-uri' | 'form-action'} ${string}`;

const directives: Directive[] = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/**
 * What a page may load, as Astro writes it into each page: scripts and styles of the site, by hash, and nothing else.
 *
 * The full-text search runs WebAssembly, hence the one keyword that allows it.
 */
export const contentPolicy = {
  directives,
  scriptDirective: {resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash(themeScript)]},
};

/**
 * What a page cannot say of itself and a server should: one header a line, the same in the samples under `deploy/`.
 *
 * They bind neither the search's worker nor a page more than the policy in the page does; a host without headers lacks
 * only what stands here.
 */
export const deliveryHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};
