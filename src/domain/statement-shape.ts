import * as v from 'valibot';
import type { EvidenceId, PersonId } from './id.ts';
import { id, line, list, partialDate } from './shape.ts';
import { VERIFICATIONS, type Source } from './statement.ts';

export const verificationShape = v.picklist(VERIFICATIONS);

export const sourceShape: v.GenericSchema<unknown, Source> = v.strictObject({
  text: line,
  by: v.nullable(id<PersonId>()),
  on: v.nullable(partialDate),
  evidence: list(id<EvidenceId>()),
});
