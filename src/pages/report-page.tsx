import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText, type PublishedDetails, type PublishedWork } from '../domain/published-work.ts';
import { AboutYouLink } from './about-you-link.tsx';
import { Blocks } from './blocks.tsx';
import { Byline } from './byline.tsx';
import { sayDate } from './dates.ts';
import { CorrectionLog } from './corrections.tsx';
import { Document } from './document.tsx';
import { Facts } from './facts.tsx';
import { ownNameOf } from './language-names.ts';
import { Line } from './line.tsx';
import { Neighbours } from './neighbours.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfMedia } from './paths.ts';
import { PetitionBox } from './petition-box.tsx';
import { Picture } from './picture.tsx';
import { Share } from './share.tsx';
import { sayBytes } from './numbers.ts';
import type { ReportView } from './views.ts';
import { headOfWork, Opening } from './work-head.tsx';

type ReportDetails = Extract<PublishedDetails, { kind: 'report' }>;

/** A report: its cover and its number, what was found, what has to change and by whom, then the text. */
export function reportPage(view: ReportView, context: PageContext): JSX.Element {
  const { work, petition } = view;
  const details = work.details.kind === 'report' ? work.details : null;
  const { say } = context;
  return (
    <Document head={headOfWork(work, context)} context={context} name="report">
      <div class="spread report-spread">
        <header class="report-head">
          <Opening work={work} context={context} of={view.mission}>
            <Byline work={{ ...work, date: null, place: null }} context={context} />
            {work.pdf === null ? null : (
              <a class="button" href={pathOfMedia(work.pdf)} type={work.pdf.type}>
                {say('report.download', { size: sayBytes(work.pdf.bytes, context.locale) })}
              </a>
            )}
          </Opening>
        </header>
        <div class="cover-side">
          <Jacket work={work} />
          <ReportFacts work={work} details={details} context={context} />
          <Share title={plainText(work.title)} context={context} />
        </div>
        <div class="prose">
          {details === null ? null : <Findings details={details} context={context} />}
          {details === null ? null : <Recommendations details={details} context={context} />}
          {work.body.length === 0 ? null : (
            <section class="text" aria-labelledby="text">
              <h2 id="text">{say('report.text')}</h2>
              <Blocks blocks={work.body} context={context} below={1} />
            </section>
          )}
          <CorrectionLog work={work} context={context} />
        </div>
        {petition === null ? null : <PetitionBox petition={petition} context={context} quiet={work.pdf !== null} />}
      </div>
      <Neighbours view={view} context={context} />
      <AboutYouLink work={work} context={context} />
    </Document>
  );
}

function Jacket(props: { work: PublishedWork }) {
  const { picture } = props.work;
  if (picture === null) return null;
  return (
    <figure class="jacket">
      <Picture picture={picture} sizes="18rem" first />
      <figcaption>
        <span class="credit">{picture.credit}</span>
      </figcaption>
    </figure>
  );
}

function ReportFacts(props: { work: PublishedWork; details: ReportDetails | null; context: PageContext }) {
  const { work, details, context } = props;
  const { say } = context;
  return (
    <Facts
      facts={[
        details === null ? null : [say('report.index-label'), details.indexNumber],
        work.date === null
          ? null
          : [say('report.published'), <time datetime={work.date}>{sayDate(work.date, context.locale)}</time>],
        [
          say('report.languages'),
          context.alternates.map((each, at) => (
            <>
              {at === 0 ? null : ', '}
              <a href={each.href} hreflang={each.locale} lang={each.locale}>
                {ownNameOf(each.locale)}
              </a>
            </>
          )),
        ],
      ]}
    />
  );
}

function Findings(props: { details: ReportDetails; context: PageContext }) {
  const { details, context } = props;
  if (details.findings.length === 0) return null;
  return (
    <section class="findings" aria-labelledby="findings">
      <h2 id="findings">{context.say('report.findings')}</h2>
      <ul>
        {details.findings.map((finding) => (
          <li>
            <Line line={finding} context={context} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recommendations(props: { details: ReportDetails; context: PageContext }) {
  const { details, context } = props;
  if (details.recommendations.length === 0) return null;
  return (
    <section class="recommendations" aria-labelledby="recommendations">
      <h2 id="recommendations">{context.say('report.recommendations')}</h2>
      <ol>
        {details.recommendations.map((each) => (
          <li>
            <p class="to">
              <Line line={each.to} context={context} />
            </p>
            <p>
              <Line line={each.text} context={context} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
