import type { JSX } from 'hono/jsx/jsx-runtime';
import { DAYS_TO_OBJECT } from '../../actions/destroy-old-keys.ts';
import type { Instant } from '../../domain/date.ts';
import { isUnderWay } from '../../domain/petition-deed.ts';
import { HOURS_TO_CONFIRM_AFTER_CLOSE } from '../../domain/signature.ts';
import { sayInstant } from '../../pages/dates.ts';
import { Input } from '../people/form-fields.tsx';
import { dayInField } from './day-in-field.ts';
import type { CampaignView } from './campaign-view.ts';

const DAY = 86_400_000;

/** Opening, closing, and what a close begins. */
export function CampaignDeeds({ view }: { view: CampaignView }): JSX.Element {
  const { language, record, now, mayWrite } = view;
  const { say } = language;
  const before = record.held ?? record.petition.state;
  const underWay = isUnderWay({ ...record.petition, state: before }, now);
  return (
    <section class="part" aria-labelledby="course">
      <div class="part-head">
        <h2 id="course">{say('campaigns.course')}</h2>
      </div>
      {before === 'draft' ? <p class="hint">{say('campaigns.draft-more')}</p> : null}
      {underWay ? <UnderWay view={view} /> : <Open view={view} />}
      {mayWrite ? null : <p class="hint">{say('campaigns.course-not-yours')}</p>}
      {underWay || before === 'draft' ? null : <Closed view={view} />}
    </section>
  );
}

function Open({ view }: { view: CampaignView }): JSX.Element | null {
  const { language, record, page, mayWrite } = view;
  const { say } = language;
  if (!mayWrite || record.held !== null) return null;
  if (!record.hasKey) return null;
  return (
    <p>
      <a class="button" href={`/petitions/${page.petition}/open`}>
        {say(record.petition.state === 'draft' ? 'campaigns.open-link' : 'campaigns.reopen-link')}
      </a>
    </p>
  );
}

function UnderWay({ view }: { view: CampaignView }): JSX.Element | null {
  const { language, record, page, mayWrite, form, now, refused } = view;
  const { say } = language;
  const { opensAt, closesAt } = record.petition;
  if (!mayWrite) return null;
  const typed = form.fields.get('closes') ?? dayInField(closesAt, now);
  const shown = { ...form, fields: new Map([...form.fields, ['closes', typed]]) };
  const notYet = opensAt !== null && opensAt > now && record.held === null;
  return (
    <>
      {notYet ? (
        <p>
          <a href={`/petitions/${page.petition}/open`}>{say('campaigns.open-change')}</a>
        </p>
      ) : null}
      <details open={refused?.startsWith('move-') === true || form.errors['closes'] !== undefined}>
        <summary>{say('campaigns.move')}</summary>
        <form method="post" action={`/petitions/${page.petition}/closing`} novalidate>
          <Input
            form={shown}
            name="closes"
            type="date"
            label={say('campaigns.closes')}
            help={say('campaigns.closes-help')}
          />
          <button type="submit">{say('campaigns.move-do')}</button>
        </form>
      </details>
      <details>
        <summary>{say('campaigns.close')}</summary>
        <form method="post" action={`/petitions/${page.petition}/close`}>
          <p>{say('campaigns.close-more', { signatures: record.validated })}</p>
          <ul>
            <li>{say('campaigns.close-pending', { pending: record.pending, hours: HOURS_TO_CONFIRM_AFTER_CLOSE })}</li>
            <li>{say('campaigns.close-objections', { days: DAYS_TO_OBJECT })}</li>
            <li>{say('campaigns.close-erased', { days: record.keepDays })}</li>
          </ul>
          <button type="submit">{say('campaigns.close-do')}</button>
        </form>
      </details>
    </>
  );
}

/** What a close has begun: until when it can be opened again, and until when signatures are kept. */
function Closed({ view }: { view: CampaignView }): JSX.Element | null {
  const { language, record } = view;
  const { say, locale } = language;
  const { closesAt } = record.petition;
  if (closesAt === null) return null;
  const after = (days: number): string => sayInstant((closesAt + days * DAY) as Instant, locale);
  return (
    <ul class="hints">
      <li>
        {record.hasKey
          ? say('campaigns.objections-until', { date: after(DAYS_TO_OBJECT) })
          : say('campaigns.objections-over')}
      </li>
      <li>
        {record.erasedAt === null
          ? say('campaigns.erased-on', { date: after(record.keepDays) })
          : say('campaigns.erased', { date: sayInstant(record.erasedAt, locale) })}
      </li>
    </ul>
  );
}
