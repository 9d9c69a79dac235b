import type { PictureEdit, PicturePart } from '../../platform/picture-edit.ts';
import type { SentForm } from '../read-form.ts';

/** Rows for parts to cover: as many as are filled in, and some more. */
export const LEAST_ROWS = 3;
const MOST_ROWS = 40;
const SIDES = ['x', 'y', 'width', 'height'] as const;

/** A change as it stands in the form: what was typed, with names of fields for what is wrong. */
export interface EditDraft {
  readonly fields: ReadonlyMap<string, string>;
  readonly rows: number;
}

export const EMPTY_DRAFT: EditDraft = { fields: new Map(), rows: LEAST_ROWS };

export const draftFrom = (form: SentForm): EditDraft => {
  const asked = Number(form.text('rows'));
  const rows = Number.isInteger(asked) && asked >= LEAST_ROWS ? Math.min(asked, MOST_ROWS) : LEAST_ROWS;
  return { fields: form.fields, rows: form.text('do') === 'more' ? Math.min(rows + 3, MOST_ROWS) : rows };
};

/** The change that a form asks for, or the names of the fields that are wrong. */
export function editFrom({ fields, rows }: EditDraft): PictureEdit | { readonly wrong: ReadonlySet<string> } {
  const wrong = new Set<string>();
  const text = (name: string): string => fields.get(name)?.trim() ?? '';
  const part = (name: string): PicturePart | null => {
    const sides = SIDES.map((side) => text(`${name}-${side}`));
    if (sides.every((side) => side === '')) return null;
    const [x, y, width, height] = sides.map((side, at) => {
      const value = hundredths(side);
      if (value === null || (at > 1 && value === 0)) wrong.add(`${name}-${SIDES[at]}`);
      return value ?? 0;
    });
    return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
  };
  const turn = [90, 180, 270].find((each) => String(each) === text('turn')) ?? 0;
  const covers = Array.from({ length: rows }, (_, at) => {
    const found = part(`cover-${at}`);
    return found === null
      ? []
      : [{ ...found, how: text(`cover-${at}-how`) === 'blur' ? ('blur' as const) : ('fill' as const) }];
  }).flat();
  const crop = part('crop');
  if (wrong.size > 0) return { wrong };
  return { turn: turn as PictureEdit['turn'], covers, crop };
}

export const isNothing = ({ turn, covers, crop }: PictureEdit): boolean =>
  turn === 0 && covers.length === 0 && crop === null;

/** A number from 0 to 100, with a point or a comma. */
function hundredths(given: string): number | null {
  const value = Number(given.replace(',', '.'));
  return /^\d{1,3}([.,]\d{1,3})?$/.test(given) && value <= 100 ? value : null;
}
