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
  /** As the work tells of them, no more; `null` while the vault is locked. */
  readonly told: string | null;
}

/** Everyone whom a work depends on: subjects, then mentions. Without an open vault they are counted, not told. */
export async function peopleOfWork(
  press: LockedPress,
  open: Press | null,
  work: WorkId,
  { now, locale }: { readonly now: Instant; readonly locale: Locale },
): Promise<PersonOfWork[]> {
  const [file] = await worksById(press.newsroom, [work]);
  const behind = await peopleBehind(press.newsroom, work);
  const withdrawn = await withdrawnPeople(press.vault.vault);
  const people =
    open === null
      ? null
      : await peopleById(
          open.vault,
          behind.map(({ person }) => person),
        );
  const kind = file?.work.kind ?? 'page';
  const telling = {
    locale,
    say: catalogueFor(locale),
    now,
    purposes: purposesFor(kind, press.identity.locales[0], press.identity),
    publication: work,
    people: people ?? new Map(),
    places: new Map(),
  };
  return behind
    .map(({ person, works }) => ({
      person,
      works,
      subject: file?.work.subjects.includes(person) ?? false,
      withdrawn: withdrawn.has(person),
      told: people === null ? null : plainText(tellLine([{ type: 'person', person, form: 'full' }], telling)),
    }))
    .toSorted((a, b) => Number(b.subject) - Number(a.subject));
}
