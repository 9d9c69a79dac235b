import type { CaseId, PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/person.ts';
import { sayDate } from '../../pages/dates.ts';
import type { Roster } from '../../vault/roster.ts';
import type { Language } from '../language.ts';
import { inWords } from '../officials/in-words.ts';
import type { Heading, Related, Tie } from './related.ts';

export type Shape = 'person' | 'group' | 'case' | 'event' | 'force' | 'office';

/** A relation in words. */
export interface Said {
  readonly key: string;
  readonly heading: Heading;
  readonly via: readonly string[];
  readonly shape: Shape;
  readonly name: string;
  /** What it is to what its line leads to. */
  readonly note: string;
  /** Where it is read; `null`: this reader may not go there. */
  readonly href: string | null;
}

/** What relations are said with. */
export interface Words {
  readonly language: Language;
  readonly roster: Pick<Roster, 'cases' | 'offices'>;
  /** What somebody is called; `null`: this reader is not told, and does not go to their record. */
  readonly nameOf: (id: PersonId) => string | null;
  /** Their record, where this reader may open it. */
  readonly personOf: (id: PersonId) => Person | null;
}

export function sayRelated(related: Related, words: Words): Said {
  const { key, heading, via, subject } = related;
  const { language, roster } = words;
  const { say, locale } = language;
  const known = { key, heading, via };
  const notes = notesOf(related, words);
  switch (subject.is) {
    case 'person': {
      const { id } = subject;
      const person = words.personOf(id);
      const shape = person?.group === true ? 'group' : 'person';
      // Under that heading it says so.
      const isGroup = shape === 'group' && heading !== 'groups';
      const href = person === null ? null : `/people/${id}`;
      const name = words.nameOf(id);
      // Whoever may not read names reads what somebody is in the case, as elsewhere on its page.
      const [first = say('casework.somebody'), ...more] = notes;
      if (name === null) return { ...known, shape, name: first, note: joined(more), href };
      return {
        ...known,
        shape,
        name,
        note: joined(isGroup ? [...notes, say('relations.group')] : notes),
        href,
      };
    }
    case 'case':
      return {
        ...known,
        shape: 'case',
        name: titleOf(subject.id, words),
        note: joined(notes),
        href: `/cases/${subject.id}`,
      };
    case 'event': {
      const { id, case: of, title, on } = subject.event;
      const date = on === null ? [] : [sayDate(on, locale)];
      return { ...known, shape: 'event', name: title, note: joined([...date, ...notes]), href: `/cases/${of}#e-${id}` };
    }
    case 'force': {
      const { by, at } = subject;
      const [name = say(`casework.force-${by.force}`), ...more] = [by.unit, by.name].filter((each) => each !== null);
      return {
        ...known,
        shape: 'force',
        name,
        note: joined([...more, ...notes]),
        href: `/cases/${at.case}#e-${at.id}`,
      };
    }
    case 'office': {
      const office = roster.offices.get(subject.id);
      const name = office === undefined ? '–' : inWords(office.title, locale);
      return { ...known, shape: 'office', name, note: joined(notes), href: `/officials/${subject.id}` };
    }
  }
}

const joined = (notes: readonly string[]): string => [...new Set(notes)].join(' · ');

const notesOf = ({ ties, subject }: Related, words: Words): string[] =>
  ties.flatMap((tie) => noteOf(tie, subject.is === 'person' ? words.personOf(subject.id) : null, words));

function noteOf(tie: Tie, whose: Person | null, words: Words): string | string[] {
  const { say } = words.language;
  switch (tie.is) {
    case 'kin':
      return say(`relations.kin-${tie.as}`, { gender: whose?.gender ?? 'unstated' });
    case 'role': {
      const role = say(`casework.role-${tie.as}`);
      return tie.of === null ? role : say('relations.role-in', { role, title: titleOf(tie.of, words) });
    }
    case 'act':
      return tie.acts.filter((each) => each !== 'other').map((each) => say(`casework.act-${each}`));
    case 'involved':
      return tie.as === 'unknown' ? [] : say(`casework.involvement-${tie.as}`);
    case 'held':
      return say(tie.now ? 'relations.holds' : 'relations.held');
    case 'asked':
    case 'met':
      return say(`relations.${tie.is}`, { count: tie.count });
    case 'shares':
      return sharedNote(tie.people, words);
  }
}

/** Who is in both cases: by name the first, the others counted. */
function sharedNote(people: readonly PersonId[], { language, nameOf }: Words): string {
  const { say } = language;
  const [first] = people;
  const name = first === undefined ? null : nameOf(first);
  return name === null
    ? say('relations.shares-count', { count: people.length })
    : say('relations.shares', { name, others: people.length - 1 });
}

const titleOf = (id: CaseId, { roster }: Words): string => roster.cases.get(id)?.title ?? '–';
