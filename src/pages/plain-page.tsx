import type { JSX } from 'hono/jsx/jsx-runtime';
import { Blocks } from './blocks.tsx';
import { CorrectionLog } from './corrections.tsx';
import { Document } from './document.tsx';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { Figure } from './picture.tsx';
import type { PlainView } from './views.ts';
import { headOfWork } from './work-head.tsx';

/** About, donate, privacy. */
export function plainPage(view: PlainView, context: PageContext): JSX.Element {
  const { work } = view;
  return (
    <Document head={headOfWork(work, context)} context={context} name="plain">
      <div class="opening">
        <h1>
          <Line line={work.title} context={context} unlinked />
        </h1>
        {work.standfirst.length === 0 ? null : (
          <p class="standfirst">
            <Line line={work.standfirst} context={context} />
          </p>
        )}
      </div>
      <div class="prose">
        {work.picture === null ? null : (
          <Figure picture={work.picture} sizes="(min-width: 48rem) 42rem, 100vw" name="plate" />
        )}
        <Blocks blocks={work.body} context={context} />
        <CorrectionLog work={work} context={context} />
      </div>
    </Document>
  );
}
