import type { Instant } from '../../../domain/date.ts';
import type { AccountId } from '../../../domain/id.ts';
import { settingsOf } from '../../../domain/site-identity.ts';
import { keepSettings, newestSettings } from '../../../newsroom/site-settings.ts';
import type { Press } from '../../../press/press.ts';

/** Gives the organisation a branch with the last of its languages, decided at the desk and not public yet. */
export async function foundBranch(
  { newsroom, identity }: Pick<Press, 'newsroom' | 'identity'>,
  by: AccountId,
  now: Instant,
): Promise<void> {
  const settings = settingsOf(identity);
  const branches = [{ name: 'Made-up branch', locales: identity.locales.slice(-1), menu: settings.menu }];
  const after = (await newestSettings(newsroom))?.version ?? 0;
  await keepSettings(newsroom, { ...settings, branches }, { after, by, now });
}
