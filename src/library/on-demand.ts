/**
 * Things by name, each of which is read when it is first asked for.
 *
 * To ask for one reads that one; to list, count or go through them reads all. Which were asked for before makes no
 * difference to the order.
 */
export class OnDemand<V> implements ReadonlyMap<string, V> {
  readonly #names: ReadonlySet<string>;
  readonly #read: (name: string) => V | undefined;
  readonly #known = new Map<string, V | undefined>();
  #whole: ReadonlyMap<string, V> | undefined;

  /**
   * Names what can be read, and reads nothing.
   *
   * @param names in their order
   * @param read  reads one, called once a name; `undefined` leaves it out
   */
  constructor(names: Iterable<string>, read: (name: string) => V | undefined) {
    this.#names = new Set(names);
    this.#read = read;
  }

  get(name: string): V | undefined {
    if (!this.#known.has(name) && this.#names.has(name)) this.#known.set(name, this.#read(name));
    return this.#known.get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<V> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, V]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(call: (value: V, name: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [name, value] of this.#all()) call(value, name, this);
  }

  #all(): ReadonlyMap<string, V> {
    if (this.#whole) return this.#whole;
    const whole = new Map<string, V>();
    for (const name of this.#names) {
      const value = this.get(name);
      if (value !== undefined) whole.set(name, value);
    }
    this.#whole = whole;
    return whole;
  }
}
