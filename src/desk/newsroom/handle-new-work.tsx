import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { blankDetails } from '../../domain/blank-text.ts';
import { utcDayOf } from '../../domain/date.ts';
import { idFrom, parseId, type PetitionId, type WorkId } from '../../domain/id.ts';
import { languageOf } from '../../domain/locale.ts';
import { line } from '../../domain/shape.ts';
import { STANDING_PAGES } from '../../domain/site-settings.ts';
import { isSlug } from '../../domain/slug.ts';
import { STORY_KINDS, WORK_KINDS, type StoryKind, type Work, type WorkKind } from '../../domain/work.ts';
import { beginWork } from '../../newsroom/begin-work.ts';
import { workWithSlug } from '../../newsroom/slugs.ts';
import { languagesOf, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { everyOfKind } from '../../newsroom/works.ts';
import { renderPage } from '../../pages/document.tsx';
import { STANDING_WORDS } from '../../pages/standing-words.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { proposeSlug } from '../../press/propose-slug.ts';
import { ownerOf } from '../../published/addresses.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { meOf, newsroomOf, type DeskContext, type Newsroom } from './newsroom-context.ts';
import { newWorkPage, type NewWork, type NewWorkView } from './new-work-page.tsx';

const KINDS = [...STORY_KINDS, ...WORK_KINDS.filter((kind) => kind !== 'story')] as const;

export async function showNewWork(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const mission = parseId<WorkId>(c.req.query('mission') ?? '') ?? '';
  // A page that the whole site leads to: its address is part of what it is.
  const standing = STANDING_PAGES.find((each) => each === c.req.query('page'));
  // Whoever writes, writes in their own language where the organisation has it; what the site leads to, in its first.
  const { locales } = newsroom.identity;
  const own = locales.find((each) => languageOf(each) === languageOf(newsroom.language.locale));
  const locale = standing === undefined && own !== undefined ? own : locales[0];
  const kind = KINDS.find((each) => each === c.req.query('kind')) ?? '';
  const typed =
    standing === undefined
      ? { kind, title: '', locale, mission, slug: '' }
      : { kind: 'page', title: catalogueFor(locale)(STANDING_WORDS[standing]), locale, mission, slug: standing };
  return page(c, newsroom, { typed, errors: {}, leftOut: null }, 200);
}

/**
 * Begins a work, and leads to its editor. Where something was left out of the address that is proposed, it is shown
 * first: the address is the one thing of a work that cannot be taken back once others have it.
 */
export async function takeNewWork(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const typed = {
    kind: form.text('kind'),
    title: form.text('title'),
    locale: form.text('locale'),
    mission: form.text('mission'),
    slug: form.text('slug'),
  };
  const read = await readNewWork(newsroom, typed);
  if ('errors' in read) return page(c, newsroom, { typed, errors: read.errors, leftOut: null }, 422);
  const { kind, story, title, locale, mission } = read;
  let { slug } = typed;
  if (slug === '') {
    const proposed = proposeSlug(title, locale, newsroom.identity);
    slug = proposed.slug === '' ? `${story ?? kind}-${randomLetters()}` : proposed.slug;
    if (proposed.leftOut.length > 0 || proposed.slug === '')
      return page(c, newsroom, { typed: { ...typed, slug }, errors: {}, leftOut: proposed.leftOut }, 200);
  }
  const id = idFrom<WorkId>(randomBytes(16));
  const now = c.var.deps.now();
  const petition = idFrom<PetitionId>(randomBytes(16));
  const nothing = { campaign: null, cases: [], subjects: [], firstPerson: [], date: null, place: null, picture: null };
  const work: Work = { id, kind, mission, ...nothing };
  const text = {
    locale,
    slug,
    title: [{ type: 'text', text: title, marks: [] }],
    standfirst: [],
    body: { v: 1, blocks: [] },
    bylines: [],
    details: blankDetails(kind, story, { today: utcDayOf(now), petition }),
  } as const;
  await beginWork(newsroom.press.newsroom, { work, text }, { by: meOf(c), now });
  return c.redirect(`/newsroom/works/${id}/texts/${locale}`, 303);
}

const shape = v.object({ kind: v.picklist(KINDS), title: line, slug: v.string() });

type Read = {
  readonly kind: WorkKind;
  readonly story: StoryKind | null;
  readonly title: string;
  readonly locale: Newsroom['identity']['locales'][number];
  readonly mission: WorkId | null;
};

async function readNewWork(
  newsroom: Newsroom,
  typed: NewWork,
): Promise<Read | { readonly errors: NewWorkView['errors'] }> {
  const { identity, press, language } = newsroom;
  const { say } = language;
  const errors: Partial<Record<keyof NewWork, string>> = {};
  const fit = v.safeParse(shape, typed);
  for (const issue of fit.issues ?? []) {
    if (v.getDotPath(issue) === 'kind') errors.kind = say('works.wrong-kind');
    else errors.title = say(issue.message === 'too-long' ? 'works.wrong-too-long' : 'works.wrong-title');
  }
  const locale = identity.locales.find((each) => each === typed.locale);
  if (locale === undefined) errors.locale = say('works.wrong-language');
  if (!fit.success || locale === undefined) return { errors };
  const story = STORY_KINDS.find((each) => each === fit.output.kind) ?? null;
  const kind = story === null ? (WORK_KINDS.find((each) => each === fit.output.kind) ?? 'page') : 'story';
  const { slug } = typed;
  if (slug !== '' && !isSlug(slug)) return { errors: { slug: say('works.wrong-slug') } };
  if (slug !== '' && (await isTaken(press, { kind, locale, slug })))
    return { errors: { slug: say('works.slug-taken') } };
  const missions = await everyOfKind(press.newsroom, 'mission');
  const mission = missions.find((each) => each === typed.mission) ?? null;
  return { kind, story, title: fit.output.title, locale, mission };
}

async function isTaken(
  { newsroom, published }: Newsroom['press'],
  slug: Parameters<typeof workWithSlug>[1],
): Promise<boolean> {
  if ((await workWithSlug(newsroom.db, slug)) !== null) return true;
  return (await ownerOf(published, slug)) !== null;
}

const randomLetters = (): string => idFrom<WorkId>(randomBytes(16)).slice(0, 5);

async function page(
  c: DeskContext,
  { press, ...frame }: Newsroom,
  part: Pick<NewWorkView, 'typed' | 'errors' | 'leftOut'>,
  status: 200 | 422,
): Promise<Response> {
  const missions: ReadonlyMap<WorkId, readonly WorkLanguage[]> = await languagesOf(
    press.newsroom,
    await everyOfKind(press.newsroom, 'mission'),
  );
  return c.html(renderPage(newWorkPage({ ...frame, ...part, missions })), status);
}
