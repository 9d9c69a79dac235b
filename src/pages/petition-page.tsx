import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import { AboutYouLink } from './about-you-link.tsx';
import { Blocks } from './blocks.tsx';
import { Count } from './count.tsx';
import { CorrectionLog } from './corrections.tsx';
import { Document } from './document.tsx';
import { Line } from './line.tsx';
import { Neighbours } from './neighbours.tsx';
import type { PageContext } from './page-context.ts';
import { Asks, NotOpen } from './petition-box.tsx';
import { Figure } from './picture.tsx';
import { Share } from './share.tsx';
import { SigningForm } from './signing-form.tsx';
import type { PetitionView } from './views.ts';
import { headOfWork, Opening } from './work-head.tsx';

/** A petition: who is asked, for what, why; how many have signed; and the form. */
export function petitionPage(view: PetitionView, context: PageContext): JSX.Element {
  const { work, standing, form } = view;
  const { say } = context;
  const details = work.details.kind === 'petition' ? work.details : null;
  const troubled = form.notice !== null || Object.keys(form.errors).length > 0;
  const head = headOfWork(work, context);
  return (
    <Document
      head={troubled ? { ...head, title: say('petition.error-title', { title: head.title }) } : head}
      context={context}
      name="petition"
    >
      <div class="spread petition-spread">
        <div class="petition-head">
          <Opening work={work} context={context} of={view.mission} />
          {details === null ? null : (
            <>
              <h2>{say('petition.addressee')}</h2>
              <p class="addressee">
                <Line line={details.addressee} context={context} />
              </p>
              <h2>{say('petition.asks')}</h2>
              <Asks work={work} context={context} />
            </>
          )}
        </div>
        <aside class={standing.state === 'open' ? 'act whole' : 'act'} aria-labelledby="act">
          <h2 id="act">
            {say(standing.state === 'open' ? 'petition.sign-heading' : `petition.state-${standing.state}`)}
          </h2>
          <Count work={work} standing={standing} context={context} />
          {standing.state === 'open' ? (
            <SigningForm petition={work} standing={standing} form={form} context={context} />
          ) : (
            <NotOpen standing={standing} context={context} />
          )}
        </aside>
        <div class="prose">
          {work.body.length === 0 ? null : (
            <section class="text" aria-labelledby="why">
              <h2 id="why">{say('petition.why')}</h2>
              <Blocks blocks={work.body} context={context} below={1} />
            </section>
          )}
          {work.picture === null ? null : (
            <Figure picture={work.picture} sizes="(min-width: 48rem) 42rem, 100vw" name="plate" />
          )}
          <CorrectionLog work={work} context={context} />
          <Share title={plainText(work.title)} context={context} />
        </div>
      </div>
      <Neighbours view={view} context={context} />
      <AboutYouLink work={work} context={context} />
    </Document>
  );
}
