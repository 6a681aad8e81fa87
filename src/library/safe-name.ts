/** Names that Windows keeps for devices, whatever ending follows. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** Letters behind the last dot: a page of that name would stand where the site writes a file, such as `index.html`. */
const ending = /\.[a-z][a-z0-9]*$/;

/** A file system takes 255, of which endings and temporary names need some. */
const mostLetters = 100;

/**
 * Says whether an id can be the name of a file and a step of an address on every system.
 *
 * @param id lower-case letters, digits, dots and dashes
 */
export function isSafeName(id: string): boolean {
  return id.length <= mostLetters && !device.test(id) && !ending.test(id);
}

/**
 * Makes an id of a name that cannot be one.
 *
 * @param name any text; one without letters and digits gives `a-name`
 */
export function makeSafeName(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.(?=\.)/g, '')
    .slice(0, mostLetters)
    .replace(/^[-.]+/, '')
    .replace(/(?<![-.])[-.]+$/, '')
    .replace(ending, (part) => part.replace('.', '-'));
  return device.test(plain) ? plain.replace(/^[a-z]+\d?/, '$&-name') : plain || 'a-name';
}
