import type { JSX } from 'hono/jsx/jsx-runtime';
import { STRANDS } from '../../newsroom/strands.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import { languageName } from '../people/told-history.ts';
import { PostButton } from '../post-button.tsx';
import { TranslatePair } from './translate-row.tsx';
import type { TranslateView } from './translate-view.ts';
import { Title, titleFor } from './work-words.tsx';

/** A source and its translation beside each other, block by block, with what changed in the source since. */
export function translatePage(view: TranslateView): JSX.Element {
  const { language, identity, session, id, locale, languages, refused, errors } = view;
  const { say } = language;
  const at = `/newsroom/works/${id}/translate/${locale}`;
  const name = languageName(locale, language.locale);
  const refusal = refused === null ? null : say('works.changed-meanwhile');
  return (
    <Frame
      title={say('works.translate-into', { language: name })}
      language={language}
      identity={identity}
      path={at}
      session={session}
    >
      <p class="kicker">
        <a href={`/newsroom/works/${id}`}>
          <Title of={titleFor(languages, language.locale)} language={language} />
        </a>
        {' · '}
        <a href={`/newsroom/to-translate?locale=${locale}`}>{say('works.to-translate')}</a>
      </p>
      <h1>{say('works.translate-into', { language: name })}</h1>
      <Standing view={view} />
      <ErrorSummary title={say('works.not-kept')} refusal={refusal} errors={withPlaces(view)} />
      <form class="form translating" method="post" action={at} novalidate>
        {/* What was changed meanwhile is shown with its new version: sent again, it is kept beside that. */}
        <input type="hidden" name="seen" value={String(view.theirs?.version ?? 0)} />
        <input type="hidden" name="revision" value={String(view.revision)} />
        <input type="hidden" name="version" value={String(view.now.version)} />
        <Heads view={view} />
        {view.rows.map((row, i) => (
          <TranslatePair row={row} first={view.rows[i - 1]?.strand !== row.strand} view={view} />
        ))}
        <Field
          name="slug"
          label={say('works.slug')}
          help={say('works.slug-translated')}
          value={view.slug}
          error={errors['slug']}
          maxlength={80}
        />
        <div class="keep">
          <button type="submit" name="agrees" value="yes">
            {say('works.keep-agrees', { version: view.now.version })}
          </button>
          <button type="submit" class="quiet" name="agrees" value="no">
            {say('works.keep')}
          </button>
        </div>
        <p class="hint">{say('works.keep-more')}</p>
      </form>
    </Frame>
  );
}

/** From what it was made, what is newer, and what can be done about it. */
function Standing({ view }: { view: TranslateView }): JSX.Element {
  const { language, id, locale, source, now, made, theirs, rows, done } = view;
  const { say } = language;
  const from = languageName(source.locale, language.locale);
  const changed = rows.filter(({ same }) => !same).length;
  const behind = made !== null && made.version !== now.version;
  return (
    <div class="translating-state">
      {done === null ? null : (
        <p class="told" role="status">
          {say(done === 'kept' ? 'works.kept' : 'works.marked', { version: now.version })}
        </p>
      )}
      <p class="lead">
        {theirs === null
          ? say('works.translate-new', { language: from, version: now.version })
          : behind
            ? say('works.translate-behind', { made: made.version, now: now.version, count: changed, language: from })
            : say('works.translate-agrees', { version: now.version, language: from })}
        {source.newest > now.version ? ` ${say('works.translate-draft', { version: source.newest })}` : null}
      </p>
      <p class="ways-of">
        {theirs === null ? null : (
          <>
            <a href={`/newsroom/works/${id}/texts/${locale}`}>{say('works.open-editor')}</a>
            <a href={`/newsroom/works/${id}/texts/${locale}/versions`}>{say('works.versions')}</a>
            <a href={`/newsroom/works/${id}/preview/${locale}`}>{say('works.preview')}</a>
            <a href={`/newsroom/works/${id}/out`}>{say('works.go-out')}</a>
          </>
        )}
      </p>
      {theirs === null || !behind ? null : (
        <PostButton
          action={`/newsroom/works/${id}/translate/${locale}/mark`}
          fields={{ version: String(now.version) }}
          label={say('works.mark', { version: now.version })}
        />
      )}
    </div>
  );
}

function Heads({ view }: { view: TranslateView }): JSX.Element {
  const { language, source, locale, now, theirs } = view;
  const { say } = language;
  return (
    <div class="facing heads">
      <p>
        <b>{languageName(source.locale, language.locale)}</b>{' '}
        <span class="hint">{say('works.version-number', { version: now.version })}</span>
      </p>
      <p>
        <b>{languageName(locale, language.locale)}</b>{' '}
        <span class="hint">
          {theirs === null
            ? say('works.not-translated')
            : view.revision > 0
              ? say('works.being-typed')
              : say('works.version-number', { version: theirs.version })}
        </span>
      </p>
    </div>
  );
}

/** Each error with the place that it is in. */
function withPlaces({ errors, language }: TranslateView): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, text]) => {
      const [strand, at] = name.split('.');
      const known = strand !== undefined && strand in STRANDS ? (strand as keyof typeof STRANDS) : null;
      return [name, known === null ? text : `${language.say(`works.strand-${known}`)} ${Number(at) + 1}: ${text}`];
    }),
  );
}
