import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId } from '../../domain/id.ts';
import type { SettingsVersion } from '../../newsroom/site-settings.ts';
import { nameOfLanguage } from '../../pages/language-names.ts';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { SiteRefusal } from '../../press/publish-site.ts';
import { dateAndTime } from '../clock-time.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import { PostButton } from '../post-button.tsx';
import type { SiteDraft } from './site-draft.ts';
import { StandingPart } from './standing-part.tsx';
import type { Standing } from './standing.ts';

export interface SiteView {
  readonly draft: SiteDraft;
  readonly standing: readonly Standing[];
  /** Newest first. */
  readonly versions: readonly SettingsVersion[];
  readonly names: ReadonlyMap<AccountId, string>;
  /** Whether the case files are open: without them nothing can pass the gate. */
  readonly isOpen: boolean;
  readonly done: MessageKey | null;
  readonly refused: SiteRefusal | 'locked' | 'changed-meanwhile' | null;
}

const PARTS = [
  ['/site/words', 'site.words', 'site.words-lead'],
  ['/site/front', 'site.front', 'site.front-lead'],
  ['/site/menu', 'site.menu', 'site.menu-lead'],
  ['/site/look', 'site.look', 'site.look-lead'],
  ['/site/branches', 'site.branches', 'site.branches-lead'],
] as const satisfies readonly (readonly [string, MessageKey, MessageKey])[];

/** What the organisation decides about its site as a whole, and the step that lets it out. */
export function sitePage(view: SiteView): JSX.Element {
  const { draft, done } = view;
  const { language, identity, session } = draft;
  const { say } = language;
  return (
    <Frame title={say('site.title')} language={language} identity={identity} path="/site" session={session}>
      <h1>{say('site.title')}</h1>
      <p class="lead">{say('site.intro')}</p>
      {done === null ? null : (
        <p class="told" role="status">
          {say(done)}
        </p>
      )}
      <Refusal view={view} />
      <ul class="lines">
        {PARTS.map(([path, title, lead]) => (
          <li>
            <p>
              <a href={path}>
                <b>{say(title)}</b>
              </a>
              <span class="help">{say(lead)}</span>
            </p>
          </li>
        ))}
      </ul>
      <StandingPart standing={view.standing} draft={draft} />
      <LetOut view={view} />
      <Versions view={view} />
    </Frame>
  );
}

function Refusal({ view }: { readonly view: SiteView }): JSX.Element | null {
  const { refused, draft } = view;
  const { say, locale } = draft.language;
  if (refused === null) return null;
  const title = say('site.not-published');
  if (refused === 'locked') return <ErrorSummary title={title} refusal={say('site.locked')} />;
  if (refused === 'changed-meanwhile') return <ErrorSummary title={title} refusal={say('site.changed-meanwhile')} />;
  if (refused.refused === 'unreadable') return <ErrorSummary title={title} refusal={say('site.unreadable')} />;
  const places = new Map(refused.findings.map((each) => [`${each.locale} ${each.context}`, each]));
  return (
    <div class="error-summary" role="alert">
      <h2>{title}</h2>
      <p>{say('site.names-somebody')}</p>
      <ul>
        {[...places.values()].map((finding) => (
          <li>
            {nameOfLanguage(finding.locale, locale)}: <q lang={finding.locale}>{finding.context}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}

function LetOut({ view }: { readonly view: SiteView }): JSX.Element {
  const { draft, isOpen } = view;
  const { language, identity, version, isPublic } = draft;
  const { say, locale } = language;
  return (
    <section>
      <h2 class="part">{say('site.let-out')}</h2>
      <p>{say(isPublic ? 'site.is-public' : 'site.is-draft')}</p>
      <p class="head-links">
        {identity.locales.map((each) => (
          <a href={`/site/preview/${each}`}>{say('site.preview', { language: nameOfLanguage(each, locale) })}</a>
        ))}
      </p>
      {isPublic ? null : (
        <form method="post" action="/site/publish">
          <input type="hidden" name="version" value={String(version)} />
          <button type="submit">{say('site.publish')}</button>
          <p class="hint">{say('site.publish-more', { count: identity.locales.length })}</p>
          {isOpen ? null : <p class="hint">{say('site.locked')}</p>}
        </form>
      )}
    </section>
  );
}

function Versions({ view }: { readonly view: SiteView }): JSX.Element | null {
  const { draft, versions, names } = view;
  const { say, locale } = draft.language;
  if (versions.length === 0) return null;
  return (
    <section>
      <h2 class="part">{say('site.versions')}</h2>
      <ul class="lines">
        {versions.map(({ version, by, at, publishedAt }) => (
          <li>
            <p>
              <b>{say('site.version', { number: version })}</b>
              <span class="help">
                {say('site.version-by', { name: names.get(by) ?? '–', time: dateAndTime(at, locale) })}
                {publishedAt === null
                  ? null
                  : ` · ${say('site.version-public', { time: dateAndTime(publishedAt, locale) })}`}
              </span>
            </p>
            {version === draft.version ? null : (
              <PostButton
                action={`/site/versions/${version}`}
                fields={{ version: String(draft.version) }}
                label={say('site.take-up')}
                about={say('site.version', { number: version })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
