import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import { AboutYouLink } from './about-you-link.tsx';
import { Blocks } from './blocks.tsx';
import { namesOf } from './byline.tsx';
import { CampaignBand } from './campaign-band.tsx';
import { sayRange } from './dates.ts';
import { DiaryShelf } from './diary-shelf.tsx';
import { CorrectionLog } from './corrections.tsx';
import { Document } from './document.tsx';
import { Events } from './events.tsx';
import { Facts } from './facts.tsx';
import { joinNames } from './join-names.ts';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfMissionFeed, pathOfWork } from './paths.ts';
import { PetitionBox } from './petition-box.tsx';
import { Figure } from './picture.tsx';
import { Register } from './register.tsx';
import { ReportTeaser } from './report-teaser.tsx';
import { Share } from './share.tsx';
import { Shelf } from './shelf.tsx';
import { Teaser } from './teaser.tsx';
import type { MissionView } from './views.ts';
import { headOfWork, Opening } from './work-head.tsx';

/** A mission: what it set out to do, what it found, what anyone can do, and the stories that continue. */
export function missionPage(view: MissionView, context: PageContext): JSX.Element {
  const { work, campaign, petition } = view;
  const { say } = context;
  const feeds = [{ title: say('feed.mission', { mission: plainText(work.title) }), href: pathOfMissionFeed(work) }];
  return (
    <Document head={headOfWork(work, context, { feeds })} context={context} name="mission">
      <header class="cover">
        <Opening work={work} context={context} of={campaign}>
          {petition?.standing.state === 'open' ? (
            <a class="button" href="#sign">
              {say('mission.sign', { petition: plainText(petition.work.title) })}
            </a>
          ) : null}
        </Opening>
        <div class="cover-side">
          <MissionFacts view={view} context={context} />
          <Share title={plainText(work.title)} context={context} />
        </div>
      </header>
      {work.picture === null ? null : (
        <Figure picture={work.picture} sizes="(min-width: 78rem) 76rem, 100vw" name="wide" first />
      )}
      <Purposes view={view} context={context} />
      <div class={petition === null ? 'spread alone' : 'spread'}>
        <div class="prose">
          <Blocks blocks={work.body} context={context} />
          <Highlights view={view} context={context} />
          {view.report === null ? null : <ReportTeaser report={view.report} context={context} />}
          <CorrectionLog work={work} context={context} />
        </div>
        {petition === null ? null : <PetitionBox petition={petition} context={context} whole />}
      </div>
      <DiaryShelf mission={work} diaries={view.diaries} context={context} />
      {view.cases.length === 0 ? null : (
        <Shelf id="people" title={say('mission.cases')}>
          <Register cases={view.cases} context={context} />
        </Shelf>
      )}
      {view.related.length === 0 ? null : (
        <Shelf id="related" title={say('mission.related')}>
          <div class="columns">
            {view.related.map((story) => (
              <Teaser work={story} context={context} picture />
            ))}
          </div>
        </Shelf>
      )}
      <Events missions={[work]} context={context} id="events" />
      <AboutYouLink work={work} context={context} />
      {campaign === null ? null : <CampaignBand campaign={campaign} context={context} />}
    </Document>
  );
}

function MissionFacts(props: { view: MissionView; context: PageContext }) {
  const { view, context } = props;
  const { details } = view.work;
  if (details.kind !== 'mission') return null;
  // In the order in which they first wrote.
  const names = namesOf(view.diaries.toReversed());
  return (
    <Facts
      facts={[
        [context.say('mission.when'), sayRange(details.from, details.to, context.locale)],
        details.where.length === 0
          ? null
          : [context.say('mission.where'), <Line line={details.where} context={context} />],
        names.length === 0 ? null : [context.say('mission.diaries-by'), joinNames(names, context.locale)],
        view.campaign === null
          ? null
          : [
              context.say('mission.part-of'),
              <a href={pathOfWork(view.campaign)}>
                <Line line={view.campaign.title} context={context} unlinked />
              </a>,
            ],
      ]}
    />
  );
}

function Purposes(props: { view: MissionView; context: PageContext }) {
  const { details } = props.view.work;
  if (details.kind !== 'mission' || details.purposes.length === 0) return null;
  return (
    <section class="purposes" aria-labelledby="purposes">
      <h2 id="purposes">{props.context.say('mission.purposes')}</h2>
      <ol>
        {details.purposes.map((purpose) => (
          <li>
            <span>
              <Line line={purpose} context={props.context} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Highlights(props: { view: MissionView; context: PageContext }) {
  const { details } = props.view.work;
  if (details.kind !== 'mission' || details.highlights.length === 0) return null;
  return (
    <section class="highlights" aria-labelledby="highlights">
      <h2 id="highlights">{props.context.say('mission.highlights')}</h2>
      <ul>
        {details.highlights.map((highlight) => (
          <li>
            <Line line={highlight} context={props.context} />
          </li>
        ))}
      </ul>
    </section>
  );
}
