import { addMedia, MOST_FILM_BYTES, type AddingRefusal } from '../../newsroom/add-media.ts';
import type { Press } from '../../press/press.ts';
import { renderPage } from '../../pages/document.tsx';
import { meOf, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { licenceFrom } from './licence-field.tsx';
import { libraryOf, type MediaLibrary } from './media-context.ts';
import { BrokenForm, readParts, type Part } from './read-parts.ts';
import { MOST_FIELD_BYTES, MOST_FIELDS, MOST_FILES } from './upload-limits.ts';
import { uploadedPage, uploadPage } from './upload-page.tsx';
import { inTurnOfTwo, keepUploaded, uploadedFiles, type UploadedFile } from './uploads.ts';

export function showUpload(c: DeskContext): Response {
  const library = libraryOf(c);
  return library instanceof Response ? library : page(c, library, new Map(), null, 200);
}

/** Takes files as they arrive, each sealed before the next is read; then tells what became of them on a page of its own. */
export async function takeUpload(c: DeskContext): Promise<Response> {
  const library = libraryOf(c);
  if (library instanceof Response) return library;
  const { room, language } = library;
  const type = c.req.header('content-type') ?? '';
  const body = c.req.raw.body;
  if (!/^multipart\/form-data\s*;/i.test(type) || body === null) return problem(c, 'not-a-form');
  if (room === null) return page(c, library, new Map(), language.say('media.locked-add'), 409);
  const limits = { fileBytes: MOST_FILM_BYTES, textBytes: MOST_FIELD_BYTES, parts: MOST_FILES + MOST_FIELDS };
  const fields = new Map<string, string>();
  const files: UploadedFile[] = [];
  try {
    await inTurnOfTwo(async () => {
      for await (const part of readParts(body, type, limits)) {
        if ('text' in part) fields.set(part.name, part.text.trim());
        else if (part.file !== '' || part.bytes?.length !== 0) files.push(await take(c, library, room, part, fields));
      }
    });
  } catch (error) {
    if (!(error instanceof BrokenForm)) throw error;
    // What came whole before it was cut off is kept, and is told.
    if (files.length === 0) return problem(c, 'not-a-form');
  }
  if (files.length === 0) return page(c, library, fields, language.say('media.no-file'), 422);
  return c.redirect(`/media/uploads/${keepUploaded(c.var.session.id, files)}`, 303);
}

async function take(
  c: DeskContext,
  { identity }: MediaLibrary,
  room: Press,
  part: Exclude<Part, { readonly text: string }>,
  fields: ReadonlyMap<string, string>,
): Promise<UploadedFile> {
  const name = part.file.slice(-120);
  const refuse = (refused: AddingRefusal): UploadedFile => ({ name, media: null, shown: false, refused });
  if (part.bytes === null) return refuse('file-too-large');
  const said = saidOfAll(identity.locales, fields);
  const added = await addMedia(room, { bytes: part.bytes, by: meOf(c), now: c.var.deps.now(), ...said });
  part.bytes.fill(0);
  return 'refused' in added
    ? refuse(added.refused)
    : { name, media: added.id, shown: added.facts.kind === 'picture', refused: null };
}

/** What is said of all files at once; what is too long for it is nothing, and a duty that is left to do. */
function saidOfAll(locales: readonly string[], fields: ReadonlyMap<string, string>) {
  const text = (name: string): string => {
    const value = fields.get(name) ?? '';
    return value.length > 300 || /[\p{Cc}\p{Cs}]/u.test(value) ? '' : value;
  };
  const credits = locales
    .map((locale) => [locale, text(`credit-${locale}`)] as const)
    .filter(([, said]) => said !== '');
  return { credit: Object.fromEntries(credits), licence: licenceFrom({ text }) };
}

export function showUploaded(c: DeskContext): Response {
  const library = libraryOf(c);
  if (library instanceof Response) return library;
  const id = c.req.param('upload') ?? '';
  const { language, identity, session } = library;
  const files = uploadedFiles(session.id, id);
  return c.html(
    renderPage(uploadedPage({ language, identity, session, path: `/media/uploads/${id}`, files })),
    files === null ? 404 : 200,
  );
}

function page(
  c: DeskContext,
  { language, identity, session, room }: MediaLibrary,
  fields: ReadonlyMap<string, string>,
  refusal: string | null,
  status: 200 | 409 | 422,
): Response {
  c.set('scriptSends', true);
  const said = saidOfAll(identity.locales, fields);
  return c.html(renderPage(uploadPage({ language, identity, session, open: room !== null, ...said, refusal })), status);
}
