import { extname } from 'node:path';
import { kitIds } from '../actions/press-kits.ts';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { scheduledById, scheduledUntil, settleScheduled, type Scheduled } from '../newsroom/scheduled.ts';
import { worksById } from '../newsroom/works.ts';
import { putObject } from '../platform/object-storage.ts';
import { bundleIds, openBundle, removeBundle, type Bundle } from './bundle.ts';
import { haveChanged } from './changed-since.ts';
import { commitPublication } from './commit-publication.ts';
import { finish, undo } from './finish-publications.ts';
import { inTurn } from './in-turn.ts';
import { openIntent } from './intent-journal.ts';
import type { LockedPress, Press } from './press.ts';
import { publishInTurn } from './publish.ts';
import type { PublishingRefusal } from './refusals.ts';

/** Why a publication did not go out at its instant: the press's refusal, or one of these. */
export type HeldBack =
  | PublishingRefusal
  | { readonly refused: 'changed-since' | 'withdrawn' | 'terms-ended' | 'bundle-unreadable' | 'not-before' };

/**
 * Lets out what was scheduled for now or before. Where someone's vault is open, it is made and gated anew. Else its bundle
 * goes out, unless anything was recorded of anyone behind it since it passed the gate: then it is held back, and an editor
 * looks. A stop in the middle is finished or tried again by the next round.
 */
export async function releaseScheduled(
  press: LockedPress,
  open: Press | null,
  { key, now, audit }: { readonly key: Uint8Array; readonly now: Instant; readonly audit: Audit },
): Promise<void> {
  await discardBundles(press, now);
  for (const { id } of await scheduledUntil(press.newsroom, now))
    await inTurn(press, async () => {
      // Somebody may have taken it back while the press was at work.
      const scheduled = await scheduledById(press.newsroom, id);
      if (scheduled?.state !== 'waiting' || scheduled.at > now) return;
      const why = await release(press, open, scheduled, key, now);
      const verb = why === null ? 'publication-released' : 'publication-held-back';
      await audit({ by: null, verb, records: scheduled.works });
      await settleScheduled(press.newsroom, id, why === null ? null : JSON.stringify(why));
      await removeBundle(press, id);
    });
}

async function release(
  press: LockedPress,
  open: Press | null,
  { id, works, marks, texts }: Scheduled,
  key: Uint8Array,
  now: Instant,
): Promise<HeldBack | null> {
  if (open !== null) {
    const languages = [...new Set(texts.map(({ locale }) => locale))];
    const done = await publishInTurn(open, works, now, { again: false, languages });
    if (!('refused' in done)) return null;
    // Where, without what was found there.
    const { findings: _, ...refusal } = { findings: null, ...done };
    return refusal as PublishingRefusal;
  }
  if (await haveChanged(press, marks)) return { refused: 'changed-since' };
  const bundle = await openBundle(press, id, key);
  if (bundle === null) return { refused: 'bundle-unreadable' };
  const files = await worksById(press.newsroom, works);
  if (files.length < works.length || files.some(({ withdrawnAt }) => withdrawnAt !== null))
    return { refused: 'withdrawn' };
  if (bundle.published.some(({ validUntil }) => validUntil !== null && validUntil <= now))
    return { refused: 'terms-ended' };
  const early = bundle.published.some(({ publishedAt }) => publishedAt > now);
  if (early && !bundle.earlyToo) return { refused: 'not-before' };
  return putOut(press, early ? dated(bundle, now) : bundle, now);
}

/** What goes out before its instant was published now: a page of the future is nobody's to read. */
const dated = (bundle: Bundle, now: Instant): Bundle => ({
  ...bundle,
  published: bundle.published.map((work) => ({
    ...work,
    publishedAt: work.publishedAt > now ? now : work.publishedAt,
    modifiedAt: work.modifiedAt > now ? now : work.modifiedAt,
  })),
});

/**
 * Removes bundles that will not go out: of someone of whom anything was recorded since, who may have withdrawn, and what a
 * stop has left behind. Kits too that lie at the site without one, as after an older backup of what the site has. Whether
 * the works can go out after all, with a key, is asked at their instant.
 */
async function discardBundles(press: LockedPress, now: Instant): Promise<void> {
  const made = async (): Promise<Set<string>> =>
    new Set([...(await bundleIds(press)), ...(await kitIds(press.actions))]);
  if ((await made()).size === 0) return;
  await inTurn(press, async () => {
    const waiting = new Map((await scheduledUntil(press.newsroom, null)).map(({ id, marks }) => [id, marks]));
    for (const id of await made()) {
      const marks = waiting.get(id);
      if (marks === undefined || (await haveChanged(press, marks))) await removeBundle(press, id, now);
    }
  });
}

async function putOut(press: LockedPress, bundle: Bundle, now: Instant): Promise<HeldBack | null> {
  const { works, languages, published } = bundle;
  const files = bundle.files.map(({ file }) => file);
  const intent = await openIntent(press.journalFolder, { works, at: now, languages });
  try {
    await intent.willMake(files.map(({ file }) => file));
    for (const { file, bytes } of bundle.files)
      await putObject({ folder: press.mediaFolder }, Buffer.from(bytes, 'base64'), extname(file.file).slice(1));
    const people = new Map(bundle.people.map(([work, some]) => [work, new Set(some)]));
    const prepared = { works, published, files, people, withdrawn: new Set(bundle.withdrawn) };
    const done = await commitPublication(press, intent, prepared, { now, again: false });
    if ('refused' in done) await undo(press, { id: intent.id, files: files.map(({ file }) => file) });
    else await finish(press, { id: intent.id, works, at: now, languages });
    await intent.close();
    return 'refused' in done ? done : null;
  } finally {
    await intent.leave();
  }
}
