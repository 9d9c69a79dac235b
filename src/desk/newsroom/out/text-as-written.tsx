import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Block, Inline } from '../../../domain/document.ts';
import { directionOf } from '../../../domain/locale.ts';
import type { WorkText } from '../../../domain/work.ts';
import type { Say } from '../../../platform/catalogue/catalogue.ts';

/** A text to be read through. Mentions are marks: whom they name, only the page as the public will see it tells. */
export function TextAsWritten({ text, say }: { readonly text: WorkText; readonly say: Say }): JSX.Element {
  const { locale, title, standfirst, body } = text;
  return (
    <article class="as-written" lang={locale} dir={directionOf(locale)}>
      <p class="title">
        <Line line={title} say={say} />
      </p>
      {standfirst.length === 0 ? null : (
        <p class="standfirst">
          <Line line={standfirst} say={say} />
        </p>
      )}
      {body.blocks.map((block) => (
        <Written block={block} say={say} />
      ))}
    </article>
  );
}

function Written({ block, say }: { readonly block: Block; readonly say: Say }): JSX.Element {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line line={block.content} say={say} />
        </p>
      );
    case 'heading':
      return (
        <p class="heading">
          <Line line={block.content} say={say} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Line line={block.content} say={say} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li>
          <Line line={item} say={say} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'picture':
    case 'video':
      return (
        <p>
          <mark>{say('out.text-media')}</mark>
        </p>
      );
  }
}

function Line({ line, say }: { readonly line: readonly Inline[]; readonly say: Say }): JSX.Element {
  return (
    <>
      {line.map((inline) => {
        switch (inline.type) {
          case 'text':
            return inline.text;
          case 'note':
            return (
              <small>
                {' ('}
                <Line line={inline.content} say={say} />)
              </small>
            );
          default:
            return <mark>{say(`out.text-${inline.type}`)}</mark>;
        }
      })}
    </>
  );
}
