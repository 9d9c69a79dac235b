import type { PetitionId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { isPublicAt, type PublishedWork, type WorkSummary } from '../../domain/published-work.ts';
import { findBySlug, summaries } from '../../published/works.ts';
import type { SiteDependencies } from '../dependencies.ts';

export interface PublishedPetition {
  readonly work: PublishedWork;
  readonly petition: PetitionId;
}

/** Petitions by their address, remembered until the press publishes anything: signing never waits for a read. */
export interface PetitionLookup {
  bySlug(locale: Locale, slug: string): Promise<PublishedPetition | null>;
  /** The published page of a petition, in this language or else in one that it has. */
  byId(petition: PetitionId, locales: readonly Locale[]): Promise<WorkSummary | null>;
}

const MOST_KNOWN = 1000;

export function petitionLookup(site: Pick<SiteDependencies, 'published' | 'cache' | 'now'>): PetitionLookup {
  const known = new Map<string, PublishedPetition>();
  let era = site.cache.era;

  return {
    async bySlug(locale, slug) {
      if (era !== site.cache.era) {
        known.clear();
        era = site.cache.era;
      }
      const key = `${locale}/${slug}`;
      const remembered = known.get(key);
      if (remembered !== undefined && isPublicAt(remembered.work, site.now())) return remembered;
      const asked = era;
      const found = await findBySlug(site.published, { kind: 'petition', locale, slug }, site.now());
      if (found.found !== 'work' || found.work.details.kind !== 'petition') return null;
      const petition = { work: found.work, petition: found.work.details.petition };
      if (known.size >= MOST_KNOWN) known.clear();
      // Published while we were reading: what was read may be old.
      if (asked === site.cache.era) known.set(key, petition);
      return petition;
    },
    async byId(petition, locales) {
      for (const locale of locales) {
        const works = await summaries(site.published, { locale, kind: 'petition', limit: MOST_KNOWN }, site.now());
        const work = works.find(({ details }) => details.kind === 'petition' && details.petition === petition);
        if (work !== undefined) return work;
      }
      return null;
    },
  };
}
