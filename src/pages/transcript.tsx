import type { PublishedBlock } from '../domain/published-work.ts';
import { Blocks } from './blocks.tsx';
import type { PageContext } from './page-context.ts';

/** What is said and shown, for everyone who reads rather than watches. Open, as search engines and printers like it. */
export function Transcript(props: { blocks: readonly PublishedBlock[]; context: PageContext }) {
  return (
    <section class="transcript" aria-labelledby="transcript">
      <h2 id="transcript">{props.context.say('chrome.transcript')}</h2>
      <Blocks blocks={props.blocks} context={props.context} />
    </section>
  );
}
