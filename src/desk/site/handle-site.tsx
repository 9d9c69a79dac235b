import type { JSX } from 'hono/jsx/jsx-runtime';
import { parseLocale } from '../../domain/locale.ts';
import type { WorkSummary } from '../../domain/published-work.ts';
import type { SiteSettings } from '../../domain/site-settings.ts';
import type { WorkKind } from '../../domain/work.ts';
import { settingsIn, settingsVersions } from '../../newsroom/site-settings.ts';
import { renderPage } from '../../pages/document.tsx';
import { lookAsset } from '../../pages/look.ts';
import { drawSiteCards } from '../../press/draw-site-cards.ts';
import { publishSite } from '../../press/publish-site.ts';
import { summaries } from '../../published/works.ts';
import { everyAccount } from '../../staff/accounts.ts';
import { problem } from '../problem.tsx';
import { readForm, type SentForm } from '../read-form.ts';
import { branchesPage, readBranches } from './branches.tsx';
import { frontPage, readFront } from './front.tsx';
import { lookPage, readLook } from './look.tsx';
import { menuPage, readMenu, type MenuOf } from './menu.tsx';
import { previewOf } from './preview-site.ts';
import { keepDraft, siteDraftOf, type DeskContext, type SiteDraft } from './site-draft.ts';
import { NO_FAULTS, type Faults } from './site-frame.tsx';
import { sitePage, type SiteView } from './site-page.tsx';
import { standingOf } from './standing.ts';
import { readWords, wordsPage } from './words.tsx';

const DONE = { kept: 'site.done-kept', published: 'site.done-published' } as const;
const MOST_VERSIONS = 20;

export function showSite(c: DeskContext): Promise<Response> {
  return overview(c, null, 200);
}

async function overview(c: DeskContext, refused: SiteView['refused'], status: 200 | 409): Promise<Response> {
  const draft = await siteDraftOf(c);
  if (draft instanceof Response) return draft;
  const { deps, session } = c.var;
  const done = c.req.query('done');
  const accounts = await everyAccount(deps.staff);
  const view: SiteView = {
    draft,
    standing: await standingOf(draft.press, deps.now()),
    versions: await settingsVersions(draft.press.newsroom, MOST_VERSIONS),
    names: new Map(accounts.map(({ id, name }) => [id, name])),
    isOpen: deps.vaults.of(session.id) !== null,
    done: done === 'kept' || done === 'published' ? DONE[done] : null,
    refused,
  };
  return c.html(renderPage(sitePage(view)), status);
}

/** One of the pages that decide something: how it is shown, and how its form is read. */
interface Deciding {
  readonly page: (draft: SiteDraft, faults: Faults) => Promise<JSX.Element> | JSX.Element;
  readonly read: (form: SentForm, draft: SiteDraft) => [SiteSettings, Faults];
}

const show =
  ({ page }: Deciding) =>
  async (c: DeskContext): Promise<Response> => {
    const draft = await siteDraftOf(c);
    return draft instanceof Response ? draft : c.html(renderPage(await page(draft, NO_FAULTS)));
  };

const take =
  ({ page, read }: Deciding) =>
  async (c: DeskContext): Promise<Response> => {
    const draft = await siteDraftOf(c);
    if (draft instanceof Response) return draft;
    const form = await readForm(c);
    if (form === null) return problem(c, 'not-a-form');
    const [settings, faults] = read(form, draft);
    const typed = { ...draft, settings };
    if (Object.keys(faults.errors).length > 0) return c.html(renderPage(await page(typed, faults)), 422);
    const kept = await keepDraft(c, draft, settings, form.text('version'));
    if (kept === 'kept') return c.redirect('/site?done=kept', 303);
    const refusal = draft.language.say('site.changed-meanwhile');
    // What was typed stays; keeping it again puts it on top of what the other has decided.
    return c.html(renderPage(await page(typed, { refusal, errors: {} })), 409);
  };

const words: Deciding = { page: wordsPage, read: readWords };
const look: Deciding = { page: lookPage, read: readLook };
const branches: Deciding = { page: branchesPage, read: readBranches };
const front: Deciding = {
  page: async (draft, faults) =>
    frontPage(
      draft,
      { missions: await publicWorks(draft, 'mission'), stories: await publicWorks(draft, 'story') },
      faults,
    ),
  read: readFront,
};
const menu = (of: MenuOf): Deciding => ({
  page: async (draft, faults) => menuPage(draft, of, await worksForMenu(draft), faults),
  read: (form, draft) => readMenu(form, draft, of),
});

const MOST_TO_CHOOSE = 100;

/** Public works of a kind, newest first, each in the first of the organisation's languages that has it. */
async function publicWorks({ press, identity, language, now }: SiteDraft, kind: WorkKind): Promise<WorkSummary[]> {
  const found = new Map<string, WorkSummary>();
  for (const locale of [language.locale, ...identity.locales])
    for (const work of await summaries(press.published, { locale, kind, limit: MOST_TO_CHOOSE }, now))
      if (!found.has(work.work)) found.set(work.work, work);
  return [...found.values()].slice(0, MOST_TO_CHOOSE);
}

async function worksForMenu(draft: SiteDraft): Promise<WorkSummary[]> {
  const kinds = ['page', 'mission', 'campaign', 'petition', 'report'] as const;
  return (await Promise.all(kinds.map((kind) => publicWorks(draft, kind)))).flat();
}

export const [showWords, takeWords] = [show(words), take(words)];
export const [showLook, takeLook] = [show(look), take(look)];
export const [showBranches, takeBranches] = [show(branches), take(branches)];
export const [showFront, takeFront] = [show(front), take(front)];
export const [showMenu, takeMenu] = [show(menu(null)), take(menu(null))];

/** The menu of a branch; whatever is no place of one is not found. */
const branchMenu =
  (then: typeof show | typeof take) =>
  async (c: DeskContext): Promise<Response> => {
    const draft = await siteDraftOf(c);
    if (draft instanceof Response) return draft;
    const at = Number(c.req.param('branch'));
    return draft.settings.branches[at] === undefined ? problem(c, 'not-found') : then(menu(at))(c);
  };
export const [showBranchMenu, takeBranchMenu] = [branchMenu(show), branchMenu(take)];

/** Takes an earlier version up again, as the newest. */
export async function takeVersion(c: DeskContext): Promise<Response> {
  const draft = await siteDraftOf(c);
  if (draft instanceof Response) return draft;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const asked = c.req.param('version') ?? '';
  const known = /^\d{1,9}$/.test(asked) ? await settingsIn(draft.press.newsroom, Number(asked)) : null;
  if (known === null) return problem(c, 'not-found');
  const kept = await keepDraft(c, draft, known.settings, form.text('version'));
  return kept === 'kept' ? c.redirect('/site?done=kept', 303) : overview(c, kept, 409);
}

/** Lets out exactly the version that was seen. */
export async function takePublish(c: DeskContext): Promise<Response> {
  const draft = await siteDraftOf(c);
  if (draft instanceof Response) return draft;
  const { deps, identity, session } = c.var;
  const form = await readForm(c);
  if (form === null || identity === null) return problem(c, 'not-a-form');
  if (form.text('version') !== String(draft.version)) return overview(c, 'changed-meanwhile', 409);
  const vault = deps.vaults.of(session.id);
  if (vault === null) return overview(c, 'locked', 409);
  const seen = await settingsIn(draft.press.newsroom, draft.version);
  if (seen === null) return problem(c, 'not-found');
  const press = deps.press.open(identity, vault);
  const done = await publishSite(press, seen, { by: session.account.id, now: deps.now(), audit: deps.audit });
  if (done !== 'published') return overview(c, done, 409);
  // Behind the answer: until they are drawn, pages go without.
  drawSiteCards(press, new AbortController().signal).catch(deps.report);
  return c.redirect('/site?done=published', 303);
}

/** The front page as it would be, without its pictures. */
export async function showPreview(c: DeskContext): Promise<Response> {
  const draft = await siteDraftOf(c);
  if (draft instanceof Response) return draft;
  const asked = parseLocale(c.req.param('locale') ?? '');
  const locale = draft.identity.locales.find((each) => each === asked);
  if (locale === undefined) return problem(c, 'not-found');
  return c.html(await previewOf(draft, locale));
}

/** The style sheet of the look that is not public yet. */
export async function showPreviewLook(c: DeskContext): Promise<Response> {
  const draft = await siteDraftOf(c);
  if (draft instanceof Response) return draft;
  const { look: chosen } = draft.settings;
  if (chosen === null) return problem(c, 'not-found');
  const { type, bytes } = lookAsset(chosen);
  return c.body(Uint8Array.from(bytes), 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
}
