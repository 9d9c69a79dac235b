import type { MediaId } from '../../../domain/id.ts';
import { parseId } from '../../../domain/id.ts';
import type { WorkText } from '../../../domain/work.ts';
import { mentionKeys } from '../../../newsroom/mention-keys.ts';
import {
  differencesOf,
  mergeTexts,
  type Both,
  type Difference,
  type Fields,
  type Whose,
} from '../../../newsroom/merge-texts.ts';
import { textVersion } from '../../../newsroom/newest-texts.ts';
import { readTypedText } from '../../../newsroom/read-typed-text.ts';
import { richFields } from '../../../newsroom/rich-fields.ts';
import type { Typed } from '../../../newsroom/typed-fields.ts';
import { typedFrom } from '../../../newsroom/type-text.ts';
import type { KeyNamer } from '../../../newsroom/write-markdown.ts';
import { accountNames } from '../handle-work.tsx';
import { mentionWords, type MentionWords } from '../mention-words.ts';
import type { DeskContext } from '../newsroom-context.ts';
import { choosable } from './choosable.ts';
import type { Editing } from './editing.ts';
import { seenText } from './seen-texts.ts';
import { fieldsOfText, labelIn, shownIn, type Layout } from './text-layout.ts';

/** For each place where two texts differ whose is taken, or whose is taken everywhere. */
export type Choice = Whose | ReadonlyMap<string, Whose>;

/** What a colleague saved while somebody typed: every place where the two differ. */
export interface Conflict {
  readonly name: string;
  /** Theirs; `0`: they gave up what was typed, and the newest version stands. */
  readonly revision: number;
  /** The one that both began from. */
  readonly seen: number;
  readonly differences: readonly Difference[];
  readonly words: MentionWords;
  readonly labelOf: (field: string) => string;
}

/** Where what was typed differs from what stands now. */
export async function conflictWith(c: DeskContext, now: Editing, mine: WorkText, seen: number): Promise<Conflict> {
  const { found, working, revision } = now;
  const layout = await layoutFor(c, now);
  const names = await accountNames(c.var.deps);
  return {
    name: (working === null ? undefined : names.get(working.by)) ?? '…',
    revision,
    seen,
    differences: differencesOf(await both(c, now, { mine, seen }, layout)),
    words: await mentionWords(c, found, found.file.work, [mine, now.text]),
    labelOf: (field) => labelIn(layout, field),
  };
}

/** One text of what was typed and of what stands now; `null` while somebody has not chosen everywhere. */
export async function merged(
  c: DeskContext,
  now: Editing,
  { mine, seen, choice }: Begun & { readonly choice: Choice },
): Promise<{ readonly text: WorkText; readonly taken: ReadonlySet<Whose> } | null> {
  const sides = await both(c, now, { mine, seen }, await layoutFor(c, now));
  const { fields, open, taken } = mergeTexts(sides, ({ key }) =>
    typeof choice === 'string' ? choice : (choice.get(key) ?? null),
  );
  if (open.length > 0) return null;
  const { resolver } = mentionKeys([mine, now.text]);
  const keys = { ...resolver, film: (key: string) => parseId<MediaId>(key) };
  const { text } = readTypedText(fields, { text: now.text, typed: sides.theirs }, keys);
  return { text, taken };
}

/** What was typed, and over which revision. */
interface Begun {
  readonly mine: WorkText;
  readonly seen: number;
}

const layoutFor = async (c: DeskContext, now: Editing): Promise<Layout> =>
  fieldsOfText(now.text.details, now.found.language.say, await choosable(c, now, null));

async function both(
  c: DeskContext,
  { found, locale, text, basedOn }: Editing,
  { mine, seen }: Begun,
  layout: Layout,
): Promise<Both> {
  const { names } = mentionKeys([mine, text]);
  const base =
    seenText(c.var.deps, { work: found.id, locale, revision: seen }) ??
    (await textVersion(found.press.newsroom, found.id, locale, basedOn))?.text;
  return {
    mine: fieldsOf(mine, names),
    theirs: fieldsOf(text, names),
    base: base === undefined ? null : fieldsOf(base, names),
    locale,
    shown: (field, value) => shownIn(layout, field, value),
  };
}

const fieldsOf = (text: WorkText, names: KeyNamer): Fields =>
  new Map<string, Typed>([
    ...typedFrom(text, names),
    ...richFields(text),
    ...(text.details.kind === 'story' ? ([['film', text.details.film ?? '']] as const) : []),
  ]);
