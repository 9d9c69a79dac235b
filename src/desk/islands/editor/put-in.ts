import { TextSelection } from 'prosemirror-state';
import { isSafeHref } from '../../../domain/document.ts';
import { askWords } from './ask-words.ts';
import { markHere, setMark } from './commands.ts';
import type { FieldEditor, Surroundings } from './surroundings.ts';
import { noteSelected, openNote } from './note-view.ts';
import { pick } from './picker.ts';
import { schema } from './schema.ts';

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Chooses somebody, and mentions them where the cursor is. `sign`: what was typed for it, and stays if nobody is chosen. */
export function putPerson({ view }: FieldEditor, { page, told }: Surroundings, sign = ''): void {
  const { person } = schema.nodes;
  pick(view, page, {
    kind: 'person',
    people: new Map(),
    leave: (typed) => leave(view, sign, typed),
    take: ({ id, told: words, form }) => {
      if (form === 'full')
        told.note({ type: 'person', person: id as never, form }, { told: words, standIn: false, why: null });
      view.dispatch(view.state.tr.replaceSelectionWith(person.create({ person: id, form })).scrollIntoView());
    },
  });
}

export function putPlace({ view }: FieldEditor, { page, told }: Surroundings, sign = ''): void {
  pick(view, page, {
    kind: 'place',
    people: told.people(),
    leave: (typed) => leave(view, sign, typed),
    take: ({ id, of }) =>
      view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.place.create({ place: id, of })).scrollIntoView()),
  });
}

/** An `@` after which nobody was chosen is what was typed. */
function leave(view: FieldEditor['view'], sign: string, typed: string): void {
  if (sign !== '') view.dispatch(view.state.tr.insertText(sign + typed));
}

export function putDate({ view }: FieldEditor, { page, told }: Surroundings): void {
  askWords(view, page, {
    title: page.say('date'),
    label: page.say('date-when'),
    value: '',
    people: told.people(),
    check: (given) => (DATE.test(given) ? null : page.say('date-wrong')),
    take: (on, of) =>
      view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.date.create({ on, of })).scrollIntoView()),
  });
}

/** A footnote after what is selected, to be written at once; the one that is selected is opened. */
export function putNote({ view, kind }: FieldEditor): void {
  if (kind !== 'document') return;
  const at = noteSelected(view) ?? view.state.selection.to;
  if (noteSelected(view) === null) {
    if (!view.state.doc.resolve(at).parent.inlineContent) return;
    view.dispatch(view.state.tr.insert(at, schema.nodes.note.create()));
  }
  openNote(view, at);
}

export function putMedium(
  what: 'picture' | 'film',
  { view, kind }: FieldEditor,
  { page, described }: Surroundings,
): void {
  if (kind !== 'document') return;
  pick(view, page, {
    kind: what,
    people: new Map(),
    leave: () => undefined,
    take: ({ id, told }) => {
      described.set(id, told === '…' ? page.say('no-alt') : told);
      const { $to } = view.state.selection;
      const at = $to.depth === 0 ? $to.pos : $to.after(1);
      const medium = schema.nodes[what === 'film' ? 'video' : 'picture'].create({ media: id });
      const tr = view.state.tr.insert(at, [medium, schema.nodes.paragraph.create()]);
      view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))).scrollIntoView());
    },
  });
}

export function putWork({ view }: FieldEditor, { page }: Surroundings): void {
  pick(view, page, {
    kind: 'work',
    people: new Map(),
    leave: () => undefined,
    take: ({ id, told }) => {
      if (setMark(schema.marks.work, { work: id })(view.state, view.dispatch)) return;
      view.dispatch(view.state.tr.replaceSelectionWith(schema.text(told, [schema.mark('work', { work: id })]), false));
    },
  });
}

export function putLink(field: FieldEditor, { page }: Surroundings): void {
  const { link } = schema.marks;
  const { state } = field.view;
  const here = markHere(state, link);
  const wordless = state.selection.empty && here === undefined;
  askWords(field.view, page, {
    title: page.say('link'),
    label: page.say('link-address'),
    value: String(here?.attrs['href'] ?? ''),
    remove: page.say('link-remove'),
    check: (given) =>
      wordless ? page.say('words-first') : given === '' || isSafeHref(given) ? null : page.say('link-wrong'),
    take: (href) => setMark(link, href === '' ? null : { href })(field.view.state, field.view.dispatch),
  });
}

export function putLanguage(field: FieldEditor, { page }: Surroundings): void {
  const { lang } = schema.marks;
  const here = markHere(field.view.state, lang);
  const wordless = field.view.state.selection.empty && here === undefined;
  askWords(field.view, page, {
    title: page.say('language'),
    label: page.say('language-tag'),
    value: String(here?.attrs['lang'] ?? ''),
    remove: page.say('link-remove'),
    check: (given) =>
      wordless ? page.say('words-first') : given === '' || LANGUAGE.test(given) ? null : page.say('language-wrong'),
    take: (tag) => setMark(lang, tag === '' ? null : { lang: tag })(field.view.state, field.view.dispatch),
  });
}
