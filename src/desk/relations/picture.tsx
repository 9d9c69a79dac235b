import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Heading } from './related.ts';
import { layOut, type Box, type Drawable, type Placed } from './layout.ts';
import { within } from './relation-list.tsx';
import type { RelationsView } from './relations-view.ts';
import type { Said } from './said.ts';
import { linesFor } from './text-lines.ts';

/** Behind the middle, where there is room: what a life or a case goes through. Before it, who is there. */
const BEHIND: ReadonlySet<Heading> = new Set<Heading>(['cases', 'events', 'offices', 'other-cases']);

interface Drawn extends Drawable<Heading> {
  readonly said: Said;
  readonly nameLines: number;
  readonly noteLines: number;
}

/** Widths of lines in letters, and their heights. */
const NAME_LETTERS = 22;
const NOTE_LETTERS = 26;
const NAME_LINE = 20;
const NOTE_LINE = 17;
const PADDING = 14;
const MIDDLE_LETTERS = 17;
const MIDDLE_LINE = 24;

const drawn = (said: Said): Drawn => {
  const nameLines = linesFor(said.name, NAME_LETTERS, 2);
  const noteLines = said.note === '' ? 0 : linesFor(said.note, NOTE_LETTERS, 2);
  const height = PADDING + nameLines * NAME_LINE + noteLines * NOTE_LINE;
  const { key, heading, via } = said;
  return { key, heading, via, behind: BEHIND.has(heading), height, said, nameLines, noteLines };
};

/**
 * Relations as lines from the middle. Text is laid out by the browser in boxes of fixed size, which it cannot leave: so no
 * name, in whatever script, lies over another. Without SVG the same links stand one after another.
 */
export function Picture({ view }: { view: RelationsView }): JSX.Element {
  const { language, middle, shown } = view;
  const { say } = language;
  const middleLines = linesFor(middle.name, MIDDLE_LETTERS, 4);
  const middleHeight = 2 * PADDING + middleLines * MIDDLE_LINE + NOTE_LINE;
  const { width, height, ...placed } = layOut(shown.map(drawn), middleHeight);
  const names = new Map(shown.map(({ key, name }) => [key, name]));
  const isWide = placed.nodes.some(({ item }) => item.via.length > 0);
  return (
    <svg
      class={`relation-picture${isWide ? ' is-wide' : ''}`}
      viewBox={`${-width / 2} 0 ${width} ${height}`}
      width={`${width / 16}rem`}
      role="group"
      aria-label={say('relations.picture', { name: middle.name })}
    >
      <g class="mirrored">
        {placed.lines.map(({ to, path }) => (
          <path class={`line is-${shapeOf(to, shown)}`} d={path} />
        ))}
        <Label box={placed.middle} class="middle">
          <div class="relation">
            <span class={`name up-to-${middleLines}`} dir="auto" title={middle.name}>
              {middle.name}
            </span>
            <span class="note up-to-1">{middle.note}</span>
          </div>
        </Label>
        {placed.headings.map(({ heading, ...box }) => (
          <Label box={box} class="heading">
            <p class="kicker">{say(`relations.under-${heading}`)}</p>
          </Label>
        ))}
        <g role="list">
          {placed.nodes.map((node) => (
            <Node node={node} inside={within(node.item.said, names, language)} />
          ))}
        </g>
      </g>
    </svg>
  );
}

const shapeOf = (key: string, shown: readonly Said[]): string =>
  shown.find((each) => each.key === key)?.shape ?? 'person';

function Node({ node, inside }: { node: Placed<Drawn>; inside: string }): JSX.Element {
  const { said, nameLines, noteLines } = node.item;
  const { name, note, href, shape } = said;
  // A name that is cut off is read whole by whoever points at it; it is in the list too.
  const whole = linesFor(name, NAME_LETTERS, 3) > 2 ? name : undefined;
  const words = (
    <>
      <span class={`name up-to-${nameLines}`} dir="auto" title={whole}>
        {name}
      </span>
      {note === '' ? null : (
        <span class={`note up-to-${noteLines}`} dir="auto">
          {note}
        </span>
      )}
      {inside === '' ? null : <span class="visually-hidden">{inside}</span>}
    </>
  );
  return (
    <Label box={node} class={`node is-${shape}`} role="listitem">
      {href === null ? (
        <div class="relation">{words}</div>
      ) : (
        <a class="relation" href={href}>
          {words}
        </a>
      )}
    </Label>
  );
}

/** A box with text in it. Around its own middle, so that it can be turned back where the picture is mirrored. */
function Label(props: {
  readonly box: Box;
  readonly class: string;
  readonly role?: 'listitem';
  readonly children: JSX.Element;
}): JSX.Element {
  const { x, y, width, height } = props.box;
  const own = { x: -width / 2, y: -height / 2, width, height };
  return (
    <g class={props.class} role={props.role} transform={`translate(${x + width / 2} ${y + height / 2})`}>
      <g class="turned-back">
        {props.class === 'node is-group' ? <rect class="more" {...own} x={own.x + 4} y={own.y + 4} /> : null}
        <foreignObject {...own}>{props.children}</foreignObject>
      </g>
    </g>
  );
}
