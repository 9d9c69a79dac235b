/**
 * Many who ask for the same at the same time get the one answer that is being made. When a page that thousands read
 * grows stale it is drawn once, not once for each reader who came while it was drawn.
 */
export class Together<Answer> {
  readonly #making = new Map<string, Promise<Answer>>();

  ask(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.#making.get(key);
    if (known !== undefined) return known;
    const making = make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }
}
