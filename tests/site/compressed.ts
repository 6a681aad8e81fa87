import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** Bytes of a file over the wire, in the two ways that hosts use. */
export interface Weight {
  gzip: number;
  brotli: number;
}

const known = new Map<string, Weight>();

/**
 * Weighs a file as a host would send it.
 *
 * @param key   names the file, so that it is compressed once
 * @param bytes what is in it
 */
export function weigh(key: string, bytes: Buffer): Weight {
  const before = known.get(key);
  if (before) return before;
  const brotli = brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}});
  const weight = {gzip: gzipSync(bytes, {level: 6}).length, brotli: brotli.length};
  known.set(key, weight);
  return weight;
}

/**
 * Adds weights.
 *
 * @param weights of files that are sent one after the other
 */
export function addWeights(weights: readonly Weight[]): Weight {
  return weights.reduce((sum, {gzip, brotli}) => ({gzip: sum.gzip + gzip, brotli: sum.brotli + brotli}), {
    gzip: 0,
    brotli: 0,
  });
}
