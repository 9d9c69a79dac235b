import { renderPage } from '../../pages/document.tsx';
import { Frame } from '../frame.tsx';
import { readForm } from '../read-form.ts';
import { HiddenFields } from './form-fields.tsx';
import type { DeskContext } from './desk-context.ts';

/** Nobody is shown while the case files are locked. A form that was sent stays, to be sent again once they are open. */
export async function lockedPage(c: DeskContext): Promise<Response> {
  const { language, identity, session, deps } = c.var;
  const { say } = language;
  const form = c.req.method === 'POST' ? await readForm(c) : null;
  const holdsKey = await deps.vaults.holdsKey(session.account.id);
  return c.html(
    renderPage(
      <Frame title={say('people.locked')} language={language} identity={identity} path="/people" session={session}>
        <p class="kicker">{say('people.title')}</p>
        <h1>{say('people.locked')}</h1>
        <p class="lead">{say('people.locked-more')}</p>
        {holdsKey ? (
          <p>
            <a class="button" href="/case-files" target={form === null ? undefined : '_blank'} rel="noopener">
              {say('people.locked-unlock')}
            </a>
          </p>
        ) : null}
        {form === null ? null : (
          <form method="post" action={c.req.path}>
            <p>{say('people.locked-again')}</p>
            <HiddenFields fields={form.fields} />
            <button type="submit">{say('people.go-on')}</button>
          </form>
        )}
      </Frame>,
    ),
    form === null ? 200 : 409,
  );
}
