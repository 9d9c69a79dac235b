import type { DeskConfig } from '../platform/config.ts';
import type { Zone } from '../platform/database/zone.ts';
import { postBySmtp, type Letter } from '../platform/mail.ts';
import { identityOf } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';

/**
 * Sends a letter of the desk at once, over a connection of its own; `null` where there is no mail server. It does not
 * try again: whoever asked for it is told, and holds the link that it would have brought.
 */
export function letterSender(
  { smtpUrl, mailFrom }: Pick<DeskConfig, 'smtpUrl' | 'mailFrom'>,
  published: Zone<PublishedTables>,
): ((letter: Letter) => Promise<boolean>) | null {
  if (smtpUrl === null) return null;
  return async (letter) => {
    const identity = await identityOf(published);
    const post = postBySmtp(smtpUrl, { from: mailFrom, replyTo: identity?.contactEmail ?? null });
    try {
      return (await post.send(letter)) === 'sent';
    } finally {
      post.close();
    }
  };
}
