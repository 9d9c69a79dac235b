import type { JSX } from 'hono/jsx/jsx-runtime';
import { FieldError } from '../field-words.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import { languageName } from '../people/told-history.ts';
import type { NewsroomFrame } from './newsroom-context.ts';

export interface ContributeView extends NewsroomFrame {
  readonly typed: { readonly title: string; readonly locale: string; readonly words: string };
  readonly errors: Readonly<Partial<Record<'title' | 'locale' | 'words', string>>>;
}

/** For whoever writes and sees nothing of the house: a title, a language, a text. */
export function contributePage(view: ContributeView): JSX.Element {
  const { language, identity, session, typed, errors } = view;
  const { say, locale } = language;
  const described = (name: 'title' | 'words', help: string) =>
    errors[name] === undefined ? help : `${help} ${name}-error`;
  return (
    <Frame title={say('works.contribute')} language={language} identity={identity} path="/contribute" session={session}>
      <h1>{say('works.contribute')}</h1>
      <p class="lead">{say('works.contribute-lead', { organisation: identity.organisation })}</p>
      <ErrorSummary title={say('works.not-sent')} errors={errors} />
      <form class="form contribute" method="post" action="/contribute" novalidate>
        <label for="title">{say('works.title-field')}</label>
        <p class="help" id="title-help">
          {say('works.contribute-title')}
        </p>
        <FieldError name="title" error={errors.title} />
        <input
          id="title"
          name="title"
          type="text"
          dir="auto"
          value={typed.title}
          maxlength={300}
          autocomplete="off"
          aria-invalid={errors.title === undefined ? undefined : 'true'}
          aria-describedby={described('title', 'title-help')}
        />
        <label for="locale">{say('works.contribute-language')}</label>
        <FieldError name="locale" error={errors.locale} />
        <select id="locale" name="locale">
          {identity.locales.map((each) => (
            <option value={each} selected={each === typed.locale}>
              {languageName(each, locale)}
            </option>
          ))}
        </select>
        <label for="words">{say('works.contribute-words')}</label>
        <p class="help" id="words-help">
          {say('works.contribute-words-help')}
        </p>
        <FieldError name="words" error={errors.words} />
        <textarea
          id="words"
          name="words"
          dir="auto"
          rows={18}
          spellcheck={true}
          aria-invalid={errors.words === undefined ? undefined : 'true'}
          aria-describedby={described('words', 'words-help')}
        >
          {typed.words}
        </textarea>
        <p class="hint">{say('works.contribute-gone')}</p>
        <button type="submit">{say('works.send-in')}</button>
      </form>
    </Frame>
  );
}

/** After it was sent: that it is there, and nothing of what it says. */
export function contributedPage(view: NewsroomFrame): JSX.Element {
  const { language, identity, session } = view;
  const { say } = language;
  return (
    <Frame title={say('works.sent')} language={language} identity={identity} path="/contribute" session={session}>
      <h1>{say('works.sent')}</h1>
      <p class="lead">{say('works.sent-more')}</p>
      <p>
        <a class="button" href="/contribute">
          {say('works.send-another')}
        </a>
      </p>
    </Frame>
  );
}
