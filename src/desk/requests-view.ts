import type { KeptRequest, RequestMark } from '../actions/requests.ts';
import type { Instant } from '../domain/date.ts';
import { isOverdue, type PublicRequest } from '../domain/public-request.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { Locale } from '../domain/locale.ts';
import { clockTime, dayOnly } from './clock-time.ts';
import type { Session } from '../staff/sessions.ts';
import type { Language } from './language.ts';

export interface RequestsView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly now: Instant;
  readonly requests: readonly KeptRequest[];
  readonly page: number;
  readonly more: boolean;
}

export interface RequestView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly now: Instant;
  readonly siteOrigin: string;
  readonly request: KeptRequest;
  /** What was asked; why it cannot be shown, where it cannot. */
  readonly asked: PublicRequest | 'locked' | 'other-key';
  readonly marks: readonly (RequestMark & { readonly name: string; readonly words: string | null })[];
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
