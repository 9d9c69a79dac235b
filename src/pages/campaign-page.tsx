import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import { listPath } from '../domain/work-path.ts';
import { Blocks } from './blocks.tsx';
import { CorrectionLog } from './corrections.tsx';
import { Document } from './document.tsx';
import type { PageContext } from './page-context.ts';
import { PetitionBox } from './petition-box.tsx';
import { PetitionList } from './petition-list.tsx';
import { Figure } from './picture.tsx';
import { Register } from './register.tsx';
import { Share } from './share.tsx';
import { Shelf } from './shelf.tsx';
import { Teaser } from './teaser.tsx';
import type { CampaignView } from './views.ts';
import { headOfWork, Opening } from './work-head.tsx';

/** A campaign: why, and every mission, case, petition and story that is part of it. */
export function campaignPage(view: CampaignView, context: PageContext): JSX.Element {
  const { work } = view;
  const { say, locale } = context;
  const [first, ...others] = view.petitions;
  return (
    <Document head={headOfWork(work, context)} context={context} name="campaign">
      <Opening work={work} context={context} />
      {work.picture === null ? null : (
        <Figure picture={work.picture} sizes="(min-width: 78rem) 76rem, 100vw" name="wide" first />
      )}
      <div class={first === undefined ? 'spread alone' : 'spread'}>
        <div class="prose">
          <Blocks blocks={work.body} context={context} />
          <CorrectionLog work={work} context={context} />
          <Share title={plainText(work.title)} context={context} />
        </div>
        {first === undefined ? null : <PetitionBox petition={first} context={context} />}
      </div>
      {others.length === 0 ? null : (
        <Shelf id="petitions" title={say('kinds.petitions')}>
          <PetitionList petitions={others} context={context} />
        </Shelf>
      )}
      {view.missions.length === 0 ? null : (
        <Shelf id="missions" title={say('mission.campaign-missions')}>
          <div class="columns wide-columns">
            {view.missions.map((mission) => (
              <Teaser work={mission} context={context} picture more={say('mission.read-mission')} />
            ))}
          </div>
        </Shelf>
      )}
      {view.cases.length === 0 ? null : (
        <Shelf id="people" title={say('mission.cases')}>
          <Register cases={view.cases} context={context} />
        </Shelf>
      )}
      {view.stories.length === 0 ? null : (
        <Shelf
          id="stories"
          title={say('kinds.stories')}
          more={[{ href: listPath('story', locale), words: say('chrome.all-stories') }]}
        >
          <div class="columns">
            {view.stories.map((story) => (
              <Teaser work={story} context={context} picture />
            ))}
          </div>
        </Shelf>
      )}
    </Document>
  );
}
