import type { PartialDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import type { PublishedDetails, PublishedLine } from '../domain/published-work.ts';
import type { WorkText } from '../domain/work.ts';
import { tellDocument, tellLine, type ToldMedia } from './tell-line.ts';
import type { Telling } from './telling.ts';

/**
 * What differs from kind to kind, as readers see it. Every line stands alone: lists and cards show them apart. Dates of a
 * case are told like the date of the work.
 */
export function tellDetails(
  details: WorkText['details'],
  telling: Telling,
  media: ToldMedia,
  dateTold: (on: PartialDate | null) => PartialDate | null,
): PublishedDetails {
  const tell = (line: readonly Inline[]): PublishedLine => tellLine(line, telling);
  switch (details.kind) {
    case 'mission':
      return {
        ...details,
        where: tell(details.where),
        purposes: details.purposes.map(tell),
        highlights: details.highlights.map(tell),
        events: details.events.map((event) => ({
          ...event,
          title: tell(event.title),
          where: event.where === null ? null : tell(event.where),
        })),
      };
    case 'story':
      return {
        ...details,
        film: details.film === null ? null : media.film(details.film),
        transcript: details.transcript === null ? null : tellDocument(details.transcript, telling, media),
      };
    case 'report':
      return {
        ...details,
        findings: details.findings.map(tell),
        recommendations: details.recommendations.map(({ to, text }) => ({ to: tell(to), text: tell(text) })),
      };
    case 'case':
      return {
        ...details,
        people: tell(details.people),
        later: tell(details.later),
        situations: details.situations.map(({ state, on }) => ({ state, on: dateTold(on) })),
        timeline: details.timeline.map(({ on, text }) => ({ on: dateTold(on), text: tell(text) })),
        proceedings: details.proceedings.map((entry) => ({
          ...entry,
          on: dateTold(entry.on),
          authority: tell(entry.authority),
        })),
      };
    case 'petition':
      return {
        ...details,
        addressee: tell(details.addressee),
        asks: details.asks.map(tell),
        delivery: tell(details.delivery),
      };
    case 'campaign':
    case 'page':
      return details;
  }
}

/** The facts among the details, without the words: they must be the same in every language. */
export function factsOf(details: WorkText['details']): unknown {
  switch (details.kind) {
    case 'mission': {
      const { kind, from, to, report, petition } = details;
      return { kind, from, to, report, petition, events: details.events.map((event) => [event.on, event.kind]) };
    }
    case 'story':
      return { kind: details.kind, story: details.story, film: details.film };
    case 'report':
      return { kind: details.kind, indexNumber: details.indexNumber };
    case 'case': {
      const { kind, situations, source } = details;
      const proceedings = details.proceedings.map((entry) => [entry.kind, entry.status, entry.on]);
      return { kind, situations, source, proceedings, timeline: details.timeline.map((entry) => entry.on) };
    }
    case 'petition':
      return { kind: details.kind, petition: details.petition, goal: details.goal };
    case 'campaign':
    case 'page':
      return { kind: details.kind };
  }
}
