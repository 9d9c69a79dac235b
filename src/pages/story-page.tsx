import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import { AboutYouLink } from './about-you-link.tsx';
import { Blocks } from './blocks.tsx';
import { Byline } from './byline.tsx';
import { CorrectionLog } from './corrections.tsx';
import { Document } from './document.tsx';
import { Film } from './film.tsx';
import { Neighbours } from './neighbours.tsx';
import type { PageContext } from './page-context.ts';
import { PetitionBox } from './petition-box.tsx';
import { Figure } from './picture.tsx';
import { Share } from './share.tsx';
import { Transcript } from './transcript.tsx';
import type { StoryView } from './views.ts';
import { headOfWork, Opening } from './work-head.tsx';

/** A story to read, or a film to see with its words below it. */
export function storyPage(view: StoryView, context: PageContext): JSX.Element {
  const { work } = view;
  const details = work.details.kind === 'story' ? work.details : null;
  const film = details?.film ?? null;
  return (
    <Document head={headOfWork(work, context)} context={context} name="article">
      <article>
        <Opening work={work} context={context} of={view.mission}>
          <Byline work={work} context={context} />
        </Opening>
        {film !== null ? (
          <Film film={film} context={context} />
        ) : work.picture === null ? null : (
          <Figure picture={work.picture} sizes="(min-width: 64rem) 60rem, 100vw" name="wide" first />
        )}
        <div class="prose">
          <Blocks blocks={work.body} context={context} />
          {details?.transcript == null ? null : <Transcript blocks={details.transcript} context={context} />}
          <CorrectionLog work={work} context={context} />
          <Share title={plainText(work.title)} context={context} />
        </div>
      </article>
      {view.petition === null ? null : <PetitionBox petition={view.petition} context={context} />}
      <Neighbours view={view} context={context} />
      <AboutYouLink work={work} context={context} />
    </Document>
  );
}
