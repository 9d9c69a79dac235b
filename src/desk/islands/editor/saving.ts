import type { Document } from '../../../domain/document.ts';
import { askDesk } from './ask-desk.ts';
import type { Page } from './page.ts';

export type Fields = Readonly<Record<string, string | Document>>;

/** A colleague saved meanwhile: `page` shows every place where the two texts differ, to choose whose stands. */
export interface Theirs {
  readonly revision: number;
  readonly name: string;
  readonly page: string;
}

/** Whose text stands: everywhere, or place by place. */
export type Choice = 'mine' | 'theirs' | Readonly<Record<string, string>>;

interface Saved {
  readonly revision: number;
  readonly at: number;
  readonly kept: number | null;
  readonly errors: Readonly<Record<string, string>>;
  /** One text of two, where somebody chose. */
  readonly merged?: Fields;
}

export type State =
  | { readonly is: 'typing' | 'saving' | 'offline' | 'signed-out' | 'choice-offline' }
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
  #theirs: Theirs | null = null;
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
    return this.#changes > this.#saved || this.#theirs !== null || this.#wrong;
  }

  changed(): void {
    if (this.#changes === this.#saved) this.#since = Date.now();
    this.#changes++;
    if (this.#theirs !== null) return;
    this.#tell({ is: 'typing' });
    this.#later(Math.min(QUIET_MS, Math.max(0, this.#since + AT_MOST_MS - Date.now())));
  }

  /** Now, and as a version if `keep`. */
  save(keep = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#busy = this.#busy.then(() => (this.#theirs !== null ? undefined : this.#send(keep)));
    return this.#busy;
  }

  /**
   * Makes one text of what is here and what a colleague saved; both are kept as versions. `null`: it is not saved yet, and
   * what is to be chosen stands.
   */
  async choose(choice: Choice): Promise<Fields | null> {
    await this.#busy;
    const theirs = this.#theirs;
    if (theirs === null) return null;
    this.#tell({ is: 'saving' });
    const answer = await this.#ask({ revision: theirs.revision, keep: false, choice });
    if (typeof answer === 'string') {
      this.#tell({ is: answer === 'offline' ? 'choice-offline' : answer });
      return null;
    }
    if (this.#changedMeanwhile(answer.body, answer.status)) return null;
    if (answer.status !== 200) {
      this.#tell({ is: 'refused', status: answer.status });
      return null;
    }
    const saved = answer.body as Saved;
    this.#theirs = null;
    this.#took(saved, this.#changes);
    return saved.merged ?? {};
  }

  /** Everything of this page was given up, or is elsewhere: it may be closed. */
  letGo(): void {
    clearTimeout(this.#timer);
    this.#theirs = null;
    this.#wrong = false;
    this.#saved = this.#changes;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.save(), ms);
  }

  async #send(keep: boolean): Promise<void> {
    if (this.#changes === this.#saved && !keep) return;
    const sent = this.#changes;
    this.#tell({ is: 'saving' });
    const answer = await this.#ask({ revision: this.#revision, keep, choice: null });
    if (typeof answer === 'string') {
      this.#tell({ is: answer });
      return this.#later(AGAIN_MS);
    }
    if (this.#changedMeanwhile(answer.body, answer.status)) return;
    if (answer.status !== 200) {
      this.#tell({ is: 'refused', status: answer.status });
      return this.#later(AGAIN_MS * 2);
    }
    this.#took(answer.body as Saved, sent);
    if (this.#changes > sent) this.changed();
  }

  #ask(how: {
    readonly revision: number;
    readonly keep: boolean;
    readonly choice: Choice | null;
  }): ReturnType<typeof askDesk> {
    const path = `${this.#page.form.getAttribute('action') ?? ''}/autosave`;
    return askDesk(path, { v: 1, ...how, seen: this.#revision, fields: this.#collect() });
  }

  /** From now on nothing is sent until somebody chooses: else theirs would be written over. */
  #changedMeanwhile(body: unknown, status: number): boolean {
    if (status !== 409 || !isTheirs(body)) return false;
    this.#theirs = body;
    this.#tell({ is: 'changed', theirs: body });
    return true;
  }

  #took(saved: Saved, sent: number): void {
    this.#revision = saved.revision;
    this.#saved = sent;
    this.#since = Date.now();
    this.#wrong = Object.keys(saved.errors).length > 0;
    this.#tell({ is: 'saved', at: Date.now(), kept: saved.kept, errors: saved.errors });
  }
}

const isTheirs = (body: unknown): body is Theirs =>
  typeof body === 'object' && body !== null && 'refused' in body && body.refused === 'changed-meanwhile';
