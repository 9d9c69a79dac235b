import type { JSX } from 'hono/jsx/jsx-runtime';
import { MOST_PICTURE_BYTES } from '../../newsroom/add-media.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import { ISLANDS } from '../assets.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from '../newsroom/newsroom-context.ts';
import type { EditDraft } from './edit-form.ts';
import { altFor } from './media-words.ts';

interface EditView extends NewsroomFrame {
  readonly item: MediaItem;
  readonly draft: EditDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: string | null;
  readonly replaceRefusal: string | null;
  /** Whether there is a look at what the change would make. */
  readonly look: boolean;
  /** So many works on the site show it. */
  readonly public: number;
}

/** Covers, turns and cuts a picture by numbers, or by drawing on it; or puts another in its place. */
export function editPage(view: EditView): JSX.Element {
  const { language, identity, session, item, refusal, errors, look } = view;
  const { say } = language;
  const path = `/media/${item.id}/edit`;
  const alt = altFor(item, language.locale)?.alt ?? say('media.undescribed');
  return (
    <Frame
      title={say('media.edit')}
      language={language}
      identity={identity}
      path={path}
      session={session}
      script={ISLANDS.cover}
    >
      <p class="kicker">
        <a href={`/media/${item.id}`}>{say('media.picture')}</a>
      </p>
      <h1>{say('media.edit')}</h1>
      <p class="lead">{say('media.edit-lead')}</p>
      <ErrorSummary title={say('media.not-saved')} refusal={refusal} errors={errors} />
      <div class="media-page">
        <div class="media-seen">
          <figure class="media-shown drawing" data-help={say('media.draw-help')}>
            <img src={`/media/${item.id}/large.webp`} alt={alt} />
          </figure>
          {look ? (
            <figure class="media-shown look">
              <figcaption role="status">{say('media.look-result')}</figcaption>
              <img src={`/media/${item.id}/edited`} alt={alt} />
            </figure>
          ) : null}
        </div>
        <div class="media-said">
          <EditForm view={view} />
          <Replace view={view} />
        </div>
      </div>
    </Frame>
  );
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

function EditForm({ view }: { view: EditView }): JSX.Element {
  const { language, item, draft, look } = view;
  const { say } = language;
  const text = (name: string): string => draft.fields.get(name) ?? '';
  return (
    <form method="post" action={`/media/${item.id}/edit`} class="form edit" novalidate>
      <input type="hidden" name="rows" value={String(draft.rows)} />
      <h2>{say('media.cover')}</h2>
      <p class="help">{say('media.cover-help')}</p>
      {Array.from({ length: draft.rows }, (_, at) => (
        <fieldset class="part-row" data-part={`cover-${at}`}>
          <legend>{say('media.cover-part', { number: at + 1 })}</legend>
          <Sides name={`cover-${at}`} view={view} />
          <div>
            <label for={`cover-${at}-how`}>{say('media.cover-how')}</label>
            <select id={`cover-${at}-how`} name={`cover-${at}-how`}>
              {(['fill', 'blur'] as const).map((how) => (
                <option value={how} selected={text(`cover-${at}-how`) === how}>
                  {say(`media.cover-${how}`)}
                </option>
              ))}
            </select>
          </div>
        </fieldset>
      ))}
      <button type="submit" name="do" value="more" class="quiet">
        {say('media.cover-more')}
      </button>
      <h2>{say('media.turn-and-cut')}</h2>
      <div>
        <label for="turn">{say('media.turn')}</label>
        <select id="turn" name="turn">
          {(['0', '90', '180', '270'] as const).map((turn) => (
            <option value={turn} selected={text('turn') === turn}>
              {say(`media.turn-${turn}`)}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="part-row" data-part="crop">
        <legend>{say('media.crop')}</legend>
        <Sides name="crop" view={view} />
      </fieldset>
      <button type="submit" name="do" value="look" class={look ? 'quiet' : undefined}>
        {say('media.look')}
      </button>
      <Before view={view} chosen={text('before')} />
      <button type="submit" name="do" value="keep" class={look ? undefined : 'quiet'}>
        {say('media.edit-do')}
      </button>
    </form>
  );
}

function Sides({ name, view }: { name: string; view: EditView }): JSX.Element {
  const { language, draft, errors } = view;
  const { say } = language;
  return (
    <>
      {SIDES.map((side) => {
        const field = `${name}-${side}`;
        return (
          <div>
            <label for={field}>{say(`media.side-${side}`)}</label>
            <input
              id={field}
              name={field}
              inputmode="decimal"
              value={draft.fields.get(field) ?? ''}
              maxlength={7}
              autocomplete="off"
              aria-invalid={errors[field] === undefined ? undefined : 'true'}
            />
          </div>
        );
      })}
    </>
  );
}

/** What becomes of the picture as it was, and of the pages that show it: said before anything is done. */
function Before({ view, chosen }: { view: EditView; chosen: string }): JSX.Element {
  const { say } = view.language;
  return (
    <fieldset class="field">
      <legend>{say('media.before')}</legend>
      {(['keep', 'erase'] as const).map((what) => (
        <label class="choice">
          <input type="radio" name="before" value={what} checked={what === (chosen === 'erase' ? 'erase' : 'keep')} />
          <span>{say(`media.before-${what}`)}</span>
        </label>
      ))}
      <p class="told">{say('media.edit-public', { count: view.public })}</p>
    </fieldset>
  );
}

function Replace({ view }: { view: EditView }): JSX.Element {
  const { language, item, replaceRefusal } = view;
  const { say } = language;
  return (
    <section class="part" id="replace">
      <h2>{say('media.replace')}</h2>
      <p class="help">{say('media.replace-help')}</p>
      {replaceRefusal === null ? null : (
        <p class="error" role="alert">
          {replaceRefusal}
        </p>
      )}
      <form method="post" action={`/media/${item.id}/replace`} enctype="multipart/form-data" class="form">
        <Before view={view} chosen="" />
        <label for="file">{say('media.replace-file', { picture: MOST_PICTURE_BYTES / 1024 / 1024 })}</label>
        <input
          id="file"
          name="file"
          type="file"
          required
          accept="image/jpeg,image/png,image/webp,image/avif,image/tiff"
        />
        <button type="submit" class="quiet">
          {say('media.replace-do')}
        </button>
      </form>
    </section>
  );
}
