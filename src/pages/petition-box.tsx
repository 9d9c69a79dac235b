import { Count } from './count.tsx';
import { sayInstant } from './dates.ts';
import { WorkKicker } from './kicker.tsx';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { SigningForm, UNTOUCHED } from './signing-form.tsx';
import type { PetitionStanding, PetitionTeaser } from './views.ts';

/** A petition beside a text. `whole` brings the form; otherwise a button leads to it, `quiet` where the page asks for something else first. */
export function PetitionBox(props: {
  petition: PetitionTeaser;
  context: PageContext;
  whole?: boolean;
  quiet?: boolean;
}) {
  const { petition, context, whole = false, quiet = false } = props;
  const { work, standing } = petition;
  if (work.details.kind !== 'petition') return null;
  const href = pathOfWork(work);
  return (
    <aside class={whole && standing.state === 'open' ? 'act whole' : 'act'} aria-labelledby="act">
      <WorkKicker work={work} context={context} />
      <h2 id="act">
        <a href={href}>
          <Line line={work.title} context={context} unlinked />
        </a>
      </h2>
      <Asks work={work} context={context} />
      <Count work={work} standing={standing} context={context} />
      {standing.state !== 'open' ? (
        <NotOpen standing={standing} context={context} />
      ) : whole ? (
        <SigningForm petition={work} standing={standing} form={UNTOUCHED} context={context} />
      ) : (
        <a class={quiet ? 'button quiet' : 'button'} href={href}>
          {context.say('petition.read-sign')}
        </a>
      )}
    </aside>
  );
}

/** What is asked for, one line each. */
export function Asks(props: { work: PetitionTeaser['work']; context: PageContext }) {
  const { work, context } = props;
  if (work.details.kind !== 'petition' || work.details.asks.length === 0) return null;
  return (
    <ul class="asks">
      {work.details.asks.map((ask) => (
        <li>
          <Line line={ask} context={context} />
        </li>
      ))}
    </ul>
  );
}

/** Why there is no form. */
export function NotOpen(props: { standing: PetitionStanding; context: PageContext }) {
  const { standing, context } = props;
  const date = standing.closesAt === null ? 'none' : sayInstant(standing.closesAt, context.locale);
  const words =
    standing.state === 'closed'
      ? context.say('petition.closed', { date })
      : context.say(standing.state === 'stopped' ? 'petition.stopped' : 'petition.draft');
  return (
    <p class="not-open" id="sign">
      {words}
    </p>
  );
}
