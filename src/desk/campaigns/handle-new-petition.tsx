import { randomBytes } from 'node:crypto';
import { openPetition } from '../../actions/open-petition.ts';
import { blankDetails } from '../../domain/blank-text.ts';
import { utcDayOf } from '../../domain/date.ts';
import { idFrom, parseId, type PetitionId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { KEEP_DAYS, type PetitionTerms } from '../../domain/petition.ts';
import { beginWork } from '../../newsroom/begin-work.ts';
import { everyCasePage } from '../../newsroom/case-pages.ts';
import { languagesOf } from '../../newsroom/work-languages.ts';
import { renderPage } from '../../pages/document.tsx';
import { proposeSlug } from '../../press/propose-slug.ts';
import { newsroomOf, type DeskContext, type Newsroom } from '../newsroom/newsroom-context.ts';
import { withToldTitles } from '../newsroom/told-titles.ts';
import { titleFor } from '../newsroom/work-words.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { fieldsOf, readTerms } from './handle-petition.ts';
import { newPetitionPage, type NewPetitionView } from './new-petition-page.tsx';

const LONGEST_TITLE = 300;

export async function showNewPetition(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const terms = { goal: null, exposure: 'count', addresseeCountry: null, keepDays: KEEP_DAYS.usual } as const;
  const about = c.req.query('case') ?? '';
  const fields = { ...fieldsOf(terms), title: '', case: about, locale: newsroom.identity.locales[0] };
  return page(c, newsroom, { fields: new Map(Object.entries(fields)), errors: {} }, 200);
}

/** Begins a petition: its work with a first draft, and its row with what it offers, which opens nothing yet. */
export async function takeNewPetition(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { say } = c.var.language;
  const title = form.text('title').replace(/\s+/gu, ' ');
  const locale = newsroom.identity.locales.find((each) => each === form.text('locale'));
  const about = parseId<WorkId>(form.text('case'));
  const known = about === null || (await everyCasePage(newsroom.press.newsroom)).some(({ work }) => work === about);
  const terms = readTerms(c, form);
  const errors: Record<string, string> = 'errors' in terms ? { ...terms.errors } : {};
  if (title === '') errors['title'] = say('campaigns.wrong-title');
  if (title.length > LONGEST_TITLE) errors['title'] = say('campaigns.wrong-title-long', { most: LONGEST_TITLE });
  if (locale === undefined) errors['locale'] = say('works.wrong-language');
  if (!known) errors['case'] = say('campaigns.wrong-case');
  if ('errors' in terms || locale === undefined || Object.keys(errors).length > 0)
    return page(c, newsroom, { fields: form.fields, errors }, 422);
  const petition = await begin(c, newsroom, { title, locale, about }, terms);
  return c.redirect(`/petitions/${petition}`, 303);
}

async function begin(
  c: DeskContext,
  { press, identity }: Newsroom,
  { title, locale, about }: { readonly title: string; readonly locale: Locale; readonly about: WorkId | null },
  { goal, ...terms }: PetitionTerms,
): Promise<PetitionId> {
  const { deps, session } = c.var;
  const [work, petition] = [idFrom<WorkId>(randomBytes(16)), idFrom<PetitionId>(randomBytes(16))];
  const now = deps.now();
  const by = session.account.id;
  const { slug, leftOut } = proposeSlug(title, locale, identity);
  const blank = blankDetails('petition', null, { today: utcDayOf(now), petition });
  const details = blank.kind === 'petition' && goal !== null ? { ...blank, goal } : blank;
  const text = {
    locale,
    // An address outlives a consent: where a name may have been in the title, it tells nothing.
    slug: slug === '' || leftOut.length > 0 ? `petition-${work.slice(0, 5)}` : slug,
    title: [{ type: 'text', text: title, marks: [] }],
    standfirst: [],
    body: { v: 1, blocks: [] },
    bylines: [],
    details,
  } as const;
  const nothing = { mission: null, campaign: null, subjects: [], firstPerson: [], date: null, place: null };
  const facts = {
    id: work,
    kind: 'petition',
    cases: about === null ? [] : [about],
    picture: null,
    ...nothing,
  } as const;
  await beginWork(press.newsroom, { work: facts, text }, { by, now });
  await openPetition(deps.actions, { id: petition, state: 'draft', opensAt: null, closesAt: null }, terms, { by, now });
  await deps.audit({ by, verb: 'petition-begun', records: [petition] });
  return petition;
}

async function page(
  c: DeskContext,
  newsroom: Newsroom,
  { fields, errors }: Pick<NewPetitionView['form'], 'fields' | 'errors'>,
  status: 200 | 422,
): Promise<Response> {
  const { press, ...frame } = newsroom;
  const { locale, say } = frame.language;
  const pages = [...new Set((await everyCasePage(press.newsroom)).map(({ work }) => work))];
  const kinds = new Map(pages.map((each) => [each, 'case'] as const));
  const told = await withToldTitles(c, newsroom, await languagesOf(press.newsroom, pages), kinds);
  const cases = pages.flatMap((each) => {
    const title = titleFor(told.get(each), locale);
    return title === null ? [] : [{ page: each, title }];
  });
  const sorted = cases.toSorted((a, b) => a.title.title.localeCompare(b.title.title, locale));
  return c.html(renderPage(newPetitionPage({ ...frame, cases: sorted, form: { say, fields, errors } })), status);
}
