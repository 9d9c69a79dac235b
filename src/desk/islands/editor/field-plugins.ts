import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, InputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Plugin, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { endList, plainAtStart, setBlock, toggleList } from './commands.ts';
import { noteSelected, openNote } from './note-view.ts';
import { schema, type FieldKind } from './schema.ts';

/** What is asked for in a dialog. */
interface Asks {
  /** Opens the list of people or places, for `@` and `#`. */
  mention(sign: '@' | '#'): void;
  link(): void;
  note(): void;
  tools(): void;
}

/** What the keys do in a field. */
export function pluginsOf(kind: FieldKind, asks: Asks): Plugin[] {
  const { strong, emphasis } = schema.marks;
  const { heading, paragraph } = schema.nodes;
  const keys = {
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleMark(strong),
    'Mod-i': toggleMark(emphasis),
    'Mod-k': () => {
      asks.link();
      return true;
    },
    'Alt-F10': () => {
      asks.tools();
      return true;
    },
    ...(kind === 'document'
      ? {
          Enter: chainCommands(enterNote, endList),
          Backspace: plainAtStart,
          'Mod-Alt-0': setBlock(paragraph),
          'Mod-Alt-2': setBlock(heading, { level: 2 }),
          'Mod-Alt-3': setBlock(heading, { level: 3 }),
          'Mod-Alt-f': () => {
            asks.note();
            return true;
          },
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
        asks.mention(text);
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

/** Into the footnote that is selected. */
const enterNote: Command = (_state, _dispatch, view) => {
  const at = view === undefined ? null : noteSelected(view);
  if (view === undefined || at === null) return false;
  openNote(view, at);
  return true;
};
