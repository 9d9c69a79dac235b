import type { WorkSummary } from '../domain/published-work.ts';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';

/** The wider campaign that a mission is part of: the last word of its page. */
export function CampaignBand(props: { campaign: WorkSummary; context: PageContext }) {
  const { campaign, context } = props;
  return (
    <aside class="band" aria-labelledby="campaign">
      <div>
        <p class="kicker">{context.say('mission.campaign')}</p>
        <h2 id="campaign">
          <a href={pathOfWork(campaign)}>
            <Line line={campaign.title} context={context} unlinked />
          </a>
        </h2>
      </div>
      <div>
        <p class="excerpt">
          <Line line={campaign.standfirst} context={context} unlinked />
        </p>
        <p class="more">
          <a href={pathOfWork(campaign)}>{context.say('mission.campaign-read')}</a>
        </p>
      </div>
    </aside>
  );
}
