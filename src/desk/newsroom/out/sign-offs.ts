import { utcDayOf } from '../../../domain/date.ts';
import type { CaseId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import { textWait } from '../../../domain/say.ts';
import { casesSeenBy } from '../../../staff/case-members.ts';
import { casesById } from '../../../vault/cases.ts';
import { verdictsOf } from '../../../vault/verdicts.ts';
import { meOf, type DeskContext, type NewsroomWork } from '../newsroom-context.ts';
import type { Standing } from '../standings.ts';

/** Partners and lawyers of a case who hold up a version of a text, or hold up none. */
export interface SignOff {
  readonly case: CaseId;
  readonly locale: Locale;
  readonly version: number;
  readonly waitsFor: number;
  readonly refusedBy: number;
}

/**
 * Who has a say in these texts, in the cases that whoever looks is on; `locked` while their case files are. The press asks
 * in every case (`say-duties.ts`): here stands what this colleague can do something about.
 */
export async function signOffsOf(
  c: DeskContext,
  { file }: NewsroomWork,
  standings: readonly Standing[],
): Promise<readonly SignOff[] | 'locked'> {
  const { deps, session } = c.var;
  const { id, subjects } = file.work;
  if (subjects.length === 0) return [];
  const vault = deps.vaults.of(session.id);
  if (vault === null) return 'locked';
  const seen = await casesSeenBy(deps.staff, meOf(c), deps.now());
  const found: SignOff[] = [];
  for (const { id: record, says } of (await casesById(vault, [...seen])).values()) {
    if (!says.some(({ clients }) => clients.some((client) => subjects.includes(client)))) continue;
    const verdicts = await verdictsOf(vault, record);
    for (const { locale, newest } of standings.filter((each) => each.newest > 0)) {
      const text = { work: id, locale, version: newest };
      const { waitsFor, refusedBy } = textWait(says, verdicts, text, subjects, utcDayOf(deps.now()));
      found.push({ case: record, locale, version: newest, waitsFor: waitsFor.length, refusedBy: refusedBy.length });
    }
  }
  return found;
}
