import type { Audit } from '../../domain/audit.ts';

/**
 * An audit that is told and not waited for, so that entries are kept hundreds at a time: for a making that is thrown
 * away as a whole if it does not come to its end. `kept` waits for all of them, and throws if one was not.
 */
export function tellTogether(audit: Audit): { readonly audit: Audit; kept(): Promise<void> } {
  const told: Promise<void>[] = [];
  return {
    audit(entry) {
      const keeping = audit(entry);
      // Told by `kept`; until then it must not end the process.
      keeping.catch(() => undefined);
      told.push(keeping);
      return Promise.resolve();
    },
    kept: async () => void (await Promise.all(told)),
  };
}
