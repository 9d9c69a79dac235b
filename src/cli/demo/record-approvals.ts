import type { Approved } from '../../domain/approval.ts';
import type { PersonEntry } from '../../domain/person-history.ts';
import { mediaById } from '../../newsroom/media.ts';
import { pictureToApprove, textToApprove } from '../../press/approval-duties.ts';
import type { Press } from '../../press/press.ts';
import { recordConsent } from '../../vault/record-consent.ts';
import { idOf } from './keys.ts';
import type { DemoContent } from './read-content.ts';

/** What people approved of the texts and pictures that are on file: each in every language, as it is. */
export async function recordApprovals(
  { vault, newsroom, identity }: Press,
  { people, works, keys }: Pick<DemoContent, 'people' | 'works' | 'keys'>,
): Promise<void> {
  for (const [key, { approvals }] of Object.entries(people)) {
    const entries: PersonEntry[] = [];
    for (const { work, picture, ...approval } of approvals) {
      const of: Approved[] = works
        .filter((each) => each.work.id === work)
        .flatMap((each) => each.texts.map((text) => textToApprove(each.work, text)));
      if (picture !== null)
        for (const item of (await mediaById(newsroom, [picture])).values())
          of.push(...identity.locales.map((locale) => pictureToApprove(item, locale)));
      for (const each of of) entries.push({ entry: 'approval', approval: { ...approval, given: true, of: each } });
    }
    if (entries.length > 0) await recordConsent(vault, idOf(keys.people, key, 'people.yaml', key), { entries });
  }
}
