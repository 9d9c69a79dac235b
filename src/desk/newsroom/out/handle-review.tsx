import { parseId, type ReviewId } from '../../../domain/id.ts';
import { mayAnswer, REVIEW_ANSWERS } from '../../../domain/review.ts';
import { answerReview, takeReviewBack } from '../../../newsroom/answer-review.ts';
import { openReviews, reviewById, reviewsAskedBy } from '../../../newsroom/reviews.ts';
import { textVersion } from '../../../newsroom/newest-texts.ts';
import { languagesOf } from '../../../newsroom/work-languages.ts';
import { worksById } from '../../../newsroom/works.ts';
import { renderPage } from '../../../pages/document.tsx';
import { problem } from '../../problem.tsx';
import { readForm } from '../../read-form.ts';
import { accountNames } from '../handle-work.tsx';
import { mentionWords } from '../mention-words.ts';
import { allows, meOf, newsroomOf, type DeskContext } from '../newsroom-context.ts';
import { reviewPage, type ReviewView } from './review-page.tsx';
import { reviewsPage } from './reviews-page.tsx';

/** Of what one has asked oneself: the newest of them. */
const MOST_ASKED = 50;

export async function showReviews(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const { press, ...frame } = newsroom;
  const me = meOf(c);
  const open = await openReviews(press.newsroom);
  const reads = allows(c, 'works.review');
  const isMine = (review: (typeof open)[number]): boolean => reads && mayAnswer(review, review.author, me);
  const asked = await reviewsAskedBy(press.newsroom, me, MOST_ASKED);
  const works = [...new Set([...open, ...asked].map(({ work }) => work))];
  const view = {
    ...frame,
    mine: open.filter(isMine),
    others: open.filter((review) => !isMine(review) && review.asked.by !== me),
    asked,
    titles: await languagesOf(press.newsroom, works),
    names: await accountNames(c.var.deps),
  };
  return c.html(renderPage(reviewsPage(view)));
}

export const showReview = (c: DeskContext): Promise<Response> => one(c, null, 200);

async function one(c: DeskContext, refused: ReviewView['refused'], status: 200 | 409 | 422): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const { press, ...frame } = newsroom;
  const id = reviewIn(c);
  const review = id === null ? null : await reviewById(press.newsroom.db, id);
  if (review === null) return problem(c, 'not-found');
  const { work, locale, version } = review;
  const read = await textVersion(press.newsroom, work, locale, version);
  const [file] = await worksById(press.newsroom, [work]);
  if (read === null || file === undefined) return problem(c, 'not-found');
  const titles = (await languagesOf(press.newsroom, [work])).get(work) ?? [];
  const title = titles.find((each) => each.locale === locale) ?? null;
  const approved = title?.approved ?? version;
  const me = meOf(c);
  const view: ReviewView = {
    ...frame,
    review,
    title,
    newest: title?.newest ?? version,
    before: approved < version ? approved : version > 1 ? version - 1 : null,
    text: read.text,
    words: await mentionWords(c, newsroom, file.work, [read.text]),
    names: await accountNames(c.var.deps),
    mayAnswer: allows(c, 'works.review') && mayAnswer(review, review.author, me),
    mayTakeBack: review.asked.by === me && review.answered === null && !review.urgent,
    refused,
  };
  return c.html(renderPage(reviewPage(view)), status);
}

const reviewIn = (c: DeskContext): ReviewId | null => parseId<ReviewId>(c.req.param('review') ?? '');

/** The second person answers. */
export async function takeAnswer(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const { deps } = c.var;
  const id = reviewIn(c);
  if (id === null) return problem(c, 'not-found');
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const answer = REVIEW_ANSWERS.find((each) => each === form.text('answer')) ?? null;
  const words = form.text('words');
  if (answer === null) return one(c, { why: 'no-answer', answer, words }, 422);
  const by = meOf(c);
  const done = await answerReview(newsroom.press.newsroom, id, { by, answer, words }, deps.now());
  if (!('refused' in done)) {
    await deps.audit({ by, verb: 'review-answered', records: [done.work, id] });
    return c.redirect(`/newsroom/review/${id}#answer`, 303);
  }
  const { refused } = done;
  if (refused === 'review-unknown') return problem(c, 'not-found');
  return one(c, { why: refused, answer, words }, refused === 'no-words' || refused === 'note-too-long' ? 422 : 409);
}

export async function takeTakeBack(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const { deps } = c.var;
  const id = reviewIn(c);
  if (id === null) return problem(c, 'not-found');
  const by = meOf(c);
  const done = await takeReviewBack(newsroom.press.newsroom, id, by, deps.now());
  if (!('refused' in done)) {
    await deps.audit({ by, verb: 'review-taken-back', records: [done.work, id] });
    return c.redirect('/newsroom/review', 303);
  }
  if (done.refused === 'review-unknown') return problem(c, 'not-found');
  return one(c, { why: done.refused, answer: null, words: '' }, 409);
}
