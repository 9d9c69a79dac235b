import { Count } from './count.tsx';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import type { PetitionTeaser } from './views.ts';

/** Petitions with their counts; one that cannot be signed says so. */
export function PetitionList(props: { petitions: readonly PetitionTeaser[]; context: PageContext; level?: 2 | 3 }) {
  const { petitions, context, level = 3 } = props;
  const { say } = context;
  return (
    <ul class="petitions">
      {petitions.map(({ work, standing }) => {
        const href = pathOfWork(work);
        const title = (
          <a href={href}>
            <Line line={work.title} context={context} unlinked />
          </a>
        );
        return (
          <li>
            <div class="words">
              <p class="kicker">
                <span>{say('kinds.petition')}</span>
                {standing.state === 'open' ? null : <span>{say(`petition.state-${standing.state}`)}</span>}
              </p>
              {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
              <p class="excerpt">
                <Line line={work.standfirst} context={context} unlinked />
              </p>
            </div>
            <div>
              <Count work={work} standing={standing} context={context} />
              <a class={standing.state === 'open' ? 'button' : 'button quiet'} href={href}>
                {say(standing.state === 'open' ? 'petition.read-sign' : 'petition.read')}
              </a>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
