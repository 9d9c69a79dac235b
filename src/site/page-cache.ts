import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Instant } from '../domain/date.ts';

/** A finished answer, ready to be sent as it is: compressed once, kept until it is stale or the press publishes. */
export interface KeptPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
  /** Not to be shown from this instant on: `valid_until` of what it shows, or the age at which counts grow old. */
  readonly staleAt: number;
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

const sizeOf = (page: KeptPage): number => page.plain.length + page.brotli.length + page.gzip.length + 512;

/** Compresses an answer for keeping. The tag is of the content alone, so that it tells nothing of when or by whom. */
export async function pressPage(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
  staleAt: number,
): Promise<KeptPage> {
  const plain = Buffer.from(text);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const [brotli, gzipped] = await Promise.all([compressWithBrotli(plain, quality), compressWithGzip(plain)]);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { status, headers, etag, plain, brotli, gzip: gzipped, staleAt };
}

/** The best form that a client takes (RFC 9110, 12.5.3). A quality of zero is a no. */
export function encodingFor(accepted: string | undefined): 'br' | 'gzip' | null {
  if (accepted === undefined) return null;
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return 'br';
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return 'gzip';
  return null;
}

export function bytesIn(page: KeptPage, encoding: 'br' | 'gzip' | null): Buffer {
  return encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.plain;
}
