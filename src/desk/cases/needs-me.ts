import type { AskStop } from '../../domain/case-campaign.ts';
import type { Case } from '../../domain/case.ts';
import { isAnswerDue } from '../../domain/commitment.ts';
import type { PlainDate } from '../../domain/date.ts';
import type { CaseId, OfficeId } from '../../domain/id.ts';
import { daysSinceAnything, hasStalled, type ProceedingKind } from '../../domain/proceeding.ts';
import { stoppedByAsks } from '../../press/obey-asks.ts';
import { tellShown } from '../../vault/open-roster.ts';
import { lineOf, STALLED_DAYS } from './case-line.ts';
import { allows, rosterFor, seenCases, todayOf, type DeskContext } from './casework.ts';

/** Something of a case that waits for somebody. */
export type Need =
  | { readonly is: 'check-in'; readonly case: Pick<Case, 'id' | 'title'>; readonly on: PlainDate }
  | {
      readonly is: 'stalled';
      readonly case: Pick<Case, 'id' | 'title'>;
      readonly kind: ProceedingKind;
      readonly days: number;
    }
  | { readonly is: 'stopped'; readonly case: Pick<Case, 'id' | 'title'>; readonly why: AskStop }
  | { readonly is: 'answer'; readonly office: OfficeId; readonly text: string; readonly on: PlainDate }
  /** Many more of a kind: they are in their table. */
  | { readonly is: 'more'; readonly of: 'check-in' | 'stalled' | 'answer'; readonly count: number };

/** So many of each kind stand on the page of the day. */
const MOST = 20;

/** What needs this person in the cases they are on, the most urgent kind first; nothing while the case files are locked. */
export async function needsMeToday(c: DeskContext): Promise<readonly Need[]> {
  const { deps, session } = c.var;
  const vault = deps.vaults.of(session.id);
  if (vault === null || !allows(c, 'cases.read')) return [];
  const cases = await seenCases(c, vault);
  const today = todayOf(c);
  const lines = [...cases.values()].map((record) => lineOf(record, today));
  const checkIns = lines
    .filter(({ checkInDue }) => checkInDue)
    .toSorted((a, b) => ((a.checkIn ?? '') < (b.checkIn ?? '') ? -1 : 1));
  const still = lines.filter(({ stalled }) => stalled !== null).toSorted((a, b) => (b.stalled ?? 0) - (a.stalled ?? 0));
  const stalled = still.slice(0, MOST).flatMap(({ record }) =>
    record.proceedings
      .filter((each) => hasStalled(each, today, STALLED_DAYS))
      .map((each) => ({
        is: 'stalled' as const,
        case: record,
        kind: each.kind,
        days: daysSinceAnything(each, today),
      })),
  );
  // Of an answer that concerns a case that they do not see, they are not told.
  const answers = allows(c, 'officials.read')
    ? [...(await rosterFor(c, vault)).commitments.values()]
        .filter((each) => isAnswerDue(each, today) && each.cases.every((id) => cases.has(id)))
        .toSorted((a, b) => ((a.answerDueOn ?? '') < (b.answerDueOn ?? '') ? -1 : 1))
    : [];
  const due = answers.slice(0, MOST);
  await tellShown(
    vault,
    'commitments',
    due.map(({ id }) => id),
  );
  const needs: Need[] = [
    ...(await stopped(c, cases)),
    ...checkIns
      .slice(0, MOST)
      .map(({ record, checkIn }): Need => ({ is: 'check-in', case: record, on: checkIn ?? today })),
    ...more('check-in', checkIns.length),
    ...due.map(({ office, text, answerDueOn }): Need => ({ is: 'answer', office, text, on: answerDueOn ?? today })),
    ...more('answer', answers.length),
    ...stalled.toSorted((a, b) => b.days - a.days),
    ...more('stalled', still.length),
  ];
  await tellShown(vault, 'cases', [...new Set(needs.flatMap((each) => ('case' in each ? [each.case.id] : [])))]);
  return needs;
}

const more = (of: 'check-in' | 'stalled' | 'answer', all: number): Need[] =>
  all > MOST ? [{ is: 'more', of, count: all - MOST }] : [];

/** Cases whose petition is stopped: nobody of theirs asks for it any more, or one of them drew a line. */
async function stopped(c: DeskContext, cases: ReadonlyMap<CaseId, Case>): Promise<Need[]> {
  const { deps, identity } = c.var;
  if (identity === null || cases.size === 0) return [];
  const why = await stoppedByAsks(deps.press.locked(identity), cases.values());
  return [...why].flatMap(([id, stop]): Need[] => {
    const record = cases.get(id);
    return record === undefined ? [] : [{ is: 'stopped', case: record, why: stop }];
  });
}
