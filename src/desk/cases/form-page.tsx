import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import type { Draft } from './draft.ts';
import { Fields, labelOf, type FormField } from './form-fields.tsx';
import type { FieldErrors } from './shape-errors.ts';

export interface FormView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  /** Where the form is sent; the page's own address. */
  readonly action: string;
  /** Where one comes from, and what that is called. */
  readonly back: { readonly path: string; readonly label: string };
  readonly title: string;
  readonly lead: string | null;
  readonly fields: readonly FormField[];
  readonly draft: Draft;
  readonly errors: FieldErrors;
  readonly refusal: string | null;
  /** Carried along: which version was read. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly save: string;
  readonly upload?: boolean;
  readonly after?: JSX.Element | null;
}

/** A form on a page of its own. Everything works without a script: another row is asked for with a button. */
export function formPage(view: FormView): JSX.Element {
  const { language, identity, session, action, back, title, lead, fields, draft, errors, refusal, save } = view;
  const { say } = language;
  const told = Object.entries(errors).map(([name, words]) => {
    const label = name === 'file' ? say('casework.file') : labelOf(fields, name, say);
    return [name, label === null ? words : `${label}: ${words}`] as const;
  });
  return (
    <Frame title={title} language={language} identity={identity} path={action} session={session}>
      <p class="kicker">
        <a href={back.path}>
          <bdi>{back.label}</bdi>
        </a>
      </p>
      <h1>{title}</h1>
      {lead === null ? null : <p class="lead">{lead}</p>}
      <ErrorSummary title={say('casework.not-saved')} refusal={refusal} errors={Object.fromEntries(told)} />
      <form
        class="form casework"
        method="post"
        action={action}
        novalidate
        enctype={view.upload === true ? 'multipart/form-data' : undefined}
      >
        {/* Enter takes the first button there is: it must not be the one that asks for another row. */}
        <button type="submit" hidden tabindex={-1} />
        {Object.entries(view.hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {view.upload === true ? (
          <div class="field">
            <label for="file">{say('casework.file')}</label>
            {errors['file'] === undefined ? null : (
              <p class="error" id="file-error">
                {errors['file']}
              </p>
            )}
            <input id="file" name="file" type="file" required />
          </div>
        ) : null}
        <Fields fields={fields} draft={draft} errors={errors} say={say} />
        <button type="submit">{save}</button>
      </form>
      {view.after ?? null}
    </Frame>
  );
}
