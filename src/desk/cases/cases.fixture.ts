import { randomBytes } from 'node:crypto';
import { unaudited } from '../../domain/audit.ts';
import { idFrom, type AccountId } from '../../domain/id.ts';
import type { Role } from '../../domain/role.ts';
import { openAccount } from '../../staff/open-account.ts';
import { addHolder } from '../../vault/add-holder.ts';
import { MARIA, type scratchDesk } from '../scratch-desk.ts';

type Desk = Awaited<ReturnType<typeof scratchDesk>>;

export const INES = {
  name: 'Ines',
  email: 'ines@comite.example',
  passphrase: 'ocho faroles alumbran el puente',
} as const;
export const OTTO = {
  name: 'Otto',
  email: 'otto@comite.example',
  passphrase: 'nueve barcas cruzan la niebla',
} as const;

/** A colleague with a key of their own, signed in. For tests. */
export async function colleague(
  desk: Desk,
  who: { readonly name: string; readonly email: string; readonly passphrase: string },
  role: Role = 'researcher',
) {
  const id = idFrom<AccountId>(randomBytes(16));
  const { name, email, passphrase } = who;
  const account = { id, name, email, password: passphrase, role };
  await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
  const session = `of María, to give ${id} a key`;
  await desk.vaults.open(session, desk.maria, MARIA.passphrase);
  const vault = desk.vaults.of(session);
  if (vault === null) throw new Error('María holds a key');
  await addHolder(vault, id, { passphrase }, desk.now());
  await desk.vaults.lock(session);
  const browser = desk.browser();
  await browser.post('/sign-in', { email, passphrase });
  return { id, browser };
}
