import type { Locale } from '../../domain/locale.ts';
import type { PublishedWork } from '../../domain/published-work.ts';
import { workPath } from '../../domain/work-path.ts';
import { UNTOUCHED } from '../../pages/signing-form.tsx';
import type { Problem, SigningForm } from '../../pages/views.ts';
import type { SiteDependencies } from '../dependencies.ts';
import { checkForm, FORM_NAMES, keptForm } from './check-form.ts';
import type { PetitionLookup } from './petition-lookup.ts';
import { readForm } from './read-form.ts';

export type SigningOutcome =
  /** Durable. `next` is where the person goes. */
  | { readonly signed: true; readonly next: string }
  /** Nothing was written; the form is shown again with everything that was typed. */
  | { readonly work: PublishedWork; readonly form: SigningForm; readonly status: 400 | 413 | 422 | 503 }
  | { readonly problem: Problem };

/**
 * A posted form, from its bytes to its signature. `body` is `null` where it was too long to be read.
 *
 * There is no secret in the form against requests forged by other sites: it needs no account and no cookie, so another
 * site can do nothing in a visitor's name that it could not do by itself, and the mailbox's owner confirms anyway.
 */
export async function takeSignature(
  site: Pick<SiteDependencies, 'writer' | 'now'>,
  petitions: PetitionLookup,
  asked: { readonly locale: Locale; readonly slug: string; readonly body: Buffer | null },
): Promise<SigningOutcome> {
  const { locale, slug, body } = asked;
  const found = await petitions.bySlug(locale, slug);
  if (found === null) return { problem: 'petition-unknown' };
  const { work, petition } = found;
  if (body === null) return { work, form: { ...UNTOUCHED, notice: 'too-large' }, status: 413 };
  const at = site.now();
  const read = readForm(body, FORM_NAMES);
  const checked = checkForm(read, locale, at);
  if ('form' in checked) return { work, form: checked.form, status: read.unreadable ? 400 : 422 };
  const { content, email, news, channel } = checked;
  const taken = await site.writer.take({ petition, locale, email, news, channel, content, at });
  if (taken === null) return { signed: true, next: `${workPath('petition', locale, slug)}/signatures/thank-you` };
  if (taken.refused !== 'not-kept' && taken.refused !== 'busy') return { problem: taken.refused };
  return { work, form: keptForm(read, 'not-accepted-try-again'), status: 503 };
}
