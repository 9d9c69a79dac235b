import { hasKit, kitLinks } from '../../../actions/press-kits.ts';
import type { Instant } from '../../../domain/date.ts';
import type { AccountId } from '../../../domain/id.ts';
import { kitsGiven } from '../../../newsroom/kits-given.ts';
import type { ScheduledOnFile } from '../../../newsroom/scheduled.ts';
import { kitLabel } from '../../../press/press-kit.ts';
import type { DeskContext, Newsroom } from '../newsroom-context.ts';

/** A link to a press kit, and what became of it. */
export interface KitOut {
  readonly hash: string;
  readonly label: string;
  readonly by: AccountId;
  readonly at: Instant;
  readonly openedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** To whom the kit of a planned publication was given; `null`: there is none to give. */
export async function kitsOf(
  c: DeskContext,
  { press }: Newsroom,
  { id, embargo }: ScheduledOnFile,
): Promise<readonly KitOut[] | null> {
  if (embargo === null || !(await hasKit(press.actions, id))) return null;
  const opened = await kitLinks(press.actions, id);
  const { key } = c.var.deps.door;
  return (await kitsGiven(press.newsroom, id)).map((given) => {
    const { hash, by, at, revokedAt } = given;
    return { hash, label: kitLabel(key, given) ?? '–', by, at, openedAt: opened.get(hash) ?? null, revokedAt };
  });
}
