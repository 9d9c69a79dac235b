import type { JSX } from 'hono/jsx/jsx-runtime';
import { LONGEST_NOTE } from '../../newsroom/media-questions.ts';
import { dateAndTime } from '../clock-time.ts';
import { PostButton } from '../post-button.tsx';
import type { MediaView } from './media-view.ts';

/** Who is in it is handed on, or waits for those who may say it. */
export function QuestionPart({ view }: { view: MediaView }): JSX.Element | null {
  const { item, question, language, accounts, session, mayWrite, mayFind, note, errors } = view;
  const { say, locale } = language;
  if (item.facts.people.length > 0 || item.facts.nobody !== null || !mayWrite) return null;
  if (question === null)
    return (
      <details class="question" open={note !== ''}>
        <summary>{say('media.question')}</summary>
        <form method="post" action={`/media/${item.id}/question`} novalidate>
          <p class="help">{say('media.question-more')}</p>
          <label for="note">{say('media.question-note')}</label>
          <p class="hint" id="note-help">
            {say('media.question-note-help')}
          </p>
          {errors['note'] === undefined ? null : <p class="error">{errors['note']}</p>}
          <textarea id="note" name="note" rows={3} maxlength={LONGEST_NOTE} dir="auto" aria-describedby="note-help">
            {note}
          </textarea>
          <button type="submit" class="quiet">
            {say('media.question-do')}
          </button>
        </form>
      </details>
    );
  const own = question.by === session.account.id;
  return (
    <div class="told question" role="status">
      <p>
        {say('media.question-waits', {
          who: accounts.get(question.by) ?? say('media.somebody'),
          time: dateAndTime(question.at, locale),
        })}
      </p>
      {question.note !== '' && (own || mayFind) ? <blockquote dir="auto">{question.note}</blockquote> : null}
      {own ? (
        <PostButton
          action={`/media/${item.id}/question/take-back`}
          fields={{}}
          label={say('media.question-take-back')}
        />
      ) : null}
    </div>
  );
}
