import type { AskStop } from '../../domain/case-campaign.ts';
import type { CaseEvent } from '../../domain/case-event.ts';
import type { Case } from '../../domain/case.ts';
import type { PlainDate } from '../../domain/date.ts';
import type { Hold } from '../../domain/hold.ts';
import type { AccountId, PersonId, PlaceId, WorkId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Account } from '../../staff/accounts.ts';
import type { Session } from '../../staff/sessions.ts';
import type { Language } from '../language.ts';
import type { RelationsView } from '../relations/relations-view.ts';

/** A case on one page. */
export interface CaseView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly record: Case;
  /** In the order of time; empty for those who may not read names. */
  readonly events: readonly CaseEvent[];
  readonly hold: Hold | null;
  /** Why its petition is stopped, where what the people of the case say stops it. */
  readonly stopped: AskStop | null;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly places: ReadonlyMap<PlaceId, string>;
  readonly accounts: ReadonlyMap<AccountId, string>;
  /** Who of the organisation is on it. */
  readonly team: readonly Pick<Account, 'name' | 'role'>[];
  /** Its pages in the newsroom: a hold of the case takes them off the site. */
  readonly pages: readonly WorkId[];
  readonly mayHold: boolean;
  readonly relations: Pick<RelationsView, 'shown' | 'others'>;
  readonly today: PlainDate;
  readonly mayWrite: boolean;
  /** Whether they read names, whereabouts and what happened, or the outline alone. */
  readonly mayNames: boolean;
  readonly mayEvidence: boolean;
}

/** What a person of the case is called, or, for those who may not read names, what they are in it. */
export function personIn({ names, record, language }: CaseView, id: PersonId): string {
  const role = record.people.find(({ person }) => person === id)?.role;
  return names.get(id) ?? language.say(role === undefined ? 'casework.somebody' : `casework.role-${role}`);
}
