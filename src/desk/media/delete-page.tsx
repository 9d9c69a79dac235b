import type { JSX } from 'hono/jsx/jsx-runtime';
import type { WorkId } from '../../domain/id.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import type { Usage } from '../../newsroom/work-media.ts';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from '../newsroom/newsroom-context.ts';
import { Title, titleFor } from '../newsroom/work-words.tsx';
import { altFor } from './media-words.ts';

interface DeleteView extends NewsroomFrame {
  readonly item: MediaItem;
  readonly usage: Usage;
  readonly works: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  /** How many originals go with it. */
  readonly originals: number;
  readonly open: boolean;
}

/** What deleting does and to how much; or where the picture is used, and so is not deleted. */
export function deletePage(view: DeleteView): JSX.Element {
  const { language, identity, session, item, usage, works, originals, open } = view;
  const { say } = language;
  const path = `/media/${item.id}/delete`;
  const used = usage.works.length > 0 || usage.films.length > 0;
  return (
    <Frame title={say('media.delete')} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href={`/media/${item.id}`}>{altFor(item, language.locale)?.alt ?? say('media.undescribed')}</a>
      </p>
      <h1>{say('media.delete')}</h1>
      {used ? (
        <>
          <p class="lead">{say('media.delete-used', { count: usage.works.length + usage.films.length })}</p>
          <ul>
            {usage.works.map((id) => (
              <li>
                <a href={`/newsroom/works/${id}`}>
                  <Title of={titleFor(works.get(id), language.locale)} language={language} />
                </a>
              </li>
            ))}
            {usage.films.map((id) => (
              <li>
                <a href={`/media/${id}`}>{say('media.opens-film')}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p class="lead">{say('media.delete-lead', { originals })}</p>
          {usage.earlier.length === 0 ? null : (
            <p class="told">{say('media.delete-earlier', { count: usage.earlier.length })}</p>
          )}
          {open ? (
            <form method="post" action={path}>
              <p class="keep">
                <button type="submit" class="alarm">
                  {say('media.delete-do')}
                </button>
                <a href={`/media/${item.id}`}>{say('media.delete-not')}</a>
              </p>
            </form>
          ) : (
            <p class="told">{say('media.locked-list')}</p>
          )}
        </>
      )}
    </Frame>
  );
}
