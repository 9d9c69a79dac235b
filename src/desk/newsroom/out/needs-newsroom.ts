import type { Instant } from '../../../domain/date.ts';
import type { WorkId } from '../../../domain/id.ts';
import { mayAnswer } from '../../../domain/review.ts';
import { correctionsSince, type RecordedCorrection } from '../../../newsroom/corrections.ts';
import { openReviews, urgentToChange, type ReviewOfText } from '../../../newsroom/reviews.ts';
import { heldBack, type ScheduledOnFile } from '../../../newsroom/scheduled.ts';
import { languagesOf, type WorkLanguage } from '../../../newsroom/work-languages.ts';
import { correctionsWaiting } from '../../../press/corrections-waiting.ts';
import { allows, meOf, type DeskContext } from '../newsroom-context.ts';

/** Something of the newsroom that waits for somebody. */
export type NewsroomNeed =
  | { readonly is: 'review' | 'owed' | 'change'; readonly work: WorkId; readonly review: ReviewOfText }
  | { readonly is: 'held-back'; readonly work: WorkId; readonly planned: ScheduledOnFile }
  | { readonly is: 'correction'; readonly work: WorkId; readonly correction: RecordedCorrection };

export interface NewsroomNeeds {
  /** The first of them. */
  readonly needs: readonly NewsroomNeed[];
  /** So many more wait. */
  readonly more: number;
  readonly titles: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
}

const MOST_SHOWN = 8;
/** A correction that waits longer was forgotten by everybody, and stays on the page of its work. */
const RECENT_MS = 90 * 86_400_000;

/** What of the newsroom needs this person, the most urgent first. */
export async function newsroomNeeds(c: DeskContext): Promise<NewsroomNeeds> {
  const { deps, identity } = c.var;
  const none = { needs: [], more: 0, titles: new Map<WorkId, readonly WorkLanguage[]>() };
  if (identity === null || !allows(c, 'works.review')) return none;
  const { newsroom } = deps.press.locked(identity);
  const all = [...(allows(c, 'works.publish') ? await forPublishers(c) : []), ...(await toRead(c))];
  const needs = all.slice(0, MOST_SHOWN);
  const titles = await languagesOf(
    newsroom,
    needs.map(({ work }) => work),
  );
  return { needs, more: all.length - needs.length, titles };
}

async function forPublishers(c: DeskContext): Promise<NewsroomNeed[]> {
  const { deps, identity } = c.var;
  if (identity === null) return [];
  const press = deps.press.locked(identity);
  const change = await urgentToChange(press.newsroom);
  const back = await heldBack(press.newsroom);
  const recent = await correctionsSince(press.newsroom, (deps.now() - RECENT_MS) as Instant);
  return [
    ...change.map((review) => ({ is: 'change' as const, work: review.work, review })),
    ...back.flatMap((planned) => {
      const [work] = planned.works;
      return work === undefined ? [] : { is: 'held-back' as const, work, planned };
    }),
    ...(await correctionsWaiting(press, recent)).map((correction) => ({
      is: 'correction' as const,
      work: correction.work,
      correction,
    })),
  ];
}

/** What they could read as the second person, the owed first. */
async function toRead(c: DeskContext): Promise<NewsroomNeed[]> {
  const { deps, identity } = c.var;
  if (identity === null) return [];
  const open = await openReviews(deps.press.locked(identity).newsroom);
  return open
    .filter((review) => mayAnswer(review, review.author, meOf(c)))
    .map((review) => ({ is: review.urgent ? ('owed' as const) : ('review' as const), work: review.work, review }));
}
