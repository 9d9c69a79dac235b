import { VIA } from '../domain/channel.ts';
import type { Locale } from '../domain/locale.ts';
import { DAYS_TO_CONFIRM } from '../domain/signature.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import type { Letter } from '../platform/mail.ts';
import type { WaitingLetter } from './outbox.ts';

/** The words of a waiting letter, by its kind. */
export function writeLetter(letter: WaitingLetter, house: { organisation: string; origin: string }): Letter {
  return letter.kind === 'request' ? aboutARequest(letter) : toConfirm(letter, house);
}

/**
 * To the organisation: somebody asks for something, and the desk says what. Nothing of the request is in it, and no link:
 * where the desk answers is nobody's business who reads this mailbox.
 */
function aboutARequest(letter: WaitingLetter): Letter {
  const say = catalogueFor(letter.locale as Locale);
  const text = `${say('mail.request')}\n\n${say('mail.request-how')}\n`;
  const subject = say('mail.request-subject');
  return { id: letter.message_id, to: letter.recipient, subject, text, locale: letter.locale };
}

/**
 * To a supporter. It does not name the petition: a mailbox is read by others, and the page behind the
 * link says what is confirmed.
 */
function toConfirm(letter: WaitingLetter, house: { organisation: string; origin: string }): Letter {
  const say = catalogueFor(letter.locale as Locale);
  const channel = letter.channel === null ? '' : `&${VIA}=${letter.channel}`;
  const link = `${house.origin}/${letter.locale}/signatures/confirm?token=${letter.token ?? ''}${channel}`;
  const paragraphs = [
    say('mail.confirm-greeting'),
    say('mail.confirm-why', { organisation: house.organisation }),
    link,
    say('mail.confirm-how'),
    say('mail.confirm-until', { days: DAYS_TO_CONFIRM }),
    say('mail.confirm-not-you'),
    `${say('mail.confirm-closing')}\n${house.organisation}`,
  ];
  return {
    id: letter.message_id,
    to: letter.recipient,
    subject: say('mail.confirm-subject'),
    text: `${paragraphs.join('\n\n')}\n`,
    locale: letter.locale,
  };
}
