import type { Route } from '../../route.ts';
import { showOut, takeAsk, takeUrgent } from './handle-out.tsx';
import { showReview, showReviews, takeAnswer, takeTakeBack } from './handle-review.tsx';

/** How works get out: who reads them, and what goes out when. */
export const outRoutes: readonly Route[] = [
  { method: 'GET', path: '/newsroom/review', asks: 'works.write', handle: showReviews },
  { method: 'GET', path: '/newsroom/review/:review', asks: 'works.write', handle: showReview },
  { method: 'POST', path: '/newsroom/review/:review/answer', asks: 'works.review', handle: takeAnswer },
  { method: 'POST', path: '/newsroom/review/:review/take-back', asks: 'works.write', handle: takeTakeBack },
  { method: 'GET', path: '/newsroom/works/:work/out', asks: 'works.read', handle: showOut },
  { method: 'POST', path: '/newsroom/works/:work/out/ask', asks: 'works.write', handle: takeAsk },
  { method: 'POST', path: '/newsroom/works/:work/out/urgent', asks: 'works.publish', handle: takeUrgent },
];
