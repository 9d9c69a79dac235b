import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import { kitsOver, type KitGiven } from '../newsroom/kits-given.ts';
import { scheduledById } from '../newsroom/scheduled.ts';
import type { NotRecalled } from './certificate.ts';
import { kitLabel } from './press-kit.ts';
import type { LockedPress } from './press.ts';

/**
 * Press kits that show a person and were opened, whenever that was: also those of a publication that went out since. And
 * how many links were revoked at their withdrawal. `deskKey` reads to whom they were given.
 */
export async function kitsOut(
  press: LockedPress,
  { person, at }: { readonly person: PersonId; readonly at: Instant },
  deskKey: Uint8Array | null,
): Promise<Pick<NotRecalled, 'kits' | 'kitLinksRevoked'>> {
  const kits: NotRecalled['kits'][number][] = [];
  let kitLinksRevoked = 0;
  for (const [kit, links] of await kitsOver(press.newsroom)) {
    const plan = await scheduledById(press.newsroom, kit);
    if (plan === null || !plan.marks.has(person)) continue;
    kitLinksRevoked += links.filter(({ revokedAt }) => revokedAt !== null && revokedAt >= at).length;
    const { texts, embargo } = plan;
    const opened = (given: KitGiven) => (given.openedAt === null ? [] : [{ given, openedAt: given.openedAt }]);
    for (const { given, openedAt } of links.flatMap(opened))
      kits.push({
        link: given.hash,
        label: deskKey === null ? null : kitLabel(deskKey, given),
        openedAt,
        texts,
        contact: embargo?.contact ?? null,
      });
  }
  return { kits: kits.toSorted((a, b) => a.openedAt - b.openedAt), kitLinksRevoked };
}
