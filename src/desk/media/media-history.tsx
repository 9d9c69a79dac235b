import type { JSX } from 'hono/jsx/jsx-runtime';
import { dateAndTime } from '../clock-time.ts';
import { PostButton } from '../post-button.tsx';
import type { MediaVersion } from '../../newsroom/media-versions.ts';
import type { MediaView } from './media-view.ts';

/** What was on file before, each with what it changed, and the way back. */
export function MediaHistory({ view }: { view: MediaView }): JSX.Element {
  const { item, versions, language, accounts, mayWrite, own, open, openable } = view;
  const { say, locale } = language;
  // Each earlier original once, at the newest version that had it.
  const erasable = new Map<number, string>();
  const seen = new Set<string>([item.sealedAs]);
  for (const { version, item: was } of versions) {
    if (!seen.has(was.sealedAs) && openable.has(was.sealedAs)) erasable.set(version, was.sealedAs);
    seen.add(was.sealedAs);
  }
  return (
    <section class="part" id="versions">
      <h2>{say('media.versions')}</h2>
      <ol class="media-versions">
        {versions.map((each, at) => {
          const before = versions[at + 1];
          const otherPicture = each.item.original !== item.original;
          return (
            <li>
              <p>
                {each.at === 0 ? null : <time>{dateAndTime(each.at, locale)}</time>}{' '}
                <bdi>{each.by === null ? say('media.somebody') : (accounts.get(each.by) ?? say('media.somebody'))}</bdi>
                {': '}
                {whatChanged(each, before)
                  .map((what) => say(`media.changed-${what}`))
                  .join(', ')}
              </p>
              {at === 0 || !mayWrite ? null : otherPicture && open && !openable.has(each.item.sealedAs) ? (
                <p class="hint">{say('media.original-erased')}</p>
              ) : otherPicture && !own ? (
                <p class="hint">{say('media.restore-locked')}</p>
              ) : (
                <PostButton
                  action={`/media/${item.id}/versions/${each.version}/restore`}
                  fields={{}}
                  label={say(otherPicture ? 'media.restore-picture' : 'media.restore')}
                  about={dateAndTime(each.at, locale)}
                />
              )}
              {erasable.get(each.version) === undefined || !mayWrite ? null : (
                <details>
                  <summary>{say('media.erase')}</summary>
                  <p class="help">{say('media.erase-help')}</p>
                  <PostButton
                    action={`/media/${item.id}/erase`}
                    fields={{ sealed: each.item.sealedAs }}
                    label={say('media.erase-do')}
                    about={dateAndTime(each.at, locale)}
                  />
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type Changed = 'added' | 'picture' | 'words' | 'people' | 'pixels' | 'focus' | 'film';

/** In few words what a version changed. */
function whatChanged({ item }: MediaVersion, before: MediaVersion | undefined): Changed[] {
  if (before === undefined) return ['added'];
  const was = before.item;
  const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  const said = ({ texts, facts }: typeof item) => [[...texts], facts.credit, facts.licence];
  const shows = ({ facts }: typeof item) => [facts.people, facts.nobody];
  const film = ({ facts }: typeof item) => (facts.kind === 'film' ? [facts.poster, facts.captions] : []);
  const focus = ({ facts }: typeof item) => (facts.kind === 'picture' ? facts.focus : null);
  const all: readonly (readonly [Changed, boolean])[] = [
    ['picture', item.original !== was.original],
    ['words', differs(said(item), said(was))],
    ['people', differs(shows(item), shows(was))],
    ['pixels', differs(item.facts.pixels, was.facts.pixels)],
    ['focus', differs(focus(item), focus(was))],
    ['film', differs(film(item), film(was))],
  ];
  return all.flatMap(([what, is]) => (is ? [what] : []));
}
