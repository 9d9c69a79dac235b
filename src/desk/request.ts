import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { ActionsTables } from '../actions/schema.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { Letter } from '../platform/mail.ts';
import type { PublishedTables } from '../published/schema.ts';
import type { Door } from '../staff/authenticators.ts';
import type { AuditState } from '../staff/audit-log.ts';
import type { StaffTables } from '../staff/schema.ts';
import type { Session } from '../staff/sessions.ts';
import type { DeskAddresses } from './addresses.ts';
import type { DeskPress } from './desk-press.ts';
import type { KeptVaults } from './kept-vaults.ts';
import type { Language } from './language.ts';
import type { Withdrawals } from './off-site/withdrawals-under-way.ts';

/** What the desk works with. */
export interface DeskDependencies {
  readonly staff: Zone<StaffTables>;
  /** Zone `staff`, with the key for what the desk seals there by itself. */
  readonly door: Door;
  readonly published: Zone<PublishedTables>;
  readonly actions: Zone<ActionsTables>;
  readonly vaults: KeptVaults;
  readonly press: DeskPress;
  readonly withdrawals: Withdrawals;
  readonly audit: Audit;
  /** What the log behind `audit` is now. */
  readonly auditState: () => Promise<AuditState>;
  readonly addresses: DeskAddresses;
  /** The public site's address. */
  readonly siteOrigin: string;
  /** Hands a letter to the mail server, and says whether it took it; `null` where there is none. */
  readonly sendLetter: ((letter: Letter) => Promise<boolean>) | null;
  readonly now: () => Instant;
  /** Tells the operator of a bug or of failing I/O. Gets an error, never what a person typed. */
  readonly report: (error: Error) => void;
}

/** What the handlers of one request share. */
export interface DeskEnv {
  Variables: {
    readonly deps: DeskDependencies;
    readonly language: Language;
    /** `null` while no organisation has been founded. */
    readonly identity: SiteIdentity | null;
    readonly session: Session;
    /** Whether the script of the page that answers sends something to the desk itself. */
    readonly scriptSends?: true;
    /** Whether the page that answers plays sound or film of the desk. */
    readonly plays?: true;
  };
}
