import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Passkey } from '../../staff/passkeys.ts';
import type { Session, SessionLine } from '../../staff/sessions.ts';
import type { Language } from '../language.ts';

/** What somebody sees of their own ways in. */
export interface AccessView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly passkeys: readonly Passkey[];
  readonly codes: boolean;
  readonly recoveryCodes: number;
  readonly password: boolean;
  readonly sessions: readonly SessionLine[];
  /** What the browser makes a passkey with; `null` where there are none. */
  readonly make: string | null;
  readonly done: string | null;
  readonly refusal: string | null;
}
