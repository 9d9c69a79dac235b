import type { JSX } from 'hono/jsx/jsx-runtime';
import type { RequestBatch } from '../../actions/request-batches.ts';
import { DAYS_KEPT } from '../../domain/public-request.ts';
import { dateAndTime } from '../clock-time.ts';
import type { Language } from '../language.ts';
import { PostButton } from '../post-button.tsx';
import type { RequestsView } from './requests-view.ts';

/** What was just done to many, and the way back. */
export function BatchDone({ batch, language }: { batch: RequestBatch; language: Language }): JSX.Element {
  const { say } = language;
  const { opened, requests } = batch;
  if (opened === null)
    return (
      <div class="told" role="status">
        <p>{say('desk.requests-done', { count: requests })}</p>
        <OpenAgain batch={batch} language={language} />
      </div>
    );
  return (
    <p class="told" role="status">
      {say('desk.requests-opened', { count: opened.requests })}{' '}
      {opened.requests < requests ? say('desk.requests-opened-left', { count: requests - opened.requests }) : null}
    </p>
  );
}

/** What was dealt with at once until now, each with the way back. */
export function Batches({ view }: { view: RequestsView }): JSX.Element | null {
  const { language, batches, names } = view;
  const { say } = language;
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="batches">
      <h2 class="part" id="batches">
        {say('desk.requests-batches')}
      </h2>
      <p class="hint">{say('desk.requests-batches-more', { days: DAYS_KEPT })}</p>
      <ul class="lines">
        {batches.map((batch) => (
          <li>
            <BatchLine batch={batch} names={names} language={language} />
            {batch.opened === null ? <OpenAgain batch={batch} language={language} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function BatchLine(props: {
  batch: RequestBatch;
  names: RequestsView['names'];
  language: Language;
}): JSX.Element {
  const { batch, names, language } = props;
  const { say, locale } = language;
  const { by, at, requests, opened } = batch;
  const told = (who: RequestBatch['by'], when: RequestBatch['at'], count: number) => ({
    name: names.get(who) ?? '–',
    time: dateAndTime(when, locale),
    count,
  });
  return (
    <>
      <p>{say('desk.requests-batch', told(by, at, requests))}</p>
      {opened === null ? null : (
        <p class="help">{say('desk.requests-batch-opened', told(opened.by, opened.at, opened.requests))}</p>
      )}
    </>
  );
}

function OpenAgain({ batch, language: { say, locale } }: { batch: RequestBatch; language: Language }): JSX.Element {
  return (
    <PostButton
      action={`/requests/batches/${batch.id}/open`}
      fields={{}}
      label={say('desk.requests-open-again', { count: batch.requests })}
      about={dateAndTime(batch.at, locale)}
    />
  );
}
