import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { Draft, DraftReader } from './draft.ts';
import { isDraft, readSource, sourceFields } from './entry-forms.ts';
import type { FormField, Option } from './form-fields.tsx';
import type { Options } from './words.ts';

interface EventOffered {
  readonly options: Options;
  readonly people: readonly Option[];
  /** Places of this case. */
  readonly places: readonly Option[];
  readonly countries: readonly Option[];
}

/** What happened: who did what to whom, where, when, who says so and how sure it is. */
export function eventFields({ options, people, places, countries }: EventOffered): readonly FormField[] {
  const choose: MessageKey = 'casework.choose';
  return [
    { is: 'line', name: 'title', label: 'casework.event-title', help: 'casework.event-title-help' },
    { is: 'date', name: 'on', label: 'casework.when', help: 'casework.date-help' },
    { is: 'date', name: 'until', label: 'casework.until', help: 'casework.until-help' },
    {
      is: 'rows',
      name: 'acts',
      label: 'casework.acts',
      help: 'casework.acts-help',
      add: 'casework.more-act',
      least: 1,
      fields: (at) => [
        { is: 'choice', name: `${at}.kind`, label: 'casework.act', options: options.acts, blank: choose },
        { is: 'boxes', name: `${at}.to`, label: 'casework.act-whom', options: people },
        {
          is: 'rows',
          name: `${at}.by`,
          label: 'casework.perpetrators',
          add: 'casework.more-perpetrator',
          least: 1,
          fields: (row) => [
            { is: 'choice', name: `${row}.force`, label: 'casework.force', options: options.forces, blank: choose },
            { is: 'line', name: `${row}.name`, label: 'casework.force-name' },
            { is: 'line', name: `${row}.unit`, label: 'casework.unit' },
            { is: 'choice', name: `${row}.involvement`, label: 'casework.involvement', options: options.involvements },
          ],
        },
        { is: 'text', name: `${at}.text`, label: 'casework.act-how', help: 'casework.act-how-help' },
      ],
    },
    {
      is: 'group',
      label: 'casework.where',
      fields: [
        { is: 'choice', name: 'place', label: 'casework.place', options: places, blank: 'casework.no-place' },
        {
          is: 'choice',
          name: 'new.country',
          label: 'casework.new-place',
          options: countries,
          blank: 'casework.no-place',
        },
        { is: 'line', name: 'new.region', label: 'casework.region' },
        { is: 'line', name: 'new.town', label: 'casework.town', help: 'casework.town-help' },
      ],
    },
    { is: 'text', name: 'text', label: 'casework.account', help: 'casework.account-help' },
    {
      is: 'rows',
      name: 'sources',
      label: 'casework.sources',
      add: 'casework.more-source',
      least: 1,
      fields: (at) => sourceFields(at, people),
    },
    {
      is: 'choice',
      name: 'verification',
      label: 'casework.verification',
      help: 'casework.verification-help',
      options: options.verifications,
    },
    {
      is: 'rows',
      name: 'interventions',
      label: 'casework.interventions',
      help: 'casework.interventions-help',
      add: 'casework.more-intervention',
      least: 0,
      fields: (at) => [
        { is: 'date', name: `${at}.on`, label: 'casework.when' },
        { is: 'line', name: `${at}.by`, label: 'casework.by-whom' },
        { is: 'text', name: `${at}.text`, label: 'casework.what-happened' },
      ],
    },
  ];
}

/** A draft of an event; `new` is a place that is not on record yet. */
export function readEvent(reader: DraftReader, before: Draft | null): Draft {
  const { text, orNull, rows } = reader;
  const was = (list: string, at: string): unknown => {
    const entries: unknown = before?.[list];
    return Array.isArray(entries) ? entries[Number(at.slice(at.lastIndexOf('.') + 1))] : null;
  };
  return {
    title: text('title'),
    text: text('text'),
    on: orNull('on'),
    until: orNull('until'),
    place: orNull('place'),
    new: { country: text('new.country'), region: text('new.region'), town: text('new.town') },
    acts: rows('acts', (at) => ({
      kind: text(`${at}.kind`),
      to: reader.ticked(`${at}.to`),
      by: rows(`${at}.by`, (row) => ({
        force: text(`${row}.force`),
        name: orNull(`${row}.name`),
        unit: orNull(`${row}.unit`),
        official: officialOf(was('acts', at), row),
        involvement: text(`${row}.involvement`),
      })),
      text: orNull(`${at}.text`),
    })),
    sources: rows(
      'sources',
      (at) => {
        const source = was('sources', at);
        return readSource(reader, at, source);
      },
      1,
    ),
    verification: text('verification'),
    interventions: rows('interventions', (at) => ({
      on: orNull(`${at}.on`),
      by: text(`${at}.by`),
      text: text(`${at}.text`),
    })),
  };
}

/** Who it was, where that is known: no form asks it, and none loses it. */
function officialOf(act: unknown, row: string): unknown {
  const by: unknown = isDraft(act) ? act['by'] : null;
  const entry: unknown = Array.isArray(by) ? by[Number(row.slice(row.lastIndexOf('.') + 1))] : null;
  return isDraft(entry) && typeof entry['official'] === 'string' ? entry['official'] : null;
}
