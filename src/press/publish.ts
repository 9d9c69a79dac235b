import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import { commitPublication } from './commit-publication.ts';
import type { Asked } from './gate-asks.ts';
import { inTurn } from './in-turn.ts';
import type { Manner } from './manner.ts';
import { preparePublication } from './prepare-publication.ts';
import type { Press } from './press.ts';
import type { Finding, PublishingRefusal } from './refusals.ts';

/** What was published: works in their languages. A language is missing where someone allowed no translation. */
export interface PublishedNow extends Asked {
  readonly published: readonly PublishedWork[];
  /** What the gate let pass and somebody should look at: lone given names, surnames, regions. */
  readonly warnings: readonly Finding[];
  /** Those that readers do not see, because they or their case are held. */
  readonly hidden: readonly WorkId[];
}

/**
 * Publishes works in every language that they are approved in, or in `languages` and those that they are out in already, or publishes them again after a change of a text or a
 * consent: all of them, or nothing. Mentions are resolved with the bases in force at `now`; pictures, cards and reports
 * are made; everything passes the gate; then rows, search entries and addresses change in one transaction.
 *
 * An intent on the disk names the works, and every file before it is written. Whatever stops the press, the next one
 * finishes what was committed or undoes what was not (`finish-publications.ts`). What is hidden stays hidden.
 */
export function publish(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
  languages?: readonly Locale[],
): Promise<PublishedNow | PublishingRefusal> {
  return inTurn(press, () => publishInTurn(press, works, now, { again: false, languages }));
}

/** The same, for whoever has the turn already. */
export async function publishInTurn(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
  manner: Manner,
): Promise<PublishedNow | PublishingRefusal> {
  return await preparePublication(press, { works, at: now, manner }, async (prepared, intent) => {
    const done = await commitPublication(press, intent, prepared, { now, ...manner });
    if ('refused' in done) return done;
    const { published, asked, warnings } = prepared;
    return { published, ...asked, warnings, hidden: done.hidden };
  });
}
