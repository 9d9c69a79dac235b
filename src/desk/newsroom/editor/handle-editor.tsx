import type { WorkText } from '../../../domain/work.ts';
import { readTypedText } from '../../../newsroom/read-typed-text.ts';
import { richFields } from '../../../newsroom/rich-fields.ts';
import { linesIn } from '../../../press/mentioned.ts';
import { discardWorkingText } from '../../../newsroom/working-texts.ts';
import { renderPage } from '../../../pages/document.tsx';
import { problem } from '../../problem.tsx';
import { readForm, type SentForm } from '../../read-form.ts';
import { accountNames } from '../handle-work.tsx';
import { meOf, type DeskContext } from '../newsroom-context.ts';
import { choosable } from './choosable.ts';
import { conflictWith, type Choice } from './conflict.ts';
import { describedIn } from './described-media.ts';
import { editing, keysFor, type Editing } from './editing.ts';
import { editorPage } from './editor-page.tsx';
import type { EditorView } from './editor-view.ts';
import { findMentions, FINDABLE } from './find-mentions.ts';
import type { Mention } from './mention-key.ts';
import { notePresence } from './presence.ts';
import { PUT, putMention } from './put-mention.ts';
import { saveText } from './save-text.ts';
import { noteSeen } from './seen-texts.ts';
import { toldMentions } from './told-mentions.ts';

type Part = Partial<Pick<EditorView, 'fields' | 'errors' | 'theirs' | 'finding' | 'moreRows'>>;

export async function showEditor(c: DeskContext): Promise<Response> {
  const now = await editing(c);
  return now instanceof Response ? now : page(c, now, {}, 200);
}

/** The form: saves, keeps as a version, finds what may be mentioned, or gives up what was typed. */
export async function takeEditor(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const now = await editing(c);
  if (now instanceof Response) return now;
  const { found, locale } = now;
  const fields = typedIn(form);
  const asked = form.text('do');
  if (asked.startsWith(PUT)) {
    const body = putMention(fields.get('body') ?? '', asked);
    if (body === null) return problem(c, 'not-a-form');
    const finding = { ...(await foundIn(c, now, form)), put: true };
    return page(c, now, { fields: new Map([...fields, ['body', body]]), finding }, 200);
  }
  switch (asked) {
    case 'find':
      return page(c, now, { fields, finding: await foundIn(c, now, form) }, 200);
    case 'rows':
      return page(c, now, { fields, moreRows: 3 }, 200);
    case 'discard':
      return discard(c, now, form);
    default: {
      const sent = {
        typed: fields,
        revision: Number(form.text('revision')) || 0,
        seen: seenIn(form),
        choice: choiceIn(form),
        keep: form.text('do') === 'keep',
      };
      const saved = await saveText(c, now, sent, true);
      if (!('refused' in saved))
        return back(
          c,
          `/newsroom/works/${found.id}/texts/${locale}`,
          saved.kept === null ? 'saved=1' : `kept=${saved.kept}`,
        );
      if (saved.refused === 'not-readable') return page(c, now, { fields, errors: saved.errors }, 422);
      return changedMeanwhile(c, fields, saved.mine, sent.seen);
    }
  }
}

const back = (c: DeskContext, path: string, query: string): Response => c.redirect(`${path}?${query}`, 303);

/** Shows what was sent again, and every place where what a colleague saved differs from it. */
async function changedMeanwhile(
  c: DeskContext,
  fields: ReadonlyMap<string, string>,
  mine: WorkText,
  seen: number,
): Promise<Response> {
  const now = await editing(c);
  if (now instanceof Response) return now;
  return page(c, now, { fields, theirs: await conflictWith(c, now, mine, seen) }, 409);
}

/** Where both texts were shown, whose is taken in each place. */
function choiceIn(form: SentForm): Choice | null {
  if (form.text('theirs') !== 'seen') return null;
  const pressed = form.text('do');
  if (pressed === 'mine' || pressed === 'theirs') return pressed;
  return new Map(
    [...form.fields].flatMap(([name, value]) =>
      name.startsWith(PICK) && (value === 'mine' || value === 'theirs') ? [[name.slice(PICK.length), value]] : [],
    ),
  );
}

/** The revision that somebody began from: of a form that shows two texts it is not the one that stands. */
const seenIn = (form: SentForm): number =>
  Number(form.text('theirs') === 'seen' ? form.text('seen') : form.text('revision')) || 0;

const PICK = 'pick.';

async function discard(c: DeskContext, now: Editing, form: SentForm): Promise<Response> {
  const { found, locale } = now;
  const at = `/newsroom/works/${found.id}/texts/${locale}`;
  const given = { work: found.id, locale, revision: Number(form.text('revision')) || 0 };
  const done = await discardWorkingText(found.press.newsroom, given);
  if (done === 'discarded') return back(c, at, 'discarded=1');
  const fields = typedIn(form);
  return changedMeanwhile(c, fields, readTypedText(fields, now, await keysFor(now, fields)).text, seenIn(form));
}

const CONTROLS = new Set(['do', 'revision', 'theirs', 'seen', 'of', 'query']);

const typedIn = (form: SentForm): Map<string, string> =>
  new Map(
    [...form.fields].flatMap(([name, text]) =>
      CONTROLS.has(name) || name.startsWith(PICK) ? [] : [[name, text.replaceAll('\r\n', '\n')]],
    ),
  );

async function foundIn(c: DeskContext, now: Editing, form: SentForm): Promise<NonNullable<EditorView['finding']>> {
  const of = FINDABLE.find((each) => each === form.text('of')) ?? 'person';
  const query = form.text('query');
  const { found, locale } = now;
  return { of, query, ...(await findMentions(c, found, found.file.work, { of, query, locale })) };
}

async function page(c: DeskContext, now: Editing, part: Part, status: 200 | 409 | 422): Promise<Response> {
  const { found, locale, text, working, revision } = now;
  noteSeen(c.var.deps, { work: found.id, locale, revision }, text);
  const { account, id: session } = c.var.session;
  const mentions = linesIn(text)
    .flat()
    .filter((each): each is Mention => each.type === 'person' || each.type === 'place' || each.type === 'date');
  const view: EditorView = {
    ...now,
    fields: part.fields ?? now.typed,
    rich: richFields(text),
    told: await toldMentions(c, found, found.file.work, { mentions, locale }),
    described: await describedIn(found, text, locale),
    choosable: await choosable(c, now, part.finding ?? null),
    errors: part.errors ?? {},
    theirs: part.theirs ?? null,
    writer: working === null ? '' : ((await accountNames(c.var.deps)).get(working.by) ?? '…'),
    others: notePresence(c.var.deps, { work: found.id, locale }, { id: meOf(c), name: account.name }),
    finding: part.finding ?? null,
    moreRows: part.moreRows ?? 0,
    locked: c.var.deps.vaults.of(session) === null,
    done: doneIn(c, now),
  };
  c.set('scriptSends', true);
  return c.html(renderPage(editorPage(view)), status);
}

function doneIn(c: DeskContext, { newest }: Editing): EditorView['done'] {
  if (c.req.query('kept') !== undefined) return { what: 'kept', version: newest.version };
  if (c.req.query('discarded') !== undefined) return { what: 'discarded', version: newest.version };
  return null;
}
