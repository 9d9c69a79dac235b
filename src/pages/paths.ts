import type { WorkKind } from '../domain/work.ts';

const FOLDERS: Readonly<Record<Exclude<WorkKind, 'page'>, string>> = {
  mission: 'missions',
  story: 'stories',
  report: 'reports',
  case: 'cases',
  campaign: 'campaigns',
  petition: 'petitions',
};

/** Where a published work is read (DESIGN: site URLs). Plain pages lie at the top: `/en/about`. */
export function pathOfWork(work: { readonly locale: string; readonly kind: WorkKind; readonly slug: string }): string {
  return work.kind === 'page' ? `/${work.locale}/${work.slug}` : `/${work.locale}/${FOLDERS[work.kind]}/${work.slug}`;
}

/** The list of a kind: `/en/stories`. */
export function pathOfList(locale: string, kind: Exclude<WorkKind, 'page'>): string {
  return `/${locale}/${FOLDERS[kind]}`;
}

/** A mission's own feed: the stories continue. */
export function pathOfMissionFeed(mission: { readonly locale: string; readonly slug: string }): string {
  return `/${mission.locale}/missions/${mission.slug}/feed.atom`;
}

/** The picture of a page's address for a telephone's camera. */
export function pathOfQr(locale: string, path: string): string {
  return `/${locale}/qr.png?path=${encodeURIComponent(path)}`;
}
