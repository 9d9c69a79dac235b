import type { RequestBatch } from '../../actions/request-batches.ts';
import type { RequestOverview } from '../../actions/request-overview.ts';
import type { KeptRequest, RequestMark } from '../../actions/requests.ts';
import type { Instant } from '../../domain/date.ts';
import type { AccountId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { isOverdue, type PublicRequest } from '../../domain/public-request.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { clockTime, dayOnly } from '../clock-time.ts';
import type { Language } from '../language.ts';
import type { AskedRequests } from './asked-requests.ts';

export interface DeskView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
}

export interface RequestsView extends DeskView {
  readonly now: Instant;
  readonly asked: AskedRequests;
  readonly requests: readonly KeptRequest[];
  readonly more: boolean;
  /** Of all that are asked for, on every page. */
  readonly overview: RequestOverview;
  readonly batches: readonly RequestBatch[];
  readonly names: ReadonlyMap<AccountId, string>;
  /** The batch that was just made or undone. */
  readonly done: RequestBatch | null;
  /** What was typed to look for a page, where no request names it. */
  readonly looked: string | null;
  readonly wrong: string | null;
}

export interface RequestView extends DeskView {
  readonly now: Instant;
  readonly siteOrigin: string;
  readonly request: KeptRequest;
  /** What was asked; why it cannot be shown, where it cannot. */
  readonly asked: PublicRequest | 'locked' | 'other-key';
  readonly marks: readonly (RequestMark & { readonly name: string; readonly words: string | null })[];
  readonly batch: RequestBatch | null;
  readonly names: ReadonlyMap<AccountId, string>;
  /** What was typed as a note, and what is wrong with it. */
  readonly note: string;
  readonly wrong: string | null;
}

/** When a request came, to the hour: "25 Nov 2026, between 10:00 and 11:00 (UTC)". */
export function cameInWords(came: Instant, { say, locale }: Language): string {
  const from = (Math.floor(came / HOUR) * HOUR) as Instant;
  const times = { from: clockTime(from, locale), to: clockTime((from + HOUR) as Instant, locale) };
  return say('desk.request-hour', { day: dayOnly(from, locale), ...times });
}

const HOUR = 3_600_000;

export function stateInWords({ state, came }: KeptRequest, now: Instant, { say }: Language): string {
  return say(`desk.requests-is-${state === 'waiting' && isOverdue(came, now) ? 'overdue' : state}`);
}

/** What a language is called in another. */
export const languageName = (named: string, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(named) ?? named;
