import type { JSX } from 'hono/jsx/jsx-runtime';
import type { CampaignView } from './campaign-view.ts';
import { TermsFields } from './terms-fields.tsx';

const FIELDS = ['goal', 'exposure', 'addressee', 'keep'];

/** What it offers its signers, and the form to change it. */
export function TermsPart({ view }: { view: CampaignView }): JSX.Element {
  const { language, record, form, page, mayWrite, goalOfText } = view;
  const { say, locale } = language;
  const { exposure, addresseeCountry, keepDays } = record;
  const goal = record.goal ?? goalOfText;
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <section class="part" aria-labelledby="terms">
      <div class="part-head">
        <h2 id="terms">{say('campaigns.terms')}</h2>
      </div>
      <dl class="facts">
        <dt>{say('campaigns.exposure')}</dt>
        <dd>{say(`campaigns.exposure-${exposure}`)}</dd>
        <dt>{say('campaigns.addressee')}</dt>
        <dd>{addresseeCountry === null ? say('campaigns.addressee-none') : names.of(addresseeCountry)}</dd>
        <dt>{say('campaigns.goal')}</dt>
        <dd>{goal === null ? say('campaigns.goal-none') : say('campaigns.goal-is', { goal })}</dd>
        <dt>{say('campaigns.keep')}</dt>
        <dd>{say('campaigns.keep-is', { days: keepDays })}</dd>
      </dl>
      {mayWrite && record.erasedAt === null ? (
        <details open={FIELDS.some((name) => form.errors[name] !== undefined)}>
          <summary>{say('campaigns.terms-change')}</summary>
          <form method="post" action={`/petitions/${page.petition}/terms`} novalidate>
            <p class="hint">{say('campaigns.terms-from-now', { signatures: record.validated + record.pending })}</p>
            <TermsFields form={form} language={language} />
            <button type="submit">{say('campaigns.terms-do')}</button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
