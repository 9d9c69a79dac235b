import { parseLocale, type Locale } from '../../../domain/locale.ts';
import type { Press } from '../../../press/press.ts';
import type { SentForm } from '../../read-form.ts';
import type { DeskContext } from '../newsroom-context.ts';
import type { RefusedForm } from './out-view.ts';

/**
 * The press with case files that are open: one's own, else a colleague's. Nothing of them is shown here: what may be told
 * is published, and what may not is refused. Whatever is read for it is in the log as read by whoever asks.
 */
export function pressOf(c: DeskContext): Press | null {
  const { deps, identity, session } = c.var;
  const vault = deps.vaults.of(session.id) ?? deps.vaults.any();
  if (identity === null || vault === null) return null;
  const by = session.account.id;
  return deps.press.open(identity, { ...vault, audit: (entry) => deps.audit({ ...entry, by }) });
}

/** The refusal of a form for which case files have to be open. */
export const filesLocked = (c: DeskContext, form: string, typed: RefusedForm['typed']): RefusedForm => ({
  form,
  why: c.var.language.say('out.files-locked'),
  way: { path: '/case-files', label: c.var.language.say('access.files-unlock') },
  typed,
});

/** The languages that are ticked. */
export const languagesFrom = (form: SentForm): Locale[] =>
  [...form.fields.keys()].flatMap((name) =>
    name.startsWith('language-') ? (parseLocale(name.slice('language-'.length)) ?? []) : [],
  );

export const typedIn = (form: SentForm): RefusedForm['typed'] => Object.fromEntries(form.fields);
