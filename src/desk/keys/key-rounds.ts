import { putSealingKey, sealingKeyInUse } from '../../actions/sealing-keys.ts';
import { currentSealingKey } from '../../vault/current-sealing-key.ts';
import { takeKeysOfClosed } from './take-key.ts';
import type { KeyWork } from './key-work.ts';

/**
 * What happens to keys by itself, every half minute: those of closed accounts are taken away as soon as somebody has the
 * case files open; and the site gets the public half that is in use now, should a change of locks have been cut off
 * before it did (two databases, so no transaction holds both).
 */
export async function keyRounds(deps: KeyWork): Promise<void> {
  await takeKeysOfClosed(deps);
  const key = await currentSealingKey(deps.vaults.keyring);
  if (key !== null && key.keyId !== (await sealingKeyInUse(deps.actions))) await putSealingKey(deps.actions, key);
}
