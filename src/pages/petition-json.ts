import type { PublishedWork } from '../domain/published-work.ts';
import type { PageContext } from './page-context.ts';
import type { PetitionStanding } from './views.ts';

/** One petition and what `actions` knows of it. */
export interface PetitionRecord {
  readonly work: PublishedWork;
  readonly standing: PetitionStanding;
  /** Validated signatures by ISO 3166-1 alpha-2 code, as counted: small countries are hidden here. */
  readonly countries: readonly { readonly code: string; readonly signatures: number }[];
}

/** `/petitions/:slug.json`: the envelope and attributes of UK Parliament's e-petitions. */
export function petitionJson(petition: PetitionRecord, context: PageContext): object {
  return { data: petition.work.slug, links: context.path };
}

/** `/petitions.json`: a page of petitions. `links` are paths with query, `null` where there is none. */
export function petitionsJson(
  petitions: readonly PetitionRecord[],
  links: Readonly<Record<'self' | 'first' | 'last' | 'next' | 'prev', string | null>>,
  context: PageContext,
): object {
  return { links, data: petitions.map((petition) => petitionJson(petition, context)) };
}

/** `/petitions/:slug/count.json`. */
export function petitionCountJson(standing: PetitionStanding): object {
  return { signature_count: standing.signatures };
}
