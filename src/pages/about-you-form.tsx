import type { Child } from 'hono/jsx';
import {
  REQUEST_FIELDS,
  REQUEST_LIMITS,
  REQUEST_WISHES,
  type PublicRequest,
  type RequestField,
} from '../domain/public-request.ts';
import { AboutYouInstead } from './about-you-instead.tsx';
import type { PageContext } from './page-context.ts';

/** The form of a request: what was typed, and what is wrong with it. */
export interface RequestForm extends PublicRequest {
  /** A number that is this form's alone: sent twice, it is one request. */
  readonly form: string;
  readonly errors: Readonly<Partial<Record<RequestField | 'wishes', RequestProblem>>>;
  readonly notice: RequestNotice | null;
}
export type RequestProblem = 'nothing-asked' | 'too-long';
/** Why nothing was taken at all. */
export type RequestNotice = 'not-kept' | 'full' | 'unreadable' | 'too-large';

/** The whole form. As in signing, the browser's own checks are off, and the server answers beside each field. */
export function AboutYouForm(props: { form: RequestForm; context: PageContext }) {
  const { form, context } = props;
  const { say, locale } = context;
  const field = (name: RequestField) => <Field name={name} form={form} context={context} />;
  return (
    <form class="sign" method="post" action={`/${locale}/about-you`} novalidate>
      <Trouble form={form} context={context} />
      <input type="hidden" name="form" value={form.form} />
      <Wishes form={form} context={context} />
      {field('page')}
      {field('words')}
      {field('reach')}
      <button class="button" type="submit">
        {say('about-you.send')}
      </button>
    </form>
  );
}

/** What stands in the way, above the form. A day that is full has another way to write beside it. */
function Trouble(props: { form: RequestForm; context: PageContext }) {
  const { form, context } = props;
  const { say } = context;
  const wrong = (['wishes', ...REQUEST_FIELDS] as const).filter((name) => form.errors[name] !== undefined);
  if (form.notice === null && wrong.length === 0) return null;
  return (
    <div class="trouble" role="alert" tabindex={-1} id="trouble">
      {form.notice === null ? (
        <>
          <p class="trouble-title">{say('about-you.errors', { count: wrong.length })}</p>
          <p>{say('about-you.errors-kept')}</p>
          <ul>
            {wrong.map((name) => (
              <li>
                <a href={`#${name}`}>{sayProblem(name, form.errors[name] ?? 'too-long', context)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p class="trouble-title">{say(`about-you.${form.notice}`)}</p>
          <AboutYouInstead context={context} />
        </>
      )}
    </div>
  );
}

function sayProblem(name: RequestField | 'wishes', problem: RequestProblem, { say }: PageContext): string {
  return say(`about-you.${problem}`, { most: name === 'wishes' ? 0 : REQUEST_LIMITS[name] });
}

function Wishes(props: { form: RequestForm; context: PageContext }) {
  const { form, context } = props;
  const { say } = context;
  const problem = form.errors.wishes;
  const described = problem === undefined ? 'wishes-hint' : 'wishes-hint wishes-error';
  return (
    <fieldset class={problem === undefined ? 'ticks' : 'ticks wrong'} id="wishes" aria-describedby={described}>
      <legend>{say('about-you.wishes')}</legend>
      {problem === undefined ? null : (
        <p class="error" id="wishes-error">
          {sayProblem('wishes', problem, context)}
        </p>
      )}
      <p class="hint" id="wishes-hint">
        {say('about-you.wishes-hint')}
      </p>
      {REQUEST_WISHES.map((wish) => (
        <label>
          <input
            type="checkbox"
            id={`wish-${wish}`}
            name={`wish_${wish}`}
            value="yes"
            checked={form.wishes.includes(wish)}
          />
          <span>{say(`about-you.wish-${wish}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Field(props: { name: RequestField; form: RequestForm; context: PageContext }) {
  const { name, form, context } = props;
  const { say } = context;
  const problem = form.errors[name];
  const common = {
    id: name,
    name,
    dir: 'auto' as const,
    // A browser fills in nobody's name or address here, and keeps none of this for the next who types.
    autocomplete: 'off',
    'aria-describedby': problem === undefined ? `${name}-hint` : `${name}-hint ${name}-error`,
    'aria-invalid': problem === undefined ? undefined : ('true' as const),
  };
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={name}>
        {say(`about-you.${name}`)} <span class="optional">({say('about-you.optional')})</span>
      </label>
      <p class="hint" id={`${name}-hint`}>
        {say(`about-you.${name}-hint`)}
      </p>
      {problem === undefined ? null : (
        <p class="error" id={`${name}-error`}>
          {sayProblem(name, problem, context)}
        </p>
      )}
      {name === 'page' ? (
        <input {...common} type="text" value={form.page} />
      ) : (
        // No `maxlength`: it would cut off what is pasted, without a word.
        <textarea {...common} rows={name === 'words' ? 7 : 3}>
          {atStart(form[name])}
        </textarea>
      )}
    </div>
  );
}

/** HTML drops the first line break in a `textarea`: one more keeps what was typed. */
const atStart = (text: string): Child => (text.startsWith('\n') ? `\n${text}` : text);
