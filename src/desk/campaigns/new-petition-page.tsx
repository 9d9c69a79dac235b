import type { JSX } from 'hono/jsx/jsx-runtime';
import type { WorkId } from '../../domain/id.ts';
import { permissionOf } from '../../domain/permissions.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from '../newsroom/newsroom-context.ts';
import { languageName } from '../people/told-history.ts';
import { Choice, Input, Select, type Typed } from '../people/form-fields.tsx';
import { TermsFields } from './terms-fields.tsx';

export interface NewPetitionView extends NewsroomFrame {
  /** Pages of cases that it can be about, by their titles. */
  readonly cases: readonly { readonly page: WorkId; readonly title: WorkLanguage }[];
  readonly form: Typed;
}

/** Beginning a petition: for whom, to whom, and what it offers its signers. Its words come after. */
export function newPetitionPage(view: NewPetitionView): JSX.Element {
  const { language, identity, session, cases, form } = view;
  const { say, locale } = language;
  const title = say('campaigns.new');
  return (
    <Frame title={title} language={language} identity={identity} path="/petitions/new" session={session}>
      <p class="kicker">
        <a href="/petitions">{say('campaigns.title')}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{say('campaigns.new-lead')}</p>
      <ErrorSummary title={say('campaigns.not-done')} errors={form.errors} />
      <form class="form" method="post" action="/petitions/new" novalidate>
        <Input
          form={form}
          name="title"
          label={say('campaigns.new-title')}
          help={say('campaigns.new-title-help')}
          required
        />
        <Choice
          form={form}
          name="locale"
          label={say('works.language')}
          options={identity.locales.map((value) => ({ value, label: languageName(value, locale) }))}
        />
        <Select
          form={form}
          name="case"
          label={say('campaigns.new-case')}
          help={say('campaigns.new-case-help')}
          options={[
            { value: '', label: say('campaigns.new-no-case') },
            ...cases.map(({ page, title: told }) => ({ value: page, label: told.title })),
          ]}
        />
        {cases.length === 0 ? (
          <p class="told">
            {say('campaigns.no-case-page')}{' '}
            {permissionOf(session.account.role, 'works.write') === 'no' ? null : (
              <a href="/newsroom/new?kind=case">{say('campaigns.case-page-do')}</a>
            )}
          </p>
        ) : null}
        <TermsFields form={form} language={language} isNew />
        <button type="submit">{say('campaigns.new-do')}</button>
      </form>
    </Frame>
  );
}
