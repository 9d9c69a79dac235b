import type { JSX } from 'hono/jsx/jsx-runtime';
import { ErrorSummary } from '../../error-summary.tsx';
import { Frame } from '../../frame.tsx';
import { Title, titleFor } from '../work-words.tsx';
import { OutReviews } from './out-reviews.tsx';
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
      <ErrorSummary title={say('out.not-done')} refusal={refused?.why ?? null} />
      <OutReviews view={view} />
    </Frame>
  );
}
