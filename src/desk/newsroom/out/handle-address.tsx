import { parseLocale } from '../../../domain/locale.ts';
import { askForReview } from '../../../newsroom/ask-for-review.ts';
import { changeAddress } from '../../../newsroom/change-address.ts';
import { closeFormerAddresses } from '../../../published/close-former-addresses.ts';
import { problem } from '../../problem.tsx';
import { readForm } from '../../read-form.ts';
import { meOf, workOf, type DeskContext } from '../newsroom-context.ts';
import { doneAt } from './done.ts';
import { answerOut } from './handle-out.tsx';

/** Gives a text another address, and asks for it to be read: the gate and a second person see addresses too. */
export async function takeAddress(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const locale = parseLocale(form.text('locale'));
  if (locale === null) return problem(c, 'not-found');
  const { deps, language } = c.var;
  const { say } = language;
  const { press, id } = found;
  const slug = form.text('slug');
  const by = meOf(c);
  const version = await changeAddress(press.newsroom, { work: id, locale, slug, by }, deps.now());
  if (typeof version !== 'number') {
    const why = say(`out.refused-${version.refused}`);
    return answerOut(c, found, { form: `address-${locale}`, why, typed: { slug } }, 422);
  }
  const note = say('out.address-note');
  await askForReview(press.newsroom, { work: id, locale, version, by, note }, deps.now());
  await deps.audit({ by, verb: 'address-changed', records: [id] });
  return c.redirect(doneAt(id, { is: 'address' }), 303);
}

/** Earlier addresses lead to the work no more: less may be told than they tell. */
export async function takeCloseAddresses(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const { deps } = c.var;
  await closeFormerAddresses(deps.published, found.id);
  await deps.audit({ by: meOf(c), verb: 'addresses-closed', records: [found.id] });
  return c.redirect(doneAt(found.id, { is: 'closed' }), 303);
}
