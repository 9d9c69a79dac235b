import type { Context } from 'hono';
import { rangeOf } from './byte-range.ts';

/** Bytes that can be read from anywhere, some at a time. */
export interface Stretches {
  readonly size: number;
  readonly type: string;
  /** Names these very bytes, without quotes. */
  readonly tag: string;
  /** From this byte on, at least one; `null`: there is nothing any more. */
  readonly read: (from: number) => Promise<Uint8Array | null>;
}

/**
 * Answers with bytes, or with the stretch that was asked for (RFC 9110, 14): 206; 416 where there is none of it. A stretch
 * with `If-Range` is for whoever has these very bytes, and the whole for everyone else. What comes is read as it is
 * taken: nothing beforehand, and no more than one piece at once.
 */
export function sendRange(c: Context, { size, type, tag, read }: Stretches): Response {
  const headers: Record<string, string> = { 'Accept-Ranges': 'bytes', ETag: `"${tag}"`, 'Content-Type': type };
  const same = [undefined, headers['ETag']].includes(c.req.header('if-range'));
  const asked = same ? rangeOf(c.req.header('range'), size) : 'whole';
  if (asked === 'outside') {
    delete headers['Content-Type'];
    return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${size}` });
  }
  const { from, to } = asked === 'whole' ? { from: 0, to: size - 1 } : asked;
  headers['Content-Length'] = String(to - from + 1);
  if (asked !== 'whole') headers['Content-Range'] = `bytes ${from}-${to}/${size}`;
  return c.body(streamOf(read, from, to), asked === 'whole' ? 200 : 206, headers);
}

function streamOf(read: Stretches['read'], from: number, to: number): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream(
    {
      async pull(controller) {
        const bytes = await read(at);
        // The rest is owed: the connection breaks, so that nobody takes a part for the whole.
        if (bytes === null || bytes.length === 0) throw new Error('what was being sent is not there any more');
        const some = bytes.subarray(0, to - at + 1);
        at += some.length;
        controller.enqueue(some);
        if (at > to) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
