import type { FieldEditor } from './surroundings.ts';
import type { Page } from './page.ts';
import type { Choice, Fields, Saving, Theirs } from './saving.ts';

/** Every place where two texts differ, as the desk draws it for the form, above what is being written. */
export function showDifferences({ form }: Page, { page }: Theirs): void {
  // Drawn by the desk, which encodes every word of it; nothing in it is run.
  const drawn = new DOMParser().parseFromString(page, 'text/html').querySelector('.theirs');
  hideDifferences();
  if (drawn === null) return;
  form.prepend(document.adoptNode(drawn));
  // Whoever is in the middle of a word stays there; the line above says it, and it is the first thing before the text.
  if (!form.contains(document.activeElement)) document.getElementById('theirs-title')?.focus();
}

const hideDifferences = (): void => document.querySelector('.theirs')?.remove();

/** Saves one text of two, and puts it in place of what is here; until it is saved, nothing here is touched. */
export async function choose(
  { form }: Page,
  saving: Saving,
  fields: ReadonlyMap<string, FieldEditor>,
  pressed: 'merge' | 'mine' | 'theirs',
): Promise<void> {
  // What is typed in this moment would not be in what comes back.
  form.inert = true;
  const merged = await saving.choose(pressed === 'merge' ? picked(form) : pressed);
  form.inert = false;
  if (merged === null) return document.getElementById('theirs-title')?.focus();
  hideDifferences();
  if (!putIn(form, fields, merged)) {
    saving.letGo();
    return window.location.reload();
  }
  fields.get('body')?.view.focus();
}

const PICK = 'pick.';

const picked = (form: HTMLFormElement): Choice =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      name.startsWith(PICK) && typeof value === 'string' ? [[name.slice(PICK.length), value]] : [],
    ),
  );

/** Whether there was a field for all of it; each text can be undone back to what was there. */
function putIn(form: HTMLFormElement, fields: ReadonlyMap<string, FieldEditor>, merged: Fields): boolean {
  for (const [name, value] of Object.entries(merged)) {
    const rich = fields.get(name);
    if (rich !== undefined) {
      if (typeof value !== 'string') rich.put(value);
      continue;
    }
    const control = form.elements.namedItem(name);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return false;
    if (typeof value !== 'string') return false;
    control.value = value;
    if (control.value !== value) return false;
  }
  const rows = (name: string): boolean => /^[a-z]+\.\d+\.[a-z]+$/.test(name);
  for (const [name, field] of fields) if (rows(name) && !(name in merged)) field.put({ v: 1, blocks: [] });
  for (const control of form.elements)
    if (control instanceof HTMLInputElement && rows(control.name) && !(control.name in merged)) control.value = '';
  return true;
}
