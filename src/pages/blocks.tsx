import { callOf, type PublishedBlock } from '../domain/published-work.ts';
import { Film } from './film.tsx';
import { callId, Line, noteId } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { Figure } from './picture.tsx';

const SIZES = '(min-width: 48rem) 42rem, 100vw';

/** A text. `below` is how many levels its headings go down, where it stands under a heading of the page. */
export function Blocks(props: { blocks: readonly PublishedBlock[]; context: PageContext; below?: 0 | 1 }) {
  return <>{props.blocks.map((block) => one(block, props.context, props.below ?? 0))}</>;
}

function one(block: PublishedBlock, context: PageContext, below: 0 | 1) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line line={block.content} context={context} />
        </p>
      );
    case 'heading': {
      const words = <Line line={block.content} context={context} />;
      const level = block.level + below;
      return level === 2 ? <h2>{words}</h2> : level === 3 ? <h3>{words}</h3> : <h4>{words}</h4>;
    }
    case 'list': {
      const items = block.items.map((item) => (
        <li>
          <Line line={item} context={context} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          <p>
            <Line line={block.content} context={context} />
          </p>
        </blockquote>
      );
    case 'picture':
      return <Figure picture={block.picture} sizes={SIZES} name="plate" />;
    case 'notes':
      return (
        <section class="notes" role="doc-endnotes">
          <p class="kicker">{context.say('story.notes')}</p>
          <ol>
            {block.items.map((item, at) => (
              <li id={noteId(at + 1)}>
                <a href={`#${callId(at + 1)}`} role="doc-backlink" title={context.say('story.note-back')}>
                  {callOf(at + 1)}
                </a>{' '}
                <Line line={item} context={context} />
              </li>
            ))}
          </ol>
        </section>
      );
    case 'video':
      return <Film film={block.film} context={context} />;
  }
}
