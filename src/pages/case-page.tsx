import type { JSX } from 'hono/jsx/jsx-runtime';
import { isSafeHref } from '../domain/document.ts';
import { plainText, type PublishedDetails } from '../domain/published-work.ts';
import { AboutYouLink } from './about-you-link.tsx';
import { Blocks } from './blocks.tsx';
import { sayDate } from './dates.ts';
import { CorrectionLog } from './corrections.tsx';
import { Document } from './document.tsx';
import { Line } from './line.tsx';
import { Neighbours } from './neighbours.tsx';
import type { PageContext } from './page-context.ts';
import { PetitionBox } from './petition-box.tsx';
import { Figure } from './picture.tsx';
import { Proceedings } from './proceedings.tsx';
import { Share } from './share.tsx';
import { SituationMark } from './situation.tsx';
import type { CaseView } from './views.ts';
import { headOfWork, Opening } from './work-head.tsx';

type CaseDetails = Extract<PublishedDetails, { kind: 'case' }>;

/** A case: who it is about, how they are, what happened, before whom, and what is known of later. */
export function casePage(view: CaseView, context: PageContext): JSX.Element {
  const { work, petition } = view;
  const details = work.details.kind === 'case' ? work.details : null;
  return (
    <Document head={headOfWork(work, context)} context={context} name="case">
      <Opening work={work} context={context} of={view.mission}>
        {details === null ? null : <SituationMark details={details} context={context} />}
      </Opening>
      <div class={petition === null ? 'spread alone' : 'spread'}>
        <div class="prose">
          {work.picture === null ? null : (
            <Figure picture={work.picture} sizes="(min-width: 48rem) 42rem, 100vw" name="plate" first />
          )}
          <Blocks blocks={work.body} context={context} />
          {details === null ? null : <Timeline details={details} context={context} />}
          {details === null ? null : <Proceedings steps={details.proceedings} context={context} />}
          {details === null ? null : <Later details={details} context={context} />}
          <CorrectionLog work={work} context={context} />
          <Share title={plainText(work.title)} context={context} />
        </div>
        {petition === null ? null : <PetitionBox petition={petition} context={context} />}
      </div>
      <Neighbours view={view} context={context} stories={context.say('case.stories')} />
      <AboutYouLink work={work} context={context} />
    </Document>
  );
}

function Timeline(props: { details: CaseDetails; context: PageContext }) {
  const { details, context } = props;
  if (details.timeline.length === 0) return null;
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">{context.say('case.timeline')}</h2>
      <ol>
        {details.timeline.map((entry, at) => {
          const again = details.timeline[at - 1]?.on === entry.on;
          return (
            <li class={entry.on === null ? 'undated' : again ? 'again' : undefined}>
              {entry.on === null ? null : (
                <p class="on">
                  <time datetime={entry.on}>{sayDate(entry.on, context.locale)}</time>
                </p>
              )}
              <p>
                <Line line={entry.text} context={context} />
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What is known of the time after, and whose account all this rests on. */
function Later(props: { details: CaseDetails; context: PageContext }) {
  const { details, context } = props;
  const { source } = details;
  if (details.later.length === 0 && source === null) return null;
  return (
    <section class="later" aria-labelledby="later">
      {details.later.length === 0 ? null : (
        <>
          <h2 id="later">{context.say('case.later')}</h2>
          <p>
            <Line line={details.later} context={context} />
          </p>
        </>
      )}
      {source === null ? null : (
        <p class="fine" id={details.later.length === 0 ? 'later' : undefined}>
          {context.say('case.source')}:{' '}
          {isSafeHref(source.href) ? (
            <a href={source.href} rel="noopener noreferrer">
              {source.label}
            </a>
          ) : (
            source.label
          )}
        </p>
      )}
    </section>
  );
}
