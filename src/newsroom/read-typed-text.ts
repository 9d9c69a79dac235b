import { isSafeHref } from '../domain/document.ts';
import { parseId, type MediaId, type WorkId } from '../domain/id.ts';
import { PROCEEDING_KINDS, PROCEEDING_STATUSES } from '../domain/proceeding.ts';
import { SITUATIONS } from '../domain/situation.ts';
import { isSlug } from '../domain/slug.ts';
import { STORY_KINDS, type Byline, type MissionEvent, type WorkText } from '../domain/work.ts';
import type { KeyResolver } from './reading.ts';
import { TypedFields, type FieldProblem, type Typed } from './typed-fields.ts';

export const EVENT_KINDS = [
  'meeting',
  'visit',
  'launch',
  'gathering',
  'hand-in',
] as const satisfies readonly MissionEvent<never>['kind'][];
export const CREDITS = ['author', 'retold', 'guest'] as const satisfies readonly Byline['credit'][];

const LONGEST_NAME = 200;
const MOST_SIGNATURES = 1_000_000_000;

/** What a text was before it was typed on. */
interface Before {
  readonly text: WorkText;
  /** Its fields (`typedFrom`), for what cannot be read now. */
  readonly typed: ReadonlyMap<string, Typed>;
}

/** A text from the fields that it is typed in. What cannot be read stays as it was, and is told by the field's name. */
export function readTypedText(
  typed: ReadonlyMap<string, Typed>,
  before: Before,
  keys: KeyResolver,
): { readonly text: WorkText; readonly problems: ReadonlyMap<string, FieldProblem> } {
  const fields = new TypedFields(typed, before.typed, keys);
  const { locale, slug } = before.text;
  const text: WorkText = {
    locale,
    slug: fields.parsed('slug', (given) => (isSlug(given) ? given : null), 'wrong-slug') ?? slug,
    title: fields.line('title'),
    standfirst: fields.line('standfirst'),
    body: fields.document('body'),
    bylines: fields.rows('bylines', ['name', 'role'], (row) => ({
      name: fields.plain(`${row}.name`, LONGEST_NAME),
      role: fields.plain(`${row}.role`, LONGEST_NAME) || null,
      credit: fields.choice(`${row}.credit`, CREDITS, 'author'),
    })),
    details: readDetails(fields, before.text.details, keys),
  };
  return { text, problems: fields.problems };
}

type Details = WorkText['details'];

function readDetails(fields: TypedFields, before: Details, keys: KeyResolver): Details {
  switch (before.kind) {
    case 'mission':
      return {
        kind: 'mission',
        from: fields.plainDate('from', before.from),
        to: fields.plainDate('to', before.to),
        where: fields.line('where'),
        purposes: fields.lines('purposes'),
        highlights: fields.lines('highlights'),
        events: fields.rows('events', ['on', 'title', 'where'], (row) => {
          const on = fields.partialDate(`${row}.on`);
          const where = fields.line(`${row}.where`);
          const title = fields.line(`${row}.title`);
          const kind = fields.choice(`${row}.kind`, EVENT_KINDS, 'meeting');
          return on === null ? null : { on, title, where: where.length === 0 ? null : where, kind };
        }),
        report: fields.parsed('report', (id) => parseId<WorkId>(id), 'not-a-choice'),
        petition: fields.parsed('petition', (id) => parseId<WorkId>(id), 'not-a-choice'),
      };
    case 'story': {
      const transcript = fields.document('transcript');
      return {
        kind: 'story',
        story: fields.choice('story', STORY_KINDS, before.story),
        film: fields.parsed<MediaId>('film', (key) => keys.film(key), 'unknown-media'),
        transcript: transcript.blocks.length === 0 ? null : transcript,
      };
    }
    case 'report':
      return {
        kind: 'report',
        indexNumber: fields.plain('number', LONGEST_NAME),
        findings: fields.lines('findings'),
        recommendations: fields.rows('recommendations', ['to', 'text'], (row) => ({
          to: fields.line(`${row}.to`),
          text: fields.line(`${row}.text`),
        })),
      };
    case 'case':
      return readCase(fields);
    case 'petition':
      return {
        ...before,
        addressee: fields.line('addressee'),
        asks: fields.lines('asks'),
        goal: fields.parsed('goal', countIn, 'not-a-number') ?? before.goal,
        delivery: fields.line('delivery'),
      };
    case 'campaign':
    case 'page':
      return before;
  }
}

function readCase(fields: TypedFields): Extract<Details, { kind: 'case' }> {
  const label = fields.plain('source.label', LONGEST_NAME);
  const href = fields.parsed('source.href', (given) => (isSafeHref(given) ? given : null), 'wrong-link');
  return {
    kind: 'case',
    people: fields.line('people'),
    situations: fields.rows('situations', ['on'], (row) => {
      const on = fields.partialDate(`${row}.on`);
      const state = fields.choice(`${row}.state`, SITUATIONS, 'unknown');
      return on === null ? null : { state, on };
    }),
    timeline: fields.rows('timeline', ['on', 'text'], (row) => {
      const on = fields.partialDate(`${row}.on`);
      const text = fields.line(`${row}.text`);
      return on === null ? null : { on, text };
    }),
    proceedings: fields.rows('proceedings', ['on', 'authority'], (row) => {
      const on = fields.partialDate(`${row}.on`);
      const authority = fields.line(`${row}.authority`);
      const kind = fields.choice(`${row}.kind`, PROCEEDING_KINDS, 'complaint');
      const status = fields.choice(`${row}.status`, PROCEEDING_STATUSES, 'open');
      return on === null ? null : { on, authority, kind, status };
    }),
    later: fields.line('later'),
    source: label === '' || href === null ? null : { label, href },
  };
}

function countIn(given: string): number | null {
  const digits = given.replaceAll(/[\s.,'’]/g, '');
  const count = /^\d{1,10}$/.test(digits) ? Number(digits) : 0;
  return count > 0 && count <= MOST_SIGNATURES ? count : null;
}
