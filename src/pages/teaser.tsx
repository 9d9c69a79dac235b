import type { WorkSummary } from '../domain/published-work.ts';
import { Byline } from './byline.tsx';
import { WorkKicker } from './kicker.tsx';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { Picture } from './picture.tsx';

/**
 * A work in a list. `lead` shows the picture and says "read the full post"; `brief` leaves the excerpt out.
 * The title is the only link of a plain teaser, so that a keyboard or a screen reader meets each work once.
 */
export function Teaser(props: {
  work: WorkSummary;
  context: PageContext;
  form?: 'lead' | 'plain' | 'brief';
  level?: 2 | 3;
  picture?: boolean;
  sizes?: string;
  more?: string;
}) {
  const { work, context, form = 'plain', level = 3, sizes = '(min-width: 60rem) 44rem, 100vw' } = props;
  const href = pathOfWork(work);
  const title = (
    <a href={href}>
      <Line line={work.title} context={context} unlinked />
    </a>
  );
  const shown = work.picture !== null && (props.picture ?? form === 'lead') ? work.picture : null;
  return (
    <article class={`teaser ${form}`}>
      {shown === null ? null : (
        <figure class="thumb">
          <Picture picture={shown} sizes={sizes} decorative />
          <figcaption>
            <span class="credit">{shown.credit}</span>
          </figcaption>
        </figure>
      )}
      <div class="words">
        <WorkKicker work={work} context={context} />
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        {form === 'brief' ? null : (
          <p class="excerpt">
            <Line line={work.standfirst} context={context} unlinked />
          </p>
        )}
        <Byline work={work} context={context} short={form === 'brief'} />
        {props.more === undefined ? null : (
          <p class="more">
            <a href={href}>{props.more}</a>
          </p>
        )}
      </div>
    </article>
  );
}
