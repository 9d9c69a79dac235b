import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ReadyFile, Renditions } from '../../newsroom/renditions.ts';
import { sayBytes } from '../../pages/numbers.ts';
import { PostButton } from '../post-button.tsx';
import type { MediaView } from './media-view.ts';

/** What the files of a picture are told from. */
export type FilesView = Pick<MediaView, 'item' | 'renditions' | 'language' | 'open' | 'mayWrite'>;

/** Whether files are being made, or will be in a moment: nobody has to do anything for it. */
export const isUnderWay = ({ renditions, open }: Pick<FilesView, 'renditions' | 'open'>): boolean =>
  open && renditions?.state === 'waiting';

/**
 * Which files readers get of a picture, or how far they are. A page on which somebody may be writing is not loaded again
 * for it: a script asks for this part alone, and without one a link leads to a page of its own.
 */
export function MediaFiles({ view, alone = false }: { view: FilesView; alone?: boolean }): JSX.Element | null {
  const { item, renditions, language } = view;
  if (renditions === null) return null;
  const path = `/media/${item.id}/files`;
  const Heading = alone ? 'h1' : 'h2';
  return (
    <section class="site-files" id="site-files" data-look={isUnderWay(view) ? path : undefined} aria-live="polite">
      <Heading>{language.say('media.for-the-site')}</Heading>
      <State view={view} renditions={renditions} path={path} />
      {!alone && isUnderWay(view) ? (
        <noscript>
          <p>
            <a href={path}>{language.say('media.for-site-watch')}</a>
          </p>
        </noscript>
      ) : null}
    </section>
  );
}

function State({ view, renditions, path }: { view: FilesView; renditions: Renditions; path: string }): JSX.Element {
  const { language, open, mayWrite } = view;
  const { say } = language;
  switch (renditions.state) {
    case 'waiting':
      return open ? <Progress {...renditions} say={say} /> : <p>{say('media.for-site-locked')}</p>;
    case 'ready':
      return <Ready files={renditions.files} language={language} />;
    case 'withheld':
      return <p class="owes">{say('media.for-site-withheld')}</p>;
    case 'failed':
      return (
        <>
          <p class="owes">{say(`media.for-site-${renditions.why}`)}</p>
          {mayWrite ? <PostButton action={path} fields={{}} label={say('media.for-site-again')} /> : null}
        </>
      );
  }
}

/** Without a value the bar says only that something goes on: it has not begun, and nobody knows of how many. */
function Progress({
  made,
  whole,
  say,
}: {
  made: number;
  whole: number;
  say: FilesView['language']['say'];
}): JSX.Element {
  const begun = whole > 0 ? { max: whole, value: made } : {};
  return (
    <>
      <progress aria-label={say('media.for-site-progress')} {...begun} />
      <p>{whole > 0 ? say('media.for-site-making', { made, whole }) : say('media.for-site-turn')}</p>
    </>
  );
}

function Ready({
  files,
  language: { say, locale },
}: {
  files: readonly ReadyFile[];
  language: FilesView['language'];
}): JSX.Element {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const format = ({ type }: ReadyFile): string => type.replace('image/', '').toUpperCase().replace('WEBP', 'WebP');
  const formats = list.format(new Set(files.map(format)));
  return (
    <>
      <p>{say('media.for-site-made', { count: files.length, formats })}</p>
      <details>
        <summary>{say('media.for-site-each')}</summary>
        <table class="made-files">
          <thead>
            <tr>
              <th scope="col">{say('media.for-site-format')}</th>
              <th scope="col">{say('media.for-site-size')}</th>
              <th scope="col">{say('media.for-site-bytes')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr>
                <td>{format(file)}</td>
                <td>
                  <bdi>{say('media.for-site-pixels', { width: file.width, height: file.height })}</bdi>
                </td>
                <td>
                  <bdi>{sayBytes(file.bytes, locale)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="hint">{say('media.for-site-sealed')}</p>
    </>
  );
}
