import { askDesk } from './ask-desk.ts';
import type { Page } from './page.ts';

const EVERY_MS = 15_000;

interface Present {
  readonly others: readonly { readonly name: string; readonly since: number }[];
  readonly revision: number;
}

/** Says that this page is open, and shows who else has it open. */
export function keepPresence(page: Page, seen: () => number): void {
  const line = document.querySelector<HTMLElement>('[data-others]');
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  const ask = async (): Promise<void> => {
    const answer = await askDesk(`${page.form.getAttribute('action') ?? ''}/present`, {});
    if (line === null || typeof answer === 'string' || answer.status !== 200) return;
    const { others, revision } = answer.body as Present;
    const told = others.map(({ name, since }) => page.say('also-here', { name, time: time.format(since) }));
    const [first] = others;
    if (revision > seen() && first !== undefined) told.push(page.say('unsaved-elsewhere', { name: first.name }));
    // Said again only when it changes: it is read aloud.
    const words = told.join(' ');
    if (line.textContent !== words) line.textContent = words;
    line.hidden = words === '';
  };
  void ask();
  setInterval(() => void ask(), EVERY_MS);
}
