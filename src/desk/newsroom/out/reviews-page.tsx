import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId, WorkId } from '../../../domain/id.ts';
import type { WorkLanguage } from '../../../newsroom/work-languages.ts';
import type { ReviewOfText } from '../../../newsroom/reviews.ts';
import { dateAndTime } from '../../clock-time.ts';
import { Frame } from '../../frame.tsx';
import { languageName } from '../../people/told-history.ts';
import type { NewsroomFrame } from '../newsroom-context.ts';
import { Title } from '../work-words.tsx';
import { standingInWords } from './review-words.ts';

export interface ReviewsView extends NewsroomFrame {
  /** What waits for whoever looks, and what waits for somebody else. */
  readonly mine: readonly ReviewOfText[];
  readonly others: readonly ReviewOfText[];
  /** What they asked themselves, the newest first. */
  readonly asked: readonly ReviewOfText[];
  readonly titles: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  readonly names: ReadonlyMap<AccountId, string>;
}

/** Everything that is to be read by a second person. */
export function reviewsPage(view: ReviewsView): JSX.Element {
  const { language, identity, session, mine, others, asked } = view;
  const { say } = language;
  return (
    <Frame title={say('out.reviews')} language={language} identity={identity} path="/newsroom/review" session={session}>
      <p class="kicker">
        <a href="/newsroom">{say('works.title')}</a>
      </p>
      <h1>{say('out.reviews')}</h1>
      {mine.length + others.length > 0 ? null : (
        <>
          <p class="told">{say('out.reviews-none')}</p>
          <p class="lead">{say('out.reviews-none-more')}</p>
        </>
      )}
      <Part title={say('out.reviews-for-me')} reviews={mine} view={view} />
      <Part title={say('out.reviews-for-others')} reviews={others} view={view} />
      <h2 class="part">{say('out.reviews-mine')}</h2>
      {asked.length === 0 ? (
        <p>{say('out.reviews-none-mine')}</p>
      ) : (
        <Table label={say('out.reviews-mine')} reviews={asked} view={view} />
      )}
    </Frame>
  );
}

function Part(props: {
  readonly title: string;
  readonly reviews: readonly ReviewOfText[];
  readonly view: ReviewsView;
}): JSX.Element | null {
  const { title, reviews, view } = props;
  if (reviews.length === 0) return null;
  return (
    <>
      <h2 class="part">{title}</h2>
      <Table label={title} reviews={reviews} view={view} />
    </>
  );
}

function Table(props: {
  readonly label: string;
  readonly reviews: readonly ReviewOfText[];
  readonly view: ReviewsView;
}): JSX.Element {
  const { label, reviews, view } = props;
  const { language, titles, names } = view;
  const { say, locale } = language;
  return (
    <table class="table titles reviews" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('works.work')}</th>
          <th scope="col">{say('out.review-asked')}</th>
          <th scope="col">{say('out.review-by')}</th>
          <th scope="col">{say('out.review-state')}</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <tr>
            <th scope="row">
              <a href={`/newsroom/review/${review.id}`}>
                <Title
                  of={titles.get(review.work)?.find((each) => each.locale === review.locale) ?? null}
                  language={language}
                />
              </a>
              <span class="hint">
                {languageName(review.locale, locale)} · {say('out.version', { version: review.version })}
              </span>
            </th>
            <td class="day" data-label={say('out.review-asked')}>
              {dateAndTime(review.asked.at, locale)}
            </td>
            <td data-label={say('out.review-by')}>{names.get(review.asked.by) ?? '–'}</td>
            <td
              data-label={say('out.review-state')}
              class={review.urgent && review.answered === null ? 'due' : undefined}
            >
              {standingInWords(review, say)}
              {review.answered === null ? null : <span class="hint">{names.get(review.answered.by) ?? '–'}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
