import type { PublishedDetails } from '../domain/published-work.ts';
import { sayDate } from './dates.ts';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';

type Steps = Extract<PublishedDetails, { kind: 'case' }>['proceedings'];

/** What was brought before which authority, and where it stands. A table: it is one, and its roles say so where a narrow window lays it out as blocks. */
export function Proceedings(props: { steps: Steps; context: PageContext }) {
  const { steps, context } = props;
  const { say } = context;
  if (steps.length === 0) return null;
  return (
    <section class="proceedings" aria-labelledby="proceedings">
      <h2 id="proceedings">{say('case.proceedings')}</h2>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {say('case.step')}
            </th>
            <th scope="col" role="columnheader">
              {say('case.authority')}
            </th>
            <th scope="col" role="columnheader">
              {say('case.status')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {steps.map((step) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {say(`kinds.${step.kind}`)}
              </th>
              <td role="cell">
                <Line line={step.authority} context={context} />
              </td>
              <td role="cell">
                {say(`kinds.${step.status}`)}
                {step.on === null ? null : <time datetime={step.on}> ({sayDate(step.on, context.locale)})</time>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
