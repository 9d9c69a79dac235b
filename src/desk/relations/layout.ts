/**
 * The picture: one in the middle, those that stand nearest in a column on either side, and in a last column what hangs on
 * these. All measures are units of the picture; the middle of its width is 0, so that it can be mirrored for languages that
 * are written from right to left.
 */
export interface Drawable<Heading extends string = string> {
  readonly key: string;
  readonly heading: Heading;
  readonly via: readonly string[];
  /** Whether its heading has its place behind the middle, in the direction of reading, if there is room. */
  readonly behind: boolean;
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed<Item> extends Box {
  readonly item: Item;
}

/** By keys; `null`: the middle. */
interface Line {
  readonly from: string | null;
  readonly to: string;
  readonly path: string;
}

export interface Layout<Item extends Drawable> {
  readonly width: number;
  readonly height: number;
  readonly middle: Box;
  readonly nodes: readonly Placed<Item>[];
  readonly headings: readonly (Box & { readonly heading: Item['heading'] })[];
  readonly lines: readonly Line[];
}

export const NODE_WIDTH = 216;
export const MIDDLE_WIDTH = 200;
const GUTTER = 60;
const GAP = 8;
const HEADING_HEIGHT = 22;
const BEFORE_HEADING = 18;
/** Room for the outline of what has the focus. */
const EDGE = 6;

type Column<Item> = readonly Item[];

/** Where everything stands. The same relations make the same picture. */
export function layOut<Item extends Drawable>(items: readonly Item[], middleHeight: number): Layout<Item> {
  const near = items.filter(({ via }) => via.length === 0);
  const [one, other] = sides(near, new Set(items.flatMap(({ via }) => via)));
  // Of one side alone the middle stands before it, as it is read.
  const [before, behind] = other.length === 0 ? [other, one] : [one, other];
  const order = new Map([...before, ...behind].map(({ key }, at) => [key, at]));
  const first = ({ via }: Item): number => Math.min(...via.map((key) => order.get(key) ?? Infinity));
  const beyond = items.filter(({ via }) => via.length > 0);
  const columns: { readonly items: Column<Item>; readonly x: number }[] = [];
  const step = NODE_WIDTH + GUTTER;
  const width = MIDDLE_WIDTH + [before, behind, beyond].filter((each) => each.length > 0).length * step + 2 * EDGE;
  let x = -width / 2 + EDGE;
  if (before.length > 0) {
    columns.push({ items: before, x });
    x += step;
  }
  const middleX = x;
  x += MIDDLE_WIDTH + GUTTER;
  if (behind.length > 0) columns.push({ items: behind, x });
  const inOrder = groupsOf(beyond).flatMap((group) => group.toSorted((a, b) => first(a) - first(b)));
  if (beyond.length > 0) columns.push({ items: inOrder, x: x + step });
  // The first heading stands above: what is drawn stands in the middle of the height.
  const bodies = columns.map((column) => heightOf(column.items) - HEADING_HEIGHT);
  const half = Math.max(middleHeight, ...bodies) / 2;
  const axis = EDGE + Math.max(middleHeight / 2, ...bodies.map((body) => body / 2 + HEADING_HEIGHT));
  const height = axis + half + EDGE;
  const nodes: Placed<Item>[] = [];
  const headings: (Box & { heading: Item['heading'] })[] = [];
  for (const { items: all, x: at } of columns) {
    let y = axis - (heightOf(all) - HEADING_HEIGHT) / 2 - HEADING_HEIGHT;
    for (const [index, group] of groupsOf(all).entries()) {
      if (index > 0) y += BEFORE_HEADING;
      const [{ heading }] = group;
      headings.push({ heading, x: at, y, width: NODE_WIDTH, height: HEADING_HEIGHT });
      y += HEADING_HEIGHT;
      for (const item of group) {
        y += GAP;
        nodes.push({ item, x: at, y, width: NODE_WIDTH, height: item.height });
        y += item.height;
      }
    }
  }
  const middle = { x: middleX, y: axis - middleHeight / 2, width: MIDDLE_WIDTH, height: middleHeight };
  return { width, height, middle, nodes, headings, lines: linesOf(nodes, middle) };
}

/**
 * Who stands before the middle and who behind it: what something hangs on stands behind, next to that. Then what stands
 * last on the taller side moves to the other for as long as that makes the picture less tall: whole headings, and only
 * where one side is still much taller, part of one.
 */
function sides<Item extends Drawable>(near: Column<Item>, hungOn: ReadonlySet<string>): [Item[], Item[]] {
  const isBehind = new Map(near.map((item) => [item.key, item.behind || hungOn.has(item.key)]));
  const side = (behind: boolean): Item[] => near.filter(({ key }) => isBehind.get(key) === behind);
  const move = (pick: (free: readonly Item[]) => readonly Item[], until: number): void => {
    for (;;) {
      const heights = [heightOf(side(false)), heightOf(side(true))] as const;
      const tallest = Math.max(...heights);
      const behind = heights[1] === tallest;
      if (tallest <= until * Math.min(...heights)) return;
      const moved = pick(side(behind).filter(({ key }) => !hungOn.has(key)));
      if (moved.length === 0) return;
      for (const { key } of moved) isBehind.set(key, !behind);
      if (Math.max(heightOf(side(false)), heightOf(side(true))) < tallest) continue;
      for (const { key } of moved) isBehind.set(key, behind);
      return;
    }
  };
  move((free) => groupsOf(free).at(-1) ?? [], 1);
  move((free) => free.slice(-1), MUCH_TALLER);
  return [side(false), side(true)];
}

const MUCH_TALLER = 1.6;

function groupsOf<Item extends Drawable>(items: Column<Item>): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(item.heading);
    if (group === undefined) groups.set(item.heading, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function heightOf(items: Column<Drawable>): number {
  const groups = groupsOf(items);
  const nodes = items.reduce((sum, { height }) => sum + GAP + height, 0);
  return nodes + groups.length * HEADING_HEIGHT + Math.max(0, groups.length - 1) * BEFORE_HEADING;
}

function linesOf<Item extends Drawable>(nodes: readonly Placed<Item>[], middle: Box): Layout<Item>['lines'] {
  const boxes = new Map<string, Box>(nodes.map((node) => [node.item.key, node]));
  return nodes.flatMap((node): Line[] => {
    const { key, via } = node.item;
    if (via.length === 0) return [{ from: null, to: key, path: lineBetween(middle, node) }];
    return via.flatMap((from) => {
      const box = boxes.get(from);
      return box === undefined ? [] : [{ from, to: key, path: lineBetween(box, node) }];
    });
  });
}

/** From the side of one box to the near side of another, in an even bend that keeps to the room between two columns. */
function lineBetween(from: Box, to: Box): string {
  const forward = to.x > from.x;
  const start = forward ? from.x + from.width : from.x;
  const end = forward ? to.x : to.x + to.width;
  const bend = (start + end) / 2;
  const [y1, y2] = [from, to].map(({ y, height }) => y + height / 2);
  return `M${start} ${y1}C${bend} ${y1} ${bend} ${y2} ${end} ${y2}`;
}
