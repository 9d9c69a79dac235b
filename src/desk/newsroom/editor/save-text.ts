import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../domain/date.ts';
import type { WorkText } from '../../../domain/work.ts';
import { readTypedText } from '../../../newsroom/read-typed-text.ts';
import { workWithSlug } from '../../../newsroom/slugs.ts';
import type { FieldProblem, Typed } from '../../../newsroom/typed-fields.ts';
import { keepWorkingText, saveWorkingText } from '../../../newsroom/working-texts.ts';
import type { Say } from '../../../platform/catalogue/catalogue.ts';
import { ownerOf } from '../../../published/addresses.ts';
import { meOf, type DeskContext } from '../newsroom-context.ts';
import { merged, type Choice } from './conflict.ts';
import { keysFor, type Editing } from './editing.ts';
import { sayProblems } from './say-problems.ts';
import { noteSeen } from './seen-texts.ts';

/** What is sent from the editor, whoever sends it. */
export interface Sent {
  readonly typed: ReadonlyMap<string, Typed>;
  readonly revision: number;
  /** Whose is taken where, of two texts that were written at once and were both seen; what gives way is kept as a version. */
  readonly choice: Choice | null;
  /** The revision that it was begun from, whatever was saved since. */
  readonly seen: number;
  readonly keep: boolean;
}

export interface Saved {
  readonly text: WorkText;
  readonly revision: number;
  readonly at: Instant;
  /** The version it was kept as, if it was. */
  readonly kept: number | null;
  /** What could not be read, or kept, by field. */
  readonly errors: Readonly<Record<string, string>>;
}

type NotSaved =
  /** Somebody else saved in between; what was typed, as far as it could be read. */
  | { readonly refused: 'changed-meanwhile'; readonly mine: WorkText }
  | { readonly refused: 'not-readable'; readonly errors: Saved['errors'] };

/**
 * Saves what can be read. `whole`: only if all of it can be, for a form, which shows what was typed again. It is kept as
 * a version only when nothing is wrong with it.
 */
export async function saveText(c: DeskContext, now: Editing, sent: Sent, whole: boolean): Promise<Saved | NotSaved> {
  const { found, locale, revision: seen } = now;
  const { id: work, press, language } = found;
  const read = readTypedText(sent.typed, now, await keysFor(now, sent.typed));
  const errors = await problemsIn(now, read, sent.keep, language.say);
  if (whole && Object.keys(errors).length > 0) return { refused: 'not-readable', errors };
  const told = { by: meOf(c), now: c.var.deps.now() };
  let { revision } = sent;
  if (sent.choice !== null && revision !== seen) return { refused: 'changed-meanwhile', mine: read.text };
  const one =
    sent.choice === null ? null : await merged(c, now, { mine: read.text, seen: sent.seen, choice: sent.choice });
  if (sent.choice !== null && one === null) return { refused: 'changed-meanwhile', mine: read.text };
  const text = one?.text ?? read.text;
  let at = now.working?.at ?? told.now;
  const same = revision === seen && now.working !== null && isDeepStrictEqual(text, now.text);
  if (!same || one !== null) {
    const keeps = {
      keepsTheirs: one?.taken.has('mine') === true,
      keepsMine: one?.taken.has('theirs') === true ? read.text : null,
    };
    const given = { work, text, revision, basedOn: now.basedOn, ...keeps };
    const saved = await saveWorkingText(press.newsroom, given, told);
    if ('refused' in saved) return { refused: saved.refused, mine: read.text };
    ({ revision, at } = saved);
  }
  noteSeen(c.var.deps, { work, locale, revision }, text);
  const done = { text, revision, at, errors };
  if (!sent.keep || Object.keys(errors).length > 0) return { ...done, kept: null };
  if (isDeepStrictEqual(text, now.newest.text)) return { ...done, kept: now.newest.version };
  const kept = await keepWorkingText(press.newsroom, { work, locale, revision }, told);
  return typeof kept === 'number' ? { ...done, kept } : { refused: kept.refused, mine: read.text };
}

async function problemsIn(
  { found, locale }: Editing,
  { text, problems }: { text: WorkText; problems: ReadonlyMap<string, FieldProblem> },
  keeps: boolean,
  say: Say,
): Promise<Record<string, string>> {
  const errors = sayProblems(problems, say);
  const { press, id, file } = found;
  const address = { kind: file.work.kind, locale, slug: text.slug };
  if (!keeps || errors['slug'] !== undefined) return errors;
  const owner = await ownerOf(press.published, address);
  const taken = (await workWithSlug(press.newsroom.db, address, id)) !== null || (owner !== null && owner !== id);
  return taken ? { ...errors, slug: say('works.slug-taken') } : errors;
}
