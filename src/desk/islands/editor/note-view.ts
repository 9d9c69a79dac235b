import { DOMSerializer, Fragment, type Node } from 'prosemirror-model';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { FieldEditor, Surroundings } from './surroundings.ts';
import { mentionView } from './mention-view.ts';
import { element } from './page.ts';
import { schema } from './schema.ts';

/** Makes an editor of one line in a place, with what it begins with; `changed` gets what stands in it, at each change. */
export type WriteLine = (
  place: HTMLElement,
  label: string,
  content: Fragment,
  changed: (content: Fragment) => void,
) => FieldEditor;

const OPEN = 'open-note';

/** Opens the footnote that begins at a position, to be written in. */
export function openNote(view: EditorView, at: number): void {
  view.nodeDOM(at)?.dispatchEvent(new CustomEvent(OPEN));
}

/** Where the footnote stands that is selected; `null`: none is. */
export function noteSelected({ state: { selection } }: EditorView): number | null {
  return selection instanceof NodeSelection && selection.node.type === schema.nodes.note ? selection.from : null;
}

/**
 * A footnote where it is called: its words, and on a click or Enter a line below them to write in, with marks and mentions
 * as in any other line. What is written there is in the text at once; Enter or Escape leads back to it.
 */
export class NoteView implements NodeView {
  readonly dom: HTMLElement;
  #node: Node;
  readonly #view: EditorView;
  readonly #at: () => number | undefined;
  readonly #around: Surroundings;
  readonly #write: WriteLine;
  #inner: { readonly box: HTMLElement; readonly field: FieldEditor } | null = null;
  #forget: readonly (() => void)[] = [];

  constructor(node: Node, view: EditorView, at: () => number | undefined, around: Surroundings, write: WriteLine) {
    this.#node = node;
    this.#view = view;
    this.#at = at;
    this.#around = around;
    this.#write = write;
    this.dom = element('span', { 'data-note': '', contenteditable: 'false', title: around.page.say('note-open') });
    this.dom.addEventListener('click', () => this.#open());
    this.dom.addEventListener(OPEN, () => this.#open());
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const changed = !node.eq(this.#node);
    this.#node = node;
    if (!changed) return true;
    this.#draw();
    // Somebody undid it, or chose the other text: what is open shows what stands now.
    const inner = this.#inner?.field.view;
    const own = inner?.state.doc.firstChild;
    if (inner !== undefined && own?.content.eq(node.content) === false)
      inner.dispatch(inner.state.tr.replaceWith(1, inner.state.doc.content.size - 1, node.content));
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }

  stopEvent(event: Event): boolean {
    return event.type === OPEN;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    for (const forget of this.#forget) forget();
    this.#inner?.field.view.destroy();
    this.#inner?.box.remove();
    this.#inner = null;
  }

  #draw(): void {
    for (const forget of this.#forget) forget();
    const { page, told } = this.#around;
    const serializer = DOMSerializer.fromSchema(schema);
    const forgets: (() => void)[] = [];
    const parts = this.#node.children.map((each) => {
      if (each.isText) return serializer.serializeFragment(Fragment.from(each));
      const drawn = mentionView(page, told)(each);
      forgets.push(() => drawn.destroy?.());
      return drawn.dom;
    });
    this.#forget = forgets;
    this.dom.replaceChildren(...(parts.length === 0 ? ['…'] : parts));
  }

  #open(): void {
    if (this.#inner !== null) return this.#inner.field.view.focus();
    const { page } = this.#around;
    const box = element('div', { class: 'note-box', role: 'dialog', 'aria-label': page.say('note') });
    this.#view.dom.parentElement?.append(box);
    const field = this.#write(box, page.say('note-words'), this.#node.content, (content) => this.#put(content));
    const done = element('button', { type: 'button', class: 'quiet' }, [page.say('note-done')]);
    done.addEventListener('click', () => this.#close(true));
    box.append(done);
    box.addEventListener('keydown', (event) => {
      const ends = event.key === 'Escape' || (event.key === 'Enter' && event.target === field.view.dom);
      if (!ends || event.isComposing) return;
      event.preventDefault();
      // Escape twice leaves the desk: once, here, only closes.
      event.stopPropagation();
      this.#close(true);
    });
    // Writing on in the text ends it; the tools and the lists of people do not.
    this.#view.dom.addEventListener('focus', () => this.#close(false), { once: true });
    this.#inner = { box, field };
    this.#place(box);
    field.view.focus();
    field.view.dispatch(field.view.state.tr.setSelection(TextSelection.atEnd(field.view.state.doc)));
  }

  #put(content: Fragment): void {
    const at = this.#at();
    if (at === undefined || content.eq(this.#node.content)) return;
    const { tr } = this.#view.state;
    this.#view.dispatch(tr.replaceWith(at + 1, at + 1 + this.#node.content.size, content));
  }

  /** Back to the text, after the footnote. One in which nothing stands is none. */
  #close(back: boolean): void {
    const inner = this.#inner;
    const at = this.#at();
    if (inner === null) return;
    this.#inner = null;
    inner.field.view.destroy();
    inner.box.remove();
    if (at === undefined) return;
    const { tr } = this.#view.state;
    if (this.#node.content.size === 0) this.#view.dispatch(tr.delete(at, at + this.#node.nodeSize));
    else if (back) this.#view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + this.#node.nodeSize))));
    if (back) this.#view.focus();
  }

  /** Under the line in which it is called, as wide as the field. */
  #place(box: HTMLElement): void {
    const holder = this.#view.dom.parentElement;
    if (holder === null) return;
    const called = this.dom.getBoundingClientRect();
    box.style.insetBlockStart = `${called.bottom - holder.getBoundingClientRect().top + 6}px`;
    box.scrollIntoView({ block: 'nearest' });
  }
}
