import type { PublishedWork, WorkSummary } from '../domain/published-work.ts';
import { listPath } from '../domain/work-path.ts';
import type { PageContext } from './page-context.ts';
import { pathOfMissionFeed, withQuery } from './paths.ts';
import { Shelf } from './shelf.tsx';
import { Teaser } from './teaser.tsx';

/** As many as the shelf shows; the rest are one step away. */
const SHOWN = 5;

/** The mission's diaries: the newest large, the others beside it, however many there are. */
export function DiaryShelf(props: { mission: PublishedWork; diaries: readonly WorkSummary[]; context: PageContext }) {
  const { mission, context } = props;
  const { say } = context;
  const [lead, ...others] = props.diaries.slice(0, SHOWN);
  if (lead === undefined) return null;
  const all = withQuery(listPath('story', context.locale), { kind: 'diary', mission: mission.slug });
  const more = say('mission.read-post');
  return (
    <Shelf
      id="diaries"
      title={say('mission.diaries')}
      more={[
        { href: pathOfMissionFeed(mission), words: say('mission.diaries-follow') },
        { href: all, words: say('mission.diaries-all') },
      ]}
      name={others.length === 0 ? 'diaries single' : others.length === 1 ? 'diaries two' : 'diaries'}
    >
      <Teaser work={lead} context={context} form="lead" more={more} />
      {others.length === 0 ? null : (
        <div class="beside">
          {others.map((diary) => (
            <Teaser work={diary} context={context} more={more} picture={others.length === 1} />
          ))}
        </div>
      )}
    </Shelf>
  );
}
