import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Block, Inline } from '../../../domain/document.ts';
import { directionOf, type Locale } from '../../../domain/locale.ts';
import type { WorkText } from '../../../domain/work.ts';
import { partsOf } from '../../../newsroom/text-parts.ts';
import type { Say } from '../../../platform/catalogue/catalogue.ts';
import { kindInWords } from '../work-words.tsx';
import type { MentionWords } from '../mention-words.ts';

interface Told {
  readonly words: MentionWords;
  readonly locale: Locale;
  readonly say: Say;
}

/** A text to be read through, in all its parts. Mentions are marks, in the words that whoever reads may know. */
export function TextAsWritten(props: {
  readonly text: WorkText;
  readonly words: MentionWords;
  readonly say: Say;
}): JSX.Element {
  const { text, words, say } = props;
  const told = { words, locale: text.locale, say };
  return (
    <article class="as-written">
      {[...partsOf(text)].map(([part, blocks]) => (
        <section>
          <p class="kicker">{say(`works.part-${part}`)}</p>
          <div class={`is-${part}`} lang={text.locale} dir={directionOf(text.locale)}>
            {part === 'facts' && text.details.kind === 'story' ? (
              <p>{kindInWords('story', text.details.story, say)}</p>
            ) : (
              blocks.map((block) => <Written block={block} told={told} />)
            )}
          </div>
        </section>
      ))}
    </article>
  );
}

function Written({ block, told }: { readonly block: Block; readonly told: Told }): JSX.Element {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (
        <p class={block.type === 'heading' ? 'heading' : undefined}>
          <Line line={block.content} told={told} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Line line={block.content} told={told} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li>
          <Line line={item} told={told} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'picture':
    case 'video':
      return (
        <p>
          <mark>{told.say(block.type === 'picture' ? 'works.a-picture' : 'works.a-film')}</mark>
        </p>
      );
  }
}

function Line({ line, told }: { readonly line: readonly Inline[]; readonly told: Told }): JSX.Element {
  return (
    <>
      {line.map((inline) =>
        inline.type === 'text' ? (
          inline.text
        ) : inline.type === 'note' ? (
          <small>
            {' ('}
            <Line line={inline.content} told={told} />)
          </small>
        ) : (
          <mark>{told.words.of(inline, told.locale)}</mark>
        ),
      )}
    </>
  );
}
