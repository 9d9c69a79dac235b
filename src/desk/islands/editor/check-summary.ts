import { askDesk } from './ask-desk.ts';
import { element, type Page } from './page.ts';

interface Checked {
  readonly summary: string;
  readonly said: readonly string[];
}

/** What the check says of the text as it is typed, beside it; silent where there is no answer. */
export async function showCheck({ work }: Page): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-check]');
  const answer = await askDesk(`/newsroom/works/${work}/check.json`, {});
  if (place === null || typeof answer === 'string' || answer.status !== 200) return;
  const { summary, said } = answer.body as Checked;
  const sentences = said.map((each) => element('li', {}, [each]));
  place.replaceChildren(element('p', {}, [summary]), ...(said.length === 0 ? [] : [element('ul', {}, sentences)]));
  place.hidden = false;
}

/** The page as the public will see it, below the text, when somebody asks for it; drawn again after each saving. */
export function framePreview(page: Page): () => void {
  const link = document.querySelector<HTMLAnchorElement>('[data-preview]');
  if (link === null) return () => undefined;
  const frame = element('iframe', {
    class: 'preview-frame',
    title: page.say('preview-show'),
    sandbox: 'allow-same-origin',
  });
  const button = element('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false' }, [
    page.say('preview-show'),
  ]);
  const draw = (): void => {
    if (frame.isConnected) frame.src = `${link.pathname}/page${link.search}`;
  };
  button.addEventListener('click', () => {
    if (frame.isConnected) frame.remove();
    else page.form.querySelector('.beside')?.append(frame);
    button.setAttribute('aria-expanded', String(frame.isConnected));
    draw();
  });
  link.after(' ', button);
  return draw;
}
