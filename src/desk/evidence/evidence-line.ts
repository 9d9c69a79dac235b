import type { Case } from '../../domain/case.ts';
import type { Instant } from '../../domain/date.ts';
import { EVIDENCE_KINDS } from '../../domain/evidence.ts';
import type { AccountId, CaseId, EvidenceId } from '../../domain/id.ts';
import type { ListedEvidence } from '../../vault/evidence-records.ts';
import { inOrder } from '../../vault/roster-order.ts';
import type { Roster } from '../../vault/roster.ts';
import { casesInOrder } from '../cases/cases-in-order.ts';
import type { Language } from '../language.ts';
import { asKey } from '../table/table-page.ts';

/** A piece of evidence as a line of the table, of a case that the reader sees. */
export interface EvidenceLine {
  readonly evidence: ListedEvidence;
  readonly record: Case;
}

/** Received within so many days. */
export const WITHIN_DAYS = ['7', '30', '365'] as const;

const DAY = 86_400_000;

/** Whether a piece is one of those that are asked for. */
export function fitsEvidence(
  { kind, receivedAt, receivedBy }: ListedEvidence,
  filters: Readonly<Record<string, string>>,
  { now, me }: { readonly now: Instant; readonly me: AccountId },
): boolean {
  const { kind: asked, within, by } = filters;
  return (
    (asked === undefined || kind === asked) &&
    (within === undefined || receivedAt >= now - Number(within) * DAY) &&
    (by === undefined || (receivedBy === me) === (by === 'me'))
  );
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every piece in the order of a column; what is alike there stands as it was received. */
export async function evidenceInOrder(
  roster: Roster,
  { locale }: Pick<Language, 'locale'>,
  sort: string,
  names: ReadonlyMap<AccountId, string>,
): Promise<readonly EvidenceId[]> {
  if (sort === 'size') return inOrder(roster, 'evidence', 'size', ({ size }) => asKey(size), plain);
  if (sort === 'about') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return inOrder(roster, 'evidence', `about ${locale}`, ({ about }) => about.slice(0, 100), compare);
  }
  const ids = await inOrder(roster, 'evidence', 'received', ({ receivedAt }) => asKey(receivedAt), plain);
  const { evidence } = roster;
  if (sort === 'kind') return grouped(ids, (id) => evidence.get(id)?.kind, EVIDENCE_KINDS);
  if (sort === 'case') {
    const cases: readonly CaseId[] = await casesInOrder(roster, locale);
    return grouped(ids, (id) => evidence.get(id)?.case, cases);
  }
  if (sort !== 'by') return ids;
  const { compare } = new Intl.Collator(locale);
  const accounts = [...names].toSorted(([, a], [, b]) => compare(a, b)).map(([id]) => id);
  return grouped(ids, (id) => evidence.get(id)?.receivedBy, accounts);
}

/** In groups, each in the order that it has: in one pass, where putting a hundred thousand in order would take long. */
function grouped<Group>(
  ids: readonly EvidenceId[],
  groupOf: (id: EvidenceId) => Group | undefined,
  groups: readonly Group[],
): readonly EvidenceId[] {
  const byGroup = new Map<Group | undefined, EvidenceId[]>(groups.map((group) => [group, []]));
  const others: EvidenceId[] = [];
  for (const id of ids) (byGroup.get(groupOf(id)) ?? others).push(id);
  return [...[...byGroup.values()].flat(), ...others];
}
