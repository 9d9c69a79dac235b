import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { plainText } from '../domain/published-work.ts';
import { peopleBehind } from '../newsroom/dependents.ts';
import { worksById } from '../newsroom/works.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { peopleById } from '../vault/people.ts';
import { withdrawnPeople } from '../vault/withdrawals.ts';
import type { LockedPress, Press } from './press.ts';
import { tellLine } from './tell-line.ts';
import { purposesFor } from './telling.ts';

/** Someone whom a work depends on. */
export interface PersonOfWork {
  readonly person: PersonId;
  /** How many works depend on them, this one among them. */
  readonly works: number;
  readonly subject: boolean;
  readonly withdrawn: boolean;
  /** As the work tells of them, no more; `null` where that is not told. */
  readonly told: string | null;
}

/**
 * Everyone whom a work depends on: subjects, then mentions. Only `tellable` people are told as readers see them, out of an
 * open vault; the others are counted, so that whoever answers for the work can say how many it concerns.
 */
export async function peopleOfWork(
  press: LockedPress,
  open: Press | null,
  work: WorkId,
  {
    now,
    locale,
    tellable,
  }: { readonly now: Instant; readonly locale: Locale; readonly tellable: ReadonlySet<PersonId> },
): Promise<PersonOfWork[]> {
  const [file] = await worksById(press.newsroom, [work]);
  const behind = await peopleBehind(press.newsroom, work);
  const withdrawn = await withdrawnPeople(press.vault.vault);
  const shown = behind.flatMap(({ person }) => (tellable.has(person) ? [person] : []));
  const people = open === null || shown.length === 0 ? new Map() : await peopleById(open.vault, shown);
  const kind = file?.work.kind ?? 'page';
  const telling = {
    locale,
    say: catalogueFor(locale),
    now,
    purposes: purposesFor(kind, press.identity.locales[0], press.identity),
    publication: work,
    people,
    places: new Map(),
  };
  return behind
    .map(({ person, works }) => ({
      person,
      works,
      subject: file?.work.subjects.includes(person) ?? false,
      withdrawn: withdrawn.has(person),
      told: !people.has(person) ? null : plainText(tellLine([{ type: 'person', person, form: 'full' }], telling)),
    }))
    .toSorted((a, b) => Number(b.subject) - Number(a.subject));
}
