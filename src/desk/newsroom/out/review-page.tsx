import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId } from '../../../domain/id.ts';
import type { AnswerRefusal, ReviewAnswer } from '../../../domain/review.ts';
import type { WorkLanguage } from '../../../newsroom/work-languages.ts';
import type { ReviewOfText } from '../../../newsroom/reviews.ts';
import type { WorkText } from '../../../domain/work.ts';
import { dateAndTime } from '../../clock-time.ts';
import { ErrorSummary } from '../../error-summary.tsx';
import { Frame } from '../../frame.tsx';
import { languageName } from '../../people/told-history.ts';
import { PostButton } from '../../post-button.tsx';
import type { MentionWords } from '../mention-words.ts';
import type { NewsroomFrame } from '../newsroom-context.ts';
import { Title } from '../work-words.tsx';
import { NoteField } from './note-field.tsx';
import { standingInWords } from './review-words.ts';
import { TextAsWritten } from './text-as-written.tsx';

export type ReviewRefusal = AnswerRefusal | 'no-answer' | 'not-yours';

export interface ReviewView extends NewsroomFrame {
  readonly review: ReviewOfText;
  readonly title: WorkLanguage | null;
  /** The newest version of the text. */
  readonly newest: number;
  readonly text: WorkText;
  readonly words: MentionWords;
  /** The version to compare it with: what is approved, else the one before; `null`: there is none. */
  readonly before: number | null;
  readonly names: ReadonlyMap<AccountId, string>;
  /** Whether whoever looks can be the second person, and whether they can take it back. */
  readonly mayAnswer: boolean;
  readonly mayTakeBack: boolean;
  readonly refused: {
    readonly why: ReviewRefusal;
    readonly answer: ReviewAnswer | null;
    readonly words: string;
  } | null;
}

const ABOUT_WORDS: ReadonlySet<ReviewRefusal> = new Set<ReviewRefusal>(['no-words', 'note-too-long']);

/** One version, to be read by a second person, and their answer. */
export function reviewPage(view: ReviewView): JSX.Element {
  const { language, identity, session, review, title, newest, before, text, names, refused } = view;
  const { say, locale } = language;
  const { version, urgent, answered } = review;
  const about = {
    version,
    language: languageName(review.locale, locale),
    name: names.get(review.asked.by) ?? '–',
  };
  const shown = title === null || title.title === '' ? say('works.untitled') : title.title;
  const work = `/newsroom/works/${review.work}`;
  return (
    <Frame
      title={say('out.reading', { title: shown })}
      language={language}
      identity={identity}
      path={`/newsroom/review/${review.id}`}
      session={session}
    >
      <p class="kicker">
        <a href="/newsroom/review">{say('out.reviews')}</a> · {languageName(review.locale, locale)} ·{' '}
        {say('out.version', { version })}
      </p>
      <h1>
        <Title of={title} language={language} />
      </h1>
      <ErrorSummary
        title={say('out.not-done')}
        errors={
          refused === null
            ? {}
            : { [ABOUT_WORDS.has(refused.why) ? 'words' : 'answer']: say(`out.refused-${refused.why}`) }
        }
      />
      <p class={urgent && answered === null ? 'told owed' : 'lead'}>
        {say(urgent ? 'out.reading-owed' : 'out.reading-lead', about)}{' '}
        <span class="hint">{dateAndTime(review.asked.at, locale)} UTC</span>
      </p>
      {review.note === '' ? null : (
        <blockquote class="note" dir="auto">
          {review.note}
        </blockquote>
      )}
      {newest > version ? <p class="told">{say('out.reading-newer', { version, newest })}</p> : null}
      <ul class="leads">
        <li>
          <a href={`${work}/preview/${review.locale}?version=${version}`}>{say('out.as-public')}</a>
        </li>
        {before === null ? null : (
          <li>
            <a href={`${work}/texts/${review.locale}/versions/compare?from=${before}&to=${version}`}>
              {say('out.as-changed', { before })}
            </a>
          </li>
        )}
        <li>
          <a href={`${work}/check`}>{say('out.ask-gate')}</a>
        </li>
        <li>
          <a href={work}>{say('out.back-to-work')}</a>
        </li>
      </ul>
      <TextAsWritten text={text} words={view.words} say={say} />
      <p class="hint">{say('out.text-mentions')}</p>
      <h2 class="part">{say('out.answer')}</h2>
      {answered === null ? <Answer view={view} /> : <Answered view={view} answered={answered} />}
    </Frame>
  );
}

function Answered(props: {
  readonly view: ReviewView;
  readonly answered: NonNullable<ReviewOfText['answered']>;
}): JSX.Element {
  const { view, answered } = props;
  const { language, review, names } = view;
  const { say, locale } = language;
  return (
    <div class="asked" id="answer">
      <p>
        <b>{standingInWords(review, say)}</b>{' '}
        <span class="hint">
          {say('out.answered-by', {
            name: names.get(answered.by) ?? '–',
            time: dateAndTime(answered.at, locale),
          })}
        </span>
      </p>
      {answered.words === '' ? null : <blockquote dir="auto">{answered.words}</blockquote>}
      <p>
        <a href={`/newsroom/works/${review.work}/out`}>{say('works.go-out')}</a>
      </p>
    </div>
  );
}

function Answer({ view }: { readonly view: ReviewView }): JSX.Element {
  const { language, session, review, mayAnswer, mayTakeBack, refused } = view;
  const { say, locale } = language;
  const own = review.author === session.account.id ? 'own-text' : 'own-request';
  const about = { version: review.version, language: languageName(review.locale, locale) };
  return (
    <>
      {mayAnswer ? (
        <form class="answer" method="post" action={`/newsroom/review/${review.id}/answer`} novalidate>
          <fieldset class="boxes" id="answer" tabindex={-1}>
            <legend class="visually-hidden">{say('out.answer')}</legend>
            <Choice
              value="approved"
              chosen={refused?.answer ?? null}
              label={say('out.answer-approve')}
              more={say('out.answer-approve-more', about)}
            />
            <Choice
              value="changes-wanted"
              chosen={refused?.answer ?? null}
              label={say('out.answer-change')}
              more={say(review.urgent ? 'out.answer-change-owed' : 'out.answer-change-more')}
            />
          </fieldset>
          <NoteField
            id="words"
            name="words"
            label={say('out.answer-words')}
            help={say('out.answer-words-help')}
            error={refused !== null && ABOUT_WORDS.has(refused.why) ? say(`out.refused-${refused.why}`) : null}
            value={refused?.words ?? ''}
            rows={4}
          />
          <button type="submit">{say('out.answer-do')}</button>
        </form>
      ) : (
        <p>
          {review.author === session.account.id || review.asked.by === session.account.id
            ? say(`out.refused-${own}`)
            : say('out.reviews-for-others')}
        </p>
      )}
      {mayTakeBack ? (
        <PostButton action={`/newsroom/review/${review.id}/take-back`} fields={{}} label={say('out.take-back')} />
      ) : null}
    </>
  );
}

function Choice(props: {
  readonly value: ReviewAnswer;
  readonly chosen: ReviewAnswer | null;
  readonly label: string;
  readonly more: string;
}): JSX.Element {
  const { value, chosen, label, more } = props;
  return (
    <label class="choice">
      <input type="radio" name="answer" value={value} checked={chosen === value} aria-describedby={`${value}-more`} />
      <span>
        {label}
        <span class="hint" id={`${value}-more`}>
          {more}
        </span>
      </span>
    </label>
  );
}
