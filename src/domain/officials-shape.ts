import * as v from 'valibot';
import { COMMITMENT_STATES, type Commitment } from './commitment.ts';
import type {
  AccountId,
  CaseId,
  CommitmentId,
  EvidenceId,
  MeetingId,
  OfficeId,
  PersonId,
  PlaceId,
  WorkId,
} from './id.ts';
import type { Meeting } from './meeting.ts';
import type { Office } from './office.ts';
import { country, id, language, line, list, localised, partialDate, plainDate, text, textOrNothing } from './shape.ts';

const person = id<PersonId>();
const cases = list(id<CaseId>());
const inSomeLanguage = v.pipe(
  localised,
  v.check((texts) => Object.keys(texts).length > 0, 'empty'),
);

/** Offices, meetings and commitments as forms give them. */
export const officeShape: v.GenericSchema<unknown, Office> = v.strictObject({
  id: id<OfficeId>(),
  title: inSomeLanguage,
  institution: inSomeLanguage,
  salutation: line,
  language,
  address: v.strictObject({
    lines: v.pipe(list(line), v.maxLength(8, 'too-many')),
    country,
    email: v.nullable(v.pipe(line, v.email('not-an-address'))),
    phone: v.nullable(line),
  }),
  holders: list(v.strictObject({ person, from: v.nullable(partialDate), until: v.nullable(partialDate) })),
});

export const meetingShape: v.GenericSchema<unknown, Meeting> = v.strictObject({
  id: id<MeetingId>(),
  on: partialDate,
  place: v.nullable(id<PlaceId>()),
  cases,
  received: v.pipe(list(v.strictObject({ office: id<OfficeId>(), person: v.nullable(person) })), v.nonEmpty('empty')),
  went: list(person),
  handedOver: list(line),
  promised: list(text),
  notes: textOrNothing,
});

export const commitmentShape: v.GenericSchema<unknown, Commitment> = v.strictObject({
  id: id<CommitmentId>(),
  office: id<OfficeId>(),
  cases,
  from: v.union([
    v.strictObject({ report: id<WorkId>(), recommendation: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    v.strictObject({ meeting: id<MeetingId>() }),
  ]),
  text,
  answerDueOn: v.nullable(plainDate),
  steps: list(
    v.strictObject({
      state: v.picklist(COMMITMENT_STATES),
      on: plainDate,
      by: id<AccountId>(),
      note: textOrNothing,
      evidence: list(id<EvidenceId>()),
    }),
  ),
});
