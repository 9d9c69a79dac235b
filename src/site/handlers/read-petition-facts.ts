import { countriesOf, standingsOf } from '../../actions/petitions.ts';
import type { PublishedWork } from '../../domain/published-work.ts';
import { petitionCountJson, petitionJson, petitionsJson, type PetitionRecord } from '../../pages/petition-json.ts';
import { PETITION_STATES } from '../../domain/petition.ts';
import { countWorks, findBySlug, findWork } from '../../published/works.ts';
import { FRESH_COUNT, problem, staleAt, type Answer } from '../answer.ts';
import { pageFrom } from '../page-number.ts';
import { contextFor, type Visit } from '../visit.ts';
import { find } from '../work-views.ts';

const PER_PAGE = 50;
/** Small and cacheable for one second (CONVENTIONS: caching of counts). */
const COUNT_CACHING = 'public, max-age=1, stale-while-revalidate=2, stale-if-error=5';

/** `/petitions/:slug.json`, in the shape of UK Parliament's e-petitions. */
export async function readPetition(visit: Visit, slug: string): Promise<Answer> {
  const record = await recordBySlug(visit, slug);
  if (record === null) return problem('petition-unknown');
  return facts(visit, petitionJson(record, await contextFor(visit, record.work)), record.work.validUntil);
}

/** `/petitions/:slug/count.json`. */
export async function readCount(visit: Visit, slug: string): Promise<Answer> {
  const record = await recordBySlug(visit, slug);
  if (record === null) return problem('petition-unknown');
  return facts(visit, petitionCountJson(record.standing), record.work.validUntil);
}

/** `/petitions.json?state=&page=`, 50 to a page. */
export async function readPetitions(visit: Visit): Promise<Answer> {
  const page = pageFrom(visit.query);
  const state = visit.query.get('state');
  if (page === null || (state !== null && !PETITION_STATES.some((each) => each === state))) {
    return problem('bad-request');
  }
  const total = await countWorks(visit.site.published, { locale: visit.locale, kind: 'petition' }, visit.now);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const listed = await find(visit, { kind: 'petition', limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const works = await Promise.all(
    listed.map((each) => findWork(visit.site.published, each.work, visit.locale, visit.now)),
  );
  const records = await Promise.all(works.map((work) => (work === null ? null : recordOf(visit, work))));
  const shown = records.filter((record) => record !== null && (state === null || record.standing.state === state));
  const at = (number: number): string => {
    const query = new URLSearchParams(visit.query);
    query.set('page', String(number));
    return `/petitions.json?${query}`;
  };
  const links = {
    self: at(page),
    first: at(1),
    last: at(pages),
    next: page < pages ? at(page + 1) : null,
    prev: page > 1 ? at(page - 1) : null,
  };
  const context = await contextFor(visit, null);
  return facts(
    visit,
    petitionsJson(
      shown.filter((record) => record !== null),
      links,
      context,
    ),
    null,
  );
}

function facts(visit: Visit, json: object, validUntil: number | null): Answer {
  return {
    answer: 'text',
    type: 'application/json; charset=utf-8',
    text: JSON.stringify(json),
    staleAt: staleAt(visit.now, FRESH_COUNT, validUntil),
    open: true,
    cacheControl: COUNT_CACHING,
  };
}

async function recordBySlug(visit: Visit, slug: string): Promise<PetitionRecord | null> {
  const { site, locale, now } = visit;
  const found = await findBySlug(site.published, { kind: 'petition', locale, slug }, now);
  return found.found === 'work' ? recordOf(visit, found.work) : null;
}

async function recordOf(visit: Visit, work: PublishedWork): Promise<PetitionRecord | null> {
  if (work.details.kind !== 'petition') return null;
  const id = work.details.petition;
  const [standings, countries] = await Promise.all([
    standingsOf(visit.site.actions, [id], visit.now),
    countriesOf(visit.site.actions, id),
  ]);
  const standing = standings.get(id);
  return standing === undefined || standing.state === 'draft' ? null : { work, standing, countries };
}
