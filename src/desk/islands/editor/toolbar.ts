import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { markHere, setBlock, toggleList } from './commands.ts';
import type { FieldEditor, Surroundings } from './surroundings.ts';
import { element } from './page.ts';
import { putDate, putLanguage, putLink, putMedium, putNote, putPerson, putPlace, putWork } from './put-in.ts';
import { schema } from './schema.ts';

interface Tool {
  readonly key: string;
  readonly sign: string;
  readonly blocks?: boolean;
  readonly run: (field: FieldEditor, around: Surroundings) => void;
  readonly pressed?: (field: FieldEditor) => boolean;
}

const command = (does: Command) => (field: FieldEditor) => {
  does(field.view.state, field.view.dispatch, field.view);
  field.view.focus();
};
const marked = (type: MarkType) => (field: FieldEditor) => markHere(field.view.state, type) !== undefined;
const within =
  (type: keyof typeof schema.nodes, attrs: Readonly<Record<string, unknown>> = {}) =>
  (field: FieldEditor) => {
    const { $from } = field.view.state.selection;
    const block = $from.depth === 0 ? null : $from.node(1);
    if (block === null || block.type !== schema.nodes[type]) return false;
    return Object.entries(attrs).every(([name, value]) => block.attrs[name] === value);
  };

const { heading, paragraph, quote } = schema.nodes;
const TOOLS: readonly Tool[] = [
  { key: 'person', sign: '@', run: putPerson },
  { key: 'place', sign: '#', run: putPlace },
  { key: 'date', sign: '31', run: putDate },
  { key: 'strong', sign: 'B', run: command(toggleMark(schema.marks.strong)), pressed: marked(schema.marks.strong) },
  {
    key: 'emphasis',
    sign: 'I',
    run: command(toggleMark(schema.marks.emphasis)),
    pressed: marked(schema.marks.emphasis),
  },
  { key: 'link', sign: '↗', run: putLink, pressed: marked(schema.marks.link) },
  { key: 'work-link', sign: '→', run: putWork, pressed: marked(schema.marks.work) },
  { key: 'language', sign: 'Aあ', run: putLanguage, pressed: marked(schema.marks.lang) },
  { key: 'paragraph', sign: '¶', blocks: true, run: command(setBlock(paragraph)), pressed: within('paragraph') },
  {
    key: 'heading-2',
    sign: 'H2',
    blocks: true,
    run: command(setBlock(heading, { level: 2 })),
    pressed: within('heading', { level: 2 }),
  },
  {
    key: 'heading-3',
    sign: 'H3',
    blocks: true,
    run: command(setBlock(heading, { level: 3 })),
    pressed: within('heading', { level: 3 }),
  },
  {
    key: 'bullets',
    sign: '•',
    blocks: true,
    run: command(toggleList(false)),
    pressed: within('list', { ordered: false }),
  },
  {
    key: 'numbers',
    sign: '1.',
    blocks: true,
    run: command(toggleList(true)),
    pressed: within('list', { ordered: true }),
  },
  { key: 'quote', sign: '“', blocks: true, run: command(setBlock(quote)), pressed: within('quote') },
  { key: 'note', sign: '¹', blocks: true, run: putNote },
  { key: 'picture', sign: '▣', blocks: true, run: (field, around) => putMedium('picture', field, around) },
  { key: 'film', sign: '▶', blocks: true, run: (field, around) => putMedium('film', field, around) },
  { key: 'undo', sign: '↶', run: command(undo) },
  { key: 'redo', sign: '↷', run: command(redo) },
];

/** One row of tools for whichever field is written in; a toolbar, through which the arrows lead (WAI-ARIA practices). */
export class Toolbar {
  readonly dom: HTMLElement;
  #field: FieldEditor | null = null;
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(around: Surroundings) {
    const { page } = around;
    this.#buttons = TOOLS.map(({ key, sign, run }, at) => {
      const button = element('button', {
        type: 'button',
        'aria-label': page.say(key),
        title: page.say(key),
        class: `tool is-${key}`,
        'data-sign': sign,
      });
      button.tabIndex = at === 0 ? 0 : -1;
      // The text keeps its selection.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        if (this.#field !== null) run(this.#field, around);
      });
      return button;
    });
    this.dom = element(
      'div',
      { class: 'tools', role: 'toolbar', 'aria-label': page.say('toolbar'), title: page.say('toolbar') },
      this.#buttons,
    );
    this.dom.addEventListener('keydown', (event) => this.#move(event));
  }

  /** Shows what holds where the cursor is. */
  show(field: FieldEditor): void {
    this.#field = field;
    TOOLS.forEach(({ blocks, pressed }, at) => {
      const button = this.#buttons[at];
      if (button === undefined) return;
      button.disabled = blocks === true && field.kind !== 'document';
      if (pressed !== undefined) button.setAttribute('aria-pressed', String(pressed(field)));
    });
    // The Tab key stops at one tool: never at one that this field has not, which would shut all of them off.
    const stop = this.#buttons.find(({ tabIndex }) => tabIndex === 0);
    if (stop?.disabled === true) this.#stopAt(this.#buttons.find(({ disabled }) => !disabled));
  }

  /** To the tools of a field by the keyboard: on the way by Tab the fields between would make them theirs. */
  enter(field: FieldEditor): void {
    this.show(field);
    this.#buttons.find(({ tabIndex }) => tabIndex === 0)?.focus();
  }

  #stopAt(button: HTMLButtonElement | undefined): void {
    for (const each of this.#buttons) each.tabIndex = each === button ? 0 : -1;
  }

  #move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      // Escape twice leaves the desk: once, here, only goes back to the text.
      event.stopPropagation();
      this.#field?.view.focus();
      return;
    }
    const back = getComputedStyle(this.dom).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const usable = this.#buttons.filter(({ disabled }) => !disabled);
    const at = usable.findIndex((button) => button === document.activeElement);
    const next = usable.at((at + (event.key === back ? -1 : 1)) % usable.length);
    this.#stopAt(next);
    next?.focus();
    event.preventDefault();
  }
}
