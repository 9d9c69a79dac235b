import { EVIDENCE_KINDS } from '../../domain/evidence.ts';
import type { AccountId, EvidenceId } from '../../domain/id.ts';
import { saySize } from '../cases/evidence-list-page.tsx';
import { dateAndTime } from '../clock-time.ts';
import type { Language } from '../language.ts';
import type { Column, TablePlan } from '../table/table-plan.ts';
import { WITHIN_DAYS, type EvidenceLine } from './evidence-line.ts';

const MOST_SHOWN = 160;

/**
 * The table of evidence. Nothing of it is opened here; the name that a file came with, which may be hard to read, is shown
 * to whoever asks for that column.
 */
export function evidencePlan(
  { say, locale }: Language,
  names: ReadonlyMap<AccountId, string>,
  openings: ReadonlyMap<EvidenceId, number>,
): TablePlan<EvidenceLine> {
  const columns: readonly Column<EvidenceLine>[] = [
    {
      name: 'about',
      label: say('casework.evidence-about'),
      sorts: true,
      cell: ({ evidence: { id, about }, record }) => (
        <a href={`/cases/${record.id}/evidence/${id}`}>
          <bdi>{about.length > MOST_SHOWN ? `${about.slice(0, MOST_SHOWN)}…` : about}</bdi>
        </a>
      ),
    },
    {
      name: 'case',
      label: say('casework.case'),
      sorts: true,
      cell: ({ record }) => (
        <a href={`/cases/${record.id}`}>
          <bdi>{record.title}</bdi>
        </a>
      ),
    },
    {
      name: 'kind',
      label: say('casework.evidence-kind'),
      sorts: true,
      short: true,
      cell: ({ evidence }) => say(`casework.kind-${evidence.kind}`),
    },
    {
      name: 'size',
      label: say('casework.evidence-size'),
      sorts: true,
      short: true,
      cell: ({ evidence }) => saySize(evidence.size, locale),
    },
    {
      name: 'received',
      label: say('casework.evidence-received'),
      sorts: true,
      cell: ({ evidence }) => dateAndTime(evidence.receivedAt, locale),
    },
    {
      name: 'by',
      label: say('casework.evidence-by'),
      sorts: true,
      cell: ({ evidence }) => <bdi>{names.get(evidence.receivedBy) ?? '–'}</bdi>,
    },
    {
      name: 'opened',
      label: say('casework.evidence-opened'),
      extra: true,
      cell: ({ evidence }) => String(openings.get(evidence.id) ?? 0),
    },
    {
      name: 'name',
      label: say('casework.came-as'),
      extra: true,
      cell: ({ evidence }) => <bdi>{evidence.name}</bdi>,
    },
  ];
  return {
    path: '/evidence',
    columns,
    sort: '-received',
    find: { label: say('casework.evidence-find'), help: say('casework.evidence-find-help') },
    filters: [
      {
        name: 'kind',
        label: say('casework.evidence-kind'),
        options: EVIDENCE_KINDS.map((value) => ({ value, label: say(`casework.kind-${value}`) })),
      },
      {
        name: 'within',
        label: say('casework.evidence-received'),
        options: WITHIN_DAYS.map((value) => ({
          value,
          label: say('casework.evidence-within', { days: Number(value) }),
        })),
      },
      {
        name: 'by',
        label: say('casework.evidence-by'),
        options: (['me', 'others'] as const).map((value) => ({ value, label: say(`casework.evidence-by-${value}`) })),
      },
    ],
  };
}
