import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { auditEntries, auditVerbs, OF_EVERYTHING, type AuditLine, type AuditQuery } from './audit-entries.ts';
import { aPerson, ana, scratchAudit, START } from './audit-log.fixture.ts';

const MINUTE = 60_000;

/** What an entry is asked for, said once more and slowly. */
function isAsked(line: AuditLine, { account, record, verb, from, to, before }: AuditQuery): boolean {
  return (
    (account === undefined || line.by === (account === 'nobody' ? null : account)) &&
    (record === undefined || line.records.includes(record) || OF_EVERYTHING.includes(line.verb)) &&
    (verb === undefined || line.verb === verb) &&
    (from === undefined || line.at >= from) &&
    (to === undefined || line.at < to) &&
    (before === undefined || line.position < before)
  );
}

onEachEngine((_engine, scratch) => {
  test.each([[false], [true]])('entries are found by who, what, which and when (clock set back: %s)', async (back) => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    const [one, two] = [aPerson(), aPerson()];
    const verbs = ['people-read', 'person-recorded', 'everyone-read'];
    for (let i = 0; i < 24; i++) {
      it.pass(back && i === 12 ? -90 * MINUTE : 10 * MINUTE);
      const records = [[one], [two], [one, two], []][i % 4] ?? [];
      const verb = verbs[i % 3] ?? '';
      await log.audit({ by: i % 5 === 0 ? null : ana, verb, records: verb === 'everyone-read' ? [] : records });
    }
    const all = await auditEntries(it.staff, { limit: 1000 });
    expect(all).toHaveLength(back ? 26 : 25);
    expect(all.map(({ index }) => index)).toEqual(all.map((_, i) => all.length - 1 - i));
    const some = <T>(...values: T[]): (T | undefined)[] => [undefined, ...values];
    const at = (minutes: number): Instant => (START + minutes * MINUTE) as Instant;
    for (const account of some<AccountId | 'nobody'>(ana, 'nobody'))
      for (const record of some(one))
        for (const verb of some('people-read', 'everyone-read', 'never'))
          for (const [from, to] of [
            [],
            [at(35)],
            [undefined, at(115)],
            [at(30), at(40)],
            [at(9999)],
            [undefined, at(-999)],
          ])
            for (const before of some(14)) {
              const given = Object.entries({ account, record, verb, from, to, before }).filter(
                ([, v]) => v !== undefined,
              );
              const query: AuditQuery = { limit: 4, ...Object.fromEntries(given) };
              const expected = all.filter((line) => isAsked(line, query)).slice(0, 4);
              expect(await auditEntries(it.staff, query), JSON.stringify(query)).toEqual(expected);
            }
    const begun = back ? ['audit-begun', 'clock-set-back'] : ['audit-begun'];
    expect(await auditVerbs(it.staff)).toEqual([...begun, ...verbs].toSorted());
    await it.close();
  });
});
