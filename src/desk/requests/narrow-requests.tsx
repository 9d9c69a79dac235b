import type { JSX } from 'hono/jsx/jsx-runtime';
import { REQUEST_LISTS } from '../../domain/request-filter.ts';
import { languageName, type RequestsView } from './requests-view.ts';

/** By what one narrows the requests. */
export function NarrowRequests({ view }: { readonly view: RequestsView }): JSX.Element {
  const { language, identity, asked } = view;
  const { say, locale } = language;
  const { list, locale: chosen, from, to } = asked.filter;
  // One that was asked in before, and that the site does not have any more, is still there.
  const languages = [...new Set([...identity.locales, ...(chosen === null ? [] : [chosen])])];
  return (
    <form class="narrow" method="get" action="/requests">
      {asked.like === null ? null : <input type="hidden" name="like" value={asked.like} />}
      <div>
        <label for="state">{say('desk.request-state')}</label>
        <select id="state" name="state">
          {REQUEST_LISTS.map((each) => (
            <option value={each} selected={each === list}>
              {say(`desk.requests-list-${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="language">{say('desk.request-language')}</label>
        <select id="language" name="language">
          <option value="">{say('tables.any')}</option>
          {languages.map((each) => (
            <option value={each} selected={each === chosen}>
              {languageName(each, locale)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="from">{say('desk.requests-from')}</label>
        <input id="from" name="from" type="date" value={from ?? ''} />
      </div>
      <div>
        <label for="to">{say('desk.requests-to')}</label>
        <input id="to" name="to" type="date" value={to ?? ''} />
      </div>
      <div>
        <label for="order">{say('desk.requests-order')}</label>
        <select id="order" name="order">
          <option value="">{say('desk.requests-order-oldest')}</option>
          <option value="newest" selected={asked.newest}>
            {say('desk.requests-order-newest')}
          </option>
        </select>
      </div>
      <button type="submit" class="quiet">
        {say('tables.narrow')}
      </button>
    </form>
  );
}
