import { Fragment, Slice, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { cleanPasted } from './clean-pasted.ts';
import { pluginsOf } from './field-plugins.ts';
import { fromDocument } from './from-document.ts';
import { mediumView, mentionView } from './mention-view.ts';
import { NoteView, type WriteLine } from './note-view.ts';
import { element } from './page.ts';
import { schema, type FieldKind } from './schema.ts';
import type { FieldEditor, Surroundings } from './surroundings.ts';
import { toDocument } from './to-document.ts';

/** Puts an editor in the place of a field. The field stays, unseen, for who comes without a script. */
export function editField(area: HTMLTextAreaElement, around: Surroundings): FieldEditor {
  const { page } = around;
  const kind = area.dataset['rich'] as FieldKind;
  const label = page.form.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(area.id)}"]`);
  if (label !== null) label.id = `${area.id}-label`;
  const holder = element('div', { class: `rich is-${kind}` });
  area.after(holder);
  area.hidden = true;
  const field = writeIn(holder, around, {
    name: area.name,
    kind,
    doc: fromDocument(page.rich[area.name] ?? { v: 1, blocks: [] }, kind),
    attributes: {
      ...(label === null ? {} : { 'aria-labelledby': label.id }),
      'aria-describedby': area.getAttribute('aria-describedby') ?? '',
    },
    changed: () => around.changed(),
  });
  label?.addEventListener('click', () => field.view.focus());
  return field;
}

interface Begun {
  readonly name: string;
  readonly kind: FieldKind;
  readonly doc: Node;
  readonly attributes: Readonly<Record<string, string>>;
  readonly changed: (doc: Node) => void;
}

function writeIn(holder: HTMLElement, around: Surroundings, begun: Begun): FieldEditor {
  const { page, told, described } = around;
  const { name, kind, doc, attributes, changed } = begun;
  const view: EditorView = new EditorView(holder, {
    state: EditorState.create({
      doc,
      plugins: pluginsOf(kind, {
        mention: (sign) => around.mention(field, sign),
        link: () => around.link(field),
        note: () => around.note(field),
        tools: () => around.tools(field),
      }),
    }),
    attributes: {
      lang: page.locale,
      dir: page.dir,
      role: 'textbox',
      'aria-multiline': String(kind !== 'line'),
      'aria-keyshortcuts': 'Alt+F10',
      ...attributes,
    },
    nodeViews: {
      person: mentionView(page, told),
      place: mentionView(page, told),
      date: mentionView(page, told),
      picture: mediumView(page, described),
      video: mediumView(page, described),
      note: (node, own, at) => new NoteView(node, own, at, around, writeLine(around)),
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) changed(view.state.doc);
      if (view.hasFocus()) around.focused(field);
    },
    handleDOMEvents: {
      focus: () => {
        around.focused(field);
        return false;
      },
    },
    transformPastedHTML: (html) => {
      // Between our own fields it stays what it is: mentions, notes, pictures.
      if (html.includes('data-pm-slice')) return html;
      const clean = cleanPasted(html);
      around.leftOut(clean.leftOut);
      return clean.html;
    },
    transformPasted: (slice) => fit(slice, kind),
  });
  const field: FieldEditor = {
    name,
    kind,
    view,
    document: () => toDocument(view.state.doc),
    put: (given) => {
      const { tr } = view.state;
      const next = fromDocument(given, kind);
      if (!next.eq(view.state.doc)) view.dispatch(tr.replaceWith(0, view.state.doc.content.size, next.content));
    },
  };
  return field;
}

/** For what is written in a place of its own, such as a footnote. */
const writeLine =
  (around: Surroundings): WriteLine =>
  (holder, label, content, changed) => {
    const { line, words } = schema.nodes;
    return writeIn(holder, around, {
      name: '',
      kind: 'line',
      doc: line.create(null, words.create(null, content)),
      attributes: { 'aria-label': label },
      changed: (doc) => changed(doc.firstChild?.content ?? Fragment.empty),
    });
  };

/** What is pasted into a line, or into a list of lines, is lines: nothing of it is lost that has words. */
function fit(slice: Slice, kind: FieldKind): Slice {
  if (kind === 'document') return slice;
  const lines: Fragment[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock) return !node.isInline;
    const plain = node.children.filter((each) => each.type !== schema.nodes.note);
    lines.push(Fragment.from(plain));
    return false;
  });
  if (lines.length === 0) return slice;
  if (kind === 'line') {
    const joined = lines.reduce(
      (all, line, at) => all.append(at === 0 ? line : Fragment.from(schema.text(' ')).append(line)),
      Fragment.empty,
    );
    return new Slice(joined, 0, 0);
  }
  const { words } = schema.nodes;
  return new Slice(Fragment.from(lines.map((line) => words.create(null, line))), 1, 1);
}
