import type { PersonId } from '../domain/id.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { forgetNames, prepareNames, protectedNames, type ProtectedNames } from './protected-terms.ts';

/** The names of everyone, compiled a little at a time, kept until the vault is locked. */
export async function namesOf(
  { keys }: OpenVault,
  people: ReadonlyMap<PersonId, PersonWithBases>,
): Promise<ProtectedNames> {
  await prepareNames(keys, people);
  const names = protectedNames(keys, people);
  if (!heard.has(keys)) keys.whenLocked.add(() => forgetNames(keys));
  heard.add(keys);
  return names;
}

const heard = new WeakSet<OpenVault['keys']>();
