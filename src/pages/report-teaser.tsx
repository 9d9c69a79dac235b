import type { WorkSummary } from '../domain/published-work.ts';
import { sayDate } from './dates.ts';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { Picture } from './picture.tsx';

/** A report with its cover, as it would lie on a table. */
export function ReportTeaser(props: { report: WorkSummary; context: PageContext; level?: 2 | 3 }) {
  const { report, context, level = 2 } = props;
  const { say } = context;
  if (report.details.kind !== 'report') return null;
  const href = pathOfWork(report);
  const title = (
    <a href={href}>
      <Line line={report.title} context={context} unlinked />
    </a>
  );
  return (
    <article class="report-teaser">
      <div class="jacket">
        {report.picture === null ? null : <Picture picture={report.picture} sizes="11rem" decorative />}
      </div>
      <div class="words">
        <p class="kicker">
          <span>{say('kinds.report')}</span>
          <span>{say('report.index', { number: report.details.indexNumber })}</span>
        </p>
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        <p class="excerpt">
          <Line line={report.standfirst} context={context} unlinked />
        </p>
        {report.date === null ? null : (
          <p class="dateline">
            <time datetime={report.date}>{sayDate(report.date, context.locale)}</time>
          </p>
        )}
        <a class="button quiet" href={href}>
          {say('mission.report-read')}
        </a>
      </div>
    </article>
  );
}
