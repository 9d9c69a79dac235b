import type { WorkSummary } from '../domain/published-work.ts';
import { sayInstant } from './dates.ts';
import { Line } from './line.tsx';
import { sayNumber } from './numbers.ts';
import type { PageContext } from './page-context.ts';
import type { PetitionStanding } from './views.ts';

/** How many have signed, of how many are hoped for, and what becomes of it. */
export function Count(props: { work: Pick<WorkSummary, 'details'>; standing: PetitionStanding; context: PageContext }) {
  const { work, standing, context } = props;
  if (work.details.kind !== 'petition') return null;
  const { say, locale } = context;
  const { delivery } = work.details;
  const goal = standing.goal ?? work.details.goal;
  const count = standing.signatures;
  return (
    <div class="count">
      <p>
        <b>{sayNumber(count, locale)}</b> {say('petition.count', { count })}{' '}
        <span>{say('petition.goal', { goal })}</span>
      </p>
      <progress value={Math.min(count, goal)} max={goal} aria-label={say('petition.progress', { count, goal })} />
      <p class="fine">
        <Line line={delivery} context={context} />
        {standing.state === 'open' && standing.closesAt !== null
          ? ` · ${say('petition.closes', { date: sayInstant(standing.closesAt, locale) })}`
          : null}
      </p>
    </div>
  );
}
