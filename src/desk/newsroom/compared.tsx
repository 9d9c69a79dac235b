import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf, type Locale } from '../../domain/locale.ts';
import type { Side } from '../../newsroom/compare-texts.ts';
import type { Say } from '../../platform/catalogue/catalogue.ts';
import type { MentionWords } from './mention-words.ts';

interface SideProps {
  readonly side: Side;
  readonly locale: Locale;
  readonly words: MentionWords;
  readonly say: Say;
  /** What a changed word is here: gone, or new. */
  readonly mark: 'del' | 'ins';
}

/** One of two blocks, with what changed in it marked; a mention in the words that may be told. */
export function ComparedSide({ side, locale, words, say, mark }: SideProps): JSX.Element {
  const { block, pieces } = side;
  if (block.type === 'picture' || block.type === 'video')
    return <p class="block is-media">{say(block.type === 'picture' ? 'works.a-picture' : 'works.a-film')}</p>;
  return (
    <p class={`block is-${block.type}`} lang={locale} dir={directionOf(locale)}>
      {pieces.map(({ inline, changed }) => {
        const told =
          inline.type === 'text' ? (
            <Words text={inline.text} marks={inline.marks.map(({ type }) => type)} />
          ) : (
            <bdi class="mention">{words.of(inline, locale)}</bdi>
          );
        if (!changed) return told;
        return mark === 'del' ? <del>{told}</del> : <ins>{told}</ins>;
      })}
    </p>
  );
}

function Words({ text, marks }: { text: string; marks: readonly string[] }): JSX.Element {
  const inner = marks.includes('emphasis') ? <em>{text}</em> : <>{text}</>;
  const outer = marks.includes('strong') ? <strong>{inner}</strong> : inner;
  return marks.includes('link') || marks.includes('work') ? <u>{outer}</u> : outer;
}
