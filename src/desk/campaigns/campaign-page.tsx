import type { JSX } from 'hono/jsx/jsx-runtime';
import { utcDayOf } from '../../domain/date.ts';
import { sayNumber } from '../../pages/numbers.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import { StandingMarks, Title, titleFor } from '../newsroom/work-words.tsx';
import { CampaignDeeds } from './campaign-deeds.tsx';
import type { CampaignView } from './campaign-view.ts';
import { StopPart } from './stop-part.tsx';
import { TermsPart } from './terms-part.tsx';
import { CountriesPart } from './countries-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { GrowthChart } from './growth-chart.tsx';
import { growthOf } from './growth.ts';
import { sayStanding } from './say-standing.ts';

/** One petition: how it stands and grows, and what can be done about it. */
export function campaignPage(view: CampaignView): JSX.Element {
  const { language, identity, session, page, record, standings, refused, form } = view;
  const { say, locale } = language;
  const title = titleFor(standings, locale);
  return (
    <Frame
      title={title === null || title.title === '' ? say('campaigns.petition') : title.title}
      language={language}
      identity={identity}
      path={`/petitions/${page.petition}`}
      session={session}
    >
      <p class="kicker">
        <a href="/petitions">{say('campaigns.title')}</a>
      </p>
      <h1>
        <Title of={title} language={language} />
      </h1>
      <p class="states">
        <span class={`state is-${record.state}`}>{say(`campaigns.state-${record.state}`)}</span>
        <span>{sayStanding(record, language)}</span>
      </p>
      <ErrorSummary
        title={say('campaigns.not-done')}
        refusal={refused === null ? null : say(`campaigns.refused-${refused}`)}
        errors={form.errors}
      />
      <div class="case campaign">
        <div>
          <Numbers view={view} />
          <Growth view={view} />
        </div>
        <div class="course">
          <StopPart view={view} />
          <CampaignDeeds view={view} />
          <About view={view} />
          <TermsPart view={view} />
          <HistoryPart view={view} />
        </div>
        <CountriesPart view={view} />
      </div>
    </Frame>
  );
}

function Numbers({ view }: { view: CampaignView }): JSX.Element {
  const { language, record, letters, goalOfText } = view;
  const { say, locale } = language;
  const goal = record.goal ?? goalOfText;
  return (
    <dl class="tally">
      <div>
        <dt>{say('campaigns.signatures')}</dt>
        <dd>
          <b>{sayNumber(record.validated, locale)}</b>
          {goal === null ? null : <span class="hint">{say('campaigns.of-goal', { goal })}</span>}
        </dd>
      </div>
      <div>
        <dt>{say('campaigns.pending')}</dt>
        <dd>
          <b>{sayNumber(record.pending, locale)}</b>
          <span class="hint">{say('campaigns.pending-more')}</span>
        </dd>
      </div>
      <div>
        <dt>{say('campaigns.letters')}</dt>
        <dd>
          <b>{sayNumber(letters.waiting, locale)}</b>
          <span class="hint">
            {record.held === null ? say('campaigns.letters-go') : say('campaigns.letters-wait')}
            {letters.failed === 0 ? null : ` ${say('campaigns.letters-failed', { count: letters.failed })}`}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function Growth({ view }: { view: CampaignView }): JSX.Element {
  const { language, days, now, page } = view;
  const { say } = language;
  return (
    <section class="part" aria-labelledby="growth">
      <div class="part-head">
        <h2 id="growth">{say('campaigns.growth')}</h2>
        {days.length === 0 ? null : (
          <a href={`/petitions/${page.petition}/counts/days.csv`}>{say('campaigns.csv-days')}</a>
        )}
      </div>
      {days.length === 0 ? (
        <p class="hint">{say('campaigns.growth-none')}</p>
      ) : (
        <GrowthChart steps={growthOf(days, utcDayOf(now))} language={language} />
      )}
    </section>
  );
}

/** What it says, and for whom. */
function About({ view }: { view: CampaignView }): JSX.Element {
  const { language, identity, standings, page, cases } = view;
  const { say, locale } = language;
  return (
    <section class="part" aria-labelledby="about">
      <div class="part-head">
        <h2 id="about">{say('campaigns.about')}</h2>
        <a href={`/newsroom/works/${page.work}`}>{say('campaigns.to-text')}</a>
      </div>
      <StandingMarks standings={standings} locales={identity.locales} language={language} />
      {standings.some(({ state }) => state === 'public') ? (
        <p>
          <a href={`/petitions/${page.petition}/links`}>{say('campaigns.links')}</a>
        </p>
      ) : (
        <p class="hint">{say('campaigns.not-public')}</p>
      )}
      {cases.length === 0 ? (
        <p class="hint">{say('campaigns.no-case')}</p>
      ) : (
        <ul class="plain">
          {cases.map((each) => {
            const words = <Title of={titleFor(each.told, locale)} language={language} />;
            return <li>{each.case === null ? words : <a href={`/cases/${each.case}`}>{words}</a>}</li>;
          })}
        </ul>
      )}
    </section>
  );
}
