import type { CaseEvent } from '../../domain/case-event.ts';
import type { CaseRole } from '../../domain/case.ts';
import type { CaseId, OfficeId, PersonId } from '../../domain/id.ts';
import type { ActKind } from '../../domain/huri-code.ts';
import type { Involvement, Perpetrator } from '../../domain/perpetrator.ts';
import type { Relation } from '../../domain/person.ts';

/** Under these headings relations stand, in this order. Those from `same-cases` on hang on another relation. */
export const HEADINGS = [
  'about',
  'family',
  'close',
  'groups',
  'helpers',
  'witnesses',
  'cases',
  'events',
  'offices',
  'other-cases',
  'same-cases',
  'forces',
] as const;
export type Heading = (typeof HEADINGS)[number];

/** What somebody is to a person: what the record of either says, seen from here. */
export type Kinship = Relation['is'] | 'in-their-care' | 'client' | 'group';

/** What one thing is to another. */
export type Tie =
  | { readonly is: 'kin'; readonly as: Kinship }
  /** `of`: where it is not plain from the line. */
  | { readonly is: 'role'; readonly as: CaseRole; readonly of: CaseId | null }
  | { readonly is: 'act'; readonly acts: readonly ActKind[] }
  | { readonly is: 'involved'; readonly as: Involvement; readonly force: Perpetrator['force'] }
  | { readonly is: 'held'; readonly now: boolean }
  | { readonly is: 'asked' | 'met'; readonly count: number }
  | { readonly is: 'shares'; readonly people: readonly PersonId[] };

export type Subject =
  | { readonly is: 'person'; readonly id: PersonId }
  | { readonly is: 'case'; readonly id: CaseId }
  | { readonly is: 'event'; readonly event: CaseEvent }
  /** A force or a unit of it as an event names it, and the first event that does. */
  | { readonly is: 'force'; readonly by: Perpetrator; readonly at: CaseEvent }
  | { readonly is: 'office'; readonly id: OfficeId };

/** Something that stands in relation to a person or a case. */
export interface Related {
  /** Names it among the others: its id, where it has a record. */
  readonly key: string;
  readonly subject: Subject;
  readonly heading: Heading;
  readonly ties: readonly Tie[];
  /** What it hangs on, by key; nothing: the person or the case itself. */
  readonly via: readonly string[];
}
