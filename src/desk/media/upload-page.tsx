import type { JSX } from 'hono/jsx/jsx-runtime';
import { MOST_FILM_BYTES, MOST_PICTURE_BYTES } from '../../newsroom/add-media.ts';
import { ISLANDS } from '../assets.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from '../newsroom/newsroom-context.ts';
import { languageName } from '../people/told-history.ts';
import { LicenceField } from './licence-field.tsx';
import { MOST_FILES } from './upload-limits.ts';
import type { UploadedFile } from './uploads.ts';

interface UploadView extends NewsroomFrame {
  /** Whether anybody has the case files open: without their keys nothing can be sealed. */
  readonly open: boolean;
  readonly credit: Readonly<Record<string, string>>;
  readonly licence: string;
  readonly refusal: string | null;
}

/** Several files at once, with what is said of all of them. */
export function uploadPage(view: UploadView): JSX.Element {
  const { language, identity, session, open, credit, licence, refusal } = view;
  const { say, locale } = language;
  const megabytes = (bytes: number): number => bytes / 1024 / 1024;
  return (
    <Frame
      title={say('media.add')}
      language={language}
      identity={identity}
      path="/media/new"
      session={session}
      script={ISLANDS.uploads}
    >
      <p class="kicker">
        <a href="/media">{say('media.title')}</a>
      </p>
      <h1>{say('media.add')}</h1>
      <p class="lead">{say('media.add-lead')}</p>
      <ErrorSummary title={say('media.not-saved')} errors={refusal === null ? {} : { file: refusal }} />
      {open ? (
        <form
          method="post"
          action="/media/new"
          enctype="multipart/form-data"
          class="upload form"
          data-done={say('media.sealing')}
        >
          <fieldset class="field">
            <legend>{say('media.for-all')}</legend>
            <p class="help">{say('media.for-all-help')}</p>
            {identity.locales.map((each) => (
              <>
                <label for={`credit-${each}`}>{say('media.credit-in', { language: languageName(each, locale) })}</label>
                <input
                  id={`credit-${each}`}
                  name={`credit-${each}`}
                  value={credit[each] ?? ''}
                  lang={each}
                  dir="auto"
                  maxlength={300}
                  autocomplete="off"
                />
              </>
            ))}
          </fieldset>
          <LicenceField licence={licence} say={say} />
          <label for="file">{say('media.files')}</label>
          <p class="help" id="file-help">
            {say('media.files-help', {
              files: MOST_FILES,
              picture: megabytes(MOST_PICTURE_BYTES),
              film: megabytes(MOST_FILM_BYTES),
            })}
          </p>
          {refusal === null ? null : (
            <p class="error" id="file-error">
              {refusal}
            </p>
          )}
          <input
            id="file"
            name="file"
            type="file"
            multiple
            required
            accept="image/jpeg,image/png,image/webp,image/avif,image/tiff,video/mp4,video/webm"
            aria-invalid={refusal === null ? undefined : 'true'}
            aria-describedby={refusal === null ? 'file-help' : 'file-help file-error'}
          />
          <button type="submit">{say('media.add-do')}</button>
          <progress max={100} value={0} hidden aria-label={say('media.sending')} />
          <output for="file" />
        </form>
      ) : (
        <p class="told">{say('media.locked-add')}</p>
      )}
    </Frame>
  );
}

/** What became of each file, in the order in which they were sent. */
export function uploadedPage(
  view: NewsroomFrame & { readonly path: string; readonly files: readonly UploadedFile[] | null },
): JSX.Element {
  const { language, identity, session, path, files } = view;
  const { say } = language;
  const kept = files?.filter(({ media }) => media !== null).length ?? 0;
  const refused = (files?.length ?? 0) - kept;
  return (
    <Frame title={say('media.added')} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href="/media">{say('media.title')}</a>
      </p>
      <h1>{say('media.added')}</h1>
      {files === null ? (
        <p class="lead">{say('media.added-elsewhere')}</p>
      ) : (
        <>
          <p class="lead" role="status">
            {say('media.added-count', { kept, refused })}
          </p>
          <ol class="uploaded">
            {files.map(({ name, media, shown, refused: why }) => (
              <li class={media === null ? 'refused' : 'kept'}>
                {media === null ? (
                  <>
                    <b>
                      <bdi>{name}</bdi>
                    </b>
                    <span class="error">{why === null ? null : say(`media.refused-${why}`)}</span>
                  </>
                ) : (
                  <a href={`/media/${media}`}>
                    {shown ? (
                      <img src={`/media/${media}/small.webp`} alt="" />
                    ) : (
                      <span class="no-picture">{say('media.film')}</span>
                    )}
                    <span>
                      <bdi>{name}</bdi> <b>{say('media.describe')}</b>
                    </span>
                  </a>
                )}
              </li>
            ))}
          </ol>
          <p class="hint">{say('media.names-forgotten')}</p>
        </>
      )}
      <p>
        <a class="button" href="/media/new">
          {say('media.add-more')}
        </a>
      </p>
    </Frame>
  );
}
