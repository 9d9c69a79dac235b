import type { CaseEvent } from '../../domain/case-event.ts';
import type { Perpetrator } from '../../domain/perpetrator.ts';
import { HEADINGS, type Heading, type Related, type Subject, type Tie } from './related.ts';

interface Gathered {
  readonly key: string;
  readonly subject: Subject;
  readonly heading: Heading;
  readonly ties: Map<string, Tie>;
  readonly via: Set<string>;
}

/** Relations as they are found: what is found twice is there once, with all that it is. */
export function gather() {
  const found = new Map<string, Gathered>();
  return {
    /** Whether it is there already, and hangs on nothing else. */
    isNear: (key: string): boolean => found.get(key)?.via.size === 0,
    headingOf: (key: string): Heading | null => found.get(key)?.heading ?? null,
    add(key: string, subject: Subject, heading: Heading, tie: Tie, via: string | null = null): void {
      const known = found.get(key) ?? { key, subject, heading, ties: new Map(), via: new Set() };
      found.set(key, known);
      known.ties.set(JSON.stringify(tie), tie);
      if (via !== null) known.via.add(via);
    },
    /** By heading, and under each as they were found. */
    done(): Related[] {
      const under = new Map<Heading, Related[]>(HEADINGS.map((heading) => [heading, []]));
      for (const { key, subject, heading, ties, via } of found.values())
        under.get(heading)?.push({ key, subject, heading, ties: [...ties.values()], via: [...via] });
      return [...under.values()].flat();
    },
  };
}

export type Gathering = ReturnType<typeof gather>;

/** An event, and whose forces did it; `seen`: which officials the reader may be told of. */
export function addEvent(
  gathering: Gathering,
  event: CaseEvent,
  acts: CaseEvent['acts'],
  seen: (official: NonNullable<Perpetrator['official']>) => boolean,
): void {
  const key = `event ${event.id}`;
  const kinds = [...new Set(acts.map(({ kind }) => kind))];
  gathering.add(key, { is: 'event', event }, 'events', { is: 'act', acts: kinds });
  for (const by of acts.flatMap((act) => act.by)) {
    const tie = { is: 'involved', as: by.involvement, force: by.force } as const;
    gathering.add(forceKey(by), { is: 'force', by, at: event }, 'forces', tie, key);
    if (by.official === null || !seen(by.official)) continue;
    const official = `person ${by.official}`;
    // Who is there already, in a part of their own, is not drawn a second time.
    gathering.add(official, { is: 'person', id: by.official }, 'forces', tie, gathering.isNear(official) ? null : key);
  }
}

/** The same unit of the same force, however its name is written in capitals. */
const forceKey = ({ force, name, unit }: Perpetrator): string =>
  ['force', force, ...[name, unit].map((each) => (each ?? '').trim().toLowerCase())].join(' / ');
