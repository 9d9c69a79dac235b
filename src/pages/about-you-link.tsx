import type { PublishedWork } from '../domain/published-work.ts';
import type { PageContext } from './page-context.ts';
import { pathOfWork, withQuery } from './paths.ts';

/** At the foot of every page about people: the way for those who find themselves on it. */
export function AboutYouLink(props: { work: PublishedWork; context: PageContext }) {
  const { work, context } = props;
  return (
    <p class="about-you">
      <a href={withQuery(`/${context.locale}/about-you`, { page: pathOfWork(work) })} rel="nofollow">
        {context.say('about-you.title')}
      </a>
    </p>
  );
}
