import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, type BrotliOptions, constants, gzip } from 'node:zlib';
import type { Instant } from '../domain/date.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A finished answer, kept until it is stale or the press publishes, in every form that somebody has asked for. */
export class KeptPage {
  readonly etag: string;
  /** Not to be shown from this instant on: `valid_until` of what it shows, or the age at which counts grow old. */
  readonly staleAt: number;
  /** What it weighs in memory at most, compressed forms included. */
  readonly size: number;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #plain: Buffer<ArrayBuffer>;
  readonly #forms = new Map<Encoding, KeptForm | Promise<KeptForm>>();

  /** The tag is of the content alone, so that it tells nothing of when or by whom. */
  constructor(headers: Readonly<Record<string, string>>, content: Buffer<ArrayBuffer>, staleAt: number) {
    this.#headers = headers;
    this.#plain = content;
    this.staleAt = staleAt;
    this.size = 2 * this.#plain.length + 4096;
    this.etag = `"${hash('sha256', this.#plain, 'base64url').slice(0, 22)}"`;
  }

  /** Compressed once, by whoever asks first: most readers take the same form. */
  formFor(accepted: string | null | undefined): KeptForm | Promise<KeptForm> {
    const encoding = this.#plain.length < WORTH_COMPRESSING ? 'identity' : encodingFor(accepted);
    const known = this.#forms.get(encoding);
    if (known !== undefined) return known;
    const making = this.#compress(encoding).then((body) => {
      const form = { body, headers: this.#headersOf(body, encoding) };
      this.#forms.set(encoding, form);
      return form;
    });
    this.#forms.set(encoding, making);
    return making;
  }

  async #compress(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    switch (encoding) {
      case 'br':
        return compressWithBrotli(this.#plain, brotliFor(this.#plain.length));
      case 'gzip':
        return compressWithGzip(this.#plain);
      case 'identity':
        return this.#plain;
    }
  }

  #headersOf(body: Buffer, encoding: Encoding): string[] {
    return [
      ...Object.entries(this.#headers).flat(),
      'etag',
      this.etag,
      'vary',
      'Accept-Encoding',
      'content-length',
      String(body.length),
      ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
    ];
  }
}

export interface KeptForm {
  /** Names and values in turn, every header of the answer. */
  readonly headers: readonly string[];
  readonly body: Buffer<ArrayBuffer>;
}

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);
/** A window of the page's own size: the usual one takes megabytes for each page, and a third more time. */
function brotliFor(length: number): BrotliOptions {
  const window = Math.min(22, Math.max(16, 32 - Math.clz32(length)));
  return { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: window } };
}
/** What fits into one packet as it is takes no less time when it is smaller. */
const WORTH_COMPRESSING = 1000;

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
    const { size } = page;
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
    this.#bytes -= page.size;
  }
}

/** The best form that a client takes (RFC 9110, 12.5.3). A quality of zero is a no. */
function encodingFor(accepted: string | null | undefined): Encoding {
  if (accepted == null) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted) ? 'gzip' : 'identity';
}
