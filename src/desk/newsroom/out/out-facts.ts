import { workPath } from '../../../domain/work-path.ts';
import { correctionsOf } from '../../../newsroom/corrections.ts';
import { languagesOutOf } from '../../../newsroom/languages-out.ts';
import { reviewsOf } from '../../../newsroom/reviews.ts';
import { heldBack, scheduledUntil, type ScheduledOnFile } from '../../../newsroom/scheduled.ts';
import { approvedTexts } from '../../../newsroom/texts.ts';
import { underEmbargoWith } from '../../../press/break-embargo.ts';
import { haveChanged } from '../../../press/changed-since.ts';
import { correctionsWaiting } from '../../../press/corrections-waiting.ts';
import { hiddenAmong } from '../../../published/hide-works.ts';
import { tracesOf } from '../../../published/traces.ts';
import { wallClock } from '../../../platform/zoned-time.ts';
import { zoneFor } from '../../zone.ts';
import { accountNames } from '../handle-work.tsx';
import { allows, type DeskContext, type NewsroomWork } from '../newsroom-context.ts';
import { standingsOfWorks } from '../standings.ts';
import { kitsOf } from './kits.ts';
import { signOffsOf } from './sign-offs.ts';
import type { OutText, OutView, Planned } from './out-view.ts';

/** Everything that the page of a work's way out tells. */
export async function outFacts(c: DeskContext, found: NewsroomWork): Promise<Omit<OutView, 'refused' | 'done'>> {
  const { press, file, id } = found;
  const { deps } = c.var;
  const now = deps.now();
  const standings = (await standingsOfWorks(press, [{ id, withdrawnAt: file.withdrawnAt }], now)).get(id) ?? [];
  const texts = await textsOut(found);
  const waiting = await scheduledUntil(press.newsroom, null);
  const mine = waiting.find(({ works }) => works.includes(id));
  const together = mine === undefined ? [] : await underEmbargoWith(press.newsroom, mine);
  const recorded = await correctionsOf(press.newsroom, [id]);
  const untold = new Set(await correctionsWaiting(press, recorded));
  const zone = zoneFor(c);
  return {
    ...found,
    standings,
    reviews: await reviewsOf(press.newsroom, id),
    names: await accountNames(deps),
    texts,
    signOffs: await signOffsOf(c, found, standings),
    planned: mine === undefined ? null : await plannedFrom(c, found, mine, texts),
    heldBack: (await heldBack(press.newsroom)).filter(({ works }) => works.includes(id)),
    embargoed: { works: together.flatMap(({ works }) => works), publications: together.length },
    corrections: recorded.map((each) => ({ ...each, waits: untold.has(each) })).toReversed(),
    filesOpen: deps.vaults.count() > 0,
    isHidden: (await hiddenAmong(press.published, [id])).size > 0,
    zone,
    siteOrigin: deps.siteOrigin,
    today: wallClock(zone, now).day,
    mayAsk: allows(c, 'works.write'),
    mayPublish: allows(c, 'works.publish'),
    mayHide: allows(c, 'works.hide'),
  };
}

/** Every approved text in a language of the organisation, in that order. */
async function textsOut({ press, identity, file, id }: NewsroomWork): Promise<OutText[]> {
  const approved = await approvedTexts(press.newsroom, [id]);
  const letOut = (await languagesOutOf(press.newsroom, [id])).get(id);
  const traces = await tracesOf(press.published, [id]);
  return identity.locales.flatMap((locale) => {
    const own = approved.find(({ text }) => text.locale === locale);
    if (own === undefined) return [];
    const [path, ...former] = traces.find((each) => each.locale === locale)?.paths ?? [];
    return {
      locale,
      version: own.version,
      path: workPath(file.work.kind, locale, own.text.slug),
      there: path === undefined ? null : { path, former },
      letOut: letOut?.has(locale) === true,
    };
  });
}

async function plannedFrom(
  c: DeskContext,
  found: NewsroomWork,
  scheduled: ScheduledOnFile,
  texts: readonly OutText[],
): Promise<Planned> {
  const { press, id } = found;
  const own = scheduled.texts.filter(({ work }) => work === id);
  const newer = own.some(
    ({ locale, version }) => (texts.find((each) => each.locale === locale)?.version ?? 0) > version,
  );
  const changed = await haveChanged(press, scheduled.marks);
  return { ...scheduled, changed, newer, kits: await kitsOf(c, found, scheduled) };
}
