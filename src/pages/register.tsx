import type { WorkSummary } from '../domain/published-work.ts';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { SituationMark } from './situation.tsx';

/** Cases as a register: the name first and large, then what is known, then how the person is. */
export function Register(props: { cases: readonly WorkSummary[]; context: PageContext; level?: 2 | 3 }) {
  const { cases, context, level = 3 } = props;
  return (
    <ul class="register">
      {cases.map((work) => {
        const name = (
          <a href={pathOfWork(work)}>
            <Line line={work.title} context={context} unlinked />
          </a>
        );
        return (
          <li>
            {level === 2 ? <h2>{name}</h2> : <h3>{name}</h3>}
            <p class="excerpt">
              <Line line={work.standfirst} context={context} unlinked />
            </p>
            {work.details.kind === 'case' ? <SituationMark details={work.details} context={context} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
