import { mentionKey, type Mention } from '../../newsroom/editor/mention-key.ts';
import { askDesk } from './ask-desk.ts';
import type { Page } from './page.ts';

export interface Told {
  readonly told: string;
  readonly standIn: boolean;
  readonly why: string | null;
}

/** How mentions will be read, as far as this colleague may know; asks the desk for those it has not heard of. */
export class ToldMentions {
  readonly #page: Page;
  readonly #told: Map<string, Told>;
  readonly #waiting = new Map<string, Mention>();
  readonly #views = new Set<() => void>();

  constructor(page: Page) {
    this.#page = page;
    this.#told = new Map(Object.entries(JSON.parse(page.form.dataset['told'] ?? '{}') as Record<string, Told>));
  }

  of(mention: Mention): Told | null {
    return this.#told.get(mentionKey(mention)) ?? null;
  }

  /** Everybody who is mentioned by name or stand-in so far. */
  people(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#told].flatMap(([key, { told }]) => {
        const [, id] = /^person ([a-z2-7]{26}) /.exec(key) ?? [];
        return id === undefined ? [] : [[id, told] as const];
      }),
    );
  }

  note(mention: Mention, told: Told): void {
    this.#told.set(mentionKey(mention), told);
  }

  /** Draws again whenever more is known. */
  watch(draw: () => void): () => void {
    this.#views.add(draw);
    return () => void this.#views.delete(draw);
  }

  ask(mention: Mention): void {
    if (this.of(mention) !== null || this.#waiting.has(mentionKey(mention))) return;
    this.#waiting.set(mentionKey(mention), mention);
    if (this.#waiting.size === 1) setTimeout(() => void this.#ask(), 50);
  }

  async #ask(): Promise<void> {
    const asked = [...this.#waiting].slice(0, AT_ONCE);
    const { work, locale } = this.#page;
    const tell = asked.map(([, mention]) => mention);
    const answer = await askDesk('/newsroom/mentions', { v: 1, work, locale, tell });
    for (const [key] of asked) this.#waiting.delete(key);
    // Those that came meanwhile, or were too many for once.
    if (this.#waiting.size > 0) setTimeout(() => void this.#ask(), 50);
    if (typeof answer === 'string' || answer.status !== 200) return;
    const { told } = answer.body as { told: Record<string, Told> };
    for (const [key, each] of Object.entries(told)) this.#told.set(key, each);
    for (const draw of this.#views) draw();
  }
}

const AT_ONCE = 50;
