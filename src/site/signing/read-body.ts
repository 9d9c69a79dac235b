/** Limit of a signing form, in bytes. The longest possible one, every letter percent-encoded, has some 8 kB. */
export const LONGEST_FORM = 65_536;

/** Reads a body of at most `LONGEST_FORM` bytes; `null`: it is longer, and the rest was not read. */
export async function readBody(request: Request): Promise<Buffer | null> {
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > LONGEST_FORM) return null;
  // With a stated length nothing beyond it arrives: the HTTP parser sees to that.
  if (length !== null) return Buffer.from(await request.arrayBuffer());
  if (request.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.length;
    if (size > LONGEST_FORM) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}
