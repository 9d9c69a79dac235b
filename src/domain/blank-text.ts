import type { PlainDate } from './date.ts';
import type { PetitionId } from './id.ts';
import type { StoryKind, WorkKind, WorkText } from './work.ts';

/** What a petition asks for until somebody says otherwise. */
const GOAL = 1000;

/** What differs from kind to kind, of a text in which nothing is written yet. */
export function blankDetails(
  kind: WorkKind,
  story: StoryKind | null,
  given: { readonly today: PlainDate; readonly petition: PetitionId },
): WorkText['details'] {
  switch (kind) {
    case 'mission':
      return {
        kind,
        from: given.today,
        to: given.today,
        where: [],
        purposes: [],
        highlights: [],
        events: [],
        report: null,
        petition: null,
      };
    case 'story':
      return { kind, story: story ?? 'feature', film: null, transcript: null };
    case 'report':
      return { kind, indexNumber: '', findings: [], recommendations: [] };
    case 'case':
      return { kind, people: [], situations: [], timeline: [], proceedings: [], later: [], source: null };
    case 'petition':
      return { kind, petition: given.petition, addressee: [], asks: [], goal: GOAL, delivery: [] };
    case 'campaign':
    case 'page':
      return { kind };
  }
}
