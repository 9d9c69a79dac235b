import type { WorkId } from '../../../domain/id.ts';
import { PROCEEDING_KINDS, PROCEEDING_STATUSES } from '../../../domain/proceeding.ts';
import { SITUATIONS } from '../../../domain/situation.ts';
import { STORY_KINDS, type WorkText } from '../../../domain/work.ts';
import { CREDITS, EVENT_KINDS } from '../../../newsroom/read-typed-text.ts';
import type { Say } from '../../../platform/catalogue/catalogue.ts';

export type Choices = readonly (readonly [value: string, label: string])[];

/** A field as it is shown. Lines and documents hold mentions; `plain` and what follows are text. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly is: 'line' | 'lines' | 'document' | 'plain' | 'date' | 'number' | 'choice';
  readonly help?: string;
  readonly choices?: Choices;
}

/** A list whose entries have several parts, each a field `list.0.part`. */
export interface RowsSpec {
  readonly list: string;
  readonly label: string;
  readonly help?: string;
  readonly parts: readonly FieldSpec[];
}

export type Layout = readonly (FieldSpec | RowsSpec)[];

/** What some fields are chosen among: works that a mission page can lead with, and films. */
export interface Choosable {
  readonly reports: ReadonlyMap<WorkId, string>;
  readonly petitions: ReadonlyMap<WorkId, string>;
  readonly films: Choices;
}

/** Every field of a text, in the order of the page. */
export function fieldsOfText(details: WorkText['details'], say: Say, choices: Choosable): Layout {
  return [
    { name: 'title', label: say('works.part-title'), is: 'line' },
    { name: 'standfirst', label: say('works.part-standfirst'), is: 'line' },
    { name: 'body', label: say('works.part-body'), is: 'document', help: say('editor.markdown-help') },
    ...layoutOf(details, say, choices),
    bylinesSpec(say),
    { name: 'slug', label: say('works.part-slug'), is: 'plain', help: say('editor.slug-help') },
  ];
}

/** What a field is called, or the list that a row is of. */
export const labelIn = (layout: Layout, field: string): string =>
  layout.find((each) => ('list' in each ? each.list : each.name) === field)?.label ?? field;

/** A plain value as who chooses it reads it. */
export function shownIn(layout: Layout, field: string, value: string): string {
  const [list, , part] = field.split('.');
  const specs = layout.flatMap((each) => ('list' in each ? (each.list === list ? each.parts : []) : [each]));
  const spec = specs.find(({ name }) => name === field || name === part);
  return spec?.choices?.find(([each]) => each === value)?.[1] ?? value;
}

/** The fields of what differs from kind to kind. */
function layoutOf(details: WorkText['details'], say: Say, { reports, petitions, films }: Choosable): Layout {
  const date = (name: string): FieldSpec => ({ name, label: say('editor.on'), is: 'date' });
  const oneALine = say('editor.one-a-line');
  switch (details.kind) {
    case 'mission':
      return [
        { name: 'from', label: say('editor.from'), is: 'date', help: say('editor.whole-day') },
        { name: 'to', label: say('editor.to'), is: 'date' },
        { name: 'where', label: say('works.part-where'), is: 'line' },
        { name: 'purposes', label: say('works.part-purposes'), is: 'lines', help: oneALine },
        { name: 'highlights', label: say('works.part-highlights'), is: 'lines', help: oneALine },
        {
          list: 'events',
          label: say('works.part-events'),
          help: say('editor.date-help'),
          parts: [
            date('on'),
            choice(
              'kind',
              say('works.kind'),
              EVENT_KINDS.map((kind) => [kind, say(`kinds.event-${kind}`)]),
            ),
            { name: 'title', label: say('editor.event'), is: 'line' },
            { name: 'where', label: say('works.part-where'), is: 'line' },
          ],
        },
        choice('report', say('editor.leads-report'), [['', say('works.no-mission')], ...reports]),
        choice('petition', say('editor.leads-petition'), [['', say('works.no-mission')], ...petitions]),
      ];
    case 'story':
      return [
        choice(
          'story',
          say('works.kind'),
          STORY_KINDS.map((kind) => [kind, say(`kinds.${kind}`)]),
        ),
        {
          ...choice('film', say('editor.film'), [['', say('editor.no-film')], ...films]),
          help: say('editor.film-help'),
        },
        { name: 'transcript', label: say('works.part-transcript'), is: 'document' },
      ];
    case 'report':
      return [
        { name: 'number', label: say('editor.index-number'), is: 'plain' },
        { name: 'findings', label: say('works.part-findings'), is: 'lines', help: oneALine },
        {
          list: 'recommendations',
          label: say('works.part-recommendations'),
          parts: [
            { name: 'to', label: say('editor.recommended-to'), is: 'line' },
            { name: 'text', label: say('editor.recommended'), is: 'line' },
          ],
        },
      ];
    case 'case':
      return caseLayout(say, date);
    case 'petition':
      return [
        { name: 'addressee', label: say('works.part-addressee'), is: 'line' },
        { name: 'asks', label: say('works.part-asks'), is: 'lines', help: oneALine },
        { name: 'goal', label: say('editor.goal'), is: 'number' },
        { name: 'delivery', label: say('works.part-delivery'), is: 'line', help: say('editor.delivery-help') },
      ];
    case 'campaign':
    case 'page':
      return [];
  }
}

function caseLayout(say: Say, date: (name: string) => FieldSpec): Layout {
  const kinds = <Value extends string>(values: readonly Value[], word: (value: Value) => string): Choices =>
    values.map((value) => [value, word(value)]);
  return [
    { name: 'people', label: say('works.part-people'), is: 'line', help: say('editor.people-help') },
    {
      list: 'situations',
      label: say('editor.situations'),
      help: say('editor.date-help'),
      parts: [
        date('on'),
        choice(
          'state',
          say('casework.situation'),
          kinds(SITUATIONS, (each) => say(`kinds.${each}`)),
        ),
      ],
    },
    {
      list: 'timeline',
      label: say('works.part-timeline'),
      parts: [date('on'), { name: 'text', label: say('editor.happened'), is: 'line' }],
    },
    {
      list: 'proceedings',
      label: say('works.part-proceedings'),
      parts: [
        date('on'),
        choice(
          'kind',
          say('works.kind'),
          kinds(PROCEEDING_KINDS, (each) => say(`kinds.${each}`)),
        ),
        choice(
          'status',
          say('works.state'),
          kinds(PROCEEDING_STATUSES, (each) => say(`kinds.${each}`)),
        ),
        { name: 'authority', label: say('editor.authority'), is: 'line' },
      ],
    },
    { name: 'later', label: say('works.part-later'), is: 'line' },
    { name: 'source.label', label: say('editor.source'), is: 'plain', help: say('editor.source-help') },
    { name: 'source.href', label: say('editor.source-link'), is: 'plain' },
  ];
}

const bylinesSpec = (say: Say): RowsSpec => ({
  list: 'bylines',
  label: say('works.part-bylines'),
  parts: [
    { name: 'name', label: say('editor.byline-name'), is: 'plain' },
    { name: 'role', label: say('editor.byline-role'), is: 'plain' },
    choice(
      'credit',
      say('editor.credit'),
      CREDITS.map((credit) => [credit, say(`editor.credit-${credit}`)]),
    ),
  ],
});

const choice = (name: string, label: string, choices: Choices): FieldSpec => ({ name, label, is: 'choice', choices });
