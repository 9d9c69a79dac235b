import { workPath } from '../domain/work-path.ts';

/** Works, summaries and their kin: what has a page. */
type Placed = {
  readonly kind: Parameters<typeof workPath>[0];
  readonly locale: string;
  readonly slug: string;
};

export const pathOfWork = (work: Placed): string => workPath(work.kind, work.locale, work.slug);

/** A mission's own feed: the mission ends, its stories continue. */
export const pathOfMissionFeed = (mission: Placed): string => `${pathOfWork(mission)}/feed.atom`;

/** The picture of a page's address, for the camera of a telephone. */
export const pathOfQr = (locale: string, path: string): string => `/${locale}/qr.png?path=${inUrl(path)}`;

/** Text for a part of an address. Half a surrogate pair, which `encodeURIComponent` throws at, becomes U+FFFD. */
export const inUrl = (text: string): string => encodeURIComponent(text.toWellFormed());

export const pathOfMedia = (file: { readonly file: string }): string => `/media/${file.file}`;

/** A path without its query. */
export const withoutQuery = (path: string): string => path.split('?', 1)[0] ?? path;

/** A path with those of the parameters that hold something. */
export function withQuery(path: string, parameters: Readonly<Record<string, string | number | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
