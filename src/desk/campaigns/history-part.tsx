import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PetitionChanges, PetitionSet } from '../../actions/petition-history.ts';
import type { AccountId } from '../../domain/id.ts';
import { sayInstant } from '../../pages/dates.ts';
import { sayNumber } from '../../pages/numbers.ts';
import { dateAndTime } from '../clock-time.ts';
import type { Language } from '../language.ts';
import type { CampaignView } from './campaign-view.ts';
import type { HistoryLine } from './read-history.ts';

/** The newest of what became of a petition, with the way to the rest. */
export function HistoryPart({ view }: { view: CampaignView }): JSX.Element {
  const { language, history, names, page } = view;
  const { say } = language;
  return (
    <section class="part" aria-labelledby="history">
      <div class="part-head">
        <h2 id="history">{say('campaigns.history')}</h2>
        {history.more === null ? null : (
          <a href={`/petitions/${page.petition}/history`}>{say('campaigns.history-all')}</a>
        )}
      </div>
      {history.lines.length === 0 ? (
        <p class="hint">{say('campaigns.history-none')}</p>
      ) : (
        <HistoryLines lines={history.lines} names={names} language={language} />
      )}
    </section>
  );
}

interface Told {
  readonly names: ReadonlyMap<AccountId, string>;
  readonly language: Language;
}

export function HistoryLines({ lines, ...told }: Told & { readonly lines: readonly HistoryLine[] }): JSX.Element {
  return (
    <ol class="lines history">
      {lines.map((line) => (
        <Line line={line} {...told} />
      ))}
    </ol>
  );
}

function Line({ line, names, language }: Told & { readonly line: HistoryLine }): JSX.Element {
  const { locale } = language;
  const reason = line.of === 'stop' ? line.reason : null;
  return (
    <li>
      <p>{wordsOf(line, language)}</p>
      {line.of === 'petition' ? <Changes changes={line.changes} language={language} /> : null}
      {reason === null ? null : <blockquote dir="auto">{reason}</blockquote>}
      <p class="help">
        {line.by === null ? null : (
          <>
            <bdi>{names.get(line.by) ?? '–'}</bdi>
            {', '}
          </>
        )}
        <time datetime={new Date(line.at).toISOString()}>{dateAndTime(line.at, locale)} UTC</time>
      </p>
    </li>
  );
}

function wordsOf(line: HistoryLine, { say }: Language): string {
  if (line.of === 'stop') return say(`campaigns.history-stop-${line.deed}`);
  const { deed } = line;
  return deed === 'held' || deed === 'released'
    ? say(`campaigns.history-${deed}-${line.cause ?? 'page'}`)
    : say(`campaigns.history-${deed}`);
}

function Changes({ changes, language }: { changes: PetitionChanges; language: Language }): JSX.Element | null {
  const { say } = language;
  const fields = FIELDS.filter((field) => changes[field] !== undefined);
  if (fields.length === 0) return null;
  return (
    <ul class="changes">
      {fields.map((field) => {
        const [from, to] = changes[field] ?? [null, null];
        return (
          <li>
            {say('campaigns.history-change', {
              what: say(LABELS[field]),
              from: sayValue(field, from, language),
              to: sayValue(field, to, language),
            })}
          </li>
        );
      })}
    </ul>
  );
}

const FIELDS = ['opensAt', 'closesAt', 'goal', 'exposure', 'addresseeCountry', 'keepDays'] as const;
const LABELS = {
  opensAt: 'campaigns.opens',
  closesAt: 'campaigns.closes',
  goal: 'campaigns.goal',
  exposure: 'campaigns.exposure',
  addresseeCountry: 'campaigns.addressee',
  keepDays: 'campaigns.keep',
} as const satisfies Record<keyof PetitionSet, string>;

type Value = PetitionSet[keyof PetitionSet];

function sayValue(field: keyof PetitionSet, value: Value, { say, locale }: Language): string {
  if (value === null) return say(NOTHING[field]);
  if (field === 'exposure')
    return say(value === 'count' ? 'campaigns.exposure-count' : 'campaigns.exposure-name-by-choice');
  if (typeof value === 'string') return new Intl.DisplayNames([locale], { type: 'region' }).of(value) ?? value;
  if (field === 'goal') return sayNumber(value, locale);
  return field === 'keepDays'
    ? say('campaigns.keep-is', { days: value })
    : sayInstant(value as Parameters<typeof sayInstant>[0], locale);
}

const NOTHING = {
  opensAt: 'campaigns.history-no-opening',
  closesAt: 'campaigns.history-no-closing',
  goal: 'campaigns.goal-none',
  exposure: 'campaigns.exposure-count',
  addresseeCountry: 'campaigns.addressee-none',
  keepDays: 'campaigns.history-no-opening',
} as const satisfies Record<keyof PetitionSet, string>;
