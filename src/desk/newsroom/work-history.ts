import type { Instant } from '../../domain/date.ts';
import type { AccountId } from '../../domain/id.ts';
import type { Say } from '../../platform/catalogue/catalogue.ts';
import { correctionsOf } from '../../newsroom/corrections.ts';
import { versionLines } from '../../newsroom/newest-texts.ts';
import { workEvents } from '../../newsroom/work-events.ts';
import { languageName } from '../people/told-history.ts';
import type { NewsroomWork } from './newsroom-context.ts';

/** Something that happened to a work, in words. */
export interface Happened {
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly what: string;
}

/** So much of what happened is shown; the rest is counted. */
export const SHOWN_HISTORY = 60;

/** What happened to a work, the newest first, put together from all that is on file of it. */
export async function historyOfWork({ press, file, id, language }: NewsroomWork): Promise<Happened[]> {
  const { say, locale } = language;
  const inWords = (tag: string | null): string => (tag === null ? '' : languageName(tag, locale));
  const versions = await versionLines(press.newsroom, id);
  const events = await workEvents(press.newsroom, id);
  const corrections = await correctionsOf(press.newsroom, [id]);
  const happened: Happened[] = [
    // What was begun, restored or sent in tells of its version itself.
    ...versions
      .filter(({ locale: tag, version }) => !events.some((each) => each.locale === tag && isVersion(each, version)))
      .map(({ writtenAt, author, version, locale: tag }) => ({
        at: writtenAt,
        by: author,
        what: say('works.happened-version', { version, language: inWords(tag) }),
      })),
    ...events.map(({ at, by, what, locale: tag, version }) => ({
      at,
      by,
      what: say(`works.happened-${what}`, { language: inWords(tag), version: version ?? 0 }),
    })),
    ...corrections.map(({ recordedAt }) => ({ at: recordedAt, by: null, what: say('works.happened-corrected') })),
    ...onceOut(file.publishedAt, 'works.happened-published', say),
    ...onceOut(file.withdrawnAt, 'works.happened-withdrawn', say),
  ];
  return happened.toSorted((a, b) => b.at - a.at);
}

const TELLS_OF_A_VERSION = new Set(['begun', 'sent-in', 'restored']);
const isVersion = ({ what, version }: { what: string; version: number | null }, of: number): boolean =>
  TELLS_OF_A_VERSION.has(what) && version === of;

const onceOut = (
  at: Instant | null,
  key: 'works.happened-published' | 'works.happened-withdrawn',
  say: Say,
): Happened[] => (at === null ? [] : [{ at, by: null, what: say(key) }]);
