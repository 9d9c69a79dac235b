import { randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import type { Case } from '../../domain/case.ts';
import { idFrom, type AccountId, type CaseId, type EventId } from '../../domain/id.ts';
import type { Agreement, PersonSituation } from '../../domain/situation.ts';
import type { Source } from '../../domain/statement.ts';
import { linkCasePage } from '../../newsroom/case-pages.ts';
import type { Press } from '../../press/press.ts';
import { recordCase } from '../../vault/record-case.ts';
import { recordEvent } from '../../vault/record-event.ts';
import type { casesShape } from './cases-shape.ts';

type CaseOnFile = v.InferOutput<ReturnType<typeof casesShape>>[string];

/** The cases of a mission in the vault, each with its events, and which page of the newsroom tells of it. */
export async function recordCases(
  { vault, newsroom }: Press,
  cases: Readonly<Record<string, CaseOnFile>>,
  author: AccountId,
): Promise<Map<string, CaseId>> {
  const ids = new Map<string, CaseId>();
  for (const [key, file] of Object.entries(cases)) {
    const record = caseFrom(file, author);
    ids.set(key, record.id);
    await recordCase(vault, record);
    for (const event of file.events) {
      const id = idFrom<EventId>(randomBytes(16));
      const { verification } = file;
      const sources = [sourceOf(file)];
      await recordEvent(vault, { ...event, id, case: record.id, verification, sources, interventions: [] });
    }
    await linkCasePage(newsroom, record.id, file.page);
  }
  return ids;
}

function caseFrom(file: CaseOnFile, author: AccountId): Case {
  const { title, campaign, verification, people, proceedings, says } = file;
  const source = sourceOf(file);
  return {
    id: idFrom<CaseId>(randomBytes(16)),
    title,
    campaign,
    verification,
    people,
    situations: file.situations.map((situation) => situationFrom(situation, file, author)),
    proceedings,
    asks: file.asks.map(({ heard, ...ask }) => ({ ...ask, heardBy: heard ? author : null, takenBack: null })),
    says,
    outcomes: file.outcomes.map((outcome) => ({ ...outcome, source, verification })),
    contact: file.contact ?? { last: null, checkIn: null },
  };
}

function situationFrom(
  { agreed, public: since, family, ...known }: CaseOnFile['situations'][number],
  file: CaseOnFile,
  author: AccountId,
): PersonSituation {
  const yes: Agreement | null = agreed === null ? null : { by: 'person', on: agreed, heardBy: author };
  const published: Agreement | null = since === null ? null : { by: 'public-source', on: since, source: file.source };
  return {
    ...known,
    source: sourceOf(file),
    verification: file.verification,
    family: family === null ? null : { ...family, informedBy: author },
    agreement: yes ?? published,
  };
}

const sourceOf = (file: CaseOnFile): Source => ({ text: file.source, by: null, on: null, evidence: [] });
