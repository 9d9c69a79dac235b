import type { JSX } from 'hono/jsx/jsx-runtime';
import { FieldError } from '../field-words.tsx';
import type { WorkId } from '../../domain/id.ts';
import { directionOf, type Locale } from '../../domain/locale.ts';
import { STORY_KINDS, WORK_KINDS } from '../../domain/work.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from './newsroom-context.ts';
import { languageName } from '../people/told-history.ts';
import { titleFor } from './work-words.tsx';

export interface NewWork {
  readonly kind: string;
  readonly title: string;
  readonly locale: string;
  readonly mission: string;
  readonly slug: string;
}

export interface NewWorkView extends NewsroomFrame {
  readonly typed: NewWork;
  readonly errors: Readonly<Partial<Record<keyof NewWork, string>>>;
  readonly missions: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  /** What was left out of the address that is proposed; `null`: none is proposed yet. */
  readonly leftOut: readonly string[] | null;
}

/** What is begun, in which language, under which title. */
export function newWorkPage(view: NewWorkView): JSX.Element {
  const { language, identity, session, typed, errors, leftOut } = view;
  const { say } = language;
  return (
    <Frame title={say('works.new')} language={language} identity={identity} path="/newsroom/new" session={session}>
      <p class="kicker">
        <a href="/newsroom">{say('works.title')}</a>
      </p>
      <h1>{say('works.new')}</h1>
      <p class="lead">{say('works.new-lead')}</p>
      <ErrorSummary title={say('works.not-begun')} errors={errors} />
      {leftOut === null ? null : (
        <div class="told" role="status">
          <p>
            {leftOut.length === 0
              ? say('works.slug-none')
              : say('works.slug-left-out', { count: leftOut.length, names: leftOut.join(', ') })}
          </p>
        </div>
      )}
      <form class="form new-work" method="post" action="/newsroom/new" novalidate>
        <Kinds view={view} />
        <Language view={view} />
        <label for="title">{say('works.title-field')}</label>
        <p class="help" id="title-help">
          {say('works.title-help')}
        </p>
        <FieldError name="title" error={errors.title} />
        <input
          id="title"
          name="title"
          type="text"
          dir={typed.locale === '' ? 'auto' : directionOf(typed.locale)}
          value={typed.title}
          maxlength={300}
          autocomplete="off"
          aria-invalid={errors.title === undefined ? undefined : 'true'}
          aria-describedby={errors.title === undefined ? 'title-help' : 'title-help title-error'}
        />
        <Mission view={view} />
        <Field
          name="slug"
          label={say('works.slug')}
          help={say('works.slug-help')}
          value={typed.slug}
          error={errors.slug}
          required={false}
          maxlength={80}
        />
        <button type="submit">{say('works.begin')}</button>
      </form>
    </Frame>
  );
}

function Kinds({ view }: { view: NewWorkView }): JSX.Element {
  const { language, typed, errors } = view;
  const { say } = language;
  const kinds = [...STORY_KINDS, ...WORK_KINDS.filter((kind) => kind !== 'story')];
  return (
    <fieldset class="kinds" id="kind">
      <legend>{say('works.kind')}</legend>
      <FieldError name="kind" error={errors.kind} />
      <div class="kinds-list">
        {kinds.map((kind) => (
          <label class="choice">
            <input type="radio" name="kind" value={kind} checked={typed.kind === kind} />
            <span>
              <b>{say(`kinds.${kind}`)}</b>
              <span class="help">{say(`works.kind-${kind}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Language({ view }: { view: NewWorkView }): JSX.Element {
  const { language, identity, typed, errors } = view;
  const { say, locale } = language;
  return (
    <>
      <label for="locale">{say('works.first-language')}</label>
      <FieldError name="locale" error={errors.locale} />
      <select id="locale" name="locale">
        {identity.locales.map((each: Locale) => (
          <option value={each} selected={each === typed.locale}>
            {languageName(each, locale)}
          </option>
        ))}
      </select>
    </>
  );
}

function Mission({ view }: { view: NewWorkView }): JSX.Element | null {
  const { language, typed, missions } = view;
  const { say, locale } = language;
  if (missions.size === 0) return null;
  return (
    <>
      <label for="mission">{say('works.mission')}</label>
      <select id="mission" name="mission">
        <option value="">{say('works.no-mission')}</option>
        {[...missions].map(([id, told]) => (
          <option value={id} selected={id === typed.mission}>
            {titleFor(told, locale)?.title ?? id}
          </option>
        ))}
      </select>
    </>
  );
}
