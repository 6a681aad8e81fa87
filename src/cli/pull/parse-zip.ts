import {crc32, inflateRawSync} from 'node:zlib';

/** What an archive from a stranger may hold at most. */
export const limits = {archiveBytes: 60e6, files: 20_000, fileBytes: 4e6, totalBytes: 300e6};

/** One file of an archive that was found sound. */
export interface ZipFile {
  /** parts joined by `/`, each an ordinary name */
  path: string;
  /** unpacks the file; throws where its bytes are not what the archive says */
  read: () => Uint8Array;
}

/**
 * Reads the list of an archive that anybody may have made, and refuses the whole of it for one bad part.
 *
 * Refused are paths that lead out, absolute, hidden or odd names, names that differ only in case, links, encryption,
 * sizes over the limits, and anything that the simplest reader would not understand. Nothing is written anywhere.
 *
 * @param bytes the archive
 * @throws an error that says why in words of ours only, so that it may be printed anywhere
 */
export function parseZip(bytes: Uint8Array): ZipFile[] {
  if (bytes.length > limits.archiveBytes) throw new Error('the archive is too large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const {count, offset} = findDirectory(view);
  if (count > limits.files) throw new Error('the archive has too many files');
  const files: ZipFile[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    const entry = parseEntry(bytes, view, at);
    at = entry.next;
    if (entry.isFolder) continue;
    total += entry.size;
    if (total > limits.totalBytes) throw new Error('the files of the archive are too large together');
    const key = entry.path.toLowerCase();
    if (seen.has(key)) throw new Error('two files of the archive have one name');
    seen.add(key);
    files.push({path: entry.path, read: () => unpack(bytes, view, entry)});
  }
  return files;
}

interface ZipEntry {
  path: string;
  isFolder: boolean;
  method: number;
  crc: number;
  packed: number;
  size: number;
  header: number;
  next: number;
}

const cut = 'the archive is cut off or of an unknown form';

function findDirectory(view: DataView): {count: number; offset: number} {
  // the end record is 22 bytes long, and a comment of up to 65,535 may follow it
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const [count, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (count === 0xffff || offset === 0xffffffff || view.getUint16(at + 4, true) !== 0) throw new Error(cut);
    return {count, offset};
  }
  throw new Error(cut);
}

function parseEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new Error(cut);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
    view.getUint16(at + field, true),
  );
  const end = at + 46 + (nameLength ?? 0);
  if (end > view.byteLength) throw new Error(cut);
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new Error('a file of the archive is encrypted');
  const mode = view.getUint32(at + 38, true) >>> 16;
  const type = mode & 0o170000;
  if (type !== 0 && type !== 0o100000 && type !== 0o040000)
    throw new Error('the archive holds a link or a device');
  const name = decodeName(bytes.subarray(at + 46, end));
  const isFolder = name.endsWith('/');
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if (size > limits.fileBytes) throw new Error('a file of the archive is too large');
  return {
    path: soundPath(isFolder ? name.slice(0, -1) : name),
    isFolder,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    header: view.getUint32(at + 42, true),
    next: end + (extraLength ?? 0) + (commentLength ?? 0),
  };
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new Error('a name in the archive is not text');
  }
}

/** Only names that the site itself makes pass: letters, digits, dots, dashes and underscores, not first a dot. */
function soundPath(path: string): string {
  const isPlain =
    path.length <= 250 &&
    path.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(part) && !part.endsWith('.'));
  if (!isPlain) throw new Error('a name in the archive leads elsewhere or is none of ours');
  return path;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  {method, crc, packed, size, header}: ZipEntry,
): Uint8Array {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== 0x04034b50) throw new Error(cut);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > view.byteLength) throw new Error(cut);
  const source = bytes.subarray(start, start + packed);
  const result = method === 0 ? source : method === 8 ? inflate(source, size) : undefined;
  if (result === undefined) throw new Error('a file of the archive is packed in an unknown way');
  if (result.length !== size || crc32(result) !== crc)
    throw new Error('a file of the archive is not what it says');
  return result;
}

function inflate(source: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(source, {maxOutputLength: Math.max(size, 1)});
  } catch {
    throw new Error('a file of the archive is not what it says');
  }
}
