import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { Mention } from '../../newsroom/editor/mention-key.ts';
import { element, type Page } from './page.ts';
import type { ToldMentions } from './told.ts';

/** A mention as readers will see it, and, for those whose matter it is, a quiet mark of why nobody is named. */
export function mentionView(page: Page, told: ToldMentions): (node: Node) => NodeView {
  return (node) => {
    const mention = mentionOf(node);
    // By its own direction, apart from the words around it: a name in Latin letters and a number beside it stay in order.
    const dom = element('span', { class: `mention is-${mention.type}`, contenteditable: 'false', dir: 'auto' });
    const draw = (): void => {
      const known = told.of(mention);
      const words = known?.told ?? unknownWords(page, mention);
      dom.textContent = words;
      dom.classList.toggle('is-stand-in', known?.standIn === true);
      dom.classList.toggle('is-unknown', known === null);
      if (known?.standIn === true && known.why !== null) {
        dom.title = page.say('not-told', { what: known.why });
        dom.append(element('sup', { 'aria-label': dom.title, role: 'img' }, ['◦']));
      }
    };
    draw();
    told.ask(mention);
    const forget = told.watch(draw);
    return { dom, destroy: forget, ignoreMutation: () => true };
  };
}

function mentionOf({ type, attrs }: Node): Mention {
  return { type: type.name, ...attrs } as Mention;
}

function unknownWords({ say }: Page, mention: Mention): string {
  if (mention.type === 'date') return mention.on;
  return say(mention.type === 'person' ? 'unknown-mention' : 'unknown-place');
}

/** A picture or film as it is in the library: small, and with what it is described as. */
export function mediumView(page: Page, described: ReadonlyMap<string, string>): (node: Node) => NodeView {
  return (node) => {
    const id = String(node.attrs['media']);
    const kind = node.type.name === 'picture' ? 'picture' : 'film';
    const told = described.get(id) ?? '';
    const small = element('img', { src: `/media/${id}/small.webp`, alt: '', loading: 'lazy' });
    // While nobody has opened the case files there is none.
    small.addEventListener('error', () => small.remove());
    const link = element('a', { href: `/media/${id}`, target: '_blank', rel: 'noreferrer' }, [page.say(kind)]);
    const words = element('p', {}, [link, ' ', told === '' ? element('code', {}, [id.slice(0, 6)]) : told]);
    return { dom: element('div', { class: 'medium', contenteditable: 'false' }, [small, words]) };
  };
}
