import type { WorkKind } from './work.ts';

/** The folder of each kind in an address, after the locale: `/en/stories/a-slug`. A page stands alone: `/en/about`. */
const FOLDERS: Readonly<Record<Exclude<WorkKind, 'page'>, string>> = {
  mission: 'missions',
  story: 'stories',
  report: 'reports',
  case: 'cases',
  campaign: 'campaigns',
  petition: 'petitions',
};

/** Where a work answers, without the origin. */
export function workPath(kind: WorkKind, locale: string, slug: string): string {
  return kind === 'page' ? `/${locale}/${slug}` : `/${locale}/${FOLDERS[kind]}/${slug}`;
}

/** The list of a kind, such as `/en/stories`. Pages have no list. */
export function listPath(kind: Exclude<WorkKind, 'page'>, locale: string): string {
  return `/${locale}/${FOLDERS[kind]}`;
}

/** The kind that a folder of an address holds, or `null`. */
export function kindOfFolder(folder: string): Exclude<WorkKind, 'page'> | null {
  for (const kind of Object.keys(FOLDERS) as Exclude<WorkKind, 'page'>[]) if (FOLDERS[kind] === folder) return kind;
  return null;
}
