import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Discardable, DiscardRefusal } from '../../newsroom/discard-work.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { Frame } from '../frame.tsx';
import type { NewsroomWork } from './newsroom-context.ts';
import { Title } from './work-words.tsx';

interface DiscardView extends NewsroomWork {
  readonly title: WorkLanguage | null;
  readonly whether: Discardable | { readonly refused: DiscardRefusal | 'petition-known' };
}

/** Before a work is erased: what goes, and how much of it; or why it stays. */
export function discardPage(view: DiscardView): JSX.Element {
  const { language, identity, session, id, title, whether } = view;
  const { say } = language;
  const at = `/newsroom/works/${id}`;
  return (
    <Frame title={say('works.discard')} language={language} identity={identity} path={at} session={session}>
      <p class="kicker">
        <a href={at}>
          <Title of={title} language={language} />
        </a>
      </p>
      <h1>{say('works.discard')}</h1>
      {'refused' in whether ? (
        <div class="error-summary" role="alert">
          <p>
            {say(`works.discard-${whether.refused}`)}{' '}
            {whether.refused === 'published-once' ? <a href={`/off-site/works/${id}`}>{say('out.away-hide')}</a> : null}
            {whether.refused === 'scheduled' ? <a href={`${at}/out#plan`}>{say('out.plan')}</a> : null}
          </p>
        </div>
      ) : (
        <>
          <p class="lead">{say('works.discard-more', { versions: whether.versions, languages: whether.languages })}</p>
          <form method="post" action={`${at}/discard`}>
            <p class="keep">
              <button type="submit" class="alarm">
                {say('works.discard-do')}
              </button>
              <a href={at}>{say('works.discard-not')}</a>
            </p>
          </form>
        </>
      )}
      {'refused' in whether ? (
        <p>
          <a href={at}>{say('works.discard-not')}</a>
        </p>
      ) : null}
    </Frame>
  );
}
