import type { SiteIdentity } from '../../domain/site-identity.ts';
import { renderPage } from '../../pages/document.tsx';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { problem } from '../problem.tsx';
import type { DeskContext } from './casework.ts';
import { lockedPage } from './locked-page.tsx';

/** What a list works with; or a page that says what would open it, and what works without. */
export async function openOrLocked(
  c: DeskContext,
  title: MessageKey,
  path: string,
): Promise<{ readonly vault: OpenVault; readonly identity: SiteIdentity } | Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const vault = deps.vaults.of(session.id);
  if (vault !== null) return { vault, identity };
  const holdsKey = await deps.vaults.holdsKey(session.account.id);
  const known = { language, identity, session, title: language.say(title), path };
  return c.html(renderPage(lockedPage({ ...known, holdsKey, openElsewhere: deps.vaults.count() > 0 })));
}
