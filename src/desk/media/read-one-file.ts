import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { BrokenForm, readParts } from './read-parts.ts';
import { MOST_FIELD_BYTES } from './upload-limits.ts';
import { inTurnOfTwo } from './uploads.ts';

export interface OneFile {
  readonly fields: ReadonlyMap<string, string>;
  /** `null`: longer than is taken. Empty where none was sent. */
  readonly bytes: Uint8Array | null;
}

/** A form with one file of at most so many bytes; `null` for what no form of ours sends. */
export async function readOneFile(c: DeskContext, fileBytes: number): Promise<OneFile | null> {
  const type = c.req.header('content-type') ?? '';
  const body = c.req.raw.body;
  if (!/^multipart\/form-data\s*;/i.test(type) || body === null) return null;
  const fields = new Map<string, string>();
  const files: (Uint8Array | null)[] = [];
  try {
    await inTurnOfTwo(async () => {
      for await (const part of readParts(body, type, { fileBytes, textBytes: MOST_FIELD_BYTES, parts: 8 })) {
        if ('text' in part) fields.set(part.name, part.text.trim());
        else files.push(part.bytes);
      }
    });
  } catch (error) {
    if (error instanceof BrokenForm) return null;
    throw error;
  }
  const [bytes = new Uint8Array(0)] = files;
  return { fields, bytes };
}
