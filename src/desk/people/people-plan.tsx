import { CASE_ROLES, type Case } from '../../domain/case.ts';
import type { Asking } from '../../domain/consent-to-ask-again.ts';
import type { Instant } from '../../domain/date.ts';
import { sayDate, sayInstant } from '../../pages/dates.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import type { Language } from '../language.ts';
import type { Column, TablePlan } from '../table/table-plan.ts';
import { deskName, glance } from './person-words.ts';

/** Somebody as a line of the table. */
export interface PersonLine {
  readonly known: PersonWithBases;
  /** Of the cases that the reader sees. */
  readonly cases: readonly Case[];
  readonly asking: Asking | null;
}

/** So many cases of somebody stand in their line; the others are counted. */
const SHOWN_CASES = 3;

export function peoplePlan(language: Language, now: Instant): TablePlan<PersonLine> {
  const { say, locale } = language;
  const columns: readonly Column<PersonLine>[] = [
    {
      name: 'name',
      label: say('people.column-name'),
      sorts: true,
      cell: ({ known: { person } }) => (
        <a href={`/people/${person.id}`}>
          <bdi>{deskName(person, language)}</bdi>
        </a>
      ),
    },
    {
      name: 'told',
      label: say('people.column-force'),
      cell: ({ known }) => (
        <a href={`/people/${known.person.id}/consent`} class="plain">
          {glance(known, now, language)}
        </a>
      ),
    },
    {
      name: 'ask',
      label: say('people.column-ask'),
      sorts: true,
      due: ({ asking }) => asking !== null && asking.by <= now,
      cell: ({ asking }) =>
        asking === null ? null : (
          <>
            {sayInstant(asking.by, locale)}
            <span class="hint">{say(`people.ask-${asking.why}`)}</span>
          </>
        ),
    },
    {
      name: 'cases',
      label: say('people.column-case'),
      cell: ({ cases }) => (
        <>
          {cases.slice(0, SHOWN_CASES).map(({ id, title }) => (
            <a href={`/cases/${id}`} class="plain each">
              <bdi>{title}</bdi>
            </a>
          ))}
          {cases.length > SHOWN_CASES ? say('casework.and-more', { count: cases.length - SHOWN_CASES }) : null}
        </>
      ),
    },
    {
      name: 'role',
      label: say('people.column-role'),
      extra: true,
      cell: ({ known, cases }) => {
        const roles = cases.flatMap((each) => each.people.filter(({ person }) => person === known.person.id));
        return [...new Set(roles.map(({ role }) => say(`people.role-${role}`)))].join(', ');
      },
    },
    {
      name: 'kind',
      label: say('people.column-kind'),
      extra: true,
      cell: ({ known: { person } }) =>
        person.group ? say('people.kind-group') : say(`people.gender-${person.gender}`),
    },
    {
      name: 'birth',
      label: say('people.column-birth'),
      sorts: true,
      extra: true,
      cell: ({ known: { person } }) => (person.birth === null ? null : sayDate(person.birth, locale)),
    },
  ];
  return {
    path: '/people',
    columns,
    sort: 'name',
    find: { label: say('people.find'), help: say('people.find-help') },
    filters: [
      {
        name: 'role',
        label: say('people.column-role'),
        options: CASE_ROLES.map((value) => ({ value, label: say(`people.role-${value}`) })),
      },
      {
        name: 'kind',
        label: say('people.column-kind'),
        options: (['person', 'group'] as const).map((value) => ({ value, label: say(`people.kind-${value}`) })),
      },
      {
        name: 'ask',
        label: say('people.ask-filter'),
        options: (['due', 'soon'] as const).map((value) => ({ value, label: say(`people.ask-${value}`) })),
      },
    ],
  };
}
