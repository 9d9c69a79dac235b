import type { OpenVault } from '../../vault/open-vault.ts';
import { notAsked, type NotAsked } from '../../press/petition-asks.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import type { Campaign } from './campaign-context.ts';

/**
 * What stands in the way of a petition in the files of its cases; `locked` while nobody's are open. A colleague's open
 * files will do, for only a yes or a no comes out of them; the log says who asked.
 */
export async function lookUpAsks(c: DeskContext, { press, work }: Campaign): Promise<readonly NotAsked[] | 'locked'> {
  if (work.cases.length === 0 && work.subjects.length === 0) return [];
  const vault = vaultFor(c);
  return vault === null ? 'locked' : notAsked({ newsroom: press.newsroom, vault }, work);
}

function vaultFor(c: DeskContext): OpenVault | null {
  const { deps, session } = c.var;
  const own = deps.vaults.of(session.id);
  if (own !== null) return own;
  const other = deps.vaults.any();
  if (other === null) return null;
  return { ...other, audit: (entry) => deps.audit({ ...entry, by: session.account.id }) };
}
