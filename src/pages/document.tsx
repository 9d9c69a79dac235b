import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Footer } from './footer.tsx';
import { headOf, type PageHead } from './head.tsx';
import { Masthead } from './masthead.tsx';
import type { PageContext } from './page-context.ts';

/** The frame of every page: head, masthead, what the page is about, footer. */
export function Document(props: { head: PageHead; context: PageContext; name: string; children: Child }) {
  const { head, context, name, children } = props;
  return (
    <html lang={context.locale} dir={context.direction}>
      {headOf(head, context)}
      <body>
        <a class="skip" href="#content">
          {context.say('chrome.skip')}
        </a>
        <Masthead context={context} />
        <main id="content" class={name} tabindex={-1}>
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  );
}

/** A page as text, with its doctype. Pages are synchronous: one that waits for something is a bug. */
export function renderPage(page: JSX.Element): string {
  if (page instanceof Promise) throw new TypeError('a page never waits');
  const text: unknown = page.toString();
  if (typeof text !== 'string') throw new TypeError('a page never waits');
  return `<!doctype html>${text}`;
}
