import type { JSX } from 'hono/jsx/jsx-runtime';
import { Frame } from '../../frame.tsx';
import { Title, titleFor } from '../work-words.tsx';
import { OutAddress } from './out-address.tsx';
import { OutAway } from './out-away.tsx';
import { OutCorrections } from './out-corrections.tsx';
import { OutPlan } from './out-plan.tsx';
import { OutPublish } from './out-publish.tsx';
import { OutReviews } from './out-reviews.tsx';
import { OutSignOffs } from './out-sign-offs.tsx';
import type { OutView } from './out-view.ts';

/** How a work gets out: who has read it, and what goes out where and when. */
export function outPage(view: OutView): JSX.Element {
  const { language, identity, session, id, standings, refused } = view;
  const { say, locale } = language;
  const title = titleFor(standings, locale);
  const shown = title === null || title.title === '' ? say('works.untitled') : title.title;
  return (
    <Frame
      title={say('out.of', { title: shown })}
      language={language}
      identity={identity}
      path={`/newsroom/works/${id}/out`}
      session={session}
    >
      <p class="kicker">
        <a href={`/newsroom/works/${id}`}>
          <Title of={title} language={language} />
        </a>
      </p>
      <h1>{say('out.title')}</h1>
      {refused === null ? null : (
        <div class="error-summary" role="alert">
          <h2>{say('out.not-done')}</h2>
          <p>
            <a href={`#${partOf(refused.form)}`}>{refused.why}</a>{' '}
            {refused.way == null ? null : <a href={refused.way.path}>{refused.way.label}</a>}
          </p>
        </div>
      )}
      <WhatWasDone view={view} />
      <div class="out-parts">
        <OutReviews view={view} />
        <OutSignOffs view={view} />
        <OutPublish view={view} />
        <OutPlan view={view} />
        <OutCorrections view={view} />
        <OutAddress view={view} />
        <OutAway view={view} />
      </div>
    </Frame>
  );
}

/** The part of the page that a form is in. */
function partOf(form: string): string {
  const [kind = ''] = form.split('-');
  return (
    { ask: 'review', urgent: 'review', publish: 'publish', correction: 'corrections', address: 'address' }[kind] ??
    'plan'
  );
}

function WhatWasDone({ view }: { readonly view: OutView }): JSX.Element | null {
  const { language, done, id } = view;
  const { say } = language;
  if (done === null) return null;
  if (done.is !== 'published')
    return (
      <p class="told" role="status">
        {say(`out.done-${done.is}`)}
      </p>
    );
  return (
    <p class="told" role="status">
      {say(done.hidden ? 'out.done-published-hidden' : 'out.done-published')}{' '}
      {done.look === 0 ? null : (
        <a href={`/newsroom/works/${id}/check`}>{say('out.done-look', { count: done.look })}</a>
      )}
    </p>
  );
}
