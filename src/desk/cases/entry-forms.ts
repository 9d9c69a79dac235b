import type { Case } from '../../domain/case.ts';
import type { AccountId } from '../../domain/id.ts';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { Draft, DraftReader } from './draft.ts';
import type { FormField, Option } from './form-fields.tsx';
import type { Options } from './words.ts';

/** The lists of a case of which each entry has a form of its own. */
export const ENTRY_LISTS = ['situations', 'proceedings', 'asks', 'says', 'outcomes'] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];

/** What the forms of a case offer. */
export interface Offered {
  readonly options: Options;
  readonly people: readonly Option[];
  /** Languages in which the organisation publishes, by name. */
  readonly locales: readonly Option[];
  readonly me: AccountId;
  readonly record: Case;
}

/** How an entry is asked for, and how a draft of it is read; `before`: the entry as it was, which keeps what is not asked. */
export interface EntryForm {
  readonly title: MessageKey;
  readonly change: MessageKey;
  readonly lead: MessageKey | null;
  readonly fresh: (offered: Offered) => Draft;
  readonly fields: (offered: Offered) => readonly FormField[];
  readonly read: (reader: DraftReader, offered: Offered, before: Draft | null) => Draft;
}

const person = (offered: Offered, label: MessageKey = 'casework.person'): FormField => {
  return { is: 'choice', name: 'person', label, options: offered.people, blank: 'casework.choose' };
};

/** Who says so: in words, by whom where they are in the case, and when. */
export function sourceFields(at: string, people: readonly Option[]): readonly FormField[] {
  return [
    { is: 'line', name: `${at}.text`, label: 'casework.source', help: 'casework.source-help' },
    { is: 'choice', name: `${at}.by`, label: 'casework.source-by', options: people, blank: 'casework.nobody-of-these' },
    { is: 'date', name: `${at}.on`, label: 'casework.source-on' },
  ];
}

export function readSource(reader: DraftReader, at: string, before: unknown = null): Draft {
  const evidence = isDraft(before) && Array.isArray(before['evidence']) ? before['evidence'] : [];
  return { text: reader.text(`${at}.text`), by: reader.orNull(`${at}.by`), on: reader.orNull(`${at}.on`), evidence };
}

export const isDraft = (given: unknown): given is Draft =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const verification = ({ options }: Offered): FormField => {
  return { is: 'choice', name: 'verification', label: 'casework.verification', options: options.verifications };
};

const one = (offered: Offered): string => offered.record.people[0]?.person ?? '';

export const ENTRY_FORMS: Readonly<Record<EntryList, EntryForm>> = {
  situations: {
    title: 'casework.add-situation',
    change: 'casework.change-situation',
    lead: 'casework.situation-lead',
    fresh: (offered) => ({ person: one(offered), verification: 'unverified' }),
    fields: (offered) => [
      person(offered),
      {
        is: 'choice',
        name: 'state',
        label: 'casework.situation',
        options: offered.options.situations,
        blank: 'casework.choose',
      },
      { is: 'date', name: 'on', label: 'casework.when', help: 'casework.date-help' },
      ...sourceFields('source', offered.people),
      verification(offered),
      {
        is: 'group',
        label: 'casework.if-good',
        help: 'casework.if-good-help',
        fields: [
          {
            is: 'choice',
            name: 'agreement.by',
            label: 'casework.agreed-by',
            options: offered.options.agreements,
            blank: 'casework.not-agreed',
          },
          { is: 'day', name: 'agreement.on', label: 'casework.agreed-on' },
          { is: 'line', name: 'agreement.source', label: 'casework.agreed-source' },
        ],
      },
      {
        is: 'group',
        label: 'casework.if-bad',
        help: 'casework.if-bad-help',
        fields: [
          { is: 'boxes', name: 'family.informed', label: 'casework.family-informed', options: offered.people },
          { is: 'day', name: 'family.on', label: 'casework.family-on' },
          ...offered.locales.map(({ value, label }): FormField => ({
            is: 'text',
            name: `family.wording.${value}`,
            label: 'casework.family-wording',
            given: { language: label },
          })),
        ],
      },
    ],
    read: (reader, offered, before) => ({
      person: reader.text('person'),
      state: reader.text('state'),
      on: reader.orNull('on'),
      source: readSource(reader, 'source', before?.['source']),
      verification: reader.text('verification'),
      family: readFamily(reader, offered, before?.['family']),
      agreement: readAgreement(reader, offered, before?.['agreement']),
    }),
  },
  proceedings: {
    title: 'casework.add-proceeding',
    change: 'casework.change-proceeding',
    lead: null,
    fresh: () => ({ status: 'open' }),
    fields: ({ options, people }) => [
      { is: 'choice', name: 'kind', label: 'casework.kind', options: options.proceedings, blank: 'casework.choose' },
      { is: 'line', name: 'authority', label: 'case.authority' },
      { is: 'line', name: 'reference', label: 'casework.reference' },
      { is: 'date', name: 'on', label: 'casework.began-on', help: 'casework.date-help' },
      { is: 'choice', name: 'status', label: 'case.status', options: options.statuses },
      { is: 'boxes', name: 'people', label: 'casework.proceeding-people', options: people },
      {
        is: 'rows',
        name: 'steps',
        label: 'casework.steps',
        help: 'casework.steps-help',
        add: 'casework.more-step',
        least: 0,
        fields: (at) => [
          { is: 'date', name: `${at}.on`, label: 'casework.when' },
          { is: 'text', name: `${at}.text`, label: 'casework.what-happened' },
        ],
      },
    ],
    read: (reader) => ({
      kind: reader.text('kind'),
      people: reader.ticked('people'),
      authority: reader.text('authority'),
      reference: reader.orNull('reference'),
      on: reader.text('on'),
      status: reader.text('status'),
      steps: reader.rows('steps', (at) => ({ on: reader.text(`${at}.on`), text: reader.text(`${at}.text`) })),
    }),
  },
  asks: {
    title: 'casework.add-ask',
    change: 'casework.change-ask',
    lead: 'casework.ask-lead',
    fresh: (offered) => ({ kind: 'ask', person: one(offered), heard: 'me' }),
    fields: (offered) => [
      { is: 'choice', name: 'kind', label: 'casework.kind', options: offered.options.askKinds },
      person(offered),
      {
        is: 'boxes',
        name: 'actions',
        label: 'casework.actions',
        help: 'casework.actions-help',
        options: offered.options.actions,
      },
      { is: 'text', name: 'text', label: 'casework.own-words' },
      { is: 'date', name: 'on', label: 'casework.said-on', help: 'casework.date-help' },
      { is: 'choice', name: 'heard', label: 'casework.heard', options: offered.options.hearers },
      {
        is: 'group',
        label: 'casework.take-back',
        help: 'casework.take-back-help',
        fields: [{ is: 'date', name: 'takenBack.on', label: 'casework.taken-back-on' }],
      },
    ],
    read: (reader, { me }, before) => {
      const back = reader.orNull('takenBack.on');
      const was = before?.['takenBack'];
      const kept = before?.['heardBy'];
      return {
        kind: reader.text('kind'),
        person: reader.text('person'),
        actions: reader.ticked('actions'),
        text: reader.text('text'),
        on: reader.text('on'),
        heardBy: reader.text('heard') === 'public' ? null : typeof kept === 'string' ? kept : me,
        takenBack: back === null ? null : isDraft(was) ? { ...was, on: back } : { on: back, heardBy: me },
      };
    },
  },
  says: {
    title: 'casework.add-say',
    change: 'casework.change-say',
    lead: 'casework.say-lead',
    fresh: () => ({ kind: 'sign-off', days: 7 }),
    fields: (offered) => [
      { is: 'choice', name: 'of', label: 'casework.say-of', options: offered.people, blank: 'casework.choose' },
      { is: 'choice', name: 'kind', label: 'casework.kind', options: offered.options.sayKinds },
      { is: 'boxes', name: 'clients', label: 'casework.say-clients', options: offered.people },
      { is: 'number', name: 'days', label: 'casework.say-days', help: 'casework.say-days-help' },
    ],
    read: (reader) => ({
      of: reader.text('of'),
      kind: reader.text('kind'),
      clients: reader.ticked('clients'),
      days: /^\d{1,3}$/.test(reader.text('days')) ? Number(reader.text('days')) : reader.text('days'),
    }),
  },
  outcomes: {
    title: 'casework.add-outcome',
    change: 'casework.change-outcome',
    lead: null,
    fresh: () => ({ verification: 'unverified' }),
    fields: (offered) => [
      {
        is: 'choice',
        name: 'value',
        label: 'casework.outcome',
        options: offered.options.outcomes,
        blank: 'casework.choose',
      },
      { is: 'text', name: 'text', label: 'casework.what-happened' },
      { is: 'date', name: 'on', label: 'casework.when', help: 'casework.date-help' },
      ...sourceFields('source', offered.people),
      verification(offered),
      { is: 'text', name: 'claim', label: 'casework.claim', help: 'casework.claim-help' },
    ],
    read: (reader, _, before) => ({
      value: reader.text('value'),
      text: reader.text('text'),
      on: reader.orNull('on'),
      source: readSource(reader, 'source', before?.['source']),
      verification: reader.text('verification'),
      claim: reader.orNull('claim'),
    }),
  },
};

function readFamily(reader: DraftReader, { me, locales }: Offered, before: unknown): Draft | null {
  const [informed, on] = [reader.ticked('family.informed'), reader.text('family.on')];
  const worded = locales.flatMap(({ value }) => {
    const words = reader.orNull(`family.wording.${value}`);
    return words === null ? [] : [[value, words] as const];
  });
  if (informed.length === 0 && on === '' && worded.length === 0) return null;
  const informedBy = isDraft(before) ? before['informedBy'] : me;
  return { informedBy, informed, on, wording: Object.fromEntries(worded) };
}

function readAgreement(reader: DraftReader, { me }: Offered, before: unknown): Draft | null {
  const by = reader.text('agreement.by');
  if (by === '') return null;
  const on = reader.text('agreement.on');
  if (by === 'public-source') return { by, on, source: reader.text('agreement.source') };
  const heardBy = isDraft(before) && typeof before['heardBy'] === 'string' ? before['heardBy'] : me;
  return { by, on, heardBy };
}
