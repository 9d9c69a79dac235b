import type { Instant } from '../../domain/date.ts';
import type { WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { approvedWaits, hasNewer, standingOf, type WorkState } from '../../domain/work-state.ts';
import { versionsOut } from '../../newsroom/languages-out.ts';
import { openReviews } from '../../newsroom/reviews.ts';
import { scheduledUntil } from '../../newsroom/scheduled.ts';
import { languagesOf, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { manyOf, type KnownElsewhere, type WorksAsked } from '../../newsroom/work-list.ts';
import type { LockedPress } from '../../press/press.ts';
import { everyHidden, hiddenAmong } from '../../published/hide-works.ts';
import { everyPublic, publicLanguages } from '../../published/public-languages.ts';

/** How a work stands in one language. */
export interface Standing extends WorkLanguage {
  readonly state: WorkState;
  /** Something newer waits behind what is public. */
  readonly newer: boolean;
  /** The version that readers see, where one that is approved since waits behind it. */
  readonly behind: number | null;
  readonly publicSince: Instant | null;
}

/** How works stand in each language in which something is written of them, the source first. */
export async function standingsOfWorks(
  press: LockedPress,
  works: readonly { readonly id: WorkId; readonly withdrawnAt: Instant | null }[],
  now: Instant,
): Promise<Map<WorkId, Standing[]>> {
  const ids = works.map(({ id }) => id);
  const languages = await languagesOf(press.newsroom, ids);
  const shown = new Map(
    (await publicLanguages(press.published, ids, now)).map((each) => [inLanguage(each.work, each.locale), each]),
  );
  const hidden = await hiddenAmong(press.published, ids);
  const scheduled = new Set(await everyScheduled(press));
  const inReview = new Set(await everyInReview(press));
  const versions = await versionsOut(press.newsroom, ids);
  return new Map(
    works.map(({ id, withdrawnAt }) => [
      id,
      (languages.get(id) ?? []).map((language): Standing => {
        const here = shown.get(inLanguage(id, language.locale));
        const facts = {
          newest: language.newest,
          approved: language.approved,
          inReview: inReview.has(inLanguage(id, language.locale)),
          scheduled: scheduled.has(id) && language.approved !== null,
          public: here !== undefined,
          hidden: hidden.has(id) && language.approved !== null,
          withdrawn: withdrawnAt !== null,
        };
        const out = versions.get(inLanguage(id, language.locale)) ?? null;
        return {
          ...language,
          state: standingOf(facts),
          newer: hasNewer(facts),
          behind: approvedWaits(facts, out) ? out : null,
          publicSince: here?.publishedAt ?? null,
        };
      }),
    ]),
  );
}

const inLanguage = (work: WorkId, locale: Locale): string => `${work} ${locale}`;

async function everyScheduled({ newsroom }: LockedPress): Promise<WorkId[]> {
  return (await scheduledUntil(newsroom, null)).flatMap(({ works }) => works);
}

/** Texts that wait for a second person; one that went out unread is as public as it is. */
async function everyInReview({ newsroom }: LockedPress): Promise<string[]> {
  const open = await openReviews(newsroom);
  return open.filter(({ urgent }) => !urgent).map(({ work, locale }) => inLanguage(work, locale));
}

const NONE = manyOf([]);

/** What a list of works in a state has to know that the newsroom does not: as much as that state needs, and no more. */
export async function knownElsewhere(press: LockedPress, { state }: WorksAsked, now: Instant): Promise<KnownElsewhere> {
  const asksPublic = state === 'public' || state === 'approved';
  return {
    public: asksPublic ? await everyPublic(press.published, now) : NONE,
    inReview: state === 'in-review' ? manyOf(await everyInReview(press)) : NONE,
    hidden: state === 'hidden' ? manyOf(await everyHidden(press.published)) : NONE,
    scheduled: state === 'scheduled' ? manyOf(await everyScheduled(press)) : NONE,
    locales: press.identity.locales,
  };
}
