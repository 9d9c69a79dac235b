import type { Document } from '../../../domain/document.ts';
import { askDesk } from './ask-desk.ts';
import type { Page } from './page.ts';

export type Fields = Readonly<Record<string, string | Document>>;

/** What a colleague saved meanwhile. */
export interface Theirs {
  readonly revision: number;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly rich: Readonly<Record<string, Document>>;
}

interface Saved {
  readonly revision: number;
  readonly at: number;
  readonly kept: number | null;
  readonly errors: Readonly<Record<string, string>>;
}

export type State =
  | { readonly is: 'typing' | 'saving' | 'offline' | 'signed-out' }
  | { readonly is: 'saved'; readonly at: number; readonly kept: number | null; readonly errors: Saved['errors'] }
  | { readonly is: 'refused'; readonly status: number }
  | { readonly is: 'changed'; readonly theirs: Theirs };

const QUIET_MS = 1500;
const AT_MOST_MS = 5000;
const AGAIN_MS = 4000;

/**
 * Saves what is typed: soon after a pause, and while somebody types on at least every five seconds. What could not be sent
 * stays in the page and is sent again; it is kept nowhere else, for the computer may be shared.
 */
export class Saving {
  readonly #page: Page;
  readonly #collect: () => Fields;
  readonly #tell: (state: State) => void;
  #revision: number;
  #changes = 0;
  #saved = 0;
  #since = 0;
  #timer = 0;
  #busy: Promise<void> = Promise.resolve();
  #conflict = false;
  #wrong = false;

  constructor(page: Page, revision: number, collect: () => Fields, tell: (state: State) => void) {
    this.#page = page;
    this.#revision = revision;
    this.#collect = collect;
    this.#tell = tell;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Whether something is here that the desk has not. */
  get unsaved(): boolean {
    return this.#changes > this.#saved || this.#conflict || this.#wrong;
  }

  changed(): void {
    if (this.#changes === this.#saved) this.#since = Date.now();
    this.#changes++;
    if (this.#conflict) return;
    this.#tell({ is: 'typing' });
    this.#later(Math.min(QUIET_MS, Math.max(0, this.#since + AT_MOST_MS - Date.now())));
  }

  /** Now, and as a version if `keep`. */
  save(keep = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#busy = this.#busy.then(() => (this.#conflict ? undefined : this.#send({ keep, keepsTheirs: false })));
    return this.#busy;
  }

  /** Goes on with what is here, though a colleague saved in between: theirs is kept as a version. */
  goOn(theirs: Theirs, keep = false, fields: Fields | null = null): Promise<void> {
    this.#conflict = false;
    this.#revision = theirs.revision;
    this.#busy = this.#busy.then(() => this.#send({ keep, keepsTheirs: theirs.revision > 0 }, fields));
    return this.#busy;
  }

  /** Everything of this page was given up, or is elsewhere: it may be closed. */
  letGo(): void {
    clearTimeout(this.#timer);
    this.#conflict = false;
    this.#wrong = false;
    this.#saved = this.#changes;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.save(), ms);
  }

  async #send(
    how: { readonly keep: boolean; readonly keepsTheirs: boolean },
    fields: Fields | null = null,
  ): Promise<void> {
    if (this.#changes === this.#saved && !how.keep && !how.keepsTheirs && fields === null) return;
    const sent = this.#changes;
    this.#tell({ is: 'saving' });
    const path = `${this.#page.form.getAttribute('action') ?? ''}/autosave`;
    const answer = await askDesk(path, { v: 1, revision: this.#revision, ...how, fields: fields ?? this.#collect() });
    if (typeof answer === 'string') {
      this.#tell({ is: answer });
      return this.#later(AGAIN_MS);
    }
    if (answer.status === 409 && isTheirs(answer.body)) {
      this.#conflict = true;
      return this.#tell({ is: 'changed', theirs: answer.body });
    }
    if (answer.status !== 200) {
      this.#tell({ is: 'refused', status: answer.status });
      return this.#later(AGAIN_MS * 2);
    }
    const saved = answer.body as Saved;
    this.#revision = saved.revision;
    this.#saved = sent;
    this.#since = Date.now();
    this.#wrong = Object.keys(saved.errors).length > 0;
    this.#tell({ is: 'saved', at: Date.now(), kept: saved.kept, errors: saved.errors });
    if (this.#changes > sent) this.changed();
  }
}

const isTheirs = (body: unknown): body is Theirs =>
  typeof body === 'object' && body !== null && 'refused' in body && body.refused === 'changed-meanwhile';
