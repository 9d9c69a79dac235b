import type { EditorView } from 'prosemirror-view';
import { element } from './page.ts';

/** A small dialog beside the cursor. It closes with Escape, or when the focus leaves it; the text gets the focus back. */
export function openPopup(
  view: EditorView,
  label: string,
  children: readonly HTMLElement[],
  closed: () => void,
): { close(): void } {
  const dom = element('div', { class: 'popup', role: 'dialog', 'aria-label': label }, children);
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    grown.disconnect();
    dom.remove();
    view.focus();
    closed();
  };
  dom.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Escape twice leaves the desk: once, here, only closes.
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  dom.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && dom.contains(event.relatedTarget)) return;
    if (document.hasFocus()) close();
  });
  document.body.append(dom);
  place(dom, view);
  // A list that is found fills it: what would lie below the window goes above the line.
  const grown = new ResizeObserver(() => place(dom, view));
  grown.observe(dom);
  dom.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  return { close };
}

const EDGE = 8;

function place(dom: HTMLElement, view: EditorView): void {
  const at = view.coordsAtPos(view.state.selection.head);
  const { width, height } = dom.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(at.left, document.documentElement.clientWidth - width - EDGE));
  const below = at.bottom + EDGE;
  const top = below + height > window.innerHeight && at.top > height ? at.top - height - EDGE : below;
  dom.style.left = `${left + window.scrollX}px`;
  dom.style.top = `${top + window.scrollY}px`;
}
