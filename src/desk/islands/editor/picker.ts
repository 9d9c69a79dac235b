import type { EditorView } from 'prosemirror-view';
import { askDesk } from './ask-desk.ts';
import { peopleSelect } from './ask-words.ts';
import { element, type Page } from './page.ts';
import { openPopup } from './popup.ts';

export type Pickable = 'person' | 'place' | 'work' | 'picture' | 'film';

interface Found {
  readonly id: string;
  readonly told: string;
  readonly more: string;
}

export interface Picked extends Found {
  readonly form: string;
  readonly of: string | null;
}

const QUIET_MS = 180;

/**
 * A list to choose from, which is narrowed by typing: a combobox whose list is moved through with the arrows. `leave`
 * gets what was typed, when nothing was chosen.
 */
export function pick(
  view: EditorView,
  page: Page,
  {
    kind,
    people,
    take,
    leave,
  }: {
    readonly kind: Pickable;
    readonly people: ReadonlyMap<string, string>;
    readonly take: (picked: Picked) => void;
    readonly leave: (typed: string) => void;
  },
): void {
  const input = element('input', {
    type: 'text',
    id: 'picker',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'picker-list',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: page.say('search'),
    'aria-label': page.say(kind),
  });
  const list = element('ul', { id: 'picker-list', role: 'listbox', 'aria-label': page.say(kind) });
  const state = element('p', { class: 'hint', role: 'status' });
  const form = kind === 'person' ? formSelect(page) : null;
  const of = kind === 'place' ? peopleSelect(page, people) : null;
  if (of !== null) of.setAttribute('aria-label', page.say('limited-by'));
  let found: readonly Found[] = [];
  let at = 0;
  let asked = 0;
  let chosen = false;

  const mark = (): void => {
    for (const [i, each] of [...list.children].entries()) {
      each.setAttribute('aria-selected', String(i === at));
      if (i === at) each.scrollIntoView({ block: 'nearest' });
    }
    if (found.length === 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `picked-${at}`);
  };
  const choose = (i: number): void => {
    const one = found[i];
    if (one === undefined) return;
    chosen = true;
    popup.close();
    take({ ...one, form: form?.value ?? 'full', of: of === null || of.value === '' ? null : of.value });
  };
  const look = async (): Promise<void> => {
    const turn = ++asked;
    const { work, locale } = page;
    const answer = await askDesk('/newsroom/mentions', {
      v: 1,
      work,
      locale,
      find: kind,
      query: input.value.slice(0, 200),
    });
    if (turn !== asked) return;
    const fine = typeof answer !== 'string' && answer.status === 200;
    const said = fine ? (answer.body as { locked: boolean; found: readonly Found[] }) : { locked: false, found: [] };
    found = said.found;
    at = 0;
    list.replaceChildren(...found.map((each, i) => option(page, each, i, choose)));
    state.textContent = !fine
      ? page.say('no-answer')
      : said.locked
        ? page.say('locked')
        : found.length > 0
          ? page.say('found', { count: found.length })
          : input.value === '' && kind === 'place'
            ? ''
            : page.say('found-none');
    mark();
  };
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), QUIET_MS);
  });
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) at = (at + step + found.length) % found.length;
    if (event.key === 'Enter') choose(at);
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
    mark();
  });
  const popup = openPopup(
    view,
    page.say(kind),
    [input, ...(form === null ? [] : [form]), ...(of === null ? [] : [of]), state, list],
    () => {
      asked++;
      if (!chosen) leave(input.value);
    },
  );
  void look();
}

function option(page: Page, { told, more }: Found, i: number, choose: (i: number) => void): HTMLElement {
  const dom = element('li', { role: 'option', id: `picked-${i}`, 'aria-selected': 'false' }, [
    element('span', { lang: page.locale, dir: 'auto' }, [told]),
    ...(more === '' ? [] : [' ', element('span', { class: 'hint' }, [more])]),
  ]);
  // Before the focus leaves the field, which would close the list.
  dom.addEventListener('mousedown', (event) => {
    event.preventDefault();
    choose(i);
  });
  return dom;
}

function formSelect(page: Page): HTMLSelectElement {
  const forms = ['full', 'short', 'given'];
  return element(
    'select',
    { 'aria-label': page.say('form') },
    forms.map((form) => element('option', { value: form }, [page.say(`form-${form}`)])),
  );
}
