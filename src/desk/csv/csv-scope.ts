import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { rosterFor, seenNow, type DeskContext } from '../cases/casework.ts';
import { openOrLocked } from '../cases/open-or-locked.ts';
import type { CsvScope } from './csv-kind.ts';

/** What a file is made from and compared with; or a page that says what would open it. */
export async function csvScope(
  c: DeskContext,
  title: MessageKey,
  path: string,
): Promise<(CsvScope & { readonly identity: SiteIdentity }) | Response> {
  const opened = await openOrLocked(c, title, path);
  if (opened instanceof Response) return opened;
  const roster = await rosterFor(c, opened.vault);
  return { c, ...opened, roster, sees: await seenNow(c, opened.vault) };
}
