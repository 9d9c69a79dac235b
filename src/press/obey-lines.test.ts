import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { hasKit } from '../actions/press-kits.ts';
import type { Ask } from '../domain/ask.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant, PartialDate } from '../domain/date.ts';
import { idFrom, type AccountId, type CaseId, type WorkId } from '../domain/id.ts';
import { linkCasePage } from '../newsroom/case-pages.ts';
import { findBySlug } from '../published/works.ts';
import { recordCase } from '../vault/record-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { account, record } from '../vault/scratch-vault.ts';
import { changeCase } from './change-case.ts';
import { publish } from './publish.ts';
import { schedule } from './schedule.ts';
import { basis, en, fileStory, her, now, scratchPress, story, textOf, town, woman, words } from './scratch-press.ts';

const page = idFrom<WorkId>(new Uint8Array(16).fill(31));
const id = idFrom<CaseId>(new Uint8Array(16).fill(51));
const on = '2026-01' as PartialDate;
const lineAgainst = (action: 'press' | 'fundraising', takenBack: Ask['takenBack'] = null): Ask => ({
  kind: 'red-line',
  person: woman.id,
  actions: [action],
  text: 'x',
  on,
  heardBy: account,
  takenBack,
});

onEachEngine((_engine, scratch) => {
  const withACase = async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ purposes: ['publish', 'press', 'fundraising'] })]);
    await recordCase(press.vault, { ...record, id, people: [{ person: woman.id, role: 'survivor' }], asks: [] });
    await linkCasePage(press.newsroom, id, page);
    await fileStory(press, [textOf(en, [her, words(' was met.')])], { cases: [page] });
    const says = (...asks: readonly Ask[]) => changeCase(press, id, (is) => ({ ...is, asks }), now);
    return { press, says };
  };

  test('a line against appeals for money takes them off what is public at once; taken back, they come again', async () => {
    const { press, says } = await withACase();
    expect(await publish(press, [story], now)).toHaveProperty('published');
    const appeal = async () => {
      const found = await findBySlug(press.published, { kind: 'story', locale: en, slug: 'a-story' }, now);
      return found.found === 'work' ? found.work.appeal : found.found;
    };
    expect(await appeal()).toBe(true);
    await says(lineAgainst('press'));
    expect(await appeal(), 'another line').toBe(true);
    await says(lineAgainst('fundraising'));
    expect(await appeal()).toBe(false);
    await says(lineAgainst('fundraising', { on, heardBy: account }));
    expect(await appeal()).toBe(true);
    await press.close();
  });

  test('a line against journalists shuts the kits that there are, and none is made', async () => {
    const { press, says } = await withACase();
    const told = {
      by: idFrom<AccountId>(new Uint8Array(16).fill(9)),
      now,
      audit: unaudited,
      key: new Uint8Array(32).fill(7),
      embargo: { contact: 'Ana' },
    };
    const at = (now + 3_600_000) as Instant;
    const first = await schedule(press, [story], at, told);
    if ('refused' in first) throw new Error(first.refused);
    await says(lineAgainst('fundraising'));
    expect(await hasKit(press.actions, first.scheduled), 'another line').toBe(true);
    await says(lineAgainst('press'));
    expect(await hasKit(press.actions, first.scheduled)).toBe(false);
    const second = await schedule(press, [story], at, { ...told, replaces: first.scheduled });
    if ('refused' in second) throw new Error(second.refused);
    expect(await hasKit(press.actions, second.scheduled)).toBe(false);
    await press.close();
  });
});
