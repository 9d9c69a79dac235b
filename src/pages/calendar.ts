import type { PartialDate } from '../domain/date.ts';
import { plainText, type WorkSummary } from '../domain/published-work.ts';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import type { EventsView } from './views.ts';

/**
 * iCalendar (RFC 5545). Events are whole days, as long as their date is uncertain: one known only as "September 2014"
 * covers that month. A UID is made of the mission, the date, the kind and its place among those alike, so that an
 * edited title does not make a second event in a reader's calendar.
 */
export function eventsCalendar(view: EventsView, context: PageContext): string {
  const { identity, say } = context;
  const name = say('feed.events', { organisation: identity.organisation });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Alzavoz//Events//${context.locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escape(name)}`,
    `X-WR-CALNAME:${escape(name)}`,
    ...view.missions.flatMap((mission) => missionLines(mission, context)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function missionLines(mission: WorkSummary, context: PageContext): string[] {
  if (mission.details.kind !== 'mission') return [];
  const alike = new Map<string, number>();
  return mission.details.events.flatMap((event) => {
    const like = `${event.on}.${event.kind}`;
    const place = (alike.get(like) ?? 0) + 1;
    alike.set(like, place);
    return [
      'BEGIN:VEVENT',
      `UID:${mission.work}.${like}.${place}@${new URL(context.origin).hostname}`,
      `DTSTAMP:${stamp(mission.modifiedAt)}`,
      `DTSTART;VALUE=DATE:${firstDay(event.on)}`,
      `DTEND;VALUE=DATE:${dayAfter(event.on)}`,
      `SUMMARY;LANGUAGE=${context.locale}:${escape(plainText(event.title))}`,
      ...(event.where === null ? [] : [`LOCATION;LANGUAGE=${context.locale}:${escape(plainText(event.where))}`]),
      `CATEGORIES:${escape(context.say(`kinds.event-${event.kind}`))}`,
      `URL:${context.origin}${encodeURI(pathOfWork(mission))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
}

/** TEXT of RFC 5545, 3.3.11. Other control characters have no place in it. */
function escape(text: string): string {
  let safe = '';
  for (const character of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    if (character === '\n') safe += '\\n';
    else if (';,\\'.includes(character)) safe += `\\${character}`;
    else if (character === '\t' || (character >= ' ' && character !== '\u007f')) safe += character;
  }
  return safe;
}

/** Lines of at most 75 octets, continued by CRLF and a space, never inside a character. */
function fold(line: string): string {
  let folded = '';
  let room = 75;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += character;
    room -= size;
  }
  return folded;
}

const stamp = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

const firstDay = (date: PartialDate): string => compact(midnight(date, 0));

/** The end is exclusive: the day after the day, the first of the next month, the first day of the next year. */
const dayAfter = (date: PartialDate): string => compact(midnight(date, 1));

function midnight(date: PartialDate, further: 0 | 1): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + further, 0, 1);
  if (day === undefined) return Date.UTC(year, month - 1 + further, 1);
  return Date.UTC(year, month - 1, day + further);
}

const compact = (instant: number): string => new Date(instant).toISOString().slice(0, 10).replaceAll('-', '');
