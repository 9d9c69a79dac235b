import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { playedAs } from '../../domain/played-type.ts';
import type { EvidenceView } from './evidence-view.ts';
import { Player } from './player.tsx';

/** What was opened, veiled first; else the content note: what one will see, who is told, and why one asks. */
export function Opening({ view, at }: OpeningProps): JSX.Element {
  const { language, evidence, copy, played } = view;
  const { say } = language;
  if (copy)
    return (
      <figure class="working-copy">
        <label class="veil">
          <input type="checkbox" />
          <span>{say('casework.unveil')}</span>
          <img src={`${at}/copy.jpg`} alt={say('casework.copy-alt')} />
        </label>
        <figcaption class="hint">{say('casework.copy-note')}</figcaption>
      </figure>
    );
  if (played === null) return <ContentNote view={view} at={at} />;
  return (
    <>
      <Player language={language} evidence={evidence} at={at} stripped={played.stripped} />
      <details class="content-note" open={view.refusal !== null}>
        <summary>{say('casework.plays-not')}</summary>
        <p>{say('casework.plays-not-more')}</p>
        <ReasonForm view={view} at={at}>
          <SaveOriginal view={view} at={at} quiet />
        </ReasonForm>
      </details>
    </>
  );
}

interface OpeningProps {
  readonly view: EvidenceView;
  readonly at: string;
}

function ContentNote({ view, at }: OpeningProps): JSX.Element {
  const { language, evidence } = view;
  const { say } = language;
  const { kind, type } = evidence;
  const heard = kind === 'sound' || kind === 'film' ? kind : null;
  const shown = kind === 'picture' || playedAs(type) !== null;
  return (
    <section class="told content-note">
      <h2>{say('casework.content-note')}</h2>
      <p>{say('casework.content-note-more')}</p>
      {heard !== null && !shown ? <p>{say('casework.not-played')}</p> : null}
      <ReasonForm view={view} at={at}>
        {kind === 'picture' ? (
          <Deed to={`${at}/copy`} label={say('casework.open-copy')} more={say('casework.open-copy-more')} />
        ) : null}
        {heard !== null && shown ? (
          <Deed to={`${at}/play`} label={say(`casework.play-${heard}`)} more={say(`casework.play-${heard}-more`)} />
        ) : null}
        <SaveOriginal view={view} at={at} quiet={shown} />
      </ReasonForm>
    </section>
  );
}

/** Why it is opened, and the ways to open it. */
function ReasonForm({ view, children }: OpeningProps & { readonly children: Child }): JSX.Element {
  const { language, refusal, why } = view;
  return (
    <form method="post" novalidate>
      <label for="why">{language.say('casework.why')}</label>
      {refusal === null ? null : (
        <p class="error" id="why-error" role="alert">
          {refusal}
        </p>
      )}
      <input
        id="why"
        name="why"
        value={why}
        maxlength={1000}
        dir="auto"
        autocomplete="off"
        aria-invalid={refusal === null ? undefined : 'true'}
        aria-describedby={refusal === null ? undefined : 'why-error'}
      />
      <div class="deeds">{children}</div>
    </form>
  );
}

function SaveOriginal({ view, at, quiet }: OpeningProps & { readonly quiet: boolean }): JSX.Element {
  const { say } = view.language;
  const [label, more] = [say('casework.save-original'), say('casework.save-original-more')];
  return <Deed to={`${at}/original`} label={label} more={more} quiet={quiet} />;
}

function Deed(props: { to: string; label: string; more: string; quiet?: boolean }): JSX.Element {
  return (
    <p>
      <button type="submit" class={props.quiet === true ? 'quiet' : undefined} formaction={props.to}>
        {props.label}
      </button>
      <span class="hint">{props.more}</span>
    </p>
  );
}
