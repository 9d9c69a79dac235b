import * as v from 'valibot';
import { CAMPAIGN_ACTIONS } from './ask.ts';
import { CAMPAIGN_STATUSES, CASE_ROLES, type Case } from './case.ts';
import type { AccountId, CaseId, PersonId, WorkId } from './id.ts';
import { OUTCOME_VALUES } from './outcome.ts';
import { PROCEEDING_KINDS, PROCEEDING_STATUSES } from './proceeding.ts';
import type { Verdict } from './say.ts';
import { id, language, line, list, localised, partialDate, plainDate, text } from './shape.ts';
import { SITUATIONS } from './situation.ts';
import { sourceShape, verificationShape } from './statement-shape.ts';

const person = id<PersonId>();
const account = id<AccountId>();

const situation = v.strictObject({
  person,
  state: v.picklist(SITUATIONS),
  on: v.nullable(partialDate),
  source: sourceShape,
  verification: verificationShape,
  family: v.nullable(
    v.strictObject({
      informedBy: v.union([account, person]),
      informed: v.pipe(list(person), v.nonEmpty('empty')),
      on: plainDate,
      wording: localised,
    }),
  ),
  agreement: v.nullable(
    v.variant('by', [
      v.strictObject({ by: v.picklist(['person', 'representative']), on: plainDate, heardBy: account }),
      v.strictObject({ by: v.literal('public-source'), on: plainDate, source: line }),
    ]),
  ),
});

const proceeding = v.strictObject({
  kind: v.picklist(PROCEEDING_KINDS),
  people: list(person),
  authority: line,
  reference: v.nullable(line),
  on: partialDate,
  status: v.picklist(PROCEEDING_STATUSES),
  steps: list(v.strictObject({ on: partialDate, text })),
});

const ask = v.pipe(
  v.strictObject({
    kind: v.picklist(['ask', 'red-line']),
    person,
    actions: list(v.picklist(CAMPAIGN_ACTIONS)),
    text,
    on: partialDate,
    heardBy: v.nullable(account),
    takenBack: v.nullable(v.strictObject({ on: partialDate, heardBy: v.nullable(account) })),
  }),
  v.forward(
    v.check(({ kind, actions }) => kind === 'red-line' || actions.length > 0, 'empty'),
    ['actions'],
  ),
);

const say = v.strictObject({
  of: person,
  kind: v.picklist(['sign-off', 'veto']),
  clients: v.pipe(list(person), v.nonEmpty('empty')),
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
});

const outcome = v.strictObject({
  value: v.picklist(OUTCOME_VALUES),
  text,
  on: v.nullable(partialDate),
  source: sourceShape,
  verification: verificationShape,
  claim: v.nullable(text),
});

/** A case as a form gives it. */
export const caseShape: v.GenericSchema<unknown, Case> = v.strictObject({
  id: id<CaseId>(),
  title: line,
  campaign: v.picklist(CAMPAIGN_STATUSES),
  verification: verificationShape,
  people: list(v.strictObject({ person, role: v.picklist(CASE_ROLES) })),
  situations: list(situation),
  proceedings: list(proceeding),
  asks: list(ask),
  says: list(say),
  outcomes: list(outcome),
  contact: v.strictObject({ last: v.nullable(plainDate), checkIn: v.nullable(plainDate) }),
});

/** What someone with a say answered about a text. */
export const verdictShape: v.GenericSchema<unknown, Verdict> = v.strictObject({
  text: v.strictObject({
    work: id<WorkId>(),
    locale: language,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  of: person,
  shownOn: plainDate,
  answer: v.nullable(v.picklist(['yes', 'no'])),
  heardBy: account,
});
