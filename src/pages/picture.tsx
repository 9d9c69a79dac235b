import type { PublishedPicture } from '../domain/published-work.ts';
import { pathOfMedia } from './paths.ts';

type Rendition = PublishedPicture['renditions'][number];

/** A picture with its caption and its credit, which never part. */
export function Figure(props: { picture: PublishedPicture; sizes: string; name: string; first?: boolean }) {
  const { picture, sizes, name, first = false } = props;
  return (
    <figure class={name}>
      <Picture picture={picture} sizes={sizes} first={first} />
      <figcaption>
        {picture.caption === null ? null : <span class="caption">{picture.caption} </span>}
        <span class="credit">{picture.credit}</span>
      </figcaption>
    </figure>
  );
}

/** The picture alone. `decorative` is for a teaser, where the title says where the link leads. */
export function Picture(props: { picture: PublishedPicture; sizes: string; first?: boolean; decorative?: boolean }) {
  const { picture, sizes, first = false, decorative = false } = props;
  const types = [...new Set(picture.renditions.map((each) => each.type))];
  const fallback = picture.renditions.at(-1);
  if (fallback === undefined) return null;
  const better = types.filter((type) => type !== fallback.type);
  return (
    <picture>
      {better.map((type) => (
        <source type={type} srcset={srcset(picture, type)} sizes={sizes} />
      ))}
      <img
        src={pathOfMedia(fallback)}
        srcset={srcset(picture, fallback.type)}
        sizes={sizes}
        width={fallback.width}
        height={fallback.height}
        alt={decorative ? '' : picture.alt}
        class={picture.focus === undefined ? undefined : `across-${picture.focus.x} down-${picture.focus.y}`}
        loading={first ? undefined : 'lazy'}
        fetchpriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}

const srcset = (picture: PublishedPicture, type: string): string =>
  picture.renditions
    .filter((each) => each.type === type)
    .map((each: Rendition) => `${pathOfMedia(each)} ${each.width}w`)
    .join(', ');
