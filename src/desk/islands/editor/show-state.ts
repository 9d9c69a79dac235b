import { element, type Page } from './page.ts';
import type { State } from './saving.ts';

const clock = (at: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(at);

/** Says in one line how it stands with what is typed, and beside the fields what is wrong with them. */
export function showState(page: Page, state: State): void {
  const line = document.querySelector<HTMLElement>('[data-state]');
  if (line === null) return;
  const wrong =
    state.is === 'offline' ||
    state.is === 'signed-out' ||
    state.is === 'refused' ||
    state.is === 'changed' ||
    state.is === 'choice-offline';
  line.classList.toggle('is-wrong', wrong);
  const words = sentence(page, state);
  // While somebody types it is the same at every key.
  if (line.textContent === words) return;
  line.replaceChildren(words);
  if (state.is === 'signed-out') {
    const link = element('a', { href: '/sign-in', target: '_blank', rel: 'noreferrer' }, [page.say('sign-in')]);
    line.append(' ', link);
  }
  if (state.is === 'saved') showErrors(page, state.errors);
}

function sentence(page: Page, state: State): string {
  switch (state.is) {
    case 'saved': {
      const time = clock(state.at);
      if (Object.keys(state.errors).length > 0) return page.say('saved-except', { time });
      return state.kept === null ? page.say('saved', { time }) : page.say('kept', { version: state.kept, time });
    }
    case 'changed':
      return page.say('changed', { name: state.theirs.name });
    case 'refused':
      return page.say('refused', { what: state.status });
    default:
      return page.say(state.is);
  }
}

function showErrors({ form }: Page, errors: Readonly<Record<string, string>>): void {
  for (const error of form.querySelectorAll<HTMLElement>('p.error[id$="-error"]')) {
    const name = error.id.slice(0, -'-error'.length);
    const words = errors[name];
    error.hidden = words === undefined;
    error.textContent = words ?? '';
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLElement)) continue;
    if (words === undefined) field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
  }
}
