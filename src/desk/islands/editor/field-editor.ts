import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, InputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Slice } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Document } from '../../../domain/document.ts';
import { cleanPasted, type LeftOut } from './clean-pasted.ts';
import { endList, plainAtStart, setBlock, toggleList } from './commands.ts';
import { fromDocument } from './from-document.ts';
import { mediumView, mentionView } from './mention-view.ts';
import { element, type Page } from './page.ts';
import { schema, type FieldKind } from './schema.ts';
import { toDocument } from './to-document.ts';
import type { ToldMentions } from './told.ts';

export interface FieldEditor {
  readonly name: string;
  readonly kind: FieldKind;
  readonly view: EditorView;
  document(): Document;
  /** Puts another document here, which can be undone. */
  put(document: Document): void;
}

/** What the fields of a page share. */
export interface Surroundings {
  readonly page: Page;
  readonly told: ToldMentions;
  readonly described: Map<string, string>;
  changed(): void;
  focused(field: FieldEditor): void;
  /** Opens the list of people or places, for `@` and `#`. */
  mention(field: FieldEditor, sign: '@' | '#'): void;
  link(field: FieldEditor): void;
  leftOut(what: LeftOut): void;
}

/** Puts an editor in the place of a field. The field stays, unseen, for who comes without a script. */
export function editField(area: HTMLTextAreaElement, around: Surroundings): FieldEditor {
  const { page, told, described } = around;
  const kind = area.dataset['rich'] as FieldKind;
  const label = page.form.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(area.id)}"]`);
  if (label !== null) label.id = `${area.id}-label`;
  const holder = element('div', { class: `rich is-${kind}` });
  area.after(holder);
  area.hidden = true;
  const view: EditorView = new EditorView(holder, {
    state: EditorState.create({
      doc: fromDocument(page.rich[area.name] ?? { v: 1, blocks: [] }, kind),
      plugins: pluginsOf(
        kind,
        (sign) => around.mention(field, sign),
        () => around.link(field),
      ),
    }),
    attributes: {
      lang: page.locale,
      dir: page.dir,
      role: 'textbox',
      'aria-multiline': String(kind !== 'line'),
      ...(label === null ? {} : { 'aria-labelledby': label.id }),
      'aria-describedby': area.getAttribute('aria-describedby') ?? '',
    },
    nodeViews: {
      person: mentionView(page, told),
      place: mentionView(page, told),
      date: mentionView(page, told),
      picture: mediumView(page, described),
      video: mediumView(page, described),
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) around.changed();
      around.focused(field);
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
    name: area.name,
    kind,
    view,
    document: () => toDocument(view.state.doc),
    put: (given) => {
      const { doc, tr } = view.state;
      const next = fromDocument(given, kind);
      if (!next.eq(doc)) view.dispatch(tr.replaceWith(0, doc.content.size, next.content));
    },
  };
  label?.addEventListener('click', () => view.focus());
  return field;
}

function pluginsOf(kind: FieldKind, mention: (sign: '@' | '#') => void, link: () => void): Plugin[] {
  const { strong, emphasis } = schema.marks;
  const { heading, paragraph } = schema.nodes;
  const keys = {
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleMark(strong),
    'Mod-i': toggleMark(emphasis),
    'Mod-k': () => {
      link();
      return true;
    },
    ...(kind === 'document'
      ? {
          Enter: endList,
          Backspace: plainAtStart,
          'Mod-Alt-0': setBlock(paragraph),
          'Mod-Alt-2': setBlock(heading, { level: 2 }),
          'Mod-Alt-3': setBlock(heading, { level: 3 }),
          'Mod-Shift-7': toggleList(true),
          'Mod-Shift-8': toggleList(false),
        }
      : {}),
    // A line has one line.
    ...(kind === 'line' ? { Enter: () => true } : {}),
  };
  const typed = new Plugin({
    props: {
      handleTextInput: (view, from, _to, text) => {
        if (text !== '@' && text !== '#') return false;
        const before = view.state.doc.textBetween(Math.max(0, from - 1), from, ' ', ' ');
        // In an address or a word they are letters as all are.
        if (before !== '' && !/[\s([{«“"'¿¡—–-]/u.test(before)) return false;
        mention(text);
        return true;
      },
    },
  });
  return [
    typed,
    ...(kind === 'document' ? [inputRules({ rules: blockRules() })] : []),
    keymap(keys),
    keymap(baseKeymap),
    history(),
  ];
}

/** `## `, `- `, `1. ` and `> ` at the start of a paragraph, as in Markdown. */
function blockRules(): InputRule[] {
  const { heading, quote } = schema.nodes;
  const rule = (match: RegExp, make: (found: RegExpMatchArray) => ReturnType<typeof setBlock>): InputRule =>
    new InputRule(match, (state, found, start, end) => {
      if (state.doc.resolve(start).parent.type !== schema.nodes.paragraph) return null;
      const cleared = state.tr.delete(start, end);
      let made: Transaction | null = null;
      make(found)(state.apply(cleared), (tr) => {
        for (const step of tr.steps) cleared.step(step);
        made = cleared.setSelection(TextSelection.near(cleared.doc.resolve(tr.selection.from)));
      });
      return made;
    });
  return [
    rule(/^(#{2,3})\s$/, (found) => setBlock(heading, { level: found[1]?.length })),
    rule(/^>\s$/, () => setBlock(quote)),
    rule(/^[-*]\s$/, () => toggleList(false)),
    rule(/^1[.)]\s$/, () => toggleList(true)),
  ];
}

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
