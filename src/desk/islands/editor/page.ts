import type { Document } from '../../../domain/document.ts';

/** What the page says with its form, read once. */
export interface Page {
  readonly form: HTMLFormElement;
  readonly work: string;
  readonly locale: string;
  readonly dir: string;
  readonly rich: Readonly<Record<string, Document>>;
  /** What pictures and films are described as, by their ids. */
  readonly described: Readonly<Record<string, string>>;
  say(key: string, given?: Readonly<Record<string, string | number>>): string;
}

export function readPage(form: HTMLFormElement): Page {
  // Our own server wrote them.
  const read = <Value>(name: string): Value => JSON.parse(form.dataset[name] ?? '{}') as Value;
  const words = read<Record<string, string>>('words');
  return {
    form,
    work: form.dataset['work'] ?? '',
    locale: form.dataset['locale'] ?? '',
    dir: form.dataset['dir'] ?? 'auto',
    rich: read('rich'),
    described: read('described'),
    say: (key, given = {}) =>
      Object.entries(given).reduce(
        (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
        words[key] ?? key,
      ),
  };
}

/** An element with attributes and children. Text is text: nothing here ever becomes markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (string | HTMLElement)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
