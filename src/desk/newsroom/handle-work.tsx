import type { AccountId, PersonId, WorkId } from '../../domain/id.ts';
import { contributionOf } from '../../newsroom/contributions.ts';
import { newestTexts } from '../../newsroom/newest-texts.ts';
import { translationMarks } from '../../newsroom/translations.ts';
import { languagesOf, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { isUrgent } from '../../newsroom/works.ts';
import { renderPage } from '../../pages/document.tsx';
import { mentionedIn } from '../../press/mentioned.ts';
import { everyAccount } from '../../staff/accounts.ts';
import type { DeskDependencies } from '../request.ts';
import { mentionWords } from './mention-words.ts';
import { allows, workOf, type DeskContext, type NewsroomWork } from './newsroom-context.ts';
import { standingsOfWorks } from './standings.ts';
import { withToldTitles } from './told-titles.ts';
import { historyOfWork } from './work-history.ts';
import { workPage } from './work-page.tsx';
import type { PersonIn } from './work-view.ts';

export async function showWork(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const { press, file, id } = found;
  const now = c.var.deps.now();
  const kinds = new Map([[id, file.work.kind]]);
  const standings = await standingsOfWorks(press, [{ id, withdrawnAt: file.withdrawnAt }], now);
  const view = {
    ...found,
    standings: (await withToldTitles(c, found, standings, kinds)).get(id) ?? [],
    marks: await translationMarks(press.newsroom, id),
    titles: await withToldTitles(c, found, await titlesOfRelated(found), new Map()),
    ...(await peopleIn(c, found)),
    history: await historyOfWork(found),
    accounts: await accountNames(c.var.deps),
    contribution: await contributionOf(press.newsroom, id),
    urgent: await isUrgent(press.newsroom, id),
    mayWrite: allows(c, 'works.write'),
    mayTranslate: allows(c, 'works.translate'),
    mayReview: allows(c, 'works.review'),
    mayHide: allows(c, 'works.hide'),
  };
  return c.html(renderPage(workPage(view)));
}

/** Works that this one belongs to or tells of, with their titles. */
async function titlesOfRelated({ press, file }: NewsroomWork): Promise<ReadonlyMap<WorkId, readonly WorkLanguage[]>> {
  const { mission, campaign, cases } = file.work;
  return languagesOf(press.newsroom, [...cases, ...[mission, campaign].filter((each) => each !== null)]);
}

export async function accountNames({ staff }: DeskDependencies): Promise<ReadonlyMap<AccountId, string>> {
  return new Map((await everyAccount(staff)).map(({ id, name }) => [id, name]));
}

/** Who is in a work's newest texts; who is not this colleague's to know is counted. */
async function peopleIn(
  c: DeskContext,
  found: NewsroomWork,
): Promise<{ readonly people: readonly PersonIn[]; readonly untold: number; readonly place: string | null }> {
  const { file, language, press } = found;
  const { work } = file;
  const texts = (await newestTexts(press.newsroom, found.id)).map(({ text }) => text);
  const words = await mentionWords(c, found, work, texts);
  const all: PersonId[] = [...new Set([...work.subjects, ...work.firstPerson, ...mentionedIn(work, texts).people])];
  const known = all.filter(words.knows);
  return {
    people: known.map((person) => ({
      told: words.of({ type: 'person', person, form: 'full' }, language.locale),
      subject: work.subjects.includes(person),
      firstPerson: work.firstPerson.includes(person),
    })),
    untold: all.length - known.length,
    place:
      work.place === null || work.place === 'withheld'
        ? null
        : words.of({ type: 'place', ...work.place }, language.locale),
  };
}
