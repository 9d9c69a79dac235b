import type { Ask } from './ask.ts';
import type { PlainDate } from './date.ts';
import type { CaseId, PersonId } from './id.ts';
import type { Outcome } from './outcome.ts';
import type { Proceeding } from './proceeding.ts';
import type { Say } from './say.ts';
import type { PersonSituation } from './situation.ts';
import type { Verification } from './statement.ts';

/**
 * What someone is in a case: the rights-holder is the one it is about, living, missing or dead. Those who did it are
 * recorded with the events, not here.
 */
export const CASE_ROLES = [
  'rights-holder',
  'survivor',
  'family',
  'delegate',
  'lawyer',
  'partner',
  'witness',
  'official',
] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** How the organisation works on a case. `paused-for-safety` says in the vault what a hold does in public. */
export const CAMPAIGN_STATUSES = [
  'draft',
  'active',
  'paused-for-safety',
  'quiet',
  'appeals-stopped',
  'closed',
] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/**
 * A case of the vault. How the person is (`situations`), how the organisation works (`campaign`) and how sure it is
 * (`verification`) are three things, and no one of them follows from another. Its events are rows of their own; a page
 * about it is a work of the newsroom.
 */
export interface Case {
  readonly id: CaseId;
  /** What colleagues call it. Never shown in public. */
  readonly title: string;
  readonly campaign: CampaignStatus;
  readonly verification: Verification;
  readonly people: readonly { readonly person: PersonId; readonly role: CaseRole }[];
  /** In the order of time; several may hold at once. */
  readonly situations: readonly PersonSituation[];
  readonly proceedings: readonly Proceeding[];
  readonly asks: readonly Ask[];
  readonly says: readonly Say[];
  readonly outcomes: readonly Outcome[];
  readonly contact: Contact;
}

/** When the person was last spoken with, and when to ask how they are. */
export interface Contact {
  readonly last: PlainDate | null;
  readonly checkIn: PlainDate | null;
}
