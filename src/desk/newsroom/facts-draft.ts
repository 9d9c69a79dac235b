import type { MediaId, PersonId, PlaceId, WorkId } from '../../domain/id.ts';
import { parseId, type AnyId } from '../../domain/id.ts';
import type { Work } from '../../domain/work.ts';
import type { SentForm } from '../read-form.ts';

/** What one can look for while the facts of a work are chosen. */
export const LOOKED_FOR = ['cases', 'people', 'places', 'pictures'] as const;
export type LookedFor = (typeof LOOKED_FOR)[number];

/** The facts of a work as a form has them: what is chosen, and what else is offered. */
export interface FactsDraft {
  readonly mission: WorkId | null;
  readonly campaign: WorkId | null;
  readonly cases: ReadonlySet<WorkId>;
  readonly subjects: ReadonlySet<PersonId>;
  readonly firstPerson: ReadonlySet<PersonId>;
  readonly date: string;
  readonly place: PlaceId | 'withheld' | null;
  readonly placeOf: PersonId | null;
  readonly picture: MediaId | null;
  readonly offered: {
    readonly cases: readonly WorkId[];
    readonly people: readonly PersonId[];
    readonly places: readonly PlaceId[];
    readonly pictures: readonly MediaId[];
  };
  /** What was typed to look for each. */
  readonly looked: Readonly<Record<LookedFor, string>>;
}

const NOT_LOOKED: FactsDraft['looked'] = { cases: '', people: '', places: '', pictures: '' };

/** The facts as they are on file. */
export function draftOf(work: Work, mentioned: readonly PersonId[], places: readonly PlaceId[]): FactsDraft {
  const at = work.place === null || work.place === 'withheld' ? null : work.place;
  return {
    mission: work.mission,
    campaign: work.campaign,
    cases: new Set(work.cases),
    subjects: new Set(work.subjects),
    firstPerson: new Set(work.firstPerson),
    date: work.date ?? '',
    place: at?.place ?? (work.place === 'withheld' ? 'withheld' : null),
    placeOf: at?.of ?? null,
    picture: work.picture,
    offered: {
      cases: work.cases,
      people: [...new Set([...work.subjects, ...work.firstPerson, ...mentioned])],
      places: [...new Set([...(at === null ? [] : [at.place]), ...places])],
      pictures: work.picture === null ? [] : [work.picture],
    },
    looked: NOT_LOOKED,
  };
}

/** The facts as they were chosen in a form; what is no id is not chosen. */
export function draftFrom(form: SentForm): FactsDraft {
  const ids = <Id extends AnyId>(prefix: string): Id[] =>
    [...form.fields.keys()].flatMap((name) =>
      name.startsWith(`${prefix}:`) ? (parseId<Id>(name.slice(prefix.length + 1)) ?? []) : [],
    );
  const place = form.text('place');
  return {
    mission: parseId<WorkId>(form.text('mission')),
    campaign: parseId<WorkId>(form.text('campaign')),
    cases: new Set(ids<WorkId>('case')),
    subjects: new Set(ids<PersonId>('subject')),
    firstPerson: new Set(ids<PersonId>('first')),
    date: form.text('date').slice(0, 20),
    place: place === 'withheld' ? 'withheld' : parseId<PlaceId>(place),
    placeOf: parseId<PersonId>(form.text('place-of')),
    picture: parseId<MediaId>(form.text('picture')),
    offered: {
      cases: ids<WorkId>('offer-case'),
      people: ids<PersonId>('offer-person'),
      places: ids<PlaceId>('offer-place'),
      pictures: ids<MediaId>('offer-picture'),
    },
    looked: {
      cases: form.text('find-cases').slice(0, 200),
      people: form.text('find-people').slice(0, 200),
      places: form.text('find-places').slice(0, 200),
      pictures: form.text('find-pictures').slice(0, 200),
    },
  };
}

/** The same with more to choose from. */
export function offering(draft: FactsDraft, found: Partial<FactsDraft['offered']>): FactsDraft {
  const joined = <Id>(a: readonly Id[], b: readonly Id[] = []): readonly Id[] => [...new Set([...a, ...b])];
  const { offered } = draft;
  return {
    ...draft,
    offered: {
      cases: joined(offered.cases, found.cases),
      people: joined(offered.people, found.people),
      places: joined(offered.places, found.places),
      pictures: joined(offered.pictures, found.pictures),
    },
  };
}
