import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PersonId } from '../../domain/id.ts';
import { directionOf } from '../../domain/locale.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { OwnWords } from '../../press/approvals-of.ts';
import type { WordsAsTold } from '../../press/words-as-told.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { Choice, Input, type Typed } from './form-fields.tsx';
import { day } from './person-words.ts';
import { languageName } from './told-history.ts';

/** Words of somebody's own, as the public would read them now. */
export interface ToldWords extends OwnWords {
  readonly told: WordsAsTold;
}

interface ApprovalsView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly person: PersonId;
  readonly name: string;
  readonly words: readonly ToldWords[];
  /** The form that was sent, beside the text that it is about. */
  readonly form: Typed;
  readonly about: string | null;
  readonly refusal: string | null;
}

/** Texts and pictures of somebody's own: what waits for their word, and a form for each to record it. */
export function approvalsPage(view: ApprovalsView): JSX.Element {
  const { language, identity, session, person, name, words, refusal, form } = view;
  const { say } = language;
  return (
    <Frame
      title={say('people.consent-approvals')}
      language={language}
      identity={identity}
      path={`/people/${person}/approvals`}
      session={session}
    >
      <p class="kicker">
        <a href={`/people/${person}/consent`}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1>{say('people.consent-approvals')}</h1>
      <p class="lead">{say('people.approvals-lead')}</p>
      <ErrorSummary title={say('people.not-saved')} refusal={refusal} errors={form.errors} />
      {words.length === 0 ? <p>{say('people.approvals-none')}</p> : null}
      {words.map((each) => (
        <OneWord each={each} view={view} />
      ))}
    </Frame>
  );
}

function OneWord({ each, view }: { each: ToldWords; view: ApprovalsView }): JSX.Element {
  const { language, person, about, form } = view;
  const { say, locale } = language;
  const { of, text, told, item, approved, last } = each;
  const { title } = told;
  const what = say(item === null ? 'people.approval-text' : 'people.approval-picture', { title });
  const state = approved ? 'given' : last === null ? 'waits' : last.given ? 'changed' : 'refused';
  const alt = item?.texts.get(text.locale)?.alt ?? null;
  const mine = about === of.digest;
  const own: Typed = mine ? form : { say, fields: new Map(), errors: {} };
  return (
    <article class={`approval ${state}`}>
      <p class="kicker">
        {say(`people.approval-${state}`)} · {languageName(of.locale, locale)}
      </p>
      <h2>{what.charAt(0).toLocaleUpperCase(locale) + what.slice(1)}</h2>
      {last === null ? null : (
        <p class="hint">
          {day(last.at, language)} · <bdi>{last.by}</bdi> · <bdi>{last.how}</bdi>
        </p>
      )}
      {alt === null ? null : <p>{say('people.approval-alt', { alt })}</p>}
      {item === null ? (
        <details>
          <summary>{say('people.approval-read')}</summary>
          <div class="own-words" lang={text.locale} dir={directionOf(text.locale)}>
            <p>
              <b>{title}</b>
            </p>
            <p>{told.standfirst}</p>
            {told.paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </div>
        </details>
      ) : null}
      <details open={mine}>
        <summary>{say('people.approval-answer')}</summary>
        <form method="post" action={`/people/${person}/approvals`} class="form" novalidate>
          <input type="hidden" name="about" value={of.digest} />
          <Choice
            form={own}
            name={`given-${fieldKey(of.digest)}`}
            label={say('people.approval-answer')}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`people.approval-${value}`) }))}
          />
          <Input form={own} name={`by-${fieldKey(of.digest)}`} label={say('people.approval-by')} />
          <Input
            form={own}
            name={`how-${fieldKey(of.digest)}`}
            label={say('people.approval-how')}
            help={say('people.approval-how-help')}
          />
          <button type="submit">{say('people.approval-record')}</button>
        </form>
      </details>
    </article>
  );
}

/** The same field stands in a form for each text. */
export const fieldKey = (digest: string): string => digest.slice(0, 12);
