import type { JSX } from 'hono/jsx/jsx-runtime';
import { LONGEST_REASON } from '../../newsroom/hidings.ts';
import { dateAndTime } from '../clock-time.ts';
import type { CampaignView } from './campaign-view.ts';

/** Stopping, at once and by anyone who may; and letting it go on, which takes two. */
export function StopPart({ view }: { view: CampaignView }): JSX.Element {
  return (
    <>
      <HeldElsewhere view={view} />
      {view.stop === null ? <Stop view={view} /> : <Stopped view={view} stop={view.stop} />}
    </>
  );
}

/** What else holds it, and where that is decided. */
function HeldElsewhere({ view }: { view: CampaignView }): JSX.Element {
  const { language, record, mayHide } = view;
  const { say } = language;
  return (
    <>
      {record.causes.includes('asks') ? (
        <section class="told held-notice">
          <h2>{say('campaigns.held-asks')}</h2>
          <p>{say('campaigns.held-asks-more')}</p>
        </section>
      ) : null}
      {record.causes.includes('page') ? (
        <section class="told held-notice">
          <h2>{say('campaigns.held')}</h2>
          <p>{say('campaigns.held-more')}</p>
          {mayHide ? (
            <p>
              <a href="/off-site">{say('desk.off-title')}</a>
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

function Stop({ view }: { view: CampaignView }): JSX.Element | null {
  const { language, record, mayStop, letters, page } = view;
  const { say } = language;
  // Nobody can sign a draft or what is closed.
  if (!mayStop || ['draft', 'closed'].includes(record.held ?? record.petition.state)) return null;
  return (
    <section class="part stop" aria-labelledby="stop">
      <div class="part-head">
        <h2 id="stop">{say('campaigns.stop')}</h2>
      </div>
      <p>{say('campaigns.stop-more', { pending: record.pending, letters: letters.waiting })}</p>
      <form method="post" action={`/petitions/${page.petition}/stop`}>
        <button type="submit" class="alarm">
          {say('campaigns.stop-now')}
        </button>
      </form>
    </section>
  );
}

function Stopped({ view, stop }: { view: CampaignView; stop: NonNullable<CampaignView['stop']> }): JSX.Element {
  const { language, record, names, letters } = view;
  const { say, locale } = language;
  const { held, proposal } = stop.hold;
  return (
    <section class="told held-notice" aria-labelledby="stopped">
      <h2 id="stopped">{say('campaigns.stopped')}</h2>
      <p>
        {say('campaigns.stopped-by', { name: names.get(held.by) ?? '–', time: dateAndTime(held.at, locale) })}{' '}
        {say('campaigns.stopped-more', { pending: record.pending, letters: letters.waiting })}
      </p>
      {proposal === null ? <Ask view={view} /> : <Agree view={view} stop={stop} proposal={proposal} />}
    </section>
  );
}

function Ask({ view }: { view: CampaignView }): JSX.Element {
  const { language, form, page, refused, mayResume, record, letters } = view;
  const { say } = language;
  if (!mayResume) return <p class="hint">{say('campaigns.resume-who')}</p>;
  const wrong = refused === 'resume-no-reason' || refused === 'resume-reason-too-long';
  return (
    <details open={wrong}>
      <summary>{say('campaigns.resume-ask')}</summary>
      <form method="post" action={`/petitions/${page.petition}/resume/ask`} novalidate>
        <p>
          {say('campaigns.resume-what', {
            before: say(`campaigns.state-${record.held ?? 'draft'}`),
            letters: letters.waiting,
          })}
        </p>
        <label for="reason">{say('campaigns.resume-reason')}</label>
        <p class="hint">{say('desk.off-reason-hint')}</p>
        <textarea id="reason" name="reason" rows={3} maxlength={LONGEST_REASON} dir="auto">
          {form.fields.get('reason') ?? ''}
        </textarea>
        <button type="submit">{say('campaigns.resume-ask')}</button>
      </form>
    </details>
  );
}

function Agree(props: {
  view: CampaignView;
  stop: NonNullable<CampaignView['stop']>;
  proposal: NonNullable<NonNullable<CampaignView['stop']>['hold']['proposal']>;
}): JSX.Element {
  const { view, stop, proposal } = props;
  const { language, names, me, mayResume, mayStop, page, letters, record } = view;
  const { say, locale } = language;
  return (
    <div class="asked">
      <p>
        {say('campaigns.resume-asked', { name: names.get(proposal.by) ?? '–', time: dateAndTime(proposal.at, locale) })}
      </p>
      <blockquote dir="auto">{stop.reason}</blockquote>
      <div class="choices">
        {proposal.by === me || !mayResume ? (
          <p class="hint">{say('campaigns.resume-other')}</p>
        ) : (
          <form method="post" action={`/petitions/${page.petition}/resume`}>
            <button type="submit">{say('campaigns.resume')}</button>
            <p class="hint">
              {say('campaigns.resume-what', {
                before: say(`campaigns.state-${record.held ?? 'draft'}`),
                letters: letters.waiting,
              })}
            </p>
          </form>
        )}
        {mayStop ? (
          <form method="post" action={`/petitions/${page.petition}/stop`}>
            <button type="submit" class="quiet">
              {say('campaigns.resume-object')}
            </button>
          </form>
        ) : null}
      </div>
    </div>
  );
}
