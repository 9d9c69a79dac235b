import type { Meeting } from '../../domain/meeting.ts';
import type { Case } from '../../domain/case.ts';
import type { Office } from '../../domain/office.ts';
import { sayDate } from '../../pages/dates.ts';
import type { Language } from '../language.ts';
import type { TablePlan } from '../table/table-plan.ts';
import { inWords } from './in-words.ts';

/** A meeting as a line of the table: with the office that received, and the cases, all of which the reader sees. */
export interface MeetingLine {
  readonly meeting: Meeting;
  readonly offices: readonly Office[];
  readonly cases: readonly Case[];
}

export function meetingPlan({ say, locale }: Language): TablePlan<MeetingLine> {
  return {
    path: '/officials/meetings',
    sort: '-on',
    find: { label: say('officials.find-words'), help: say('officials.find-words-help') },
    filters: [],
    columns: [
      {
        name: 'on',
        label: say('casework.when'),
        sorts: true,
        cell: ({ meeting: { on }, offices: [office] }) => {
          const time = <time datetime={on}>{sayDate(on, locale)}</time>;
          return office === undefined ? time : <a href={`/officials/${office.id}#meetings`}>{time}</a>;
        },
      },
      {
        name: 'offices',
        label: say('casework.office'),
        sorts: true,
        cell: ({ offices }) => offices.map(({ title }) => <bdi class="each">{inWords(title, locale)}</bdi>),
      },
      {
        name: 'cases',
        label: say('casework.cases'),
        cell: ({ cases }) =>
          cases.map(({ id, title }) => (
            <a class="each" href={`/cases/${id}`}>
              <bdi>{title}</bdi>
            </a>
          )),
      },
      {
        name: 'handed-over',
        label: say('casework.handed-over-short'),
        cell: ({ meeting }) => <bdi>{meeting.handedOver.join('; ')}</bdi>,
      },
      {
        name: 'promised',
        label: say('officials.promised'),
        sorts: true,
        cell: ({ meeting }) => <bdi>{meeting.promised.join('; ')}</bdi>,
      },
      { name: 'notes', label: say('casework.notes'), extra: true, cell: ({ meeting }) => <bdi>{meeting.notes}</bdi> },
    ],
  };
}
