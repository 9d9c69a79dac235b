import { catalogueFor, INTERFACE_LANGUAGES } from '../../platform/catalogue/catalogue.ts';
import type { Instant } from '../../domain/date.ts';
import { parseLocale } from '../../domain/locale.ts';
import { openRoster } from '../../vault/open-roster.ts';
import { VaultLocked, type OpenVault } from '../../vault/open-vault.ts';
import { evidenceInOrder, evidenceOrders } from '../evidence/evidence-line.ts';
import { casesInOrder } from '../cases/cases-in-order.ts';
import { askOrder } from '../people/person-line.ts';
import { peopleInOrder } from '../people/people-in-order.ts';

/** Makes the long tables ready behind whoever has just opened the case files, so that the first page of one is there at once. */
export async function warmTables(vault: OpenVault, now: Instant): Promise<void> {
  try {
    const roster = await openRoster(vault);
    await askOrder(roster, now);
    for (const tag of INTERFACE_LANGUAGES) {
      const locale = parseLocale(tag);
      if (locale === null) continue;
      await casesInOrder(roster, locale);
      await peopleInOrder(roster, { locale, say: catalogueFor(locale) });
      for (const order of evidenceOrders(locale)) await evidenceInOrder(roster, locale, order);
    }
  } catch (error) {
    // Whoever has locked meanwhile needs no table.
    if (!(error instanceof VaultLocked)) throw error;
  }
}
