import { get } from 'node:http';

export interface RawAnswer {
  readonly encoding: string;
  readonly bytes: Buffer;
}

/** An answer's bytes as they come over the line: `fetch` would decompress them. */
export function bytesOf(url: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((done, failed) => {
    get(url, { headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', failed);
      answer.on('end', () => {
        if (answer.statusCode !== 200) failed(new Error(`${url} answers ${answer.statusCode}`));
        else done({ encoding: answer.headers['content-encoding'] ?? 'identity', bytes: Buffer.concat(chunks) });
      });
    }).on('error', failed);
  });
}
