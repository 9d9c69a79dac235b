import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Instant } from '../domain/date.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A finished answer, ready to be sent as it is: compressed once, kept until it is stale or the press publishes. */
export interface KeptPage {
  readonly etag: string;
  readonly forms: Readonly<Record<Encoding, KeptForm>>;
  /** Not to be shown from this instant on: `valid_until` of what it shows, or the age at which counts grow old. */
  readonly staleAt: number;
}

export interface KeptForm {
  /** Names and values in turn, every header of the answer. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);

/** Bytes are bounded; the page unused for longest goes first. */
export class PageCache {
  readonly #pages = new Map<string, KeptPage>();
  readonly #most: number;
  #bytes = 0;
  #era = 0;

  constructor(mostBytes = 64 * 1024 * 1024) {
    this.#most = mostBytes;
  }

  /** Changes whenever everything was dropped: a page rendered before must not be kept after. */
  get era(): number {
    return this.#era;
  }

  get(key: string, now: Instant): KeptPage | null {
    const page = this.#pages.get(key);
    if (page === undefined) return null;
    if (page.staleAt <= now) {
      this.#drop(key, page);
      return null;
    }
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  keep(key: string, page: KeptPage, era: number): void {
    const size = sizeOf(page);
    if (era !== this.#era || size > this.#most / 4) return;
    const before = this.#pages.get(key);
    if (before !== undefined) this.#drop(key, before);
    for (const [oldest, each] of this.#pages) {
      if (this.#bytes + size <= this.#most) break;
      this.#drop(oldest, each);
    }
    this.#pages.set(key, page);
    this.#bytes += size;
  }

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
    this.#era += 1;
  }

  #drop(key: string, page: KeptPage): void {
    this.#pages.delete(key);
    this.#bytes -= sizeOf(page);
  }
}

const sizeOf = ({ forms }: KeptPage): number =>
  forms.identity.body.length + forms.br.body.length + forms.gzip.body.length + 4096;

/** Compresses an answer for keeping. The tag is of the content alone, so that it tells nothing of when or by whom. */
export async function pressPage(
  headers: Readonly<Record<string, string>>,
  text: string,
  staleAt: number,
): Promise<KeptPage> {
  const plain = Buffer.from(text);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const [brotli, gzipped] = await Promise.all([compressWithBrotli(plain, quality), compressWithGzip(plain)]);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const form = (body: Buffer, encoding: Encoding): KeptForm => ({
    headers: [
      ...Object.entries(headers).flat(),
      ...Object.entries({ etag, vary: 'Accept-Encoding', 'content-length': String(body.length) }).flat(),
      ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
    ],
    body,
  });
  return {
    etag,
    forms: { identity: form(plain, 'identity'), br: form(brotli, 'br'), gzip: form(gzipped, 'gzip') },
    staleAt,
  };
}

/** The best form that a client takes (RFC 9110, 12.5.3). A quality of zero is a no. */
export function encodingFor(accepted: string | null | undefined): Encoding {
  if (accepted == null) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted) ? 'gzip' : 'identity';
}
