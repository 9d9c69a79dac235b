import { renderPage } from '../../pages/document.tsx';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { DeskContext } from '../cases/casework.ts';
import type { Draft } from '../cases/draft.ts';
import type { FormField } from '../cases/form-fields.tsx';
import { formPage } from '../cases/form-page.tsx';
import type { FieldErrors } from '../cases/shape-errors.ts';
import { problem } from '../problem.tsx';

interface SmallForm {
  readonly action: string;
  readonly back: { readonly path: string; readonly label: string };
  readonly title: MessageKey;
  readonly fields: readonly FormField[];
  readonly draft: Draft;
  readonly errors: FieldErrors;
  readonly lead?: string;
}

/** A form of an office, on a page of its own. */
export function smallForm(c: DeskContext, { title, lead, ...given }: SmallForm, status: 200 | 422): Response {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { say } = language;
  const known = { language, identity, session, refusal: null, hidden: {}, save: say('casework.save') };
  return c.html(renderPage(formPage({ ...known, ...given, title: say(title), lead: lead ?? null })), status);
}

/** The lines of a field in which each is a thing of its own. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
