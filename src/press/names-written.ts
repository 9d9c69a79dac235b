import type { MediaId, PersonId } from '../domain/id.ts';
import { severityOf, type ProtectedTerm } from '../domain/protected-term.ts';
import { ownersOf } from '../domain/term-scan-automaton.ts';
import { scan } from '../domain/term-scan.ts';
import type { WorkText } from '../domain/work.ts';
import type { MediaItem } from '../newsroom/media.ts';
import { linesAsWords } from './gate-questions.ts';
import type { ProtectedNames } from './protected-terms.ts';

/**
 * Who is called by their name in a text without a mention: in its words, its slug, a byline, what is said of a picture.
 * They may allow it today. The work depends on them all the same: it is found when they take it back, or it ends.
 */
export function namesWritten(
  text: WorkText,
  media: ReadonlyMap<MediaId, MediaItem>,
  { reader, automaton }: ProtectedNames,
): Set<PersonId> {
  const bylines = text.bylines.flatMap(({ name, role }) => [name, role ?? '']);
  const words = [...linesAsWords(text, media), text.slug, ...bylines].join('\n\n');
  const people = new Set<PersonId>();
  for (const { form } of scan(automaton, reader.read(words)))
    for (const { term, way } of ownersOf(automaton, form))
      if (isOfAPerson(term) && severityOf(term, way) === 'block') people.add(term.record);
  return people;
}

const isOfAPerson = (term: ProtectedTerm): term is Exclude<ProtectedTerm, { kind: 'place' | 'region' }> =>
  term.kind !== 'place' && term.kind !== 'region';
