import type { Review } from '../../../domain/review.ts';
import type { Say } from '../../../platform/catalogue/catalogue.ts';

/** How a review stands, in a word or two. */
export const standingInWords = ({ answered, urgent }: Review, say: Say): string =>
  answered === null ? say(urgent ? 'out.answer-owed' : 'out.answer-waits') : say(`out.answer-${answered.answer}`);
