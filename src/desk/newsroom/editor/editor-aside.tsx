import type { JSX } from 'hono/jsx/jsx-runtime';
import { permissionOf } from '../../../domain/permissions.ts';
import { PUT } from './put-mention.ts';
import { textPath, type EditorView } from './editor-view.ts';
import { FINDABLE, type FoundMention } from './find-mentions.ts';

/** Beside the text: keeping it, looking at it, and what it may mention. */
export function Aside({ view }: { view: EditorView }): JSX.Element {
  const { found, locale, changed, newest } = view;
  const { say } = found.language;
  const at = `/newsroom/works/${found.id}`;
  return (
    <aside class="beside">
      <div class="keep">
        <button type="submit" name="do" value="save" class="by-hand">
          {say('editor.save')}
        </button>
        <button type="submit" name="do" value="keep" class="quiet">
          {say('editor.keep')}
        </button>
      </div>
      <p class="hint">{say('editor.keep-help')}</p>
      <ul class="ways">
        <li>
          <a href={`${at}/preview/${locale}?text=working`} data-preview>
            {say('works.preview')}
          </a>
        </li>
        <li>
          <a href={`${at}/check`}>{say('editor.check')}</a>
        </li>
        <li>
          <a href={`${at}/texts/${locale}/versions`}>{say('editor.versions', { count: newest.version })}</a>
        </li>
        <li>
          <a href={`${at}/out`}>{say('works.go-out')}</a>
        </li>
      </ul>
      <div data-check hidden />
      <Find view={view} />
      {changed ? (
        <details class="discard">
          <summary>{say('editor.discard')}</summary>
          <p>{say('editor.discard-what', { version: newest.version })}</p>
          <button type="submit" name="do" value="discard" class="quiet danger">
            {say('editor.discard-do', { version: newest.version })}
          </button>
        </details>
      ) : null}
    </aside>
  );
}

/** Finds what may be mentioned, and says what to type for it. Posted with the rest, which is shown again. */
function Find({ view }: { view: EditorView }): JSX.Element {
  const { found, finding } = view;
  const { say } = found.language;
  const readsNames = permissionOf(found.session.account.role, 'people.read-names') !== 'no';
  return (
    <div class="find-mention" id="find">
      <h2>{say('editor.find')}</h2>
      <p class="help" id="query-help">
        {say('editor.find-help')}
      </p>
      <label for="of">{say('editor.find-of')}</label>
      <select id="of" name="of">
        {FINDABLE.map((of) => (
          <option value={of} selected={of === finding?.of}>
            {say(`editor.of-${of}`)}
          </option>
        ))}
      </select>
      <label for="query">{say('editor.find-words')}</label>
      <input id="query" name="query" type="text" value={finding?.query ?? ''} autocomplete="off" maxlength={200} />
      <button type="submit" name="do" value="find" class="quiet" formaction={`${textPath(view)}#find`}>
        {say('works.find-do')}
      </button>
      {finding === null ? null : (
        <div role="status">
          {finding.locked ? <p>{say('editor.locked')}</p> : null}
          {!finding.locked && finding.found.length === 0 ? (
            <p>
              {say('editor.found-none')} {readsNames ? null : say('editor.found-as-told')}
            </p>
          ) : null}
          {finding.put ? <p>{say('editor.put-done')}</p> : null}
          <ul class="found">
            {finding.found.map((each) => (
              <li>
                <span>{each.told}</span> {each.more === '' ? null : <span class="hint">{each.more}</span>}
                <code>{asWritten(each)}</code>
                {view.fields.has('body') ? (
                  <button
                    type="submit"
                    class="quiet"
                    name="do"
                    value={`${PUT}${asWritten(each)}`}
                    formaction={`${textPath(view)}#find`}
                  >
                    {say('editor.put')}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What is typed for a mention. */
function asWritten({ of, id }: FoundMention): string {
  switch (of) {
    case 'person':
      return `[full](person:${id})`;
    case 'place':
      return `[](place:${id})`;
    case 'work':
      return `[…](work:${id})`;
    case 'picture':
      return `![](media:${id})`;
    case 'film':
      return `![](film:${id})`;
  }
}
