/** One field of a form with files, as it arrives. */
export type Part =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly file: string; readonly bytes: Uint8Array }
  /** Longer than is taken. It has been read to its end, and not kept. */
  | { readonly name: string; readonly file: string; readonly bytes: null };

export interface PartLimits {
  readonly fileBytes: number;
  readonly textBytes: number;
  readonly parts: number;
}

/** The form is not as RFC 7578 has it, was cut off, or has more parts than are taken. */
export class BrokenForm extends Error {}

const CRLF = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');
const MOST_HEAD = 4096;

/**
 * Reads a form with files (multipart/form-data, RFC 7578) part by part while it arrives, so that of many large files only
 * one is in memory. Whoever takes the parts decides how fast it arrives.
 *
 * @throws BrokenForm
 */
export async function* readParts(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  limits: PartLimits,
): AsyncGenerator<Part> {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean);
  if (boundary === undefined) throw new BrokenForm('no boundary');
  const source = new Arriving(body);
  const mark = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line before it.
  source.put(CRLF);
  await source.until(mark, 0);
  for (let count = 0; ; count++) {
    const after = await source.take(2);
    if (after.equals(Buffer.from('--'))) return;
    if (!after.equals(CRLF) || count >= limits.parts) throw new BrokenForm('not a part');
    const head = await source.until(HEAD_END, MOST_HEAD, CRLF);
    if (head === null) throw new BrokenForm('a head without an end');
    const { name, file } = readHead(head.toString('utf8'));
    const content = await source.until(mark, file === null ? limits.textBytes : limits.fileBytes);
    if (file !== null) yield { name, file, bytes: content };
    else if (content === null) throw new BrokenForm('a field that is too long');
    else yield { name, text: content.toString('utf8') };
  }
}

/** `Content-Disposition: form-data; name="file"; filename="a.jpg"`, as browsers write it. */
function readHead(head: string): { readonly name: string; readonly file: string | null } {
  const line = /(?:^|\r\n)content-disposition:\s*form-data;([^\r]*)/i.exec(head)?.[1] ?? '';
  const name = /[;\s]name="([^"]*)"/i.exec(` ${line}`)?.[1];
  if (name === undefined) throw new BrokenForm('a part without a name');
  return { name, file: /[;\s]filename="([^"]*)"/i.exec(` ${line}`)?.[1] ?? null };
}

/** Bytes as they arrive, to be taken up to something. */
class Arriving {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #left: Buffer = Buffer.alloc(0);

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
  }

  put(bytes: Buffer): void {
    this.#left = Buffer.concat([bytes, this.#left]);
  }

  async take(length: number): Promise<Buffer> {
    while (this.#left.length < length) await this.#more();
    const taken = this.#left.subarray(0, length);
    this.#left = this.#left.subarray(length);
    return taken;
  }

  /**
   * What comes before the mark, which is taken too; `null` where that is more than `most`: then it is gone. `before`: what
   * counts as standing there already.
   */
  async until(mark: Buffer, most: number, before: Buffer = Buffer.alloc(0)): Promise<Buffer | null> {
    const kept: Buffer[] = [];
    let length = 0;
    this.#left = before.length === 0 ? this.#left : Buffer.concat([before, this.#left]);
    for (;;) {
      const found = this.#left.indexOf(mark);
      // The mark may have begun at the end of what is there.
      const sure = found >= 0 ? found : Math.max(0, this.#left.length - mark.length + 1);
      length += sure;
      if (length <= most) kept.push(Buffer.from(this.#left.subarray(0, sure)));
      else kept.length = 0;
      this.#left = this.#left.subarray(found >= 0 ? found + mark.length : sure);
      if (found >= 0) return length <= most ? Buffer.concat(kept) : null;
      await this.#more();
    }
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#reader.read();
    if (done) throw new BrokenForm('cut off');
    this.#left = Buffer.concat([this.#left, value]);
  }
}
