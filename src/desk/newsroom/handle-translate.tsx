import type { WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { WorkText } from '../../domain/work.ts';
import { isSlug } from '../../domain/slug.ts';
import { alignTranslation } from '../../newsroom/align-translation.ts';
import { keepTranslation, markTranslation } from '../../newsroom/keep-translation.ts';
import { mentionKeys } from '../../newsroom/mention-keys.ts';
import { textVersion } from '../../newsroom/newest-texts.ts';
import { readTranslation, type TypedLine } from '../../newsroom/read-translation.ts';
import { workWithSlug } from '../../newsroom/slugs.ts';
import { STRAND_NAMES } from '../../newsroom/strands.ts';
import type { TextVersion } from '../../newsroom/texts.ts';
import { translationMarks, type TranslationMark } from '../../newsroom/translations.ts';
import { languagesOf, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { workingText, type WorkingText } from '../../newsroom/working-texts.ts';
import { asTyped } from '../../newsroom/write-translation.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm, type SentForm } from '../read-form.ts';
import { mentionWords } from './mention-words.ts';
import { localeOf, meOf, workOf, type DeskContext, type NewsroomWork } from './newsroom-context.ts';
import { translatePage } from './translate-page.tsx';
import type { TranslateView } from './translate-view.ts';

interface Translating {
  readonly found: NewsroomWork;
  readonly locale: Locale;
  readonly languages: readonly WorkLanguage[];
  readonly source: WorkLanguage;
  /** The source as it is to be translated: what is approved, else the newest. */
  readonly now: TextVersion;
  /** The version that the translation was made from. */
  readonly made: TextVersion;
  readonly mark: TranslationMark | null;
  /** The translation as it stands: as it is being typed, else the newest version. */
  readonly theirs: TextVersion | null;
  /** Of what is being typed; 0: nothing is. */
  readonly revision: number;
}

/** The work and language of the address; a work is not translated into the language it is written in. */
async function translating(c: DeskContext, wanted: number | null = null): Promise<Translating | Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const { press, id, identity } = found;
  const locale = localeOf(c, identity);
  const languages = (await languagesOf(press.newsroom, [id])).get(id) ?? [];
  const source = languages.find((each) => each.source);
  if (locale === null || source === undefined || source.locale === locale) return problem(c, 'not-found');
  const own = languages.find((each) => each.locale === locale);
  const mark = (await translationMarks(press.newsroom, id)).get(locale) ?? null;
  const version = wanted ?? source.approved ?? source.newest;
  const read = (of: Locale, number: number) => textVersion(press.newsroom, id, of, number);
  const now = await read(source.locale, version);
  const kept = own === undefined || own.newest === 0 ? null : await read(locale, own.newest);
  const typed = await workingText(press.newsroom, id, locale);
  const theirs = typed === null ? kept : asVersion(id, kept, typed);
  if (now === null) return problem(c, 'not-found');
  const made = mark === null ? null : await read(mark.sourceLocale, mark.sourceVersion);
  return { found, locale, languages, source, now, made: made ?? now, mark, theirs, revision: typed?.revision ?? 0 };
}

/** What is being typed, as if it were the version that it was begun on. */
const asVersion = (work: WorkId, kept: TextVersion | null, { text, by, at }: WorkingText): TextVersion => ({
  ...(kept ?? { work, version: 0, state: 'draft' }),
  author: by,
  writtenAt: at,
  text,
});

const versionIn = (text: string): number | null => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : null);

export async function showTranslate(c: DeskContext): Promise<Response> {
  const asked = await translating(c, versionIn(c.req.query('version') ?? ''));
  if (asked instanceof Response) return asked;
  return page(c, asked, { typed: null, slug: slugFor(asked), errors: {}, refused: null }, 200);
}

/** Until it has one of its own, a translation answers where its source does. */
const slugFor = ({ theirs, now }: Translating): string => theirs?.text.slug ?? now.text.slug;

/** Keeps what was typed as a new version; nothing that cannot be read or was changed meanwhile is lost. */
export async function takeTranslate(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const asked = await translating(c, versionIn(form.text('version')));
  if (asked instanceof Response) return asked;
  const { found, locale, now } = asked;
  const { press, id, language } = found;
  const slug = form.text('slug');
  const typed = typedIn(form);
  const read = readTranslation(now.text, { locale, slug, typed }, keysOf(asked).resolver);
  const errors: Record<string, string> = {};
  if (!isSlug(slug)) errors['slug'] = language.say('works.wrong-slug');
  else if ((await workWithSlug(press.newsroom.db, { kind: found.file.work.kind, locale, slug }, id)) !== null)
    errors['slug'] = language.say('works.slug-taken');
  if ('problems' in read)
    for (const [name, { problem: what, what: word }] of read.problems)
      errors[name] = language.say(`manuscript.${what}`, { what: word });
  if ('problems' in read || Object.keys(errors).length > 0)
    return page(c, asked, { typed, slug, errors, refused: null }, 422);
  const kept = await keepTranslation(
    press.newsroom,
    {
      work: id,
      text: read.text,
      seen: Number(form.text('seen')) || 0,
      revision: Number(form.text('revision')) || 0,
      made: { locale: now.text.locale, version: now.version },
      agrees: form.text('agrees') === 'yes',
    },
    { by: meOf(c), now: c.var.deps.now() },
  );
  if (typeof kept !== 'number') return page(c, asked, { typed, slug, errors: {}, refused: kept.refused }, 409);
  return c.redirect(`/newsroom/works/${id}/translate/${locale}?kept=${kept}`, 303);
}

/** Says that a translation agrees with a version of its source, without a word of it changing. */
export async function takeMark(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const asked = await translating(c, versionIn(form.text('version')));
  if (asked instanceof Response) return asked;
  const { found, locale, now, theirs } = asked;
  if (theirs === null) return problem(c, 'not-found');
  const made = { locale: now.text.locale, version: now.version };
  const told = { by: meOf(c), now: c.var.deps.now() };
  await markTranslation(found.press.newsroom, { work: found.id, locale, made }, told);
  return c.redirect(`/newsroom/works/${found.id}/translate/${locale}?marked=${now.version}`, 303);
}

function typedIn(form: SentForm): TypedLine[] {
  return [...form.fields].flatMap(([name, markdown]) => {
    const [, strand, at] = /^([a-z-]+)\.(\d{1,4})$/.exec(name) ?? [];
    const known = STRAND_NAMES.find((each) => each === strand);
    return known === undefined ? [] : [{ strand: known, at: Number(at), markdown: markdown.trim() }];
  });
}

const keysOf = ({ now, made, theirs }: Translating) =>
  mentionKeys([now.text, made.text, ...(theirs === null ? [] : [theirs.text])]);

async function page(
  c: DeskContext,
  asked: Translating,
  sent: Pick<TranslateView, 'slug' | 'errors' | 'refused'> & { readonly typed: readonly TypedLine[] | null },
  status: 200 | 409 | 422,
): Promise<Response> {
  const { found, locale, languages, source, now, made, mark, theirs } = asked;
  const texts: WorkText[] = [now.text, made.text, ...(theirs === null ? [] : [theirs.text])];
  const { names } = keysOf(asked);
  const rows = alignTranslation(made.text, now.text, theirs?.text ?? null).map((row) => {
    const name = `${row.strand}.${row.at}`;
    const typed = sent.typed?.find((each) => each.strand === row.strand && each.at === row.at);
    const kept = row.translation === null ? '' : asTyped(row.strand, row.translation, names);
    return { ...row, name, typed: typed?.markdown ?? kept };
  });
  const view: TranslateView = {
    ...found,
    locale,
    source,
    languages,
    rows,
    now,
    made: mark === null ? null : made,
    theirs,
    revision: asked.revision,
    names,
    words: await mentionWords(c, found, found.file.work, texts),
    slug: sent.slug,
    errors: sent.errors,
    refused: sent.refused,
    done: c.req.query('kept') !== undefined ? 'kept' : c.req.query('marked') !== undefined ? 'marked' : null,
  };
  return c.html(renderPage(translatePage(view)), status);
}
