import type { JSX } from 'hono/jsx/jsx-runtime';
import { MEDIA_DUTIES } from '../../domain/media-duty.ts';
import type { PublishingRefusal } from '../../press/refusals.ts';
import { sayRefusal } from '../../press/say-refusal.ts';
import { Title, titleFor } from '../newsroom/work-words.tsx';
import { openDuties } from '../../newsroom/open-duties.ts';
import { ISLANDS } from '../assets.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import { FilmParts } from './film-parts.tsx';
import { FocusForm } from './focus-form.tsx';
import { LookedLine } from './looked-line.tsx';
import { isUnderWay, MediaFiles } from './media-files.tsx';
import { MediaHistory } from './media-history.tsx';
import { MediaUsage } from './media-usage.tsx';
import type { MediaView } from './media-view.ts';
import { altFor, clock } from './media-words.ts';
import { PeopleInPicture } from './people-in-picture.tsx';
import { WordsForm } from './words-fields.tsx';

/** A picture or a film: what is said of it, who is in it, what is still to be done, and where it stands. */
export function mediaPage(view: MediaView): JSX.Element {
  const { language, identity, session, item, refusal, errors, done } = view;
  const { say } = language;
  const title = say(item.facts.kind === 'film' ? 'media.film' : 'media.picture');
  return (
    <Frame
      title={title}
      language={language}
      identity={identity}
      path={`/media/${item.id}`}
      session={session}
      {...(view.waiting.some(({ refused: why }) => why === null) ? { reloadAfter: 2 } : {})}
      scripts={[
        ...(view.mayWrite && item.facts.kind === 'picture' ? [ISLANDS.focus] : []),
        ...(isUnderWay(view) ? [ISLANDS.files] : []),
      ]}
    >
      <p class="kicker">
        <a href="/media">{say('media.title')}</a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary title={say('media.not-saved')} refusal={refusal} errors={errors} />
      {done === null ? null : (
        <p class="told" role="status">
          {done}
        </p>
      )}
      <Waiting view={view} />
      <div class="media-page">
        <div class="media-seen">
          <Shown view={view} />
          <Deeds view={view} />
          <Duties view={view} />
          <MediaFiles view={view} />
          <MediaUsage view={view} />
        </div>
        <div class="media-said">
          <WordsForm view={view} />
          <PeopleInPicture view={view} />
          <Pixels view={view} />
          {item.facts.kind === 'picture' ? (
            <FocusForm view={view} focus={item.facts.focus} />
          ) : (
            <FilmParts view={view} facts={item.facts} />
          )}
          <MediaHistory view={view} />
        </div>
      </div>
    </Frame>
  );
}

/** How far the pages are that show it, since it is another picture. */
function Waiting({ view }: { view: MediaView }): JSX.Element | null {
  const { waiting, works, language } = view;
  const { say } = language;
  if (waiting.length === 0) return null;
  const working = waiting.filter(({ refused }) => refused === null).length;
  return (
    <div class="told" role="status">
      {working === 0 ? null : <p>{say('media.rendering', { count: working })}</p>}
      {waiting.map(({ work, refused }) =>
        refused === null ? null : (
          <p>
            <a href={`/newsroom/works/${work}`}>
              <Title of={titleFor(works.get(work), language.locale)} language={language} />
            </a>
            {': '}
            {sayRefusal(JSON.parse(refused) as PublishingRefusal, say)}
          </p>
        ),
      )}
    </div>
  );
}

function Deeds({ view }: { view: MediaView }): JSX.Element | null {
  const { item, language, mayWrite, open } = view;
  const { say } = language;
  if (!mayWrite) return null;
  return (
    <p class="ways-of">
      {item.facts.kind === 'picture' && open ? <a href={`/media/${item.id}/edit`}>{say('media.edit')}</a> : null}
      <a href={`/media/${item.id}/delete`}>{say('media.delete')}</a>
    </p>
  );
}

function Shown({ view }: { view: MediaView }): JSX.Element {
  const { item, shown, open, language } = view;
  const { say } = language;
  const { facts } = item;
  return (
    <figure class="media-shown">
      {shown ? (
        <img
          src={`/media/${item.id}/large.webp`}
          alt={altFor(item, language.locale)?.alt ?? say('media.undescribed')}
        />
      ) : (
        <p class="no-picture">{say(open ? 'media.no-opening' : 'media.locked-list')}</p>
      )}
      {facts.kind === 'film' ? (
        <figcaption>
          {say('media.film-facts', { length: clock(facts.seconds), width: facts.width, height: facts.height })}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** What is done and what is not, each leading to where it is done. */
function Duties({ view }: { view: MediaView }): JSX.Element {
  const { item, identity, language, people } = view;
  const { say } = language;
  const open = new Set(openDuties(item, identity.locales));
  const exceeds = people.some(({ fits }) => fits === false);
  const PLACES = { alt: 'words', credit: 'words', licence: 'words', people: 'people', pixels: 'pixels' } as const;
  return (
    <section class="duties">
      <h2>{say('media.duties')}</h2>
      <ul>
        {MEDIA_DUTIES.map((duty) => (
          <li class={open.has(duty) ? 'owes' : 'done'}>
            <a href={`#${PLACES[duty]}`}>{say(`media.duty-${duty}`)}</a>{' '}
            <span>{say(open.has(duty) ? 'media.to-do' : 'media.is-done')}</span>
          </li>
        ))}
        {people.length === 0 ? null : (
          <li class={exceeds ? 'owes' : 'done'}>
            <a href="#people">{say('media.duty-consent')}</a>{' '}
            <span>
              {say(
                exceeds
                  ? 'media.consent-lacks'
                  : people.some(({ fits }) => fits === null)
                    ? 'media.not-known'
                    : 'media.is-done',
              )}
            </span>
          </li>
        )}
      </ul>
      <p class="hint">{say(open.size === 0 && !exceeds ? 'media.may-go-out' : 'media.may-not-go-out')}</p>
    </section>
  );
}

function Pixels({ view }: { view: MediaView }): JSX.Element {
  const { item, language, mayWrite, accounts, errors } = view;
  const { say } = language;
  const { pixels } = item.facts;
  return (
    <section class="part" id="pixels">
      <h2>{say('media.pixels')}</h2>
      <p class="help">{say('media.pixels-help')}</p>
      {errors['pixels'] === undefined ? null : <p class="error">{errors['pixels']}</p>}
      <LookedLine looked={pixels} words="media.pixels-seen" accounts={accounts} language={language} />
      {mayWrite ? (
        <form method="post" action={`/media/${item.id}/pixels`}>
          <input type="hidden" name="says" value={pixels === null ? 'yes' : 'no'} />
          <button type="submit" class="quiet">
            {say(pixels === null ? 'media.pixels-say' : 'media.take-back')}
          </button>
        </form>
      ) : null}
    </section>
  );
}
