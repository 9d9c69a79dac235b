import type { OpenVault } from '../../vault/open-vault.ts';
import { mentionedIn } from '../../press/mentioned.ts';
import { approvedPetition, notAsked, type NotAsked } from '../../press/petition-asks.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import type { Campaign } from './campaign-context.ts';

/**
 * What stands in the way of a petition in the files of its cases; `locked` while nobody's are open. A colleague's open
 * files will do, for only a yes or a no comes out of them; the log says who asked.
 */
export async function lookUpAsks(c: DeskContext, { press, work }: Campaign): Promise<readonly NotAsked[] | 'locked'> {
  const { newsroom, identity } = press;
  const petition = await approvedPetition(press, work);
  // It tells of nobody: no file has to be opened for it.
  if (work.cases.length === 0 && mentionedIn(work, petition.texts).people.size === 0) return [];
  const vault = vaultFor(c);
  return vault === null ? 'locked' : notAsked({ newsroom, vault, identity }, petition, c.var.deps.now());
}

function vaultFor(c: DeskContext): OpenVault | null {
  const { deps, session } = c.var;
  const own = deps.vaults.of(session.id);
  if (own !== null) return own;
  const other = deps.vaults.any();
  if (other === null) return null;
  return { ...other, audit: (entry) => deps.audit({ ...entry, by: session.account.id }) };
}
