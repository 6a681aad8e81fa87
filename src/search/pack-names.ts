import type {Name} from './find-names.ts';

/** Names as they are sent: a list for each kind and folder, a line of text for each name. */
export interface PackedNames {
  /** topics in the order by which the lines name them */
  topics: readonly string[];
  /** lines by kind and folder */
  lines: Readonly<Record<string, readonly string[]>>;
}

/**
 * Packs names small: what a kind has in common is said once, other names follow in one text, and an address that its
 * name spells is left out.
 *
 * The signs that part them, tab and upright bar, become spaces in a name.
 *
 * @param names in any order; those of a kind and folder keep theirs
 */
export function packNames(names: readonly Name[]): PackedNames {
  const topics = [...new Set(names.flatMap(({p = []}) => p))];
  const lines: Record<string, string[]> = {};
  for (const {k, t, b = '', u, a = [], m = [], p = []} of names) {
    const cut = u.indexOf('/') + 1;
    const [folder, rest] = [u.slice(0, cut), u.slice(cut)];
    const spelt = `${spell(withoutSigns(t))}/`;
    const address = rest === spelt ? '' : rest === '' ? '/' : rest;
    (lines[`${k} ${folder}`] ??= []).push(
      [[t], [address], [b], a, m, p.map((topic) => String(topics.indexOf(topic)))]
        .map((texts) => texts.map(withoutSigns).join('|'))
        .join('\t')
        .trimEnd(),
    );
  }
  return {topics, lines};
}

function withoutSigns(text: string): string {
  return text.replace(/[\t|\n]+/g, ' ');
}

/** Most addresses are their name in small letters with hyphens. */
function spell(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]+/g, '-');
}

/**
 * Unpacks what `packNames` has packed.
 *
 * @param packed the lists by kind and folder
 */
export function unpackNames({topics, lines}: PackedNames): Name[] {
  return Object.entries(lines).flatMap(([group, list]) => {
    const [k = '', folder = ''] = group.split(' ');
    return list.map((line): Name => {
      const [t = '', address = '', b = '', a = '', m = '', p = ''] = line.split('\t');
      const rest = address === '' ? `${spell(t)}/` : address === '/' ? '' : address;
      return {
        k,
        t,
        ...(b && {b}),
        u: folder + rest,
        ...(a && {a: a.split('|')}),
        ...(m && {m: m.split('|')}),
        ...(p && {p: p.split('|').map((place) => topics[Number(place)] ?? '')}),
      };
    });
  });
}
