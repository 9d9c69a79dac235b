import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { blankDetails } from '../../domain/blank-text.ts';
import { utcDayOf } from '../../domain/date.ts';
import { idFrom, type PetitionId, type WorkId } from '../../domain/id.ts';
import { line } from '../../domain/shape.ts';
import type { Work } from '../../domain/work.ts';
import { beginWork } from '../../newsroom/begin-work.ts';
import { plainDocument } from '../../newsroom/plain-document.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { contributedPage, contributePage, type ContributeView } from './contribute-page.tsx';
import { meOf, newsroomOf, type DeskContext } from './newsroom-context.ts';

/** Characters of a text that is sent in: a long report has fewer. */
const LONGEST = 400_000;

export function showContribute(c: DeskContext): Response {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const locales = newsroom.identity.locales;
  const locale = locales.find((each) => each === newsroom.language.locale) ?? locales[0];
  const view = { ...newsroom, typed: { title: '', locale, words: '' }, errors: {} };
  return c.html(renderPage(contributePage(view)));
}

export function showContributed(c: DeskContext): Response {
  const newsroom = newsroomOf(c);
  return newsroom instanceof Response ? newsroom : c.html(renderPage(contributedPage(newsroom)));
}

const shape = v.object({
  title: line,
  words: v.pipe(v.string(), v.trim(), v.nonEmpty('empty'), v.maxLength(LONGEST, 'too-long')),
});

/**
 * Takes a text in as a draft that an editor takes up. Whoever sent it does not see it again: what is on their device can
 * be taken from them. Its address says nothing, for the title can be anything.
 */
export async function takeContribute(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { press, identity, language, session } = newsroom;
  const { say } = language;
  const typed = { title: form.text('title'), locale: form.text('locale'), words: form.text('words') };
  const fit = v.safeParse(shape, typed);
  const locale = identity.locales.find((each) => each === typed.locale);
  if (!fit.success || locale === undefined) {
    const errors: Record<string, string> = locale === undefined ? { locale: say('works.wrong-language') } : {};
    for (const issue of fit.issues ?? []) {
      const name = v.getDotPath(issue) === 'title' ? 'title' : 'words';
      if (issue.message === 'too-long')
        errors[name] =
          name === 'title' ? say('works.wrong-too-long') : say('works.wrong-words-long', { most: LONGEST });
      else errors[name] = say(name === 'title' ? 'works.wrong-title' : 'works.wrong-words');
    }
    const view: ContributeView = { ...newsroom, typed, errors };
    return c.html(renderPage(contributePage(view)), 422);
  }
  const id = idFrom<WorkId>(randomBytes(16));
  const now = c.var.deps.now();
  const story = session.account.role === 'traveller' ? ('diary' as const) : ('blog' as const);
  const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
  const work: Work = { id, kind: 'story', ...nothing, date: null, place: null, picture: null };
  const text = {
    locale,
    slug: `${story}-${id.slice(0, 6)}`,
    title: [{ type: 'text', text: fit.output.title, marks: [] }],
    standfirst: [],
    body: plainDocument(fit.output.words),
    bylines: [],
    details: blankDetails('story', story, { today: utcDayOf(now), petition: idFrom<PetitionId>(randomBytes(16)) }),
  } as const;
  await beginWork(press.newsroom, { work, text }, { by: meOf(c), now, how: 'sent-in' });
  return c.redirect('/contribute/sent', 303);
}
