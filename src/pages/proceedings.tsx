import type { PublishedDetails } from '../domain/published-work.ts';
import { sayDate } from './dates.ts';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';

type Steps = Extract<PublishedDetails, { kind: 'case' }>['proceedings'];

/** What was brought before which authority, and where it stands. A table: it is one. */
export function Proceedings(props: { steps: Steps; context: PageContext }) {
  const { steps, context } = props;
  const { say } = context;
  if (steps.length === 0) return null;
  return (
    <section class="proceedings" aria-labelledby="proceedings">
      <h2 id="proceedings">{say('case.proceedings')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('case.step')}</th>
            <th scope="col">{say('case.authority')}</th>
            <th scope="col">{say('case.status')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr>
              <th scope="row">{say(`kinds.${step.kind}`)}</th>
              <td>
                <Line line={step.authority} context={context} />
              </td>
              <td>
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
