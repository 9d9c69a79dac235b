import { askDesk } from './ask-desk.ts';
import type { Page } from './page.ts';

/** What the check says of the text as it is typed, in a line beside it; silent where there is no answer. */
export async function showCheck(page: Page): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-check]');
  const { work, locale } = page;
  const answer = await askDesk(`/newsroom/works/${work}/check.json`, { v: 1, locale });
  if (place === null || typeof answer === 'string' || answer.status !== 200) return;
  const { body } = answer;
  const count = typeof body === 'object' && body !== null && 'findings' in body ? body.findings : null;
  const found = Array.isArray(count) ? count.length : typeof count === 'number' ? count : null;
  if (found === null) return;
  place.textContent = found === 0 ? page.say('check-clean') : page.say('check-found', { count: found });
  place.hidden = false;
}
