import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../../test/databases.ts';
import { requestOverview } from '../../../actions/request-overview.ts';
import { requestById } from '../../../actions/requests.ts';
import { openRequest } from '../../../actions/seal-request.ts';
import { loadRequests } from '../../../actions/load-requests.ts';
import { idFrom, type AccountId } from '../../../domain/id.ts';
import { keyRequests } from '../../../vault/key-requests.ts';
import { sealingKeyPair } from '../../../vault/open-vault.ts';
import { newestSettings } from '../../../newsroom/site-settings.ts';
import { MARIA, IDENTITY, scratchDesk } from '../../../desk/scratch-desk.ts';
import { askForAKey } from './ask-for-a-key.ts';
import { foundBranch } from './found-branch.ts';
import { makeRequests } from './make-requests.ts';

vi.setConfig({ testTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  test('made-up requests open like any other, a branch waits to go out, and a key is asked for', async () => {
    const desk = await scratchDesk(await scratch());
    await desk.browser().post('/sign-in', MARIA);
    const vault = desk.vaults.any();
    const press = desk.press.locked(IDENTITY);
    if (vault === null) throw new Error('the vault is locked');
    await loadRequests(desk.actions, makeRequests(600, desk.now()));
    const open = { list: 'open', locale: null, page: null, from: null, to: null } as const;
    const { requests, pages } = await requestOverview(desk.actions, open, null, 1);
    expect(requests).toBe(600);
    const one = await requestById(desk.actions, pages[0]?.one ?? ('' as never));
    const key = await sealingKeyPair(vault, one?.sealed.keyId ?? '');
    if (one === null || key === null) throw new Error('it is not there');
    expect(await openRequest(key, one.id, one.sealed)).toMatchObject({ wishes: ['name'], page: one.page });
    const by = idFrom<AccountId>(randomBytes(16));
    await foundBranch(press, by, desk.now());
    expect(await newestSettings(press.newsroom)).toMatchObject({
      publishedAt: null,
      settings: { branches: [{ locales: ['es'] }] },
    });
    await askForAKey(desk.staff, vault, desk.maria, desk.now());
    expect(await keyRequests(vault.keyring.db)).toHaveLength(1);
    await desk.close();
  });
});
