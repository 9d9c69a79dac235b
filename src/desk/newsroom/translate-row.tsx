import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf } from '../../domain/locale.ts';
import { STRANDS } from '../../newsroom/strands.ts';
import { SourceBlock } from './source-block.tsx';
import type { TranslateRow, TranslateView } from './translate-view.ts';

/** A block of the source, and the field for what stands for it. */
export function TranslatePair({
  row,
  first,
  view,
}: {
  row: TranslateRow;
  first: boolean;
  view: TranslateView;
}): JSX.Element {
  const { language, locale, errors } = view;
  const { say } = language;
  const { strand, name, source, before, translation, same, typed } = row;
  const kind = source?.block.type ?? translation?.type ?? 'paragraph';
  const isMedia = kind === 'picture' || kind === 'video';
  const state =
    source === null
      ? before === null
        ? 'more'
        : 'gone'
      : before === null && !same
        ? 'new'
        : same
          ? 'same'
          : 'changed';
  const error = errors[name];
  const label = `${say(`works.strand-${strand}`)} ${row.at + 1}`;
  return (
    <>
      {first ? <h2 class="strand">{say(`works.strand-${strand}`)}</h2> : null}
      <div class={`facing is-${state}`}>
        <div class="facing-source">
          {state === 'same' || view.theirs === null ? null : <p class="flag">{say(`works.row-${state}`)}</p>}
          <SourceBlock row={row} view={view} />
        </div>
        {isMedia ? (
          <div class="facing-own">
            <input type="hidden" name={name} value={typed === '' ? mediaOf(row, view) : typed} />
            <p class="hint">{say('works.media-same')}</p>
          </div>
        ) : (
          <div class="facing-own">
            {error === undefined ? null : (
              <p class="error" id={`${name}-error`}>
                {error}
              </p>
            )}
            <textarea
              id={name}
              name={name}
              lang={locale}
              dir={directionOf(locale)}
              aria-label={label}
              aria-invalid={error === undefined ? undefined : 'true'}
              aria-describedby={error === undefined ? undefined : `${name}-error`}
              rows={rowsFor(row, typed)}
              spellcheck={true}
            >
              {typed}
            </textarea>
          </div>
        )}
      </div>
    </>
  );
}

/** A picture or film that the source shows is shown in every language. */
function mediaOf({ source }: TranslateRow, { names }: TranslateView): string {
  const block = source?.block;
  if (block?.type === 'picture') return `![](media:${names.media(block.media)})`;
  return block?.type === 'video' ? `![](film:${names.media(block.media)})` : '';
}

/** As high as what stands beside it, so that both are read without scrolling. */
function rowsFor({ source, strand }: TranslateRow, typed: string): number {
  const beside = source?.pieces.reduce(
    (length, { inline }) => length + (inline.type === 'text' ? inline.text.length : 12),
    0,
  );
  const lines = Math.ceil(Math.max(beside ?? 0, typed.length) / 62);
  return STRANDS[strand] === 'blocks' ? Math.max(2, lines + 1) : Math.max(1, lines);
}
