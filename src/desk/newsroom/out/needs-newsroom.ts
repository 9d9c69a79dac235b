import type { WorkId } from '../../../domain/id.ts';
import { mayAnswer } from '../../../domain/review.ts';
import { openReviews, urgentToChange, type ReviewOfText } from '../../../newsroom/reviews.ts';
import { languagesOf, type WorkLanguage } from '../../../newsroom/work-languages.ts';
import { allows, meOf, type DeskContext } from '../newsroom-context.ts';

/** Something of the newsroom that waits for somebody. */
export type NewsroomNeed = { readonly is: 'review' | 'owed' | 'change'; readonly review: ReviewOfText };

export interface NewsroomNeeds {
  /** The first of them. */
  readonly needs: readonly NewsroomNeed[];
  /** So many more wait. */
  readonly more: number;
  readonly titles: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
}

const MOST_SHOWN = 8;

/** What of the newsroom needs this person, the most urgent first. */
export async function newsroomNeeds(c: DeskContext): Promise<NewsroomNeeds> {
  const { deps, identity } = c.var;
  const none = { needs: [], more: 0, titles: new Map<WorkId, readonly WorkLanguage[]>() };
  if (identity === null || !allows(c, 'works.review')) return none;
  const { newsroom } = deps.press.locked(identity);
  const change = allows(c, 'works.publish') ? await urgentToChange(newsroom) : [];
  const open = (await openReviews(newsroom)).filter((review) => mayAnswer(review, review.author, meOf(c)));
  const all: NewsroomNeed[] = [
    ...change.map((review) => ({ is: 'change' as const, review })),
    ...open.map((review) => ({ is: review.urgent ? ('owed' as const) : ('review' as const), review })),
  ];
  const needs = all.slice(0, MOST_SHOWN);
  const titles = await languagesOf(
    newsroom,
    needs.map(({ review }) => review.work),
  );
  return { needs, more: all.length - needs.length, titles };
}
