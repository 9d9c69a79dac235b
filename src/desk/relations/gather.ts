import type { CaseEvent } from '../../domain/case-event.ts';
import type { Perpetrator } from '../../domain/perpetrator.ts';
import { HEADINGS, type Heading, type Related, type Subject, type Tie } from './related.ts';

interface Gathered extends Related {
  readonly ties: Tie[];
  readonly via: string[];
}

/** Relations as they are found: what is found twice is there once, with all that it is. */
export function gather() {
  const found = new Map<string, Gathered>();
  return {
    /** Under which heading it is already, and hangs on nothing else; else `null`. */
    near(key: string): Heading | null {
      const known = found.get(key);
      return known === undefined || known.via.length > 0 ? null : known.heading;
    },
    add(key: string, subject: Subject, heading: Heading, tie: Tie, via: string | null = null): void {
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { key, subject, heading, ties: [tie], via: via === null ? [] : [via] });
        return;
      }
      if (!known.ties.some((each) => isSame(each, tie))) known.ties.push(tie);
      if (via !== null && !known.via.includes(via)) known.via.push(via);
    },
    /** By heading, and under each as they were found. */
    done(): Related[] {
      const under = new Map<Heading, Related[]>(HEADINGS.map((heading) => [heading, []]));
      for (const each of found.values()) under.get(each.heading)?.push(each);
      return [...under.values()].flat();
    },
  };
}

/** Compared by what can be found twice: of what was asked or met, the times are counted before. */
function isSame(one: Tie, other: Tie): boolean {
  if (one.is === 'role') return other.is === 'role' && one.as === other.as && one.of === other.of;
  return 'as' in one && 'as' in other && one.is === other.is && one.as === other.as;
}

export type Gathering = ReturnType<typeof gather>;

/** An event, and whose forces did it; `seen`: which officials the reader may be told of. */
export function addEvent(
  gathering: Gathering,
  event: CaseEvent,
  acts: CaseEvent['acts'],
  seen: (official: NonNullable<Perpetrator['official']>) => boolean,
): void {
  const { id } = event;
  const kinds = [...new Set(acts.map(({ kind }) => kind))];
  gathering.add(id, { is: 'event', event }, 'events', { is: 'act', acts: kinds });
  for (const by of acts.flatMap((act) => act.by)) {
    const tie = { is: 'involved', as: by.involvement, force: by.force } as const;
    gathering.add(forceKey(by), { is: 'force', by, at: event }, 'forces', tie, id);
    if (by.official === null || !seen(by.official)) continue;
    // Who is there already, in a part of their own, is not drawn a second time.
    const via = gathering.near(by.official) === null ? id : null;
    gathering.add(by.official, { is: 'person', id: by.official }, 'forces', tie, via);
  }
}

/** The same unit of the same force, however its name is written in capitals. */
const forceKey = ({ force, name, unit }: Perpetrator): string =>
  ['force', force, ...[name, unit].map((each) => (each ?? '').trim().toLowerCase())].join(' / ');
