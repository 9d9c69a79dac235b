import type { MediaId, WorkId } from '../../src/domain/id.ts';
import { ROUTES } from '../../src/desk/routes.ts';

/** The parts of the desk that tell of what is written, for people who may know none of those it is written of. */
const PARTS = /^\/(?:newsroom|media|petitions|site|off-site|contribute)?(?:\/|$)/;
/** What only exists for a while in somebody's hands, and is tried where it is made. */
const PASSING = new Set([
  'upload',
  'review',
  'withdrawal',
  'certificate',
  'hiding',
  'file',
  'branch',
  'person',
  'planned',
]);

/** Every page of them, for these works and pictures: from the routes, so that a new page is looked at as well. */
export function deskPaths({ works, media }: { works: readonly WorkId[]; media: readonly MediaId[] }): string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    work: works,
    // A petition answers to the id of its page, too.
    petition: works.slice(-1),
    locale: ['en', 'es'],
    media,
    by: ['days.csv'],
  };
  return ROUTES.filter(({ method, path }) => method === 'GET' && PARTS.test(path)).flatMap(({ path }) => {
    let made = [path.endsWith('/compare') ? `${path}?from=1&to=1` : path];
    for (const [, name = ''] of path.matchAll(/:(\w+)/g)) {
      if (PASSING.has(name)) return [];
      const known = values[name];
      if (known === undefined) throw new Error(`no value for ${name} in ${path}`);
      made = made.flatMap((each) => known.map((value) => each.replace(`:${name}`, value)));
    }
    return made;
  });
}
