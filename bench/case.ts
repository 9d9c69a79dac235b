import { randomBytes } from 'node:crypto';
import type { CaseEvent } from '../src/domain/case-event.ts';
import type { PartialDate } from '../src/domain/date.ts';
import { idFrom, type CaseId, type EventId, type PersonId, type PlaceId } from '../src/domain/id.ts';
import { keyForMany, openBytes } from '../src/platform/keys/aes-gcm.ts';
import { openCase } from '../src/vault/cases.ts';
import { recordCase } from '../src/vault/record-case.ts';
import { recordEvent } from '../src/vault/record-event.ts';
import { recordKeys } from '../src/vault/record-keys.ts';
import { demonstrationTexts } from './gate.ts';
import { inTurns, type Effort, type Figure } from './figure.ts';
import { scratchVault } from './scratch-vault.ts';

const EVENTS = 2000;

/** Opening a case with 2,000 events, beside decrypting and parsing the same bytes and nothing else. */
export async function benchCase(effort: Effort): Promise<Figure[]> {
  const { vault, close } = await scratchVault();
  const id = idFrom<CaseId>(randomBytes(16));
  await recordCase(vault, {
    id,
    title: 'A case with a long history',
    campaign: 'active',
    verification: 'likely',
    people: [],
    situations: [],
    proceedings: [],
    asks: [],
    says: [],
    outcomes: [],
    contact: { last: null, checkIn: null },
  });
  const texts = demonstrationTexts().filter((text) => text.length > 1000);
  for (let at = 0; at < EVENTS; at++) await recordEvent(vault, eventOf(id, at, texts[at % texts.length] ?? ''));

  const key = (await recordKeys(vault, [id])).get(id);
  if (key === undefined) throw new Error('the case has no key');
  const sealed = await vault.vault.db.selectFrom('case_events').selectAll().execute();
  const many = keyForMany(key);
  const bare = (): number => {
    let parsed = 0;
    for (const row of sealed) {
      const plain = openBytes(many, row.payload, ['case_events', row.case, row.id, String(row.version)]);
      if (plain !== null) parsed += Object.keys(JSON.parse(Buffer.from(plain).toString('utf8')) as object).length;
    }
    return parsed;
  };
  const opening = async (): Promise<void> => {
    if ((await openCase(vault, id))?.events.length !== EVENTS) throw new Error('events are missing');
  };
  const measured = await inTurns(
    effort,
    () => time(opening),
    () => time(() => Promise.resolve(bare())),
  );
  await close();
  const what = 'case with 2,000 events opened';
  return [
    { what, measured: measured.measured, figure: measured.measured, unit: 'ms', better: 'less', atLeast: 50 },
    { what: `${what} / decrypting and parsing alone`, ...measured, unit: 'ms', better: 'less' },
  ];
}

/** The middle of several, in ms, after some that warm up. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = -5; round < 25; round++) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

function eventOf(of: CaseId, at: number, text: string): CaseEvent {
  return {
    id: idFrom<EventId>(randomBytes(16)),
    case: of,
    title: `What happened on day ${at}`,
    text: text.slice(0, 800),
    on: `20${String(10 + (at % 16))}-${String(1 + (at % 12)).padStart(2, '0')}` as PartialDate,
    until: null,
    place: idFrom<PlaceId>(randomBytes(16)),
    acts: [
      {
        kind: 'arrest',
        to: [idFrom<PersonId>(randomBytes(16))],
        by: [{ force: 'navy', name: 'Marina', unit: null, official: null, involvement: 'carried-out' }],
        text: null,
      },
    ],
    sources: [{ text: 'her sister, by telephone', by: idFrom<PersonId>(randomBytes(16)), on: null, evidence: [] }],
    verification: 'likely',
    interventions: [],
  };
}
