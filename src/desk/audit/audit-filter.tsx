import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AuditView } from './audit-view.ts';
import { sayVerb } from './audit-verb.ts';

/** What to look for. Its answer is an address, so that a search can be kept and gone back to. */
export function AuditFilter({ view }: { readonly view: AuditView }): JSX.Element {
  const { language, form, wrong, accounts, verbs } = view;
  const { say } = language;
  const dateError = (name: 'from' | 'until') =>
    wrong[name] === undefined ? null : (
      <p class="error" id={`${name}-error`}>
        {say('audit.date-wrong')}
      </p>
    );
  const described = (name: 'record' | 'from' | 'until') =>
    wrong[name] === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${name}-error` };
  return (
    <form class="filter" method="get" action="/audit" role="search" aria-label={say('audit.narrow')}>
      <div>
        <label for="who">{say('audit.who')}</label>
        <select id="who" name="who">
          <option value="">{say('audit.who-anyone')}</option>
          <option value="nobody" selected={form.who === 'nobody'}>
            {say('audit.nobody')}
          </option>
          {accounts.map(({ id, name }) => (
            <option value={id} selected={form.who === id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="what">{say('audit.what')}</label>
        <select id="what" name="what">
          <option value="">{say('audit.what-anything')}</option>
          {verbs.map((verb) => (
            <option value={verb} selected={form.what === verb}>
              {sayVerb(verb, say)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="from">{say('audit.from')}</label>
        {dateError('from')}
        <input id="from" name="from" type="date" value={form.from} {...described('from')} />
      </div>
      <div>
        <label for="until">{say('audit.until')}</label>
        {dateError('until')}
        <input id="until" name="until" type="date" value={form.until} {...described('until')} />
      </div>
      <div>
        <label for="record">{say('audit.record')}</label>
        {wrong.record === undefined ? null : (
          <p class="error" id="record-error">
            {say('audit.record-wrong')}
          </p>
        )}
        <input
          id="record"
          name="record"
          value={form.record}
          maxlength={40}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          {...described('record')}
        />
      </div>
      <button type="submit">{say('audit.find')}</button>
    </form>
  );
}
