import type { PersonId } from '../../domain/id.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { searchVault } from '../../vault/search-vault.ts';

/**
 * People by words of a name, the best first, among those that the one who looks may know of: the caller says who that is,
 * and asks whether they may read names at all. No words find nobody.
 */
export async function peopleNamed(
  vault: OpenVault,
  words: string,
  { among, most }: { readonly among: (person: PersonId) => boolean; readonly most: number },
): Promise<readonly PersonId[]> {
  if (words === '') return [];
  const hits = await searchVault(vault, words, most, (hit) => hit.kind === 'person' && among(hit.id));
  return hits.flatMap((hit) => (hit.kind === 'person' ? [hit.id] : []));
}
