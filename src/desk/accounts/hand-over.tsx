import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { Instant } from '../../domain/date.ts';
import type { Locale } from '../../domain/locale.ts';
import { renderPage } from '../../pages/document.tsx';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { dateAndTime } from '../clock-time.ts';
import { handOverPage } from './invite-page.tsx';
import { problem } from '../problem.tsx';
import type { DeskEnv } from '../request.ts';

interface ToHandOver {
  readonly kind: 'join' | 'recover';
  readonly name: string;
  readonly email: string;
  /** The language of whoever comes in, where it is known. */
  readonly theirs: Locale | null;
  readonly token: string;
  readonly until: Instant;
}

/**
 * Hands a link over: on a page that is shown once, and by mail to a new colleague where there is a mail server. A link
 * that gives an account back goes by no mail: whoever took the account may have taken the mailbox.
 */
export async function handOver(c: Context<DeskEnv>, made: ToHandOver): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { kind, name, email, theirs, token, until } = made;
  const link = `${deps.addresses.origin}/come-in?token=${token}${theirs === null ? '' : `&lang=${theirs}`}`;
  const locale = theirs ?? language.locale;
  const say = catalogueFor(locale);
  const { organisation } = identity;
  const mailed =
    kind === 'recover' || deps.sendLetter === null
      ? null
      : await deps.sendLetter({
          id: randomBytes(16).toString('hex'),
          to: email,
          subject: say('accounts.letter-subject', { organisation }),
          text: say('accounts.letter', { organisation, link, time: dateAndTime(until, locale) }),
          locale,
        });
  return c.html(renderPage(handOverPage({ language, identity, session, kind, name, link, until, mailed })));
}
