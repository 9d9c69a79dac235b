import type { JSX } from 'hono/jsx/jsx-runtime';
import { Frame } from '../frame.tsx';
import type { OffSiteWorkView } from './off-site-view.ts';

/** One work: what it is, whom it depends on, and the buttons that take it off. Each says what it will do, and to how many. */
export function offSiteWorkPage(view: OffSiteWorkView): JSX.Element {
  const { language, identity, work, title, paths, isOff, cases, mayHold } = view;
  const { say } = language;
  const shown = title ?? say('desk.off-untitled');
  return (
    <Frame
      title={shown}
      language={language}
      identity={identity}
      path={`/off-site/works/${work}`}
      session={view.session}
    >
      <p class="kicker">
        <a href="/off-site">{say('desk.off-title')}</a>
      </p>
      <h1>{shown}</h1>
      <p class="lead addresses">
        {paths.map((path) => (
          <span>{path}</span>
        ))}
      </p>
      {isOff ? (
        <p class="told" role="status">
          {say('desk.off-is-off')}
        </p>
      ) : null}
      <div class="deeds">
        {isOff ? null : (
          <form method="post" action={`/off-site/works/${work}/hide`}>
            <button type="submit">{say('desk.off-hide')}</button>
            <p class="hint">{say('desk.off-hide-more')}</p>
          </form>
        )}
        {cases.map((each) =>
          mayHold ? (
            <form method="post" action={`/off-site/works/${each.page}/hold`}>
              <button type="submit">{say('desk.off-hold')}</button>
              <p class="hint">
                {each.title === null || each.page === work ? null : <b>{each.title}: </b>}
                {say('desk.off-hold-more', { count: each.works })}
              </p>
            </form>
          ) : null,
        )}
      </div>
      <People view={view} />
    </Frame>
  );
}

function People({ view }: { view: OffSiteWorkView }): JSX.Element {
  const { language, people, mayWithdraw } = view;
  const { say } = language;
  return (
    <>
      <h2 class="part">{say('desk.off-people')}</h2>
      {people.length === 0 ? (
        <p>{say('desk.off-nobody')}</p>
      ) : (
        <>
          <p class="lead">{say('desk.off-people-more')}</p>
          <ul class="people">
            {people.map(({ person, works, subject, withdrawn, told }, i) => (
              <li>
                <span>
                  <b>{told ?? say('desk.off-person', { number: i + 1 })}</b>
                  <span class="hint">
                    {say(subject ? 'desk.off-person-subject' : 'desk.off-person-mentioned')}
                    {' · '}
                    {say('desk.off-person-pages', { count: works })}
                    {withdrawn ? ` · ${say('desk.off-person-withdrawn')}` : null}
                  </span>
                </span>
                {mayWithdraw && !withdrawn ? (
                  <a class="button quiet" href={`/off-site/people/${person}/withdraw`}>
                    {say('desk.off-withdraw')}
                  </a>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
