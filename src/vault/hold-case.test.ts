import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { explainHold, heldCases, holdCase, lift, LONGEST_REASON, proposeLift } from './hold-case.ts';
import { holdsOfCase } from './holds.ts';
import { lockVault } from './open-vault.ts';
import { recordCase } from './record-case.ts';
import { account, colleague, founded, now, record } from './scratch-vault.ts';

const later = (now + 1) as Instant;
const ana = { case: record.id, by: account, now };
const ben = { case: record.id, by: colleague, now: later };

onEachEngine((_engine, scratch) => {
  test('with the vault locked a case is held, and lifted by two people, with reasons that only its key opens', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordCase(vault, record);
    lockVault(vault);
    const zone = it.zones.vault;
    expect(await explainHold(zone, { case: record.id, reason: 'x' })).toEqual({ refused: 'not-held' });
    expect(await holdCase(zone, ana)).toBe('held');
    expect(await explainHold(zone, { case: record.id, reason: 'Motivo Canario: la siguen' })).toBe('explained');
    expect([...(await heldCases(zone)).keys()]).toEqual([record.id]);
    expect(await lift(zone, ben)).toEqual({ refused: 'not-proposed' });
    for (const reason of ['', ' \n'])
      expect(await proposeLift(zone, { ...ana, reason })).toEqual({ refused: 'no-reason' });
    const reason = 'x'.repeat(LONGEST_REASON + 1);
    expect(await proposeLift(zone, { ...ana, reason })).toEqual({ refused: 'reason-too-long' });
    expect(await proposeLift(zone, { ...ana, reason: 'Ya está lejos' })).toBe('proposed');
    expect(await lift(zone, ana)).toEqual({ refused: 'same-person' });
    expect((await heldCases(zone)).size).toBe(1);
    expect(await lift(zone, ben)).toBe('lifted');
    expect((await heldCases(zone)).size).toBe(0);
    expect(await lift(zone, ben)).toEqual({ refused: 'not-held' });
    expect(await proposeLift(zone, { ...ana, reason: 'x' })).toEqual({ refused: 'not-held' });

    expect(await holdCase(zone, ben)).toBe('held');
    const holds = await holdsOfCase(await it.opened(), record.id);
    expect(holds).toEqual([
      { held: { by: colleague, at: later }, proposal: null, lifted: null, reason: null, liftReason: null },
      {
        held: { by: account, at: now },
        proposal: { by: account, at: now },
        lifted: { by: colleague, at: later },
        reason: 'Motivo Canario: la siguen',
        liftReason: 'Ya está lejos',
      },
    ]);
    const rows = JSON.stringify(await zone.db.selectFrom('holds').selectAll().execute(), (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(rows).not.toContain('Canario');
    await it.close();
  });

  test('whoever holds again takes a proposal back, and its reason with it', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordCase(vault, record);
    const zone = it.zones.vault;
    await holdCase(zone, ana);
    await proposeLift(zone, { ...ana, reason: 'Ya está lejos' });
    expect(await holdCase(zone, ben)).toBe('held-already');
    expect(await lift(zone, ben)).toEqual({ refused: 'not-proposed' });
    expect(await holdsOfCase(vault, record.id)).toMatchObject([{ held: { by: account }, liftReason: null }]);
    await it.close();
  });

  test('two who hold at once make one hold; two who lift at once lift once', async () => {
    const it = await founded(await scratch());
    await recordCase(await it.opened(), record);
    const zone = it.zones.vault;
    const holding = await Promise.all([ana, ben, ana, ben].map((each) => holdCase(zone, each)));
    expect(holding.filter((each) => each === 'held')).toHaveLength(1);
    await proposeLift(zone, { ...ana, reason: 'Ya está lejos' });
    const lifting = await Promise.all([ben, ben, ben].map((each) => lift(zone, each)));
    expect(lifting.filter((each) => each === 'lifted')).toHaveLength(1);
    await it.close();
  });

  test('an id that is no case can be held, and nothing said about it is kept unsealed', async () => {
    const it = await founded(await scratch());
    expect(await holdCase(it.zones.vault, ana)).toBe('held');
    expect(await explainHold(it.zones.vault, { ...ana, reason: 'x' })).toEqual({ refused: 'no-such-case' });
    expect(await proposeLift(it.zones.vault, { ...ana, reason: 'x' })).toEqual({ refused: 'no-such-case' });
    await it.close();
  });
});
