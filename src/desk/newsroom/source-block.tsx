import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Inline, Mark } from '../../domain/document.ts';
import { directionOf } from '../../domain/locale.ts';
import type { Piece } from '../../newsroom/compare-texts.ts';
import type { TranslateRow, TranslateView } from './translate-view.ts';

interface SourceBlockProps {
  readonly row: TranslateRow;
  readonly view: TranslateView;
}

/** What is to be translated: with the words that changed since, and with what each mention is called. */
export function SourceBlock({ row, view }: SourceBlockProps): JSX.Element | null {
  const { source, before, same } = row;
  const { say } = view.language;
  const shown = source ?? before;
  if (shown === null) return <p class="none">{say('works.row-nothing')}</p>;
  const { block } = shown;
  if (block.type === 'picture' || block.type === 'video')
    return <p class="block is-media">{say(block.type === 'picture' ? 'works.a-picture' : 'works.a-film')}</p>;
  const { locale } = view.now.text;
  const compares = !same && view.theirs !== null && before !== null && source !== null;
  return (
    <>
      <p class={`block is-${block.type}`} lang={locale} dir={directionOf(locale)}>
        {source === null ? (
          <del>
            <Pieces pieces={shown.pieces} view={view} />
          </del>
        ) : (
          <Pieces pieces={shown.pieces} view={view} mark={compares} />
        )}
      </p>
      {compares ? (
        <details class="was">
          <summary>{say('works.row-was')}</summary>
          <p class={`block is-${block.type}`} lang={locale} dir={directionOf(locale)}>
            {before.pieces.map((piece) =>
              piece.changed ? (
                <del>
                  <Told inline={piece.inline} view={view} />
                </del>
              ) : (
                <Told inline={piece.inline} view={view} />
              ),
            )}
          </p>
        </details>
      ) : null}
    </>
  );
}

function Pieces(props: { pieces: readonly Piece[]; view: TranslateView; mark?: boolean }): JSX.Element {
  const { pieces, view, mark = false } = props;
  return (
    <>
      {pieces.map(({ inline, changed }) =>
        changed && mark ? (
          <ins>
            <Told inline={inline} view={view} />
          </ins>
        ) : (
          <Told inline={inline} view={view} />
        ),
      )}
    </>
  );
}

/** Words; or a mention as it is told, with the key that it is written by. */
function Told({ inline, view }: { inline: Inline; view: TranslateView }): JSX.Element {
  if (inline.type === 'text') return <Words text={inline.text} marks={inline.marks} names={view.names} />;
  const { words, now } = view;
  return (
    <bdi class="mention">
      {words.of(inline, now.text.locale)} <code dir="ltr">{keyOf(inline, view)}</code>
    </bdi>
  );
}

/** Words with their marks; a link with what it leads to, which is written again. */
function Words(props: { text: string; marks: readonly Mark[]; names: TranslateView['names'] }): JSX.Element {
  const { text, marks, names } = props;
  const emphasis = marks.some(({ type }) => type === 'emphasis') ? <em>{text}</em> : <>{text}</>;
  const strong = marks.some(({ type }) => type === 'strong') ? <strong>{emphasis}</strong> : emphasis;
  const to = marks.flatMap((mark) =>
    mark.type === 'work' ? [`(work:${names.work(mark.work)})`] : mark.type === 'link' ? [`(${mark.href})`] : [],
  );
  return to.length === 0 ? (
    strong
  ) : (
    <>
      <u>{strong}</u> <code dir="ltr">{to.join(' ')}</code>
    </>
  );
}

function keyOf(inline: Exclude<Inline, { type: 'text' }>, { names }: TranslateView): string {
  switch (inline.type) {
    case 'person':
      return `[${inline.form}](person:${names.person(inline.person)})`;
    case 'place':
      return `[](place:${names.place(inline.place)}${ofIn(inline.of, names)})`;
    case 'date':
      return `[](date:${inline.on}${ofIn(inline.of, names)})`;
    case 'note':
      return '';
  }
}

const ofIn = (of: Parameters<TranslateView['names']['person']>[0] | null, names: TranslateView['names']): string =>
  of === null ? '' : ` "${names.person(of)}"`;
