import type { Command } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import { Fragment, type MarkType, type Node, type NodeType } from 'prosemirror-model';
import { schema } from './schema.ts';

const { paragraph, heading, quote, list, item } = schema.nodes;

/** Makes the lines of the selection into blocks of this kind; out of a list, if they are in one. */
export function setBlock(type: NodeType, attrs: Record<string, unknown> | null = null): Command {
  return reform((lines) => lines.map((line) => type.create(attrs, line.content)));
}

/** Makes the lines of the selection into a list, or out of one of the same kind into paragraphs. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const inSame = $from.node(1).type === list && $from.node(1).attrs['ordered'] === ordered;
    if (inSame) return setBlock(paragraph)(state, dispatch);
    return reform((lines) => [
      list.create(
        { ordered },
        lines.map((line) => item.create(null, line.content)),
      ),
    ])(state, dispatch);
  };
}

/** Out of an empty entry of a list, as everywhere: Enter ends the list. */
export const endList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== item || $from.parent.content.size > 0) return false;
  return setBlock(paragraph)(state, dispatch);
};

/** At the start of a block that is no paragraph, Backspace makes it one. */
export const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { type } = $from.parent;
  if (!empty || $from.parentOffset > 0 || (type !== item && type !== heading && type !== quote)) return false;
  return setBlock(paragraph)(state, dispatch);
};

/** Takes the lines that are selected out of their blocks, and puts what is made of them in their place. */
function reform(make: (lines: readonly Node[]) => readonly Node[]): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if ($from.depth === 0 || state.doc.type !== schema.nodes.doc) return false;
    const first = $from.index(0);
    const last = $to.index(0);
    const all: Node[] = [];
    const chosen: Node[] = [];
    let before: Node[] = [];
    let after: Node[] = [];
    for (let at = first; at <= last; at++) {
      const block = state.doc.child(at);
      if (block.type !== list) chosen.push(block);
      else
        block.forEach((each, _, i) => {
          if (at === first && i < $from.index(1)) before = [...before, each];
          else if (at === last && i > $to.index(1)) after = [...after, each];
          else chosen.push(each);
        });
    }
    if (!chosen.every((node) => node.isTextblock)) return false;
    const rest = (items: readonly Node[], index: number): Node[] =>
      items.length === 0 ? [] : [state.doc.child(index).copy(Fragment.from(items))];
    all.push(...rest(before, first), ...make(chosen), ...rest(after, last));
    if (dispatch) {
      const start = $from.before(1);
      const tr = state.tr.replaceWith(start, $to.after(1), all);
      const beforeSize = rest(before, first).reduce((size, node) => size + node.nodeSize, 0);
      const made = all[before.length > 0 ? 1 : 0];
      const inside = start + beforeSize + (made?.type === list ? 2 : 1) + $from.parentOffset;
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(inside, tr.doc.content.size))));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** The mark of this kind where the cursor is, or in what is selected. */
export function markHere(state: Parameters<Command>[0], type: MarkType) {
  const { from, to, $from, empty } = state.selection;
  if (empty) return type.isInSet($from.marks());
  let found = undefined as ReturnType<MarkType['isInSet']>;
  state.doc.nodesBetween(from, to, (node) => {
    found ??= type.isInSet(node.marks);
  });
  return found;
}

/** Sets or takes away a mark with an address on what is selected; on the whole of it where only the cursor is in it. */
export function setMark(type: MarkType, attrs: Record<string, unknown> | null): Command {
  return (state, dispatch) => {
    const { from, to } = rangeOf(state, type);
    if (from === to) return false;
    if (dispatch) {
      const tr = state.tr.removeMark(from, to, type);
      dispatch(attrs === null ? tr : tr.addMark(from, to, type.create(attrs)));
    }
    return true;
  };
}

function rangeOf(state: Parameters<Command>[0], type: MarkType): { from: number; to: number } {
  const { from, to, $from, empty } = state.selection;
  const mark = markHere(state, type);
  if (!empty || mark === undefined) return { from, to };
  let start = from;
  let end = from;
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (mark.isInSet(node.marks) && at <= from && at + node.nodeSize >= from) [start, end] = [at, at + node.nodeSize];
  });
  return { from: start, to: end };
}
