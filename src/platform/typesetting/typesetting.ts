import { Worker, SHARE_ENV } from 'node:worker_threads';
import { workerPath } from '../worker-path.ts';

/** One piece of work for the typesetter. */
export interface TypesettingJob {
  /** A Typst document, ours; words come in by `data` alone, so that nothing written by an editor is code. */
  readonly source: string;
  /** What the document reads as `json(bytes(sys.inputs.data))`. */
  readonly data: unknown;
  /** Files that the document names, such as `/cover.jpg`. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

export interface Typesetting {
  /** A tagged PDF (PDF/UA-1, ISO 14289-1) with no date in it: the same job gives the same bytes. */
  pdf(job: TypesettingJob): Promise<Uint8Array>;
  /** The first page as SVG; letters have become outlines. */
  svg(job: TypesettingJob): Promise<string>;
  close(): Promise<void>;
}

/** The words have letters that none of our fonts can draw. The text is right, and the document cannot be made of it. */
export class LettersMissing extends Error {
  override readonly name = 'LettersMissing';
}

/** As the typesetter says it. */
const NO_FONT = 'could not be displayed with font';

interface Waiting {
  resolve(result: never): void;
  reject(error: Error): void;
}

/**
 * Starts a typesetter (Typst 0.14) in a thread of its own: it works synchronously and takes hundreds of megabytes for
 * thousands of pages. It knows the fonts of `fonts.ts` and no others. A job that does not compile is a bug of ours: it throws.
 */
export function openTypesetting(): Typesetting {
  // The typesetter reads where fonts are from the process's environment, which a thread otherwise has a copy of.
  const worker = new Worker(workerPath('platform/typesetting/typesetting-worker.ts'), { env: SHARE_ENV });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const fail = (error: Error): void => {
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  };
  worker.on('message', (reply: { id: number; result?: never; error?: string }) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if (reply.error === undefined) asked?.resolve(reply.result as never);
    else asked?.reject(reply.error.includes(NO_FONT) ? new LettersMissing(reply.error) : new Error(reply.error));
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('the typesetter has ended')));
  worker.unref();

  function ask<T>(output: 'pdf' | 'svg', job: TypesettingJob): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.ref();
      const { source, data, files } = job;
      worker.postMessage({ id: last, output, source, data: JSON.stringify(data), files: files ?? {} });
    });
  }

  return {
    pdf: (job) => ask<Uint8Array>('pdf', job),
    svg: (job) => ask<string>('svg', job),
    close: async () => void (await worker.terminate()),
  };
}
