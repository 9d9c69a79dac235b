import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { isPasswordOf } from './accounts.ts';
import type { Door } from './authenticators.ts';
import { checkAnswer, type PasskeyPlace } from './passkey-answers.ts';
import { takeSecondFactor } from './second-factors.ts';
import { endSessions, markProved, type Session } from './sessions.ts';
import { takeAttempt } from './throttle.ts';
import { hashOf } from './tokens.ts';

/** What somebody shows to prove again that it is they. A passphrase alone counts in a demonstration only. */
export type Proof =
  | { readonly code: string }
  | { readonly passkey: string; readonly place: PasskeyPlace }
  | { readonly passphrase: string };

/** Wrong proofs in one session before it ends: somebody else may be sitting at it. */
const MOST_WRONG = { most: 5, restMs: 12 * 60 * 60_000 };

/** The challenge of a session's own passkeys. */
export const purposeOf = (session: Session): string => `session ${session.id}`;

/**
 * Proves a session again, before what asks for a recent second factor. After five wrong proofs the session ends: that
 * locks nobody out but whoever sits at it.
 */
export async function proveAgain(
  door: Door,
  session: Session,
  proof: Proof,
  now: Instant,
  audit: Audit,
): Promise<'proved' | { readonly refused: 'wrong-proof' | 'session-ended' }> {
  const bucket = hashOf('codes', session.id);
  const { staff } = door;
  const { id } = session.account;
  const tired = (await takeAttempt(staff.db, bucket, MOST_WRONG, now)) !== null;
  if (tired || !(await isRight(door, session, proof, now, audit))) {
    await audit({ by: id, verb: 'proof-refused', records: [id] });
    if (!tired) return { refused: 'wrong-proof' };
    await endSessions(staff, id, { only: session.id }, { by: id, audit });
    return { refused: 'session-ended' };
  }
  await audit({ by: id, verb: 'proof-given', records: [id] });
  await staff.db.deleteFrom('attempts').where('bucket', '=', bucket).execute();
  await markProved(staff, session.id, now);
  return 'proved';
}

async function isRight(door: Door, session: Session, proof: Proof, now: Instant, audit: Audit): Promise<boolean> {
  const { id } = session.account;
  if ('code' in proof) return takeSecondFactor(door, id, proof.code, now, audit);
  if ('passkey' in proof)
    return (await checkAnswer(door, proof.place, proof.passkey, { purpose: purposeOf(session), now })) === id;
  return isPasswordOf(door.staff, id, proof.passphrase);
}
