import type { Case } from '../../domain/case.ts';
import type { Instant } from '../../domain/date.ts';
import { EVIDENCE_KINDS } from '../../domain/evidence.ts';
import type { AccountId, CaseId, EvidenceId } from '../../domain/id.ts';
import type { ListedEvidence } from '../../vault/evidence-records.ts';
import { inOrder } from '../../vault/roster-order.ts';
import type { Roster } from '../../vault/roster.ts';
import { casesInOrder } from '../cases/cases-in-order.ts';
import type { Locale } from '../../domain/locale.ts';
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

/** Which pieces are asked for. */
export function evidenceTest(
  { kind, within, by }: Readonly<Record<string, string>>,
  { now, me }: { readonly now: Instant; readonly me: AccountId },
): (piece: ListedEvidence) => boolean {
  const since = within === undefined ? null : now - Number(within) * DAY;
  return (piece) =>
    (kind === undefined || piece.kind === kind) &&
    (since === null || piece.receivedAt >= since) &&
    (by === undefined || (piece.receivedBy === me) === (by === 'me'));
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every piece of these cases in the order of a column; what is alike there stands as it was received. */
export async function evidenceLines(
  roster: Roster,
  cases: ReadonlyMap<CaseId, Case>,
  { locale }: Pick<Language, 'locale'>,
  sort: string,
  names: ReadonlyMap<AccountId, string>,
): Promise<readonly EvidenceLine[]> {
  const order = sort === 'about' ? `about ${locale}` : sort === 'size' ? 'size' : 'received';
  const ids = await evidenceInOrder(roster, locale, order);
  const lines = keptLines(cases, order, [ids], () => linesIn(roster, cases, ids));
  if (sort === 'kind') return grouped(lines, ({ evidence }) => evidence.kind, EVIDENCE_KINDS);
  if (sort === 'case') {
    const all = await casesInOrder(roster, locale);
    return keptLines(cases, `case ${locale}`, [ids, all], () =>
      grouped(
        lines,
        ({ record }) => record.id,
        all.filter((id) => cases.has(id)),
      ),
    );
  }
  if (sort !== 'by') return lines;
  const { compare } = new Intl.Collator(locale);
  const accounts = [...names].toSorted(([, a], [, b]) => compare(a, b)).map(([id]) => id);
  return grouped(lines, ({ evidence }) => evidence.receivedBy, accounts);
}

/** The orders that are kept in memory: they are made once, for everyone. */
export const evidenceOrders = (locale: Locale): readonly string[] => ['received', 'size', `about ${locale}`];

export function evidenceInOrder(roster: Roster, locale: Locale, order: string): Promise<readonly EvidenceId[]> {
  if (order === 'received') return inOrder(roster, 'evidence', order, ({ receivedAt }) => asKey(receivedAt), plain);
  if (order === 'size') return inOrder(roster, 'evidence', order, ({ size }) => asKey(size), plain);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return inOrder(roster, 'evidence', order, ({ about }) => about.slice(0, 100), compare);
}

interface KeptLines {
  /** What they were made of. */
  readonly from: readonly unknown[];
  readonly lines: readonly EvidenceLine[];
}

/** What somebody sees of an order, for as long as neither it nor their cases change (`seenOf`). */
const kept = new WeakMap<ReadonlyMap<CaseId, Case>, Map<string, KeptLines>>();

function keptLines(
  cases: ReadonlyMap<CaseId, Case>,
  name: string,
  from: readonly unknown[],
  make: () => readonly EvidenceLine[],
): readonly EvidenceLine[] {
  const orders = kept.get(cases) ?? new Map<string, KeptLines>();
  kept.set(cases, orders);
  const known = orders.get(name);
  if (known !== undefined && known.from.every((each, at) => each === from[at])) return known.lines;
  const lines = make();
  orders.set(name, { from, lines });
  return lines;
}

function linesIn(
  { evidence }: Roster,
  cases: ReadonlyMap<CaseId, Case>,
  ids: readonly EvidenceId[],
): readonly EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  for (const id of ids) {
    const piece = evidence.get(id);
    const record = piece === undefined ? undefined : cases.get(piece.case);
    if (piece !== undefined && record !== undefined) lines.push({ evidence: piece, record });
  }
  return lines;
}

/** In groups, each in the order that it has: in one pass, where putting a hundred thousand in order would take long. */
function grouped<Group>(
  lines: readonly EvidenceLine[],
  groupOf: (line: EvidenceLine) => Group,
  groups: readonly Group[],
): readonly EvidenceLine[] {
  const byGroup = new Map<Group, EvidenceLine[]>(groups.map((group) => [group, []]));
  const others: EvidenceLine[] = [];
  for (const line of lines) (byGroup.get(groupOf(line)) ?? others).push(line);
  return [...byGroup.values(), others].flat();
}
