import type { JSX } from 'hono/jsx/jsx-runtime';
import type { CaseView } from './case-view.ts';

/** The pages of one case. */
export function CaseNav(props: {
  readonly view: Pick<CaseView, 'language' | 'record' | 'mayWrite' | 'mayEvidence'>;
  readonly here: 'case' | 'evidence';
}): JSX.Element {
  const { view, here } = props;
  const { language, record, mayWrite, mayEvidence } = view;
  const { say } = language;
  const at = `/cases/${record.id}`;
  return (
    <nav class="case-nav" aria-label={say('casework.case')}>
      <a href={at} aria-current={here === 'case' ? 'page' : undefined}>
        {say('casework.overview')}
      </a>
      {mayEvidence ? (
        <a href={`${at}/evidence`} aria-current={here === 'evidence' ? 'page' : undefined}>
          {say('casework.evidence')}
        </a>
      ) : null}
      <a href={`${at}#relations`}>{say('relations.title')}</a>
      {mayWrite ? <a href={`${at}/edit`}>{say('casework.edit')}</a> : null}
    </nav>
  );
}
