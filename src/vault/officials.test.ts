import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { PartialDate, PlainDate } from '../domain/date.ts';
import { idFrom, type CommitmentId, type MeetingId, type OfficeId, type PersonId } from '../domain/id.ts';
import type { Meeting } from '../domain/meeting.ts';
import { holderOn, type Office } from '../domain/office.ts';
import { answersDue, commitmentsOf, meetingsOf, officesById } from './officials.ts';
import { changeHolder, noteStep, recordCommitment, recordMeeting, recordOffice } from './record-official.ts';
import { account, founded, person, record } from './scratch-vault.ts';

const office: Office = {
  id: idFrom<OfficeId>(randomBytes(16)),
  title: { es: 'Procurador General Canario', en: 'Attorney General' },
  institution: { es: 'Procuraduría' },
  salutation: 'Señor Procurador',
  language: 'es-MX',
  address: { lines: ['Paseo de la Reforma 211'], country: 'MX', email: 'ofproc@pgr.example', phone: null },
  holders: [{ person: person.id, from: '2014' as PartialDate, until: null }],
};
const meeting: Meeting = {
  id: idFrom<MeetingId>(randomBytes(16)),
  on: '2026-02-10' as PartialDate,
  place: null,
  cases: [record.id],
  received: [{ office: office.id, person: person.id }],
  went: [],
  handedOver: ['12 000 firmas'],
  promised: ['Revisar la denuncia'],
  notes: '',
};
const commitment = (answerDueOn: string | null): Commitment => ({
  id: idFrom<CommitmentId>(randomBytes(16)),
  office: office.id,
  cases: [record.id],
  from: { meeting: meeting.id },
  text: 'Revisar la denuncia canaria',
  answerDueOn: answerDueOn as PlainDate | null,
  steps: [],
});

onEachEngine((_engine, scratch) => {
  test('an office goes from hand to hand, and what it promised stays with it', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordOffice(vault, office);
    await recordMeeting(vault, { ...meeting, id: idFrom<MeetingId>(randomBytes(16)), cases: [] });
    await recordMeeting(vault, meeting);
    const [first, second] = [commitment('2026-03-01'), commitment('2026-02-20')];
    for (const each of [first, second, commitment('2026-04-01'), commitment(null)]) await recordCommitment(vault, each);

    const next = idFrom<PersonId>(randomBytes(16));
    expect(await changeHolder(vault, office.id, { person: next, from: '2026-03-01' as PartialDate, until: null })).toBe(
      'changed',
    );
    const changed = (await officesById(vault, [office.id])).get(office.id);
    expect(changed && holderOn(changed, '2026-02-28' as PlainDate)).toBe(person.id);
    expect(changed && holderOn(changed, '2026-03-01' as PlainDate)).toBe(next);
    expect(changed?.salutation).toBe('Señor Procurador');

    expect(await meetingsOf(vault, { case: record.id })).toEqual([meeting]);
    expect(await commitmentsOf(vault, { office: office.id })).toHaveLength(4);
    expect(await commitmentsOf(vault, { case: record.id })).toHaveLength(4);
    expect(await commitmentsOf(vault, { meeting: idFrom<MeetingId>(randomBytes(16)) })).toEqual([]);
    const today = '2026-03-01' as PlainDate;
    expect((await answersDue(vault, today)).map(({ id }) => id)).toEqual([second.id, first.id]);

    const step = { on: today, by: account, note: '', evidence: [] };
    expect(await noteStep(vault, first.id, { ...step, state: 'met' })).toEqual({ refused: 'without-evidence' });
    expect(await noteStep(vault, first.id, { ...step, state: 'promised' })).toBe('changed');
    expect((await answersDue(vault, today)).map(({ id }) => id)).toEqual([second.id]);
    const nowhere = idFrom<CommitmentId>(randomBytes(16));
    expect(await noteStep(vault, nowhere, { ...step, state: 'met', note: 'x' })).toEqual({ refused: 'no-such-record' });
    expect(JSON.stringify(it.audited)).not.toMatch(/canaria|Procurador|firmas/);
    await it.close();
  });

  test('a form that does not fit is not recorded, and the error tells the field alone', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const wrong = { ...office, address: { ...office.address, email: 'Procurador' } };
    await expect(recordOffice(vault, wrong)).rejects.toThrow(/^not in shape: address\.email$/);
    await expect(recordOffice(vault, { ...office, title: {} })).rejects.toThrow(/^not in shape: title$/);
    await expect(recordMeeting(vault, { ...meeting, received: [] })).rejects.toThrow(/^not in shape: received$/);
    expect((await officesById(vault, [office.id])).size).toBe(0);
    await it.close();
  });
});
