import type { EditorView } from 'prosemirror-view';
import { element, type Page } from './page.ts';
import { openPopup } from './popup.ts';

export interface Question {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  /** What is wrong with an answer; `null`: nothing. */
  readonly check: (value: string) => string | null;
  /** People whose consent may also limit it. */
  readonly people?: ReadonlyMap<string, string>;
  readonly remove?: string;
  readonly take: (value: string, of: string | null) => void;
}

/** Asks for a few words in a dialog beside the cursor: an address, a language, a date. */
export function askWords(view: EditorView, page: Page, question: Question): void {
  const { title, label, value, check, take, remove, people = new Map() } = question;
  const input = element('input', { type: 'text', id: 'asked', dir: 'ltr', autocomplete: 'off', spellcheck: 'false' });
  input.value = value;
  const error = element('p', { class: 'error', role: 'alert' });
  error.hidden = true;
  const of = peopleSelect(page, people);
  const form = element('form', {}, [
    element('label', { for: 'asked' }, [label]),
    error,
    input,
    ...(of === null ? [] : [element('label', { for: 'limited' }, [page.say('date-of')]), of]),
    element('button', { type: 'submit' }, [page.say('ok')]),
  ]);
  if (remove !== undefined && value !== '') {
    const button = element('button', { type: 'button', class: 'quiet' }, [remove]);
    button.addEventListener('click', () => answer(''));
    form.append(button);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = check(input.value.trim());
    error.textContent = wrong;
    error.hidden = wrong === null;
    if (wrong === null) answer(input.value.trim());
    else input.focus();
  });
  const popup = openPopup(view, title, [form], () => undefined);
  const answer = (given: string): void => {
    popup.close();
    take(given, of === null || of.value === '' ? null : of.value);
  };
}

export function peopleSelect(page: Page, people: ReadonlyMap<string, string>): HTMLSelectElement | null {
  if (people.size === 0) return null;
  const options = [...people].map(([id, told]) => element('option', { value: id }, [told]));
  return element('select', { id: 'limited' }, [element('option', { value: '' }, [page.say('nobody')]), ...options]);
}
