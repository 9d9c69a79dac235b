import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { SiteDraft } from './site-draft.ts';

/** What is wrong with a form, by its fields, and as a whole. */
export interface Faults {
  readonly refusal?: string;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

export const NO_FAULTS: Faults = { errors: {} };

interface SiteFormProps {
  readonly draft: SiteDraft;
  /** The page's own part of its address: `/site/words`. */
  readonly path: string;
  readonly title: MessageKey;
  readonly lead: MessageKey;
  readonly faults: Faults;
  readonly children: Child;
}

/** A page that decides one thing about the site, as a form. What it keeps is public only when it is published. */
export function SiteForm(props: SiteFormProps): JSX.Element {
  const { draft, path, title, lead, faults, children } = props;
  const { language, identity, session, version } = draft;
  const { say } = language;
  return (
    <Frame title={say(title)} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href="/site">{say('site.title')}</a>
      </p>
      <h1>{say(title)}</h1>
      <p class="lead">{say(lead)}</p>
      <ErrorSummary title={say('site.not-kept')} refusal={faults.refusal ?? null} errors={faults.errors} />
      <form method="post" action={path} class="site-form">
        <input type="hidden" name="version" value={String(version)} />
        {children}
        <p class="deeds-line">
          <button type="submit">{say('site.keep')}</button>
          <a href="/site">{say('site.leave')}</a>
        </p>
      </form>
    </Frame>
  );
}
