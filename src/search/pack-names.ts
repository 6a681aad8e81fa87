import type {Name} from './find-names.ts';

/** Names as they are sent: a list for each kind and folder, a line of text for each name. */
export type PackedNames = Readonly<Record<string, readonly string[]>>;

/**
 * Packs names small: what a kind has in common is said once, and other names follow in one text.
 *
 * The signs that part them, tab and upright bar, become spaces in a name.
 *
 * @param names in any order; those of a kind and folder keep theirs
 */
export function packNames(names: readonly Name[]): PackedNames {
  const packed: Record<string, string[]> = {};
  for (const {k, t, b = '', u, a = [], m = [], p = []} of names) {
    const cut = u.indexOf('/') + 1;
    const lines = (packed[`${k} ${u.slice(0, cut)}`] ??= []);
    lines.push(
      [[t], [u.slice(cut)], [b], a, m, p]
        .map((texts) => texts.map(withoutSigns).join('|'))
        .join('\t')
        .trimEnd(),
    );
  }
  return packed;
}

function withoutSigns(text: string): string {
  return text.replace(/[\t|\n]+/g, ' ');
}

/**
 * Unpacks what `packNames` has packed.
 *
 * @param packed the lists by kind and folder
 */
export function unpackNames(packed: PackedNames): Name[] {
  return Object.entries(packed).flatMap(([group, lines]) => {
    const [k = '', folder = ''] = group.split(' ');
    return lines.map((line): Name => {
      const [t = '', rest = '', b = '', a = '', m = '', p = ''] = line.split('\t');
      return {
        k,
        t,
        ...(b && {b}),
        u: folder + rest,
        ...(a && {a: a.split('|')}),
        ...(m && {m: m.split('|')}),
        ...(p && {p: p.split('|')}),
      };
    });
  });
}
