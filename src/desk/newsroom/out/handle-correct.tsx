import { CORRECTION_KINDS, type CorrectionWords } from '../../../domain/correction.ts';
import { parsePlainDate } from '../../../domain/date.ts';
import type { Inline } from '../../../domain/document.ts';
import type { Locale } from '../../../domain/locale.ts';
import { LONGEST_NOTE } from '../../../domain/review.ts';
import { readLine } from '../../../newsroom/markdown.ts';
import { mentionKeys } from '../../../newsroom/mention-keys.ts';
import type { KeyResolver } from '../../../newsroom/reading.ts';
import { recordCorrection } from '../../../newsroom/record-correction.ts';
import { approvedTexts } from '../../../newsroom/texts.ts';
import { problem } from '../../problem.tsx';
import { languageName } from '../../people/told-history.ts';
import { readForm, type SentForm } from '../../read-form.ts';
import type { Language } from '../../language.ts';
import { meOf, workOf, type DeskContext } from '../newsroom-context.ts';
import { doneAt } from './done.ts';
import { answerOut } from './handle-out.tsx';
import { typedIn } from './press-of.ts';

/** Records what was put right. Readers are told when the work is published again. */
export async function takeCorrection(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, language } = c.var;
  const refuse = (why: string) => answerOut(c, found, { form: 'correction', why, typed: typedIn(form) }, 422);
  const kind = CORRECTION_KINDS.find((each) => each === form.text('kind'));
  const on = parsePlainDate(form.text('on'));
  if (kind === undefined) return refuse(language.say('out.refused-no-kind'));
  if (on === null) return refuse(language.say('out.refused-no-day'));
  // Whoever is not mentioned in the text is not brought into its corrections.
  const texts = await approvedTexts(found.press.newsroom, [found.id]);
  const { resolver } = mentionKeys(texts.map(({ text }) => text));
  const words = wordsFrom(form, found.identity.locales, language, resolver);
  if ('wrong' in words) return refuse(words.wrong);
  const given = { work: found.id, kind, on, words: words.words, by: meOf(c) };
  const done = await recordCorrection(found.press.newsroom, given, deps.now());
  if (done !== 'recorded') return refuse(language.say(`out.refused-${done.refused}`));
  await deps.audit({ by: meOf(c), verb: 'correction-recorded', records: [found.id] });
  return c.redirect(`${doneAt(found.id, { is: 'correction' })}#publish`, 303);
}

type Line = readonly Inline[];

/** What is said in each language in which anything is. */
function wordsFrom(
  form: SentForm,
  locales: readonly Locale[],
  { say, locale: shown }: Language,
  keys: KeyResolver,
): { readonly words: Map<Locale, CorrectionWords<Line>> } | { readonly wrong: string } {
  const words = new Map<Locale, CorrectionWords<Line>>();
  for (const locale of locales) {
    const lines: Line[] = [];
    for (const name of ['wrong', 'right'] as const) {
      const typed = form.text(`${name}-${locale}`).replaceAll(/\s+/g, ' ');
      if (typed.length > LONGEST_NOTE) return { wrong: say('out.refused-note-too-long') };
      const read = readLine(typed, { keys });
      if ('refused' in read) {
        const { problem: what, what: word } = read.found;
        return { wrong: `${languageName(locale, shown)}: ${say(`manuscript.${what}`, { what: word })}` };
      }
      lines.push(read.line);
    }
    const [wrong = [], right = []] = lines;
    if (wrong.length + right.length > 0) words.set(locale, { wrong: wrong.length === 0 ? null : wrong, right });
  }
  return { words };
}
