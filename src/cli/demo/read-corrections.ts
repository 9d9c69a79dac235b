import type { CorrectionKind, CorrectionWords } from '../../domain/correction.ts';
import type { PlainDate } from '../../domain/date.ts';
import type { Inline } from '../../domain/document.ts';
import { parseLocale, type Locale } from '../../domain/locale.ts';
import type { WorkFile } from './details.ts';
import { resolverOf, type Keys } from './keys.ts';
import { ContentMistake } from './mistake.ts';
import { textReader } from './texts.ts';

/** What was put right in a text of the demonstration. */
export interface DemoCorrection {
  readonly on: PlainDate;
  readonly kind: CorrectionKind;
  readonly words: ReadonlyMap<Locale, CorrectionWords<readonly Inline[]>>;
}

export function readCorrections({ corrections }: WorkFile, file: string, keys: Keys): DemoCorrection[] {
  const read = textReader(file, resolverOf(keys));
  return corrections.map(({ on, kind, words }) => {
    const said = Object.entries(words).map(([tag, { wrong, right }]) => {
      const locale = parseLocale(tag);
      if (locale === null) throw new ContentMistake(file, 'field corrections', `expected a language, not ${tag}`);
      const line = (markdown: string) => read.line(markdown, `corrections ${tag}`);
      return [locale, { wrong: wrong === null ? null : line(wrong), right: line(right) }] as const;
    });
    return { on, kind, words: new Map(said) };
  });
}
