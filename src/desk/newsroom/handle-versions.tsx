import type { Locale } from '../../domain/locale.ts';
import { compareTexts } from '../../newsroom/compare-texts.ts';
import { textVersion, versionLines } from '../../newsroom/newest-texts.ts';
import { restoreVersion } from '../../newsroom/restore-version.ts';
import type { TextVersion } from '../../newsroom/texts.ts';
import { languagesOf } from '../../newsroom/work-languages.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { comparePage } from './compare-page.tsx';
import { accountNames } from './handle-work.tsx';
import { mentionWords } from './mention-words.ts';
import { allows, localeOf, meOf, workOf, type DeskContext, type NewsroomWork } from './newsroom-context.ts';
import { versionsPage } from './versions-page.tsx';
import { titleFor } from './work-words.tsx';

interface Asked {
  readonly found: NewsroomWork;
  readonly locale: Locale;
}

/** The text of the address, or the page that says that there is none. */
async function textOf(c: DeskContext): Promise<Asked | Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const locale = localeOf(c, found.identity);
  return locale === null ? problem(c, 'not-found') : { found, locale };
}

export async function showVersions(c: DeskContext): Promise<Response> {
  const asked = await textOf(c);
  if (asked instanceof Response) return asked;
  const { found, locale } = asked;
  const versions = await versionLines(found.press.newsroom, found.id, locale);
  if (versions.length === 0) return problem(c, 'not-found');
  const view = {
    ...found,
    locale,
    title: await titleOf(asked),
    versions,
    accounts: await accountNames(c.var.deps),
    mayWrite: allows(c, 'works.write'),
  };
  return c.html(renderPage(versionsPage(view)));
}

/** Two versions side by side. The earlier one stands first, whichever way they were asked for. */
export async function showComparison(c: DeskContext): Promise<Response> {
  const asked = await textOf(c);
  if (asked instanceof Response) return asked;
  const { found, locale } = asked;
  const wanted = ['from', 'to'].map((name) => numberIn(c.req.query(name) ?? ''));
  const [first = 0, second = 0] = wanted.toSorted((a, b) => a - b);
  const read = (version: number): Promise<TextVersion | null> =>
    textVersion(found.press.newsroom, found.id, locale, version);
  const before = await read(first);
  const after = await read(second);
  if (before === null || after === null) return problem(c, 'not-found');
  const view = {
    ...found,
    locale,
    title: await titleOf(asked),
    before,
    after,
    rows: compareTexts(before.text, after.text),
    words: await mentionWords(c, found, found.file.work, [before.text, after.text]),
    accounts: await accountNames(c.var.deps),
    mayWrite: allows(c, 'works.write'),
  };
  return c.html(renderPage(comparePage(view)));
}

export async function takeRestore(c: DeskContext): Promise<Response> {
  const asked = await textOf(c);
  if (asked instanceof Response) return asked;
  const { found, locale } = asked;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const version = numberIn(form.text('version'));
  const told = { by: meOf(c), now: c.var.deps.now() };
  const done = await restoreVersion(found.press.newsroom, { work: found.id, locale, version }, told);
  if (typeof done !== 'number') return problem(c, 'not-found');
  return c.redirect(`/newsroom/works/${found.id}/texts/${locale}/versions?restored=${done}`, 303);
}

const titleOf = async ({ found, locale }: Asked) =>
  titleFor((await languagesOf(found.press.newsroom, [found.id])).get(found.id), locale);

const numberIn = (text: string): number => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0);
