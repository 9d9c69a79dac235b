/** Of each pattern of an address, such as `/cases/:case/edit`, real ones: what pages lead to. */
export class RealAddresses {
  readonly #patterns: readonly { readonly path: string; readonly fits: RegExp; readonly names: readonly string[] }[];
  readonly #found = new Map<string, Set<string>>();
  /** Values of a parameter, with those that stood before it in the same address. */
  readonly #values = new Map<string, Set<string>>();

  constructor(paths: readonly string[]) {
    // What is spelled out before what is left open: `/people/new` is no person.
    const sorted = paths.toSorted((a, b) => a.split(':').length - b.split(':').length);
    this.#patterns = sorted.map((path) => ({
      path,
      fits: new RegExp(`^${path.replaceAll(/:\w+/g, '([^/?#]+)').replaceAll('.', '\\.')}$`),
      names: [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name),
    }));
  }

  /** Takes in the addresses that a page leads to, those of its forms among them. */
  read(html: string): void {
    for (const [, , address = ''] of html.matchAll(/\b(href|action|src|data-\w+)="(\/[^"#]*)/g))
      this.take(address.replaceAll('&amp;', '&'));
  }

  take(address: string): void {
    const [path = ''] = address.split('?');
    const pattern = this.#patterns.find(({ fits }) => fits.test(path));
    if (pattern === undefined) return;
    const own = this.#found.get(pattern.path) ?? new Set();
    this.#found.set(pattern.path, own.add(address));
    const [, ...values] = pattern.fits.exec(path) ?? [];
    for (const [at, name] of pattern.names.entries()) {
      const known = this.#values.get(name) ?? new Set();
      this.#values.set(name, known.add(values[at] ?? ''));
    }
  }

  /** Some addresses of this pattern, spread over those known; where no page led to one, put together. */
  of(path: string, most: number): string[] {
    const known = [...(this.#found.get(path) ?? [])];
    if (known.length === 0) return path.includes(':') ? this.#composed(path) : [path];
    const step = Math.max(1, Math.floor(known.length / most));
    return known.filter((_, at) => at % step === 0).slice(0, most);
  }

  #composed(path: string): string[] {
    const values = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [...(this.#values.get(name) ?? [])][0]);
    if (values.some((value) => value === undefined)) return [];
    return [path.replaceAll(/:\w+/g, () => values.shift() ?? '')];
  }
}
