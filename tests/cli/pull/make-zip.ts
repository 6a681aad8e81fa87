import {crc32, deflateRawSync} from 'node:zlib';

/** One file of an archive, with what a liar would change. */
export interface ZipPart {
  name: string;
  text?: string;
  /** Unix mode; an ordinary file where left out */
  mode?: number;
  /** size that the list claims; the true one where left out */
  size?: number;
  crc?: number;
  flags?: number;
  method?: number;
}

/**
 * Makes an archive, honest or not.
 *
 * @param parts its files in order
 */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const {name, text = '', mode = 0o100644, size, crc, flags = 0, method = 8} of parts) {
    const bytes = Buffer.from(text);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const names = Buffer.from(name, 'latin1');
    const sizes = [crc ?? crc32(bytes), packed.length, size ?? bytes.length];
    const header = record(30, [
      [0, 0x04034b50, 4],
      [6, flags, 2],
      [8, method, 2],
      [14, sizes[0], 4],
      [18, sizes[1], 4],
      [22, sizes[2], 4],
      [26, names.length, 2],
    ]);
    const entry = record(46, [
      [0, 0x02014b50, 4],
      [8, flags, 2],
      [10, method, 2],
      [16, sizes[0], 4],
      [20, sizes[1], 4],
      [24, sizes[2], 4],
      [28, names.length, 2],
      [38, (mode << 16) >>> 0, 4],
      [42, offset, 4],
    ]);
    files.push(header, names, packed);
    list.push(entry, names);
    offset += header.length + names.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = record(22, [
    [0, 0x06054b50, 4],
    [8, parts.length, 2],
    [10, parts.length, 2],
    [12, directory.length, 4],
    [16, offset, 4],
  ]);
  return Buffer.concat([...files, directory, end]);
}

function record(
  length: number,
  fields: readonly [at: number, value: number | undefined, bytes: number][],
): Buffer {
  const buffer = Buffer.alloc(length);
  for (const [at, value = 0, bytes] of fields) buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
