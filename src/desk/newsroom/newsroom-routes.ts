import type { Route } from '../route.ts';
import { showContribute, showContributed, takeContribute } from './handle-contribute.tsx';
import { showCaseOfPage, takeCaseOfPage } from './handle-case-of-page.tsx';
import { showFacts, takeFacts } from './handle-facts.tsx';
import { showNewWork, takeNewWork } from './handle-new-work.tsx';
import { showToTranslate } from './handle-to-translate.tsx';
import { showTranslate, takeMark, takeTranslate } from './handle-translate.tsx';
import { showComparison, showVersions, takeRestore } from './handle-versions.tsx';
import { showDiscard, takeDiscard, takeUp, takeUrgent } from './handle-work-deeds.tsx';
import { showWork } from './handle-work.tsx';
import { findWorks, showWorks } from './handle-works.tsx';

const TEXT = '/newsroom/works/:work/texts/:locale';
/** A long report, each letter of which may take several bytes on the way. */
const LONG_TEXT = 4 * 1024 * 1024;
const TRANSLATION = '/newsroom/works/:work/translate/:locale';

/** The works of the newsroom: what there is, what it is about, its versions and its translations. */
export const newsroomRoutes: readonly Route[] = [
  { method: 'GET', path: '/newsroom', asks: 'works.read', handle: showWorks },
  { method: 'POST', path: '/newsroom/find', asks: 'works.read', handle: findWorks },
  { method: 'GET', path: '/newsroom/new', asks: 'works.write', handle: showNewWork },
  { method: 'POST', path: '/newsroom/new', asks: 'works.write', handle: takeNewWork },
  { method: 'GET', path: '/newsroom/works/:work', asks: 'works.read', handle: showWork },
  { method: 'GET', path: '/newsroom/works/:work/facts', asks: 'works.write', handle: showFacts },
  { method: 'POST', path: '/newsroom/works/:work/facts', asks: 'works.write', handle: takeFacts },
  { method: 'GET', path: '/newsroom/works/:work/case', asks: 'works.write', handle: showCaseOfPage },
  { method: 'POST', path: '/newsroom/works/:work/case', asks: 'works.write', handle: takeCaseOfPage },
  { method: 'GET', path: '/newsroom/works/:work/discard', asks: 'works.write', handle: showDiscard },
  { method: 'POST', path: '/newsroom/works/:work/discard', asks: 'works.write', handle: takeDiscard },
  { method: 'POST', path: '/newsroom/works/:work/urgent', asks: 'works.translate', handle: takeUrgent },
  { method: 'POST', path: '/newsroom/works/:work/take-up', asks: 'works.review', handle: takeUp },
  { method: 'GET', path: `${TEXT}/versions`, asks: 'works.read', handle: showVersions },
  { method: 'GET', path: `${TEXT}/versions/compare`, asks: 'works.read', handle: showComparison },
  { method: 'POST', path: `${TEXT}/versions/restore`, asks: 'works.write', handle: takeRestore },
  { method: 'GET', path: '/newsroom/to-translate', asks: 'works.translate', handle: showToTranslate },
  { method: 'GET', path: TRANSLATION, asks: 'works.translate', handle: showTranslate },
  { method: 'POST', path: TRANSLATION, asks: 'works.translate', mostBytes: LONG_TEXT, handle: takeTranslate },
  { method: 'POST', path: `${TRANSLATION}/mark`, asks: 'works.translate', handle: takeMark },
  { method: 'GET', path: '/contribute', asks: 'works.contribute', handle: showContribute },
  { method: 'POST', path: '/contribute', asks: 'works.contribute', mostBytes: LONG_TEXT, handle: takeContribute },
  { method: 'GET', path: '/contribute/sent', asks: 'works.contribute', handle: showContributed },
];
