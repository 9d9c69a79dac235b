import type { Route } from '../../route.ts';
import { showOut, takeAsk, takeUrgent } from './handle-out.tsx';
import { takeAddress, takeCloseAddresses } from './handle-address.tsx';
import { showCalendar } from './handle-calendar.tsx';
import { takeCorrection } from './handle-correct.tsx';
import { takeGiveKit, takeRevokeKit } from './handle-kits.tsx';
import { takeBackPlan, takeBreak, takePlan } from './handle-plan.tsx';
import { takePublish, takeWithdraw } from './handle-publish.tsx';
import { showReview, showReviews, takeAnswer, takeTakeBack } from './handle-review.tsx';

/** How works get out: who reads them, and what goes out when. */
export const outRoutes: readonly Route[] = [
  { method: 'GET', path: '/newsroom/review', asks: 'works.write', handle: showReviews },
  { method: 'GET', path: '/newsroom/review/:review', asks: 'works.write', handle: showReview },
  { method: 'POST', path: '/newsroom/review/:review/answer', asks: 'works.review', handle: takeAnswer },
  { method: 'POST', path: '/newsroom/review/:review/take-back', asks: 'works.write', handle: takeTakeBack },
  { method: 'GET', path: '/newsroom/calendar', asks: 'works.read', handle: showCalendar },
  { method: 'GET', path: '/newsroom/works/:work/out', asks: 'works.read', handle: showOut },
  { method: 'POST', path: '/newsroom/works/:work/out/ask', asks: 'works.write', handle: takeAsk },
  { method: 'POST', path: '/newsroom/works/:work/out/urgent', asks: 'works.publish', handle: takeUrgent },
  { method: 'POST', path: '/newsroom/works/:work/out/publish', asks: 'works.publish', handle: takePublish },
  { method: 'POST', path: '/newsroom/works/:work/out/plan', asks: 'works.publish', handle: takePlan },
  { method: 'POST', path: '/newsroom/works/:work/out/withdraw', asks: 'works.publish', handle: takeWithdraw },
  { method: 'POST', path: '/newsroom/works/:work/out/address', asks: 'works.publish', handle: takeAddress },
  {
    method: 'POST',
    path: '/newsroom/works/:work/out/close-addresses',
    asks: 'works.publish',
    handle: takeCloseAddresses,
  },
  { method: 'POST', path: '/newsroom/works/:work/out/correct', asks: 'works.publish', handle: takeCorrection },
  { method: 'POST', path: '/newsroom/planned/:planned/take-back', asks: 'works.publish', handle: takeBackPlan },
  { method: 'POST', path: '/newsroom/planned/:planned/give-kit', asks: 'works.publish', handle: takeGiveKit },
  { method: 'POST', path: '/newsroom/planned/:planned/revoke-kit', asks: 'works.publish', handle: takeRevokeKit },
  { method: 'POST', path: '/newsroom/planned/:planned/break', asks: 'works.publish', handle: takeBreak },
];
