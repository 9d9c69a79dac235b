import { createHash } from 'node:crypto';
import { isApproved, type Approved } from '../domain/approval.ts';
import { consentInForce } from '../domain/consent-in-force.ts';
import type { Instant } from '../domain/date.ts';
import type { MediaId, PersonId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { mediaIn } from '../domain/media-in-text.ts';
import type { CorrectedText, Work, WorkText } from '../domain/work.ts';
import type { MediaItem } from '../newsroom/media.ts';
import { wordsIn } from '../newsroom/open-duties.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { textWithout, withPosters } from './leave-out.ts';
import type { PressRefusal } from './refusals.ts';

/**
 * What a person approves when they approve a text: its words in one language, to the letter. Its address is not among
 * them, nor what the organisation says to put something right, and its pictures are approved on their own.
 */
export function textToApprove(work: Work, text: WorkText | CorrectedText): Approved {
  const written: WorkText & { readonly corrections?: unknown } = textWithout(text, new Set(mediaIn(text)));
  const { slug: _, corrections: __, ...words } = written;
  return { kind: 'text', work: work.id, locale: text.locale, digest: digestOf(words) };
}

/** What a person approves when they approve a picture or a film: its bytes, and what is said of it in one language. */
export function pictureToApprove(item: MediaItem, locale: Locale): Approved {
  return { kind: 'picture', media: item.id, locale, digest: digestOf([item.original, wordsIn(item.texts, locale)]) };
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * Whoever speaks in a work in their own words approves each text of it, and each picture that they can be recognised
 * in, in each language that goes out (CONVENTIONS: consent). Who is told of from public sources or in office has
 * nothing to approve; who is on no basis has approved nothing.
 */
export function refusalsOfApprovals(
  work: Work,
  texts: readonly WorkText[],
  media: { readonly shown: Iterable<MediaId>; readonly items: ReadonlyMap<MediaId, MediaItem> },
  people: ReadonlyMap<PersonId, PersonWithBases>,
  now: Instant,
): PressRefusal[] {
  const found: PressRefusal[] = [];
  const pictures = [...withPosters(media.items, media.shown)].flatMap((id) => media.items.get(id) ?? []);
  for (const id of work.firstPerson) {
    const known = people.get(id);
    const ground = known === undefined ? null : consentInForce(known, now).basis?.ground.kind;
    if (ground === 'public-source' || ground === 'official-role') continue;
    const approvals = known?.approvals ?? [];
    const shown = pictures.filter(({ facts }) => facts.people.some(({ person }) => person === id));
    for (const text of texts) {
      const { locale } = text;
      if (!isApproved(approvals, textToApprove(work, text)))
        found.push({ refused: 'text-not-approved', work: work.id, locale });
      const picture = shown.find((item) => !isApproved(approvals, pictureToApprove(item, locale)));
      if (picture !== undefined) found.push({ refused: 'picture-not-approved', media: picture.id, locale });
    }
  }
  return found;
}
