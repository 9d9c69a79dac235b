import { isApproved, type Approval, type Approved } from '../domain/approval.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import { mediaIn } from '../domain/media-in-text.ts';
import type { WorkText } from '../domain/work.ts';
import { firstPersonWorks } from '../newsroom/first-person-works.ts';
import { mediaById, type MediaItem } from '../newsroom/media.ts';
import { approvedTexts } from '../newsroom/texts.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { pictureToApprove, textToApprove } from './approval-duties.ts';
import { withPosters } from './leave-out.ts';
import type { LockedPress } from './press.ts';

/** A text or a picture of a person's own, in one language as it is now, and their last word on it. */
export interface OwnWords {
  readonly of: Approved;
  /** In which it stands. */
  readonly work: WorkId;
  readonly text: WorkText;
  /** The picture or film; `null`: the text itself. */
  readonly item: MediaItem | null;
  readonly approved: boolean;
  /** The last word on it, to this version or an earlier one. */
  readonly last: Approval | null;
}

/** What a person has to approve, or has approved, in every language; of approved versions, what waits first. */
export async function approvalsOf(
  press: Pick<LockedPress, 'newsroom'>,
  { person, approvals }: PersonWithBases,
): Promise<OwnWords[]> {
  const all: OwnWords[] = [];
  const works = await firstPersonWorks(press.newsroom, person.id);
  const texts = await approvedTexts(
    press.newsroom,
    works.map(({ id }) => id),
  );
  for (const work of works) {
    for (const { text } of texts.filter((each) => each.work === work.id)) {
      const known = (of: Approved, item: MediaItem | null): void => {
        const last = approvals.find((each) => sameThing(each.of, of)) ?? null;
        all.push({ of, work: work.id, text, item, approved: isApproved(approvals, of), last });
      };
      known(textToApprove(work, text), null);
      const shown = [...mediaIn(text), ...(work.picture === null ? [] : [work.picture])];
      const items = await mediaById(press.newsroom, shown);
      for (const id of withPosters(items, shown)) {
        const item = items.get(id) ?? (await mediaById(press.newsroom, [id])).get(id);
        if (item !== undefined && isIn(item, person.id)) known(pictureToApprove(item, text.locale), item);
      }
    }
  }
  return all.toSorted((a, b) => Number(a.approved) - Number(b.approved));
}

const isIn = ({ facts }: MediaItem, person: PersonId): boolean => facts.people.some((each) => each.person === person);

function sameThing(one: Approved, other: Approved): boolean {
  if (one.locale !== other.locale) return false;
  if (one.kind === 'text') return other.kind === 'text' && one.work === other.work;
  return other.kind === 'picture' && one.media === other.media;
}
