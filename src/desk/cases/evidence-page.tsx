import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Evidence, EvidenceAccess } from '../../domain/evidence.ts';
import { sayDate } from '../../pages/dates.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import type { CaseView } from './case-view.ts';
import { saySize } from './evidence-list-page.tsx';

export interface EvidenceView extends Pick<
  CaseView,
  'language' | 'identity' | 'session' | 'record' | 'accounts' | 'names'
> {
  readonly evidence: Evidence;
  readonly accesses: readonly EvidenceAccess[];
  /** Whether a working copy was opened and can be looked at, blurred first. */
  readonly copy: boolean;
  readonly refusal: string | null;
  readonly why: string;
}

/** One piece of evidence: whose hands it went through, who opened it, and, behind a note, the ways to open it. */
export function evidencePage(view: EvidenceView): JSX.Element {
  const { language, identity, session, record, evidence, accounts, names } = view;
  const { say, locale } = language;
  const at = `/cases/${record.id}/evidence/${evidence.id}`;
  return (
    <Frame title={say('casework.evidence')} language={language} identity={identity} path={at} session={session}>
      <p class="kicker">
        <a href={`/cases/${record.id}/evidence`}>
          <bdi>{record.title}</bdi> · {say('casework.evidence')}
        </a>
      </p>
      <h1>{say(`casework.kind-${evidence.kind}`)}</h1>
      <p class="lead" dir="auto">
        {evidence.about}
      </p>
      <Opening view={view} at={at} />
      <dl class="facts">
        <dt>{say('casework.came-as')}</dt>
        <dd>
          <bdi>{evidence.name}</bdi>
          <span class="hint">
            {evidence.type} · {saySize(evidence.size, locale)}
          </span>
        </dd>
        <dt>{say('casework.custody')}</dt>
        <dd>
          <ol class="custody">
            {evidence.custody.map(({ by, who, on, how }) => (
              <li>
                <b>
                  <bdi>{by === null ? who : (names.get(by) ?? who)}</bdi>
                </b>{' '}
                {on === null ? null : <time datetime={on}>{sayDate(on, locale)}</time>}
                <span class="hint">
                  <bdi>{how}</bdi>
                </span>
              </li>
            ))}
            <li>
              <b>{accounts.get(evidence.receivedBy) ?? '–'}</b> {dateAndTime(evidence.receivedAt, locale)} UTC
              <span class="hint">{say('casework.sealed-here')}</span>
            </li>
          </ol>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{evidence.sha256}</code>
        </dd>
        <dt>{say('casework.opened-by')}</dt>
        <dd>
          <Accesses view={view} />
        </dd>
      </dl>
    </Frame>
  );
}

/** The content note: what one will see, who is told, and why one asks. */
function Opening({ view, at }: { view: EvidenceView; at: string }): JSX.Element {
  const { language, evidence, copy, refusal, why } = view;
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
  return (
    <section class="told content-note">
      <h2>{say('casework.content-note')}</h2>
      <p>{say('casework.content-note-more')}</p>
      <form method="post" novalidate>
        <label for="why">{say('casework.why')}</label>
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
        <div class="deeds">
          {evidence.kind === 'picture' ? (
            <p>
              <button type="submit" formaction={`${at}/copy`}>
                {say('casework.open-copy')}
              </button>
              <span class="hint">{say('casework.open-copy-more')}</span>
            </p>
          ) : null}
          <p>
            <button
              type="submit"
              class={evidence.kind === 'picture' ? 'quiet' : undefined}
              formaction={`${at}/original`}
            >
              {say('casework.save-original')}
            </button>
            <span class="hint">{say('casework.save-original-more')}</span>
          </p>
        </div>
      </form>
    </section>
  );
}

function Accesses({ view }: { view: EvidenceView }): JSX.Element {
  const { language, accesses, accounts } = view;
  const { say, locale } = language;
  if (accesses.length === 0) return <>{say('casework.never-opened')}</>;
  return (
    <ul class="custody">
      {accesses.toReversed().map(({ by, at, why, what }) => (
        <li>
          <b>{(by === null ? null : accounts.get(by)) ?? '–'}</b> {dateAndTime(at, locale)} UTC ·{' '}
          {say(`casework.opened-${what}`)}
          <span class="hint">
            <bdi>{why}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
