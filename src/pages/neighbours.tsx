import { plainText } from '../domain/published-work.ts';
import { listPath } from '../domain/work-path.ts';
import type { PageContext } from './page-context.ts';
import { Register } from './register.tsx';
import { Shelf } from './shelf.tsx';
import { Teaser } from './teaser.tsx';
import { pathOfWork } from './paths.ts';
import type { StoryView } from './views.ts';

/** What lies near a text: its people, and more to read. */
export function Neighbours(props: { view: StoryView; context: PageContext; stories?: string }) {
  const { view, context } = props;
  const { say } = context;
  const mission = view.mission;
  return (
    <>
      {view.cases.length === 0 ? null : (
        <Shelf id="people" title={say('mission.cases')}>
          <Register cases={view.cases} context={context} />
        </Shelf>
      )}
      {view.related.length === 0 ? null : (
        <Shelf
          id="related"
          title={props.stories ?? say('story.more')}
          more={[
            mission === null
              ? { href: listPath('story', context.locale), words: say('chrome.all-stories') }
              : { href: pathOfWork(mission), words: plainText(mission.title) },
          ]}
        >
          <div class="columns">
            {view.related.map((story) => (
              <Teaser work={story} context={context} picture />
            ))}
          </div>
        </Shelf>
      )}
    </>
  );
}
