import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ReviewOfText } from '../../../newsroom/reviews.ts';
import { dateAndTime } from '../../clock-time.ts';
import { languageName } from '../../people/told-history.ts';
import type { Standing } from '../standings.ts';
import { NoteField } from './note-field.tsx';
import { refusedOf, type OutView } from './out-view.ts';
import { standingInWords } from './review-words.ts';

/** For each language: what is read and approved, what waits, and the way to ask. */
export function OutReviews({ view }: { readonly view: OutView }): JSX.Element {
  const { language, standings, id } = view;
  const { say } = language;
  return (
    <section aria-labelledby="review">
      <h2 class="part" id="review">
        {say('out.review')}
      </h2>
      <p class="lead">{say('out.review-lead')}</p>
      {standings.length === 0 ? (
        <p class="told">
          {say('out.review-none')} <a href={`/newsroom/works/${id}`}>{say('out.write-first')}</a>
        </p>
      ) : null}
      {standings.map((standing) => (
        <InLanguage standing={standing} view={view} />
      ))}
    </section>
  );
}

function InLanguage({ standing, view }: { readonly standing: Standing; readonly view: OutView }): JSX.Element {
  const { language, reviews } = view;
  const { say, locale } = language;
  const { newest, approved } = standing;
  const own = reviews.filter((each) => each.locale === standing.locale);
  const open = own.filter(({ answered }) => answered === null);
  const last = own.find(({ answered }) => answered !== null && answered.answer !== 'superseded');
  return (
    <article class="off" aria-labelledby={`h-${standing.locale}`}>
      <h3 id={`h-${standing.locale}`}>{languageName(standing.locale, locale)}</h3>
      <p class="hint">
        {newest === 0 ? say('out.version-none') : say('out.version-newest', { version: newest })}
        {approved === null ? null : ` · ${say('out.version-approved', { version: approved })}`}
      </p>
      {open.map((review) => (
        <Open review={review} view={view} />
      ))}
      {open.length > 0 || last === undefined ? null : <Last review={last} view={view} />}
      {newest > 0 && newest === approved && open.length === 0 ? <p>{say('out.nothing-newer')}</p> : null}
      {newest > (approved ?? 0) ? <Ask standing={standing} view={view} asked={open} /> : null}
    </article>
  );
}

/** What somebody is still to read. */
function Open({ review, view }: { readonly review: ReviewOfText; readonly view: OutView }): JSX.Element {
  const { language, names, mayAsk } = view;
  const { say, locale } = language;
  const { urgent, version, asked, note } = review;
  const about = { version, name: names.get(asked.by) ?? '–', time: dateAndTime(asked.at, locale) };
  return (
    <p class={urgent ? 'told owed' : 'told'}>
      {say(urgent ? 'out.owed' : 'out.waits-for-reader', about)}{' '}
      {urgent ? <span class="hint">{say('out.reason', { reason: note })} </span> : null}
      {mayAsk ? <a href={`/newsroom/review/${review.id}`}>{say('out.read-it')}</a> : null}
    </p>
  );
}

/** What was said last. */
function Last({ review, view }: { readonly review: ReviewOfText; readonly view: OutView }): JSX.Element | null {
  const { language, names } = view;
  const { say, locale } = language;
  const { answered, version } = review;
  if (answered === null) return null;
  return (
    <div class="asked">
      <p>
        {say('out.version', { version })} · <b>{standingInWords(review, say)}</b>{' '}
        <span class="hint">
          {say('out.answered-by', { name: names.get(answered.by) ?? '–', time: dateAndTime(answered.at, locale) })}
        </span>
      </p>
      {answered.words === '' ? null : <blockquote dir="auto">{answered.words}</blockquote>}
    </div>
  );
}

/** Asks for the newest version to be read; or, where it cannot wait, approves it unread. */
function Ask(props: {
  readonly standing: Standing;
  readonly view: OutView;
  readonly asked: readonly ReviewOfText[];
}): JSX.Element | null {
  const { standing, view, asked } = props;
  const { language, id, mayAsk, mayPublish } = view;
  const { say } = language;
  const { locale, newest } = standing;
  const about = { version: newest };
  const ask = refusedOf(view, `ask-${locale}`);
  const urgent = refusedOf(view, `urgent-${locale}`);
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={String(newest)} />
    </>
  );
  const isAsked = asked.some(({ version }) => version === newest);
  return (
    <div class="choices">
      {mayAsk && !isAsked ? (
        <details open={ask !== null}>
          <summary>{say('out.ask', about)}</summary>
          <form method="post" action={`/newsroom/works/${id}/out/ask`} novalidate>
            {hidden}
            <NoteField
              id={`note-${locale}`}
              name="note"
              label={say('out.ask-note')}
              help={say('out.ask-note-help')}
              error={ask?.why ?? null}
              value={ask?.typed['note'] ?? ''}
            />
            <button type="submit">{say('out.ask-do')}</button>
          </form>
        </details>
      ) : null}
      {mayPublish ? (
        <details open={urgent !== null}>
          <summary>{say('out.urgent')}</summary>
          <form method="post" action={`/newsroom/works/${id}/out/urgent`} novalidate>
            {hidden}
            <p>{say('out.urgent-more', about)}</p>
            <NoteField
              id={`reason-${locale}`}
              name="reason"
              label={say('out.urgent-reason')}
              help={say('out.ask-note-help')}
              error={urgent?.why ?? null}
              value={urgent?.typed['reason'] ?? ''}
            />
            <button type="submit">{say('out.urgent-do')}</button>
          </form>
        </details>
      ) : null}
    </div>
  );
}
