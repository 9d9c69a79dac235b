import type { PartialDate } from './date.ts';
import type { CaseId, MeetingId, OfficeId, PersonId, PlaceId } from './id.ts';

/** A meeting with officials. What they promised becomes commitments; here it stands as it was said. */
export interface Meeting {
  readonly id: MeetingId;
  readonly on: PartialDate;
  readonly place: PlaceId | null;
  readonly cases: readonly CaseId[];
  /** Who received: an office, and the person who sat there for it. */
  readonly received: readonly { readonly office: OfficeId; readonly person: PersonId | null }[];
  /** Who went. */
  readonly went: readonly PersonId[];
  readonly handedOver: readonly string[];
  readonly promised: readonly string[];
  readonly notes: string;
}
