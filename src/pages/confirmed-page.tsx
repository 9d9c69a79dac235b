import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import { Count } from './count.tsx';
import { Document } from './document.tsx';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { Share } from './share.tsx';
import type { ConfirmedView } from './views.ts';

/** The signature counts. The one thing left to do is to tell somebody. */
export function confirmedPage(view: ConfirmedView, context: PageContext): JSX.Element {
  const { petition, standing, mission } = view;
  const { say } = context;
  const title = say('petition.confirmed');
  const lead = say('petition.confirmed-lead', { count: standing.signatures });
  return (
    <Document head={{ title, description: lead, unlisted: true }} context={context} name="notice-page">
      <div class="opening">
        <h1>{title}</h1>
        <p class="standfirst">{lead}</p>
      </div>
      <p class="signed">
        <a href={pathOfWork(petition)}>
          <Line line={petition.title} context={context} unlinked />
        </a>
      </p>
      <Count work={petition} standing={standing} context={context} />
      <section class="pass-on" aria-labelledby="pass-on">
        <h2 id="pass-on">{say('petition.confirmed-share')}</h2>
        <p>{say('petition.confirmed-share-lead')}</p>
        <Share title={plainText(petition.title)} context={context} path={pathOfWork(petition)} open />
      </section>
      {mission === null ? null : (
        <p class="more">
          <a href={pathOfWork(mission)}>
            {say('mission.read-mission')}: <Line line={mission.title} context={context} unlinked />
          </a>
        </p>
      )}
    </Document>
  );
}
