import { CAMPAIGN_STATUSES } from '../../domain/case.ts';
import type { CaseId, PersonId } from '../../domain/id.ts';
import { SITUATIONS } from '../../domain/situation.ts';
import { VERIFICATIONS } from '../../domain/statement.ts';
import { sayDate, sayDay } from '../../pages/dates.ts';
import type { Language } from '../language.ts';
import type { Column, TablePlan } from '../table/table-plan.ts';
import { LIST_NEEDS, type CaseLine } from './case-line.ts';

/** So many people of a case stand in its line; the others are counted. */
export const SHOWN_PEOPLE = 3;

/** The table of cases. `names`: of those who may be named to whoever reads it; `held`: what is held now. */
export function casePlan(
  { say, locale }: Language,
  names: ReadonlyMap<PersonId, string>,
  held: ReadonlySet<CaseId>,
): TablePlan<CaseLine> {
  const columns: readonly Column<CaseLine>[] = [
    {
      name: 'title',
      label: say('casework.title'),
      sorts: true,
      cell: ({ record }) => (
        <>
          <a href={`/cases/${record.id}`}>
            <bdi>{record.title}</bdi>
          </a>
          {held.has(record.id) ? <span class="state held">{say('casework.held')}</span> : null}
        </>
      ),
    },
    {
      name: 'people',
      label: say('casework.people'),
      cell: ({ record: { people } }) => (
        <>
          {people.slice(0, SHOWN_PEOPLE).map(({ person, role }, at) => (
            <>
              {at === 0 ? null : ', '}
              <bdi>{names.get(person) ?? say(`casework.role-${role}`)}</bdi>
            </>
          ))}
          {people.length > SHOWN_PEOPLE
            ? ` ${say('casework.and-more', { count: people.length - SHOWN_PEOPLE })}`
            : null}
        </>
      ),
    },
    {
      name: 'campaign',
      label: say('casework.campaign'),
      cell: ({ record }) => say(`casework.campaign-${record.campaign}`),
    },
    {
      name: 'verification',
      label: say('casework.verification'),
      extra: true,
      cell: ({ record }) => say(`casework.verification-${record.verification}`),
    },
    {
      name: 'situation',
      label: say('casework.situation'),
      sorts: true,
      cell: ({ latest }) =>
        latest === null ? null : (
          <>
            {say(`kinds.${latest.state}`)}
            {latest.on === null ? null : (
              <time class="hint" datetime={latest.on}>
                {sayDate(latest.on, locale)}
              </time>
            )}
          </>
        ),
    },
    {
      name: 'last-contact',
      label: say('casework.contact-last'),
      sorts: true,
      extra: true,
      cell: ({ record: { contact } }) =>
        contact.last === null ? null : <time datetime={contact.last}>{sayDay(contact.last, locale)}</time>,
    },
    {
      name: 'check-in',
      label: say('casework.check-in'),
      sorts: true,
      due: ({ checkInDue }) => checkInDue,
      cell: ({ checkIn, checkInDue }) =>
        checkIn === null ? null : (
          <>
            <time datetime={checkIn}>{sayDay(checkIn, locale)}</time>
            {checkInDue ? <span class="hint">{say('casework.due')}</span> : null}
          </>
        ),
    },
    {
      name: 'stalled',
      label: say('casework.stalled'),
      sorts: true,
      due: ({ stalled }) => stalled !== null,
      cell: ({ stalled }) =>
        stalled === null ? null : <span class="days">{say('casework.days', { count: stalled })}</span>,
    },
  ];
  return {
    path: '/cases',
    columns,
    sort: 'title',
    find: { label: say('casework.find'), help: say('casework.find-help') },
    filters: [
      {
        name: 'campaign',
        label: say('casework.campaign'),
        options: CAMPAIGN_STATUSES.map((value) => ({ value, label: say(`casework.campaign-${value}`) })),
      },
      {
        name: 'situation',
        label: say('casework.situation'),
        options: SITUATIONS.map((value) => ({ value, label: say(`kinds.${value}`) })),
      },
      {
        name: 'verification',
        label: say('casework.verification'),
        options: VERIFICATIONS.map((value) => ({ value, label: say(`casework.verification-${value}`) })),
      },
      {
        name: 'need',
        label: say('casework.need'),
        options: LIST_NEEDS.map((value) => ({ value, label: say(`casework.need-${value}`) })),
      },
    ],
  };
}
