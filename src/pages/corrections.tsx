import type { Correction } from '../domain/correction.ts';
import type { PublishedLine, PublishedWork } from '../domain/published-work.ts';
import { plainText } from '../domain/published-work.ts';
import { sayDay } from './dates.ts';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';

/** Under a text: what was put right since, newest first. A text without it shows nothing. */
export function CorrectionLog(props: { work: PublishedWork; context: PageContext }) {
  const { work, context } = props;
  if (work.corrections.length === 0) return null;
  return (
    <section class="corrections" id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{context.say('corrections.log')}</h2>
      <Corrections work={work} context={context} />
      <p class="fine">
        <a href={`/${context.locale}/corrections`}>{context.say('corrections.all')}</a>
      </p>
    </section>
  );
}

/** The entries of a log alone. */
export function Corrections(props: { work: PublishedWork; context: PageContext }) {
  const { work, context } = props;
  return (
    <ol class="correction-list">
      {work.corrections.map((correction) => (
        <li>
          <p class="on">
            <b>{context.say(`corrections.${correction.kind}`)}</b>{' '}
            <time datetime={correction.on}>{sayDay(correction.on, context.locale)}</time>
          </p>
          <Said correction={correction} context={context} />
        </li>
      ))}
    </ol>
  );
}

function Said(props: { correction: Correction<PublishedLine>; context: PageContext }) {
  const { correction, context } = props;
  const { kind, wrong, right } = correction;
  const { say } = context;
  const isWrong = wrong !== null && wrong.length > 0;
  return (
    <>
      {isWrong ? (
        <p>
          <span class="label">{say('corrections.wrong')}</span> <Line line={wrong} context={context} />
        </p>
      ) : null}
      {right === null || right.length === 0 ? null : (
        <p>
          {isWrong || kind === 'correction' ? <span class="label">{say('corrections.right')}</span> : null}{' '}
          <Line line={right} context={context} />
        </p>
      )}
    </>
  );
}

/** An entry in plain words, for data and feeds: "Correction. It said: … It is right to say: …". */
export function correctionInWords(correction: Correction<PublishedLine>, { say }: PageContext): string {
  const { kind, wrong, right } = correction;
  const isWrong = wrong !== null && wrong.length > 0;
  const parts = [`${say(`corrections.${kind}`)}.`];
  if (isWrong) parts.push(`${say('corrections.wrong')} ${plainText(wrong)}`);
  if (right !== null && right.length > 0)
    parts.push(isWrong ? `${say('corrections.right')} ${plainText(right)}` : plainText(right));
  return parts.join(' ');
}
