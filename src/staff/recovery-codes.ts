import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AccountId } from '../domain/id.ts';
import type { StaffTables } from './schema.ts';
import { hashOf } from './tokens.ts';

const HOW_MANY = 10;
/** Crockford's base32: no I, L, O or U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * Ten new codes for an account, to be shown once: 80 bits each, which nobody guesses from their hashes. The ones before
 * are gone.
 */
export async function makeRecoveryCodes(db: Kysely<StaffTables>, account: AccountId): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, () =>
    [...randomBytes(LENGTH)].map((byte) => SYMBOLS.charAt(byte % SYMBOLS.length)).join(''),
  );
  await db.deleteFrom('recovery_codes').where('account', '=', account).execute();
  await db
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ code: keptForm(account, code), account })))
    .execute();
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join('-'));
}

/** Spends a code, once: of two who send it at the same time, one has it. */
export async function spendRecoveryCode(db: Kysely<StaffTables>, account: AccountId, typed: string): Promise<boolean> {
  const code = readRecoveryCode(typed);
  if (code === null) return false;
  const { numDeletedRows } = await db
    .deleteFrom('recovery_codes')
    .where('code', '=', keptForm(account, code))
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export async function countRecoveryCodes(db: Kysely<StaffTables>, account: AccountId): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_codes')
    .where('account', '=', account)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Any case, spaces and hyphens anywhere, O for 0, I or L for 1; `null` for what is no code. */
function readRecoveryCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((symbol) => SYMBOLS.includes(symbol)) ? code : null;
}

const keptForm = (account: AccountId, code: string): string => hashOf('recovery-code', `${account}\n${code}`);
