import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type OverrideId } from '../domain/id.ts';
import { agreeToOverride, endOverride } from '../newsroom/agree-to-override.ts';
import { askForOverride } from '../newsroom/ask-for-override.ts';
import { overridesInForce, overridesOf } from '../newsroom/overrides.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { publish } from './publish.ts';
import type { Press } from './press.ts';
import { basis, en, fileStory, now, scratchPress, story, textOf, town, woman, words } from './scratch-press.ts';

vi.setConfig({ testTimeout: 120_000 });

const account = (fill: number): AccountId => idFrom<AccountId>(new Uint8Array(16).fill(fill));
const [editor, second, researcher] = [account(1), account(2), account(3)];
const reason = 'The minister has the same name. She is not the woman of the case.';
const told = { now, audit: unaudited };

const text = (said: string) => ({
  ...textOf(en, [words(said)]),
  title: [words('A minister answers')],
  standfirst: [],
});

onEachEngine((_engine, scratch) => {
  async function stopped(press: Press): Promise<string[]> {
    const refused = await publish(press, [story], now);
    return 'refused' in refused && refused.refused === 'protected-name'
      ? refused.findings.map(({ finding }) => finding)
      : [];
  }

  async function pressWithNamesake() {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ identity: 'anonymous' })]);
    await fileStory(press, [text('The minister, Xiomara Canario, said no.')], { place: null });
    const ask = (by: AccountId, findings: readonly string[], knowing = true, why = reason) =>
      askForOverride(press.newsroom, { work: story, findings, reason: why, by, knowing }, told);
    const asked = async (...given: Parameters<typeof ask>): Promise<OverrideId> => {
      const id = await ask(...given);
      if (typeof id !== 'string') throw new Error(id.refused);
      return id;
    };
    const agree = (id: OverrideId, by: AccountId, knowing = false) =>
      agreeToOverride(press.newsroom, id, { by, knowing }, told);
    return { press, ask, asked, agree };
  }

  test('a namesake goes out after two people said so, on another day too, until the words around change', async () => {
    const { press, asked, agree } = await pressWithNamesake();
    const findings = await stopped(press);
    expect(findings.length).toBeGreaterThan(2);
    const id = await asked(editor, findings);
    expect(await stopped(press)).toEqual(findings);
    expect(await agree(id, second)).toMatchObject({ agreed: { by: second } });
    expect(await publish(press, [story], (now + 86_400_000) as Instant)).toMatchObject({
      published: [{ work: story }],
    });
    // Words far away change nothing; those beside it do.
    await fileStory(press, [text('The minister, Xiomara Canario, wept and said no.')], { place: null });
    expect((await stopped(press)).length).toBeGreaterThan(2);
    await press.close();
  });

  test('nobody lets out alone, without a reason, or what neither of the two can know', async () => {
    const { press, ask, asked, agree } = await pressWithNamesake();
    const findings = await stopped(press);
    expect(await ask(editor, findings, true, 'a namesake')).toEqual({ refused: 'override-needs-reason' });
    expect(await ask(editor, findings, true, 'x'.repeat(3000))).toEqual({ refused: 'reason-too-long' });
    const id = await asked(editor, findings, false);
    expect(await ask(second, findings.toReversed())).toEqual({ refused: 'override-asked-already' });
    expect(await agree(id, editor, true)).toEqual({ refused: 'override-needs-second-person' });
    expect(await agree(id, second, false)).toEqual({ refused: 'override-nobody-knows' });
    expect(await overridesInForce(press.newsroom, [story])).toEqual([]);
    expect(await agree(id, researcher, true)).toMatchObject({ agreed: { by: researcher } });
    expect(await agree(id, second, true)).toEqual({ refused: 'override-agreed-already' });
    expect(await agree(idFrom<OverrideId>(new Uint8Array(16)), second)).toEqual({ refused: 'override-unknown' });
    await press.close();
  });

  test('of two who agree, or take back, at once one does; what is taken back lets out nothing', async () => {
    const { press, asked, agree } = await pressWithNamesake();
    const findings = await stopped(press);
    const id = await asked(editor, findings);
    const both = await Promise.all([agree(id, second), agree(id, researcher)]);
    expect(both.filter((each) => 'refused' in each)).toEqual([{ refused: 'override-agreed-already' }]);
    const end = () => endOverride(press.newsroom, id, second, told);
    const ends = await Promise.all([end(), end()]);
    expect(ends.filter((each) => 'refused' in each)).toEqual([{ refused: 'override-ended' }]);
    expect(await stopped(press)).toEqual(findings);
    expect(await agree(id, researcher)).toEqual({ refused: 'override-ended' });
    // It can be asked for again, and what was decided before stays on record.
    await asked(second, findings);
    expect(await overridesOf(press.newsroom, story)).toHaveLength(2);
    await press.close();
  });

  test('nothing is let out that cannot be told', async () => {
    const { press, asked } = await pressWithNamesake();
    const id = await asked(editor, await stopped(press));
    const silent = { now, audit: () => Promise.reject(new Error('closed')) };
    await expect(agreeToOverride(press.newsroom, id, { by: second, knowing: true }, silent)).rejects.toThrow('closed');
    expect(await overridesInForce(press.newsroom, [story])).toEqual([]);
    await press.close();
  });
});
