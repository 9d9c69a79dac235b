import type { Case } from '../../domain/case.ts';
import { COMMITMENT_STATES, stateOf, type Commitment } from '../../domain/commitment.ts';
import type { Office } from '../../domain/office.ts';
import { sayDay } from '../../pages/dates.ts';
import type { Language } from '../language.ts';
import type { TablePlan } from '../table/table-plan.ts';
import { inWords } from './in-words.ts';

/** What was asked or promised, as a line of the table. */
export interface CommitmentLine {
  readonly commitment: Commitment;
  readonly office: Office | null;
  readonly cases: readonly Case[];
  readonly due: boolean;
}

export function commitmentPlan({ say, locale }: Language): TablePlan<CommitmentLine> {
  return {
    path: '/officials/commitments',
    sort: 'answer-due',
    find: { label: say('officials.find-words'), help: say('officials.find-words-help') },
    filters: [
      {
        name: 'state',
        label: say('casework.step-state'),
        options: COMMITMENT_STATES.map((value) => ({ value, label: say(`casework.commitment-${value}`) })),
      },
      { name: 'need', label: say('casework.need'), options: [{ value: 'due', label: say('officials.due') }] },
    ],
    columns: [
      {
        name: 'text',
        label: say('officials.what'),
        sorts: true,
        cell: ({ commitment: { id, text }, office }) =>
          office === null ? (
            <bdi>{text}</bdi>
          ) : (
            <a href={`/officials/${office.id}#commitment-${id}`}>
              <bdi>{text}</bdi>
            </a>
          ),
      },
      {
        name: 'office',
        label: say('casework.office'),
        sorts: true,
        cell: ({ office }) => (office === null ? null : <bdi>{inWords(office.title, locale)}</bdi>),
      },
      {
        name: 'state',
        label: say('casework.step-state'),
        sorts: true,
        cell: ({ commitment }) => say(`casework.commitment-${stateOf(commitment)}`),
      },
      {
        name: 'answer-due',
        label: say('casework.answer-due'),
        sorts: true,
        due: ({ due }) => due,
        cell: ({ commitment: { answerDueOn } }) =>
          answerDueOn === null ? null : <time datetime={answerDueOn}>{sayDay(answerDueOn, locale)}</time>,
      },
      {
        name: 'since',
        label: say('officials.since'),
        sorts: true,
        extra: true,
        cell: ({ commitment }) => {
          const last = commitment.steps.at(-1);
          return last === undefined ? null : <time datetime={last.on}>{sayDay(last.on, locale)}</time>;
        },
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
    ],
  };
}
