import type { Case } from '../../domain/case.ts';
import { isAnswerDue, stateOf } from '../../domain/commitment.ts';
import type { CaseId, OfficeId } from '../../domain/id.ts';
import { holderOn, type Office } from '../../domain/office.ts';
import { renderPage } from '../../pages/document.tsx';
import { tellShown } from '../../vault/open-roster.ts';
import { lookThroughVault } from '../../vault/search-vault.ts';
import { allows, listedNames, rosterFor, seenCases, todayOf, type DeskContext } from '../cases/casework.ts';
import { openOrLocked } from '../cases/open-or-locked.ts';
import { keptFind } from '../table/kept-finds.ts';
import { asKey, pageOf, sortedBy, type RowsPage } from '../table/table-page.ts';
import { openTable } from '../table/open-table.ts';
import type { TableAsked, TablePlan } from '../table/table-plan.ts';
import { takeFind } from '../table/take-find.ts';
import { isSeen } from './asked-office.ts';
import { commitmentPlan, type CommitmentLine } from './commitment-plan.tsx';
import { inWords } from './in-words.ts';
import { meetingPlan, type MeetingLine } from './meeting-plan.tsx';
import { officePlan, type OfficeLine } from './office-plan.tsx';
import { officialsPage, type OfficialsView } from './officials-page.tsx';
import { standsIn } from './stands-in.ts';

const ENDED: ReadonlySet<string> = new Set(['met', 'broken', 'withdrawn']);

export async function showOfficials(c: DeskContext): Promise<Response> {
  const opened = await openOrLocked(c, 'casework.officials', '/officials');
  if (opened instanceof Response) return opened;
  const { vault } = opened;
  const { locale } = c.var.language;
  const roster = await rosterFor(c, vault);
  const cases = await seenCases(c, vault);
  const open = new Map<OfficeId, number>();
  for (const each of roster.commitments.values())
    if (isSeen(each.cases, cases) && !ENDED.has(stateOf(each))) open.set(each.office, (open.get(each.office) ?? 0) + 1);
  const countries = [...new Set([...roster.offices.values()].map(({ address }) => address.country))].toSorted();
  const table = await openTable(c, officePlan(c.var.language, countries));
  if (table instanceof Response) return table;
  const { plan, asked } = table;
  const words = keptFind(vault.keys, plan.path, asked.find);
  const found =
    words === null
      ? null
      : new Set<string>((await lookThroughVault(vault, words, ({ kind }) => kind === 'office')).map(({ id }) => id));
  const { country, open: some } = asked.filters;
  const offices = [...roster.offices.values()].filter(
    ({ id, address }) =>
      (found === null || found.has(id)) &&
      (country === undefined || address.country === country) &&
      (some === undefined || open.has(id)),
  );
  const keys: Readonly<Record<string, (office: Office) => string>> = {
    title: ({ title }) => inWords(title, locale),
    institution: ({ institution, title }) => `${inWords(institution, locale)} ${inWords(title, locale)}`,
    country: ({ address }) => address.country,
    open: ({ id }) => asKey(open.get(id) ?? 0),
  };
  const page = pageOf(inLanguage(offices, keys, asked, locale), asked.page);
  await tellShown(
    vault,
    'offices',
    page.rows.map(({ id }) => id),
  );
  const held = page.rows.map((office) => [office, holderOn(office, todayOf(c))] as const);
  const names = await listedNames(
    c,
    vault,
    held.flatMap(([, holder]) => holder ?? []),
  );
  const rows = held.map(([office, holder]): OfficeLine => {
    return { office, holder: holder === null ? null : (names.get(holder) ?? null), open: open.get(office.id) ?? 0 };
  });
  return show(c, opened, { here: 'offices', plan, asked, words, some: { ...page, rows } });
}

export async function showMeetings(c: DeskContext): Promise<Response> {
  const opened = await openOrLocked(c, 'casework.meetings', '/officials/meetings');
  if (opened instanceof Response) return opened;
  const { vault } = opened;
  const { locale } = c.var.language;
  const roster = await rosterFor(c, vault);
  const cases = await seenCases(c, vault);
  const table = await openTable(c, meetingPlan(c.var.language));
  if (table instanceof Response) return table;
  const { plan, asked } = table;
  const words = keptFind(vault.keys, plan.path, asked.find);
  const all = [...roster.meetings.values()].flatMap((meeting): MeetingLine[] => {
    if (!isSeen(meeting.cases, cases)) return [];
    const offices = meeting.received.flatMap(({ office }) => roster.offices.get(office) ?? []);
    const line = { meeting, offices, cases: knownCases(meeting.cases, cases) };
    const { notes, promised, handedOver } = meeting;
    const texts = [notes, ...promised, ...handedOver, ...offices.flatMap(namesOfOffice), ...titlesOf(line.cases)];
    return words === null || standsIn(words, texts) ? [line] : [];
  });
  const keys: Readonly<Record<string, (line: MeetingLine) => string>> = {
    on: ({ meeting }) => meeting.on,
    offices: ({ offices: [first] }) => (first === undefined ? '' : inWords(first.title, locale)),
    promised: ({ meeting }) => asKey(meeting.promised.length),
  };
  const some = pageOf(inLanguage(all, keys, asked, locale), asked.page);
  const ids = some.rows.map(({ meeting }) => meeting.id);
  await tellShown(vault, 'meetings', ids);
  return show(c, opened, { here: 'meetings', plan, asked, words, some });
}

export async function showCommitments(c: DeskContext): Promise<Response> {
  const opened = await openOrLocked(c, 'casework.commitments', '/officials/commitments');
  if (opened instanceof Response) return opened;
  const { vault } = opened;
  const { locale } = c.var.language;
  const roster = await rosterFor(c, vault);
  const cases = await seenCases(c, vault);
  const table = await openTable(c, commitmentPlan(c.var.language));
  if (table instanceof Response) return table;
  const { plan, asked } = table;
  const words = keptFind(vault.keys, plan.path, asked.find);
  const today = todayOf(c);
  const { state, need } = asked.filters;
  const all = [...roster.commitments.values()].flatMap((commitment): CommitmentLine[] => {
    if (!isSeen(commitment.cases, cases) || (state !== undefined && stateOf(commitment) !== state)) return [];
    const due = isAnswerDue(commitment, today);
    if (need !== undefined && !due) return [];
    const office = roster.offices.get(commitment.office) ?? null;
    const line = { commitment, office, cases: knownCases(commitment.cases, cases), due };
    const texts = [commitment.text, ...(office === null ? [] : namesOfOffice(office)), ...titlesOf(line.cases)];
    return words === null || standsIn(words, texts) ? [line] : [];
  });
  const keys: Readonly<Record<string, (line: CommitmentLine) => string | null>> = {
    text: ({ commitment }) => commitment.text,
    office: ({ office }) => (office === null ? null : inWords(office.title, locale)),
    state: ({ commitment }) => stateOf(commitment),
    'answer-due': ({ commitment }) => commitment.answerDueOn,
    since: ({ commitment }) => commitment.steps.at(-1)?.on ?? null,
  };
  const some = pageOf(inLanguage(all, keys, asked, locale), asked.page);
  const ids = some.rows.map(({ commitment }) => commitment.id);
  await tellShown(vault, 'commitments', ids);
  return show(c, opened, { here: 'commitments', plan, asked, words, some });
}

export const findOfficials = (c: DeskContext): Promise<Response> => takeFind(c, '/officials');
export const findMeetings = (c: DeskContext): Promise<Response> => takeFind(c, '/officials/meetings');
export const findCommitments = (c: DeskContext): Promise<Response> => takeFind(c, '/officials/commitments');

interface Shown<Row> {
  readonly here: OfficialsView<Row>['here'];
  readonly plan: TablePlan<Row>;
  readonly asked: TableAsked;
  readonly words: string | null;
  readonly some: RowsPage<Row>;
}

function show<Row>(c: DeskContext, { identity }: Pick<OfficialsView<Row>, 'identity'>, shown: Shown<Row>): Response {
  const { language, session } = c.var;
  const mayWrite = allows(c, 'officials.write');
  return c.html(renderPage(officialsPage({ language, identity, session, mayWrite, ...shown })));
}

/** In the order of a column, as the reader's language puts words. What says nothing comes last. */
function inLanguage<Row>(
  rows: readonly Row[],
  keys: Readonly<Record<string, (row: Row) => string | null>>,
  { sort, down }: TableAsked,
  locale: string,
): readonly Row[] {
  const keyOf = keys[sort];
  if (keyOf === undefined) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const texts = [...new Set(rows.flatMap((row) => keyOf(row) ?? []))].toSorted(compare);
  const ranks = new Map(texts.map((text, at) => [text, asKey(at)]));
  return sortedBy(
    rows,
    (row) => {
      const key = keyOf(row);
      return key === null ? null : (ranks.get(key) ?? null);
    },
    down,
  );
}

const namesOfOffice = ({ title, institution }: Office): string[] => [
  ...Object.values(title),
  ...Object.values(institution),
];
const titlesOf = (cases: readonly Case[]): string[] => cases.map(({ title }) => title);
const knownCases = (ids: readonly CaseId[], cases: ReadonlyMap<CaseId, Case>): Case[] =>
  ids.flatMap((id) => cases.get(id) ?? []);
