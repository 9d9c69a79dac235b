import type { SentForm } from '../read-form.ts';
import type { DeskContext } from './casework.ts';

export interface SentUpload {
  readonly form: SentForm;
  readonly file: File | null;
}

/** A form with one file; `null` for what no form of ours sends. The route's limit has been asked before (`app.tsx`). */
export async function readUpload(c: DeskContext): Promise<SentUpload | null> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')) return null;
  const fields = new Map<string, string>();
  let file: File | null = null;
  let sent: Record<string, string | File>;
  try {
    sent = await c.req.parseBody();
  } catch {
    // Not multipart after all, or cut off.
    return null;
  }
  for (const [name, value] of Object.entries(sent)) {
    if (typeof value !== 'string') {
      if (name !== 'file') return null;
      file = value.size === 0 && value.name === '' ? null : value;
    } else if (/[\p{Cc}\p{Cs}]/u.test(value.replace(/[\r\n\t]/g, ''))) return null;
    else fields.set(name, value);
  }
  const secret = (name: string): string => fields.get(name) ?? '';
  return { form: { fields, secret, text: (name) => secret(name).trim() }, file };
}
