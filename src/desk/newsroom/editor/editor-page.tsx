import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf } from '../../../domain/locale.ts';
import { EDITOR_SCRIPT } from '../../assets.ts';
import { clockTime } from '../../clock-time.ts';
import { ErrorSummary } from '../../error-summary.tsx';
import { Frame } from '../../frame.tsx';
import { languageName } from '../../people/told-history.ts';
import { kindInWords } from '../work-words.tsx';
import { Aside } from './editor-aside.tsx';
import { Differences } from './differences.tsx';
import { Fields } from './editor-fields.tsx';
import type { EditorView } from './editor-view.ts';
import { scriptWords } from './script-words.ts';
import { fieldsOfText } from './text-layout.ts';

/** A text as it is written: a form that works by itself, and that a script turns into an editor. */
export function editorPage(view: EditorView): JSX.Element {
  const { language, identity, session } = { ...view.found };
  const { found, locale, errors, text, theirs } = view;
  const { say } = language;
  const at = `/newsroom/works/${found.id}/texts/${locale}`;
  const name = languageName(locale, language.locale);
  const kind = kindInWords(text.details.kind, text.details.kind === 'story' ? text.details.story : null, say);
  return (
    <Frame
      title={say('editor.title', { kind, language: name })}
      language={language}
      identity={identity}
      path={at}
      session={session}
      {...(EDITOR_SCRIPT === null ? {} : { script: EDITOR_SCRIPT })}
    >
      <p class="kicker">
        <a href={`/newsroom/works/${found.id}`}>{say('works.work')}</a>
      </p>
      <h1 class="editor-title">{say('editor.title', { kind, language: name })}</h1>
      <State view={view} />
      <ErrorSummary
        title={say(theirs === null ? 'editor.not-saved' : 'editor.changed-title')}
        refusal={theirs === null ? null : say('editor.changed-meanwhile', { name: theirs.name })}
        errors={errors}
      />
      <form
        class="form editor"
        method="post"
        action={at}
        novalidate
        autocomplete="off"
        data-work={found.id}
        data-locale={locale}
        data-dir={directionOf(locale)}
        data-rich={JSON.stringify(Object.fromEntries(view.rich))}
        data-told={JSON.stringify(Object.fromEntries(view.told))}
        data-described={JSON.stringify(Object.fromEntries(view.described))}
        data-words={JSON.stringify(scriptWords(language))}
        data-typed={
          theirs === null && Object.keys(errors).length === 0 && view.finding === null ? undefined : 'unsaved'
        }
      >
        <input type="hidden" name="revision" value={String(view.revision)} />
        <input type="hidden" name="theirs" value={theirs === null ? '' : 'seen'} />
        <input type="hidden" name="seen" value={theirs === null ? '' : String(theirs.seen)} />
        {theirs === null ? null : <Differences conflict={theirs} locale={locale} language={language} />}
        <div class="writing">
          {/* Enter in a field presses the first button of a form. */}
          <button type="submit" class="unseen" name="do" value="save" tabindex={-1} aria-hidden="true">
            {say('editor.save')}
          </button>
          <Fields layout={fieldsOfText(text.details, say, view.choosable)} view={view} />
        </div>
        <Aside view={view} />
      </form>
    </Frame>
  );
}

/** What is saved, who else writes, and what was kept elsewhere. */
function State({ view }: { view: EditorView }): JSX.Element {
  const { found, working, changed, newest, basedOn, others, done, locked, locale } = view;
  const { say, locale: own } = found.language;
  return (
    <div class="editor-state">
      <p data-state role="status">
        {done?.what === 'kept'
          ? say('editor.kept', { version: done.version })
          : done?.what === 'discarded'
            ? say('editor.discarded', { version: newest.version })
            : working === null || !changed
              ? say('editor.is-version', { version: newest.version })
              : say('editor.saved-since', {
                  time: clockTime(working.at, own),
                  name: view.writer,
                  version: basedOn,
                })}
      </p>
      <p data-others aria-live="polite" hidden={others.length === 0}>
        {others.map(({ name, since }) => say('editor.also-here', { name, time: clockTime(since, own) })).join(' ')}
      </p>
      {changed && newest.version > basedOn ? (
        <p class="flag">
          {say('editor.kept-elsewhere', { version: newest.version, based: basedOn })}{' '}
          <a href={`/newsroom/works/${found.id}/texts/${locale}/versions`}>{say('works.versions')}</a>
        </p>
      ) : null}
      {locked ? <p class="flag">{say('editor.locked')}</p> : null}
    </div>
  );
}
