import type { Office } from '../../domain/office.ts';
import type { Language } from '../language.ts';
import type { Column, TablePlan } from '../table/table-plan.ts';
import { inWords } from './in-words.ts';

/** An office as a line of the table. */
export interface OfficeLine {
  readonly office: Office;
  /** Who holds it now, for those who may read names. */
  readonly holder: string | null;
  /** What was asked of it or promised, and has no end yet. */
  readonly open: number;
}

/** `countries`: those in which there is an office. */
export function officePlan({ say, locale }: Language, countries: readonly string[]): TablePlan<OfficeLine> {
  const lands = new Intl.DisplayNames([locale], { type: 'region' });
  const columns: readonly Column<OfficeLine>[] = [
    {
      name: 'title',
      label: say('casework.office'),
      sorts: true,
      cell: ({ office }) => (
        <a href={`/officials/${office.id}`}>
          <bdi>{inWords(office.title, locale)}</bdi>
        </a>
      ),
    },
    {
      name: 'institution',
      label: say('casework.institution'),
      sorts: true,
      cell: ({ office }) => <bdi>{inWords(office.institution, locale)}</bdi>,
    },
    {
      name: 'holder',
      label: say('casework.holder'),
      cell: ({ holder }) => (holder === null ? null : <bdi>{holder}</bdi>),
    },
    {
      name: 'open',
      label: say('officials.open'),
      sorts: true,
      cell: ({ open }) => (open === 0 ? null : String(open)),
    },
    {
      name: 'country',
      label: say('casework.country'),
      sorts: true,
      cell: ({ office }) => lands.of(office.address.country),
    },
    { name: 'language', label: say('casework.office-tongue'), extra: true, cell: ({ office }) => office.language },
  ];
  return {
    path: '/officials',
    columns,
    sort: 'institution',
    find: { label: say('officials.find'), help: say('officials.find-help') },
    filters: [
      {
        name: 'country',
        label: say('casework.country'),
        options: countries.map((value) => ({ value, label: lands.of(value) ?? value })),
      },
      {
        name: 'open',
        label: say('casework.commitments'),
        options: [{ value: 'some', label: say('officials.some-open') }],
      },
    ],
  };
}
