import type { Instant } from '../../domain/date.ts';
import type { Context } from 'hono';
import { parseId, type AccountId, type HoldId, type PersonId, type WorkId } from '../../domain/id.ts';
import { parseLocale, type Locale } from '../../domain/locale.ts';
import { may } from '../../domain/permissions.ts';
import { kindOfFolder } from '../../domain/work-path.ts';
import { worksOfCases } from '../../newsroom/case-pages.ts';
import { dependents } from '../../newsroom/dependents.ts';
import { openHidings } from '../../newsroom/hidings.ts';
import { waitingWorks } from '../../newsroom/render-again.ts';
import { heldBackSince } from '../../newsroom/scheduled.ts';
import { titlesOf } from '../../newsroom/titles.ts';
import { worksById } from '../../newsroom/works.ts';
import { renderPage } from '../../pages/document.tsx';
import { certify } from '../../press/certify.ts';
import { askBack, bringBack, hideByHand, type OffSite } from '../../press/hide-by-hand.ts';
import { peopleOfWork } from '../../press/people-of-work.ts';
import type { LockedPress, Press } from '../../press/press.ts';
import { settleWithdrawals } from '../../press/settle-withdrawals.ts';
import { withdrawConsent } from '../../press/withdraw-consent.ts';
import { ownerOf } from '../../published/addresses.ts';
import { hiddenAmong } from '../../published/hide-works.ts';
import { tracesOf, type Trace } from '../../published/traces.ts';
import { everyAccount } from '../../staff/accounts.ts';
import { isOnRecord } from '../../vault/withdrawals.ts';
import { offSitePage } from './off-site-page.tsx';
import type { OffSiteView } from './off-site-view.ts';
import { offSiteWorkPage } from './off-site-work-page.tsx';
import { problem } from '../problem.tsx';
import { seenPeople } from '../newsroom/mention-words.ts';
import type { DeskEnv } from '../request.ts';
import { confirmWithdrawalPage, withdrawalPage } from './withdrawal-page.tsx';

type DeskContext = Context<DeskEnv>;

/** The press of this request: without a key, and with the session's vault where it is open. */
function pressOf(c: DeskContext): { locked: LockedPress; open: Press | null } | null {
  const { deps, identity, session } = c.var;
  if (identity === null) return null;
  const vault = deps.vaults.of(session.id);
  return { locked: deps.press.locked(identity), open: vault === null ? null : deps.press.open(identity, vault) };
}

const who = (c: DeskContext) => ({
  by: c.var.session.account.id,
  now: c.var.deps.now(),
  audit: c.var.deps.audit,
});

export function showOffSite(c: DeskContext): Promise<Response> {
  return list(c, {}, 200);
}

const WEEK_MS = 7 * 86_400_000;

async function list(
  c: DeskContext,
  part: Partial<Pick<OffSiteView, 'address' | 'wrong' | 'refused'>>,
  status: 200 | 404 | 409 | 422,
): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  const press = pressOf(c)?.locked;
  if (identity === null || press === undefined) return problem(c, 'not-founded');
  const hidings = await openHidings(press.newsroom);
  const waiting = await waitingWorks(press.newsroom);
  const heldBack = await heldBackSince(press.newsroom, (deps.now() - WEEK_MS) as Instant);
  const works = [...hidings, ...waiting].map(({ work }) => work);
  const accounts = await everyAccount(deps.staff);
  const locales: readonly Locale[] = [language.locale, ...identity.locales];
  const told = publishedTitles(
    await tracesOf(
      press.published,
      hidings.map(({ work }) => work).filter((work) => !waiting.some((each) => each.work === work)),
    ),
    locales,
  );
  const view: OffSiteView = {
    language,
    identity,
    session,
    address: '',
    wrong: null,
    refused: null,
    hidings,
    waiting,
    heldBack,
    titles: new Map([...(await titlesOf(press.newsroom, works, locales)), ...told]),
    names: new Map(accounts.map(({ id, name }) => [id as AccountId, name])),
    me: session.account.id,
    mayBringBack: allows(c, 'works.bring-back'),
    mayReadWithdrawals: allows(c, 'consents.withdraw'),
    ...part,
  };
  return c.html(renderPage(offSitePage(view)), status);
}

/** Titles as readers saw them, in the first of these languages that has one. */
function publishedTitles(traces: readonly Trace[], locales: readonly Locale[]): Map<WorkId, string> {
  const ranked = traces.toSorted((a, b) => locales.indexOf(b.locale as Locale) - locales.indexOf(a.locale as Locale));
  return new Map(ranked.map(({ work, title }) => [work, title]));
}

const allows = (c: DeskContext, action: Parameters<typeof may>[1]): boolean =>
  may(c.var.session.account.role, action, { holdsKey: c.var.deps.vaults.of(c.var.session.id) !== null });

/** Finds the work behind an address of the site: as it is in a browser, with or without what stands before the path. */
export async function findOffSite(c: DeskContext): Promise<Response> {
  const press = pressOf(c)?.locked;
  if (press === undefined) return problem(c, 'not-founded');
  const { address } = await fieldsOf(c, ['address']);
  if (address === '') return list(c, { wrong: 'address-missing' }, 422);
  const place = placeIn(address);
  const work = place === null ? null : await ownerOf(press.published, place);
  if (work === null) return list(c, { address, wrong: 'address-unknown' }, 404);
  return c.redirect(`/off-site/works/${work}`, 303);
}

function placeIn(address: string) {
  const path = /^(?:[a-z]+:\/\/[^/]*)?(\/[^?#]*)/i.exec(address.trim())?.[1] ?? '';
  const [, tag = '', second = '', third] = path.split('/');
  const locale = parseLocale(tag);
  if (locale === null || second === '') return null;
  const kind = third === undefined || third === '' ? ('page' as const) : kindOfFolder(second);
  const slug = kind === 'page' ? second : (third ?? '');
  return kind === null || slug.includes('\0') || !slug.isWellFormed() ? null : { kind, locale, slug };
}

export async function showOffSiteWork(c: DeskContext): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  const press = pressOf(c);
  if (identity === null || press === null) return problem(c, 'not-founded');
  const { locked, open } = press;
  const id = parseId<WorkId>(c.req.param('work') ?? '');
  const [file] = id === null ? [] : await worksById(locked.newsroom, [id]);
  if (file === undefined) return problem(c, 'not-found');
  const { work } = file;
  const pages = work.kind === 'case' ? [work.id] : work.cases;
  const locales: readonly Locale[] = [language.locale, ...identity.locales];
  const traces = await tracesOf(locked.published, [work.id]);
  // What waits since someone withdrew may still have their name in its title.
  const waits = new Set((await waitingWorks(locked.newsroom)).map((each) => each.work));
  const shown = [work.id, ...pages].filter((each) => !waits.has(each));
  const told = publishedTitles(await tracesOf(locked.published, shown), locales);
  const titles = new Map([...(await titlesOf(locked.newsroom, [work.id, ...pages], locales)), ...told]);
  const cases = await Promise.all(
    pages.map(async (page) => {
      const works = await worksOfCases(locked.newsroom, [page]);
      return { page, title: titles.get(page) ?? null, works: works.length };
    }),
  );
  const view = {
    language,
    identity,
    session,
    work: work.id,
    title: titles.get(work.id) ?? null,
    paths: traces.flatMap(({ paths }) => paths.slice(0, 1)),
    isOff: traces.length === 0 || (await hiddenAmong(locked.published, [work.id])).size > 0,
    cases,
    people: await peopleOfWork(locked, open, work.id, {
      now: deps.now(),
      locale: language.locale,
      tellable: await tellable(c, open, traces),
    }),
    mayHold: allows(c, 'cases.hold'),
    mayWithdraw: allows(c, 'consents.withdraw'),
  };
  return c.html(renderPage(offSiteWorkPage(view)));
}

/**
 * Whom this colleague may be told of: those in the cases they are on, and only of a work that readers can meet, or could.
 * What is planned is for those who work on it, and is read there.
 */
async function tellable(c: DeskContext, open: Press | null, traces: readonly Trace[]): Promise<ReadonlySet<PersonId>> {
  if (open === null || traces.length === 0 || !allows(c, 'people.read-mentions')) return new Set();
  return seenPeople(c, open.vault);
}

export const hideOffSite = (c: DeskContext): Promise<Response> => takeOff(c, 'work');
export const holdOffSite = (c: DeskContext): Promise<Response> => takeOff(c, 'case');

async function takeOff(c: DeskContext, scope: OffSite): Promise<Response> {
  const press = pressOf(c)?.locked;
  if (press === undefined) return problem(c, 'not-founded');
  const work = parseId<WorkId>(c.req.param('work') ?? '');
  if (work === null || (await worksById(press.newsroom, [work])).length === 0) return problem(c, 'not-found');
  await hideByHand(press, { work, scope }, who(c));
  return c.redirect('/off-site', 303);
}

export async function askBackOffSite(c: DeskContext): Promise<Response> {
  const press = pressOf(c)?.locked;
  if (press === undefined) return problem(c, 'not-founded');
  const hiding = parseId<HoldId>(c.req.param('hiding') ?? '');
  if (hiding === null) return problem(c, 'not-found');
  const { reason } = await fieldsOf(c, ['reason']);
  const done = await askBack(press, hiding, { ...who(c), reason });
  if (done === 'proposed') return c.redirect('/off-site', 303);
  return list(c, { refused: { hiding, why: done.refused, reason } }, done.refused === 'no-reason' ? 422 : 409);
}

export async function bringBackOffSite(c: DeskContext): Promise<Response> {
  const press = pressOf(c)?.locked;
  if (press === undefined) return problem(c, 'not-founded');
  const hiding = parseId<HoldId>(c.req.param('hiding') ?? '');
  if (hiding === null) return problem(c, 'not-found');
  const done = await bringBack(press, hiding, who(c));
  if (!('refused' in done)) return c.redirect('/off-site', 303);
  return list(c, { refused: { hiding, why: done.refused, reason: '' } }, 409);
}

export async function confirmWithdrawal(c: DeskContext): Promise<Response> {
  const { identity, language, session } = c.var;
  const press = pressOf(c)?.locked;
  if (identity === null || press === undefined) return problem(c, 'not-founded');
  const person = parseId<PersonId>(c.req.param('person') ?? '');
  const works = person === null ? [] : await dependents(press.newsroom, person);
  if (person === null || !(await mayWithdraw(press, person, works))) return problem(c, 'not-found');
  return c.html(renderPage(confirmWithdrawalPage({ language, identity, session, person, works: works.length })));
}

/** Anyone on record may take everything back, also while nothing of theirs is public; and whoever something public rests on. */
const mayWithdraw = async ({ vault }: LockedPress, person: PersonId, works: readonly WorkId[]): Promise<boolean> =>
  works.length > 0 || (await isOnRecord(vault.vault, person));

/** Hides at once, and answers; rendering again and asking the site go on behind the page that this leads to. */
export async function takeWithdrawal(c: DeskContext): Promise<Response> {
  const { deps, identity, session } = c.var;
  const locked = pressOf(c)?.locked;
  if (identity === null || locked === undefined) return problem(c, 'not-founded');
  // A colleague's open vault will do to render: nothing of it is shown here.
  const vault = deps.vaults.any();
  const open = vault === null ? null : deps.press.open(identity, vault);
  const person = parseId<PersonId>(c.req.param('person') ?? '');
  const works = person === null ? [] : await dependents(locked.newsroom, person);
  if (person === null || !(await mayWithdraw(locked, person, works))) return problem(c, 'not-found');
  const withdrawn = await withdrawConsent(locked, person, who(c));
  const id = deps.withdrawals.begin(session.id, withdrawn, async () => {
    await settleWithdrawals(locked, open, deps.now());
    return certify(locked, open, { withdrawn, ask: deps.press.ask, now: deps.now, deskKey: deps.door.key });
  });
  return c.redirect(`/off-site/withdrawals/${id}`, 303);
}

export function showWithdrawal(c: DeskContext): Response {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const id = c.req.param('withdrawal') ?? '';
  const state = deps.withdrawals.of(session.id, id);
  const path = `/off-site/withdrawals/${encodeURIComponent(id)}`;
  return c.html(renderPage(withdrawalPage({ language, identity, session, path, state })));
}

async function fieldsOf<Name extends string>(c: DeskContext, names: readonly Name[]): Promise<Record<Name, string>> {
  const body = await c.req.parseBody();
  const text = (value: unknown): string =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').slice(0, 4000).trim() : '';
  return Object.fromEntries(names.map((name) => [name, text(body[name])])) as Record<Name, string>;
}
