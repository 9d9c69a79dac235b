import type { JSX } from 'hono/jsx/jsx-runtime';
import type { OpenRefusal } from '../../domain/petition-deed.ts';
import type { Locale } from '../../domain/locale.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import type { NotAsked } from '../../press/petition-asks.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import { Title, titleFor } from '../newsroom/work-words.tsx';
import { languageName } from '../people/told-history.ts';
import { Choice, Input, type Typed } from '../people/form-fields.tsx';
import type { Campaign, CaseAbout } from './campaign-context.ts';
import { TermsFields } from './terms-fields.tsx';

export interface OpeningView extends Campaign {
  readonly title: WorkLanguage | null;
  readonly cases: readonly CaseAbout[];
  /** What stands in the way in the files of its cases; `locked`: nobody's are open, so that nobody can look. */
  readonly asks: readonly NotAsked[] | 'locked';
  /** Languages of the site in which nobody can read what happens with what they write here. */
  readonly withoutPrivacy: readonly Locale[];
  /** Whether anybody can read it: its text is public in a language. */
  readonly isPublic: boolean;
  readonly refused: OpenRefusal | 'petition-unknown' | null;
  readonly form: Typed;
}

/** Opening a petition: what it takes, or why it may not be. */
export function openingPage(view: OpeningView): JSX.Element {
  const { language, identity, session, page, record, asks, refused, form } = view;
  const { say } = language;
  const path = `/petitions/${page.petition}`;
  const again = record.petition.state !== 'draft';
  const title = say(again ? 'campaigns.reopen' : 'campaigns.open');
  return (
    <Frame title={title} language={language} identity={identity} path={`${path}/open`} session={session}>
      <p class="kicker">
        <a href={path}>
          {view.title === null ? say('campaigns.petition') : <Title of={view.title} language={language} />}
        </a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary
        title={say('campaigns.not-done')}
        refusal={refused === null ? null : say(`campaigns.refused-open-${refused}`)}
        errors={form.errors}
      />
      {asks === 'locked' ? (
        <div class="told">
          <h2>{say('campaigns.locked')}</h2>
          <p>{say('campaigns.locked-more')}</p>
        </div>
      ) : asks.length > 0 ? (
        <Why view={view} asks={asks} />
      ) : (
        <OpeningForm view={view} action={`${path}/open`} again={again} />
      )}
    </Frame>
  );
}

/** Why not: to those who are on the case in its own words, to others that there is something. */
function Why({ view, asks }: { view: OpeningView; asks: readonly NotAsked[] }): JSX.Element {
  const { language, cases } = view;
  const { say, locale } = language;
  return (
    <div class="told held-notice">
      <h2>{say('campaigns.not-asked')}</h2>
      <ul>
        {asks.map((stop) => {
          if (stop.page === null) return <li>{say(`campaigns.not-asked-${stop.why}`, { people: stop.people })}</li>;
          const { page, why } = stop;
          const about = cases.find((each) => each.page === page);
          const title = <Title of={titleFor(about?.told, locale)} language={language} />;
          return (
            <li>
              {about?.case == null ? (
                <>
                  {title}: {say('campaigns.not-asked-elsewhere')}
                </>
              ) : (
                <>
                  <a href={`/cases/${about.case}`}>{title}</a>: {say(`campaigns.not-asked-${why}`)}
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p>{say('campaigns.not-asked-more')}</p>
    </div>
  );
}

function OpeningForm(props: { view: OpeningView; action: string; again: boolean }): JSX.Element {
  const { view, action, again } = props;
  const { language, form, record, cases } = view;
  const { say, locale } = language;
  const withoutPrivacy = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    view.withoutPrivacy.map((each) => languageName(each, locale)),
  );
  return (
    <form class="form" method="post" action={action} novalidate>
      <p class="lead">
        {say(cases.length === 0 ? 'campaigns.open-no-case' : 'campaigns.open-asked')}{' '}
        {again ? say('campaigns.reopen-more', { signatures: record.validated, pending: record.pending }) : null}
      </p>
      {view.isPublic ? null : (
        <p class="told">
          {say('campaigns.not-public')} <a href={`/newsroom/works/${view.page.work}/out`}>{say('works.go-out')}</a>
        </p>
      )}
      {view.withoutPrivacy.length === 0 ? null : (
        <p class="told">
          {say('campaigns.no-privacy', { languages: withoutPrivacy })} <a href="/site">{say('site.title')}</a>
        </p>
      )}
      <Choice
        form={form}
        name="when"
        label={say('campaigns.when')}
        options={[
          { value: 'now', label: say('campaigns.when-now') },
          { value: 'on', label: say('campaigns.when-on'), help: say('campaigns.when-on-help') },
        ]}
      />
      <Input form={form} name="opens" type="date" label={say('campaigns.opens')} />
      <Input
        form={form}
        name="closes"
        type="date"
        label={say('campaigns.closes')}
        help={say('campaigns.closes-help')}
      />
      <TermsFields form={form} language={language} />
      <button type="submit">{say(again ? 'campaigns.reopen' : 'campaigns.open')}</button>
    </form>
  );
}
