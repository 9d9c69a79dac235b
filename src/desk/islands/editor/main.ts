import type { LeftOut } from './clean-pasted.ts';
import { choose, showDifferences } from './choose.ts';
import { framePreview, showCheck } from './check-summary.ts';
import { editField } from './field-editor.ts';
import { readPage, type Page } from './page.ts';
import { keepPresence } from './presence.ts';
import { putLink, putNote, putPerson, putPlace } from './put-in.ts';
import { Saving, type Fields, type State } from './saving.ts';
import { showState } from './show-state.ts';
import type { FieldEditor, Surroundings } from './surroundings.ts';
import { ToldMentions } from './told.ts';
import { Toolbar } from './toolbar.ts';

const form = document.querySelector<HTMLFormElement>('form.editor');
// What a form brought back unsaved is in its fields alone: there it stays until it is saved.
if (form !== null && form.dataset['typed'] === undefined) start(readPage(form));

function start(page: Page): void {
  const fields = new Map<string, FieldEditor>();
  const around: Surroundings = {
    page,
    told: new ToldMentions(page),
    described: new Map(Object.entries(page.described)),
    changed: () => saving.changed(),
    focused: (field) => toolbar.show(field),
    mention: (field, sign) => (sign === '@' ? putPerson : putPlace)(field, around, sign),
    link: (field) => putLink(field, around),
    note: putNote,
    tools: (field) => toolbar.enter(field),
    leftOut: (what) => sayLeftOut(page, what),
  };
  const toolbar = new Toolbar(around);
  const collect = (): Fields => {
    const typed = new FormData(page.form);
    const plain = [...typed].flatMap(([name, value]) =>
      typeof value === 'string' && !CONTROLS.has(name) && !name.startsWith('pick.') && !fields.has(name)
        ? [[name, value] as const]
        : [],
    );
    return Object.fromEntries([...plain, ...[...fields].map(([name, field]) => [name, field.document()] as const)]);
  };
  const draw = framePreview(page);
  let looks = 0;
  // The check reads every page that would change: not at each word.
  const lookLater = (): void => {
    clearTimeout(looks);
    looks = window.setTimeout(() => {
      draw();
      void showCheck(page);
    }, LOOK_MS);
  };
  const tell = (state: State): void => {
    showState(page, state);
    const revision = page.form.elements.namedItem('revision');
    if (revision instanceof HTMLInputElement) revision.value = String(saving.revision);
    if (state.is === 'changed') showDifferences(page, state.theirs);
    if (state.is === 'saved') lookLater();
  };
  const seen = page.form.elements.namedItem('revision');
  const saving = new Saving(page, seen instanceof HTMLInputElement ? Number(seen.value) : 0, collect, tell);
  for (const area of page.form.querySelectorAll<HTMLTextAreaElement>('textarea[data-rich]'))
    fields.set(area.name, editField(area, around));
  page.form.classList.add('is-rich');
  page.form.querySelector('.writing')?.prepend(toolbar.dom);
  const body = fields.get('body');
  if (body !== undefined) toolbar.show(body);
  listen(page, saving, fields);
  keepPresence(page, () => saving.revision);
  void showCheck(page);
}

const LOOK_MS = 4000;
const CONTROLS = new Set(['do', 'revision', 'theirs', 'seen', 'of', 'query']);

function listen(page: Page, saving: Saving, fields: ReadonlyMap<string, FieldEditor>): void {
  const { form: own } = page;
  own.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'radio') return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) saving.changed();
  });
  own.addEventListener('submit', (event) => {
    event.preventDefault();
    const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'save';
    if (pressed === 'merge' || pressed === 'mine' || pressed === 'theirs') void choose(page, saving, fields, pressed);
    else void submit(page, saving, pressed);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void saving.save(true);
  });
  window.addEventListener('beforeunload', (event) => {
    if (saving.unsaved) event.preventDefault();
  });
  // Back in this tab, with the connection or the session there again.
  window.addEventListener('online', () => void saving.save());
  window.addEventListener('focus', () => void saving.save());
}

async function submit(page: Page, saving: Saving, pressed: string): Promise<void> {
  await saving.save(pressed === 'keep');
  if (pressed === 'rows' && !saving.unsaved) window.location.reload();
  if (pressed !== 'discard') return;
  saving.letGo();
  const what = document.createElement('input');
  what.type = 'hidden';
  what.name = 'do';
  what.value = 'discard';
  page.form.append(what);
  page.form.submit();
}

function sayLeftOut(page: Page, { pictures, links }: LeftOut): void {
  const words = [
    ...(pictures === 0 ? [] : [page.say('pasted-pictures', { count: pictures })]),
    ...(links === 0 ? [] : [page.say('pasted-links', { count: links })]),
  ];
  document.querySelector('.left-out')?.remove();
  if (words.length === 0) return;
  const note = document.createElement('p');
  note.className = 'left-out';
  note.role = 'status';
  note.textContent = words.join(' ');
  document.querySelector('.editor-state')?.append(note);
}
