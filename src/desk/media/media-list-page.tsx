import type { JSX } from 'hono/jsx/jsx-runtime';
import type { MediaId, WorkId } from '../../domain/id.ts';
import { directionOf } from '../../domain/locale.ts';
import { MEDIA_DUTIES } from '../../domain/media-duty.ts';
import type { MediaAsked } from '../../newsroom/media-list.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import { openDuties } from '../../newsroom/open-duties.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { FindForm } from '../find-form.tsx';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from '../newsroom/newsroom-context.ts';
import { titleFor } from '../newsroom/work-words.tsx';
import { addressOf, fieldsOf } from './media-asked.ts';
import { altFor, clock } from './media-words.ts';

export interface MediaListView extends NewsroomFrame {
  readonly asked: MediaAsked;
  /** What was looked for; `null`: nothing. It came in a form, and goes into no address. */
  readonly query: string | null;
  readonly items: readonly MediaItem[];
  /** How many fit, and how many there are at all. */
  readonly count: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** Those that there is a picture to show of. */
  readonly shown: ReadonlySet<MediaId>;
  /** Whether anybody has the case files open: pictures are sealed with their keys. */
  readonly open: boolean;
  /** Every mission, and the work that is asked for. */
  readonly works: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  readonly mayWrite: boolean;
}

/** Every picture and film, the newest first. */
export function mediaListPage(view: MediaListView): JSX.Element {
  const { language, identity, session, all, count, query, items, mayWrite, open } = view;
  const { say } = language;
  return (
    <Frame title={say('media.title')} language={language} identity={identity} path="/media" session={session}>
      <div class="head-line">
        <h1>{say('media.title')}</h1>
        {mayWrite && all > 0 ? (
          <p class="head-links">
            <a class="button" href="/media/new">
              {say('media.add')}
            </a>
          </p>
        ) : null}
      </div>
      {all === 0 ? (
        <Empty view={view} />
      ) : (
        <>
          <Finders view={view} />
          {open ? null : <p class="told">{say('media.locked-list')}</p>}
          {items.length === 0 ? (
            <p class="told" role="status">
              {say(query === null ? 'media.none-fit' : 'media.none-found')} <a href="/media">{say('works.show-all')}</a>
            </p>
          ) : (
            <>
              <p class="hint" role="status">
                {say(query === null ? 'media.count' : 'media.count-found', { count })}
              </p>
              <ul class="media-grid">
                {items.map((item) => (
                  <Tile item={item} view={view} />
                ))}
              </ul>
            </>
          )}
          <Pager view={view} />
        </>
      )}
    </Frame>
  );
}

/** What the library is for, to whom it is new. */
function Empty({ view }: { view: MediaListView }): JSX.Element {
  const { say } = view.language;
  return (
    <div class="first-steps">
      <p class="lead">{say('media.none')}</p>
      <ol>
        <li>{say('media.first-sealed')}</li>
        <li>{say('media.first-duties')}</li>
        <li>{say('media.first-people')}</li>
        <li>{say('media.first-cover')}</li>
      </ol>
      {view.mayWrite ? (
        <a class="button" href="/media/new">
          {say('media.add')}
        </a>
      ) : (
        <p class="hint">{say('works.none-read')}</p>
      )}
    </div>
  );
}

function Finders({ view }: { view: MediaListView }): JSX.Element {
  const { language, asked, query, works } = view;
  const { say, locale } = language;
  const given = fieldsOf(asked);
  const choose = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {[['', say('works.any')] as const, ...options].map(([value, words]) => (
          <option value={value} selected={value === (given[name] ?? '')}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <div class="table-tools">
      <FindForm
        action="/media/find"
        label={say('media.find')}
        help={say('media.find-help')}
        button={say('works.find-do')}
        query={query}
        carried={given}
      />
      <form class="narrow" method="get" action="/media">
        {choose('lacks', say('media.lacks'), [
          ['any', say('media.lacks-any')],
          ...MEDIA_DUTIES.map((duty) => [duty, say(`media.lacks-${duty}`)] as const),
        ])}
        {choose('kind', say('works.kind'), [
          ['picture', say('media.pictures')],
          ['film', say('media.films')],
        ])}
        {choose('work', say('media.used-in'), [
          ['none', say('media.used-nowhere')],
          ...[...works].map(([id, told]) => [id, titleFor(told, locale)?.title ?? id] as const),
        ])}
        <button type="submit" class="quiet">
          {say('works.narrow')}
        </button>
      </form>
    </div>
  );
}

function Tile({ item, view }: { item: MediaItem; view: MediaListView }): JSX.Element {
  const { language, identity, shown, open } = view;
  const { say } = language;
  const { id, facts } = item;
  const told = altFor(item, language.locale);
  const duties = openDuties(item, identity.locales);
  return (
    <li class={`tile ${facts.kind}`}>
      <a href={`/media/${id}`}>
        <span class="frame">
          {shown.has(id) ? (
            <img src={`/media/${id}/small.webp`} alt="" loading="lazy" decoding="async" />
          ) : (
            <span class="no-picture">{say(open && facts.kind === 'film' ? 'media.no-opening' : 'media.sealed')}</span>
          )}
          {facts.kind === 'film' ? <span class="length">{clock(facts.seconds)}</span> : null}
        </span>
        {told === null ? (
          <i>{say('media.undescribed')}</i>
        ) : (
          <span class="alt" lang={told.locale} dir={directionOf(told.locale)}>
            {told.alt}
          </span>
        )}
      </a>
      <span class={duties.length === 0 ? 'done' : 'owes'}>
        {duties.length === 0
          ? say('media.duties-done')
          : say('media.duties-open', { what: duties.map((duty) => say(`media.lacks-${duty}`)).join(', ') })}
      </span>
    </li>
  );
}

function Pager({ view }: { view: MediaListView }): JSX.Element | null {
  const { language, asked, query, page, pages } = view;
  const { say } = language;
  if (pages <= 1) return null;
  const lead = (to: number, label: string, rel: 'prev' | 'next') =>
    query === null ? (
      <a href={addressOf(asked, to)} rel={rel}>
        {label}
      </a>
    ) : (
      <form method="post" action="/media/find">
        {Object.entries({ ...fieldsOf(asked), query, page: String(to) }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="quiet">
          {label}
        </button>
      </form>
    );
  return (
    <nav class="pager" aria-label={say('works.pages')}>
      {page > 1 ? lead(page - 1, say('works.before'), 'prev') : null}
      <span>{say('works.page', { page, pages })}</span>
      {page < pages ? lead(page + 1, say('works.next'), 'next') : null}
    </nav>
  );
}
