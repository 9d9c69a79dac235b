import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { problem } from '../problem.tsx';
import type { DeskContext } from './casework.ts';
import { lockedAnswer } from './locked-answer.tsx';

/** What a list works with; or a page that says what would open it, and what works without. */
export async function openOrLocked(
  c: DeskContext,
  title: MessageKey,
  path: string,
): Promise<{ readonly vault: OpenVault; readonly identity: SiteIdentity } | Response> {
  const { deps, identity, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const vault = deps.vaults.of(session.id);
  return vault === null ? lockedAnswer(c, 200, title, path) : { vault, identity };
}
