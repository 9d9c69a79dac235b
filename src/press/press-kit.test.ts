import { mkdtempSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { hasKit, kitLinks, opensKit, spendKitLink } from '../actions/press-kits.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type PersonId } from '../domain/id.ts';
import { certificateById } from '../newsroom/certificates.ts';
import { kitsGiven } from '../newsroom/kits-given.ts';
import { openBytes } from '../platform/keys/aes-gcm.ts';
import { kitContext, kitTokenHash, kitTokenKey, wrapContext } from '../platform/kit-token.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { applyWithdrawals } from './apply-withdrawals.ts';
import { certify } from './certify.ts';
import { changeConsent } from './change-consent.ts';
import { revokeKitsOf } from './close-kit.ts';
import { giveKit, revokeKit } from './press-kit.ts';
import type { Press } from './press.ts';
import { releaseScheduled } from './release-scheduled.ts';
import { schedule } from './schedule.ts';
import {
  basis,
  en,
  fileStory,
  her,
  locked,
  now,
  scratchPress,
  story,
  textOf,
  town,
  woman,
  words,
} from './scratch-press.ts';
import { takeBackScheduled } from './take-back-scheduled.ts';
import { withdrawConsent } from './withdraw-consent.ts';

vi.setConfig({ testTimeout: 120_000 });

const by = idFrom<AccountId>(new Uint8Array(16).fill(9));
const key = new Uint8Array(32).fill(7);
const at = (now + 3_600_000) as Instant;
const told = { by, now, audit: unaudited, key, embargo: { contact: 'Ana, +52 55' } };

onEachEngine((_engine, scratch) => {
  async function withAKit(): Promise<{ press: Press & { close(): Promise<void> }; kit: string }> {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    await fileStory(press, [textOf(en, [her, words(' was met.')])]);
    const done = await schedule(press, [story], at, told);
    if ('refused' in done) throw new Error(done.refused);
    return { press, kit: done.scheduled };
  }
  const give = (press: Press, kit: string) => giveKit(locked(press), key, kit, { label: 'El Diario', by, now });

  /** What the site does with a token, and nothing else. */
  async function open(press: Press, token: string, when = now): Promise<Uint8Array | null> {
    const spent = await spendKitLink(press.actions, kitTokenHash(token), when);
    if (spent === null) return null;
    const opened = openBytes(kitTokenKey(token), spent.wrapped, wrapContext(spent.kit));
    return opened === null ? null : openBytes(opened, spent.sealed, kitContext(spent.kit));
  }

  test('a link opens the kit once, and what unpacks files unpacks it', async () => {
    const { press, kit } = await withAKit();
    const token = await give(press, kit);
    expect(await opensKit(press.actions, kitTokenHash(token), now)).toBe(true);
    const bytes = await open(press, token);
    const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
    writeFileSync(join(folder, 'kit.zip'), bytes ?? '');
    const script = `
import zipfile, sys
kit = zipfile.ZipFile(sys.argv[1])
assert kit.testzip() is None
print('\\n'.join(kit.namelist()))
print(kit.read('1-en.txt').decode())`;
    const unpacked = execFileSync('python3', ['-c', script, join(folder, 'kit.zip')]).toString();
    expect(unpacked).toContain('UNDER EMBARGO UNTIL 2026-09-21 15:13 UTC (UTC). Contact: Ana, +52 55');
    expect(unpacked).toContain('Xiomara Quetzalli Canario was met.');
    expect(unpacked).toMatch(/files\/1\.png/);
    expect(await open(press, token)).toBeNull();
    expect([...(await kitLinks(press.actions, kit)).values()]).toEqual([now]);
    await press.close();
  });

  test('of two who open one link at once, one has it', async () => {
    const { press, kit } = await withAKit();
    const token = await give(press, kit);
    const both = await Promise.all([open(press, token), open(press, token)]);
    expect(both.filter((each) => each !== null)).toHaveLength(1);
    await press.close();
  });

  test('neither table tells what is in it or who has it, and nothing opens it but the link', async () => {
    const { press, kit } = await withAKit();
    const token = await give(press, kit);
    const rows = JSON.stringify([
      await press.actions.db.selectFrom('press_kits').selectAll().execute(),
      await press.actions.db.selectFrom('press_kit_links').selectAll().execute(),
      await kitsGiven(press.newsroom, kit),
    ]);
    for (const secret of ['Xiomara', 'El Diario', token]) expect(rows).not.toContain(secret);
    expect(await open(press, 'A'.repeat(43))).toBeNull();
    await press.close();
  });

  test('it opens nothing once it is revoked, at its instant, or when somebody behind it withdrew', async () => {
    const { press, kit } = await withAKit();
    const [revoked, late, gone] = [await give(press, kit), await give(press, kit), await give(press, kit)];
    await revokeKit(locked(press), kitTokenHash(revoked), now);
    expect(await open(press, revoked)).toBeNull();
    expect(await kitsGiven(press.newsroom, kit)).toContainEqual(expect.objectContaining({ revokedAt: now }));
    expect(await open(press, late, at)).toBeNull();
    await withdrawConsent(locked(press), woman.id, { by, now, audit: unaudited });
    await releaseScheduled(locked(press), null, { key, now, audit: unaudited });
    expect(await hasKit(press.actions, kit)).toBe(false);
    expect(await open(press, gone)).toBeNull();
    await press.close();
  });

  test('what may be told from its instant alone is in no kit before', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    const fromTomorrow = basis({}, null, now + 1000);
    await recordPerson(press.vault, woman, [fromTomorrow]);
    await fileStory(press, [textOf(en, [her, words(' was met.')])]);
    expect(await schedule(press, [story], at, told)).toHaveProperty('scheduled');
    expect(await press.actions.db.selectFrom('press_kits').selectAll().execute()).toEqual([]);
    await press.close();
  });

  test('who is told of on the site and not to journalists is in no kit', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ purposes: ['publish', 'translation'] })]);
    await fileStory(press, [textOf(en, [her, words(' was met.')])]);
    expect(await schedule(press, [story], at, told)).toHaveProperty('scheduled');
    expect(await press.actions.db.selectFrom('press_kits').selectAll().execute()).toEqual([]);
    await press.close();
  });

  test('what goes out without an embargo has no kit', async () => {
    const { press } = await withAKit();
    await releaseScheduled(locked(press), null, { key, now: at, audit: unaudited });
    const later = (at + 3_600_000) as Instant;
    const done = await schedule(press, [story], later, { by, now: at, audit: unaudited, key });
    expect(done).toHaveProperty('scheduled');
    expect(await press.actions.db.selectFrom('press_kits').selectAll().execute()).toEqual([]);
    await press.close();
  });

  const gone = () => Promise.resolve(new Response('', { status: 410 }));

  test('a withdrawal revokes every link at once, and its certificate lists who of the press has what', async () => {
    const { press, kit } = await withAKit();
    const [taken, unopened] = [await give(press, kit), await give(press, kit)];
    const openedAt = (now + 1) as Instant;
    expect(await open(press, taken, openedAt)).not.toBeNull();
    const then = (now + 2) as Instant;
    const withdrawn = await withdrawConsent(locked(press), woman.id, { by, now: then, audit: unaudited });
    expect([await hasKit(press.actions, kit), await open(press, unopened)], 'no round has passed').toEqual([
      false,
      null,
    ]);
    const certificate = await certify(locked(press), null, { withdrawn, ask: gone, now: () => then, deskKey: key });
    expect(certificate.notRecalled).toMatchObject({
      kits: [
        {
          link: kitTokenHash(taken),
          label: 'El Diario',
          openedAt,
          texts: [{ work: story, locale: en, version: 1 }],
          contact: 'Ana, +52 55',
        },
      ],
      kitLinksRevoked: 1,
    });
    const kept = await certificateById(press.newsroom, certificate.id);
    expect(kept).toMatchObject({ notRecalled: { kits: [{ link: kitTokenHash(taken), label: null, openedAt }] } });
    expect(JSON.stringify(kept)).not.toContain('El Diario');
    // The journal obeyed once more, as after a stop: nothing that is known is lost.
    await revokeKitsOf(locked(press), new Set([woman.id]), (then + 9) as Instant);
    expect(await kitsGiven(press.newsroom, kit)).toContainEqual(expect.objectContaining({ openedAt, revokedAt: null }));
    await press.close();
  });

  test('who opened one before it went out is listed years later; somebody else’s withdrawal lists nothing', async () => {
    const { press, kit } = await withAKit();
    await open(press, await give(press, kit));
    await releaseScheduled(locked(press), press, { key, now: at, audit: unaudited });
    expect(await hasKit(press.actions, kit)).toBe(false);
    const later = (at + 1) as Instant;
    const listed = async (person: PersonId) => {
      const withdrawn = await withdrawConsent(locked(press), person, { by, now: later, audit: unaudited });
      return (await certify(locked(press), null, { withdrawn, ask: gone, now: () => later })).notRecalled;
    };
    expect(await listed(idFrom<PersonId>(new Uint8Array(16).fill(8)))).toMatchObject({ kits: [], kitLinksRevoked: 0 });
    expect(await listed(woman.id)).toMatchObject({ kits: [{ openedAt: now }], kitLinksRevoked: 0 });
    await press.close();
  });

  /** The rows of the kit and its links as they are now, and what puts them back, as a restored backup of `actions` does. */
  async function backedUp({ actions }: Press): Promise<() => Promise<void>> {
    const kits = await actions.db.selectFrom('press_kits').selectAll().execute();
    const links = await actions.db.selectFrom('press_kit_links').selectAll().execute();
    return async () => {
      await actions.db.insertInto('press_kits').values(kits).execute();
      await actions.db.insertInto('press_kit_links').values(links).execute();
      await actions.db.deleteFrom('journal_position' as never).execute();
    };
  }

  test('an older backup of what the site has opens no kit of someone who withdrew', async () => {
    const { press, kit } = await withAKit();
    const token = await give(press, kit);
    const restore = await backedUp(press);
    await withdrawConsent(locked(press), woman.id, { by, now, audit: unaudited });
    await restore();
    await applyWithdrawals(locked(press), [], now);
    expect(await open(press, token), 'at the start, before the site answers').toBeNull();
    expect(await hasKit(press.actions, kit)).toBe(false);
    await press.close();
  });

  test('nor one of a plan that waits no longer, or of someone who lets out less since', async () => {
    for (const less of [
      (press: Press, kit: string) => takeBackScheduled(locked(press), kit, { by, audit: unaudited }),
      (press: Press) => changeConsent(press, woman.id, { bases: [basis({ identity: 'anonymous' }, null, now)] }, now),
    ]) {
      const { press, kit } = await withAKit();
      const token = await give(press, kit);
      const restore = await backedUp(press);
      await less(press, kit);
      await releaseScheduled(locked(press), null, { key, now, audit: unaudited });
      await restore();
      await releaseScheduled(locked(press), null, { key, now, audit: unaudited });
      expect(await open(press, token)).toBeNull();
      expect(await hasKit(press.actions, kit)).toBe(false);
      await press.close();
    }
  });

  test('so does a consent that lets out less than before', async () => {
    const { press, kit } = await withAKit();
    await give(press, kit);
    await changeConsent(press, woman.id, { bases: [basis({ identity: 'anonymous' }, null, now)] }, now);
    expect(await hasKit(press.actions, kit)).toBe(false);
    expect(await kitsGiven(press.newsroom, kit)).toMatchObject([{ openedAt: null, revokedAt: now }]);
    await press.close();
  });
});
