import sharp from 'sharp';
import type { scratchDesk } from '../scratch-desk.ts';

type Desk = Awaited<ReturnType<typeof scratchDesk>>;
type Browser = ReturnType<Desk['browser']>;

/** A file as somebody sends it, by a name that tells more than it should. */
export type Sent = readonly [name: string, bytes: Uint8Array];

/** For tests: sends a form with files as the browser of somebody at the desk does. */
export async function sendFiles(
  desk: Desk,
  browser: Browser,
  path: string,
  files: readonly Sent[],
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const [name, bytes] of files) body.append('file', new File([Uint8Array.from(bytes)], name));
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { host: 'localhost:8081', 'sec-fetch-site': 'same-origin', origin: 'http://localhost:8081', cookie };
  return desk.app.request(path, { method: 'POST', headers, body });
}

/** The ids of the files that were kept, as the page after sending them says. */
export async function keptOf(browser: Browser, answer: Response): Promise<string[]> {
  const page = await (await browser.get(answer.headers.get('location') ?? '/nowhere')).text();
  return [...page.matchAll(/<a href="\/media\/([a-z2-7]{26})">/g)].map(([, id = '']) => id);
}

/** A photograph with everything in it that must not go out. */
export async function photograph(background = '#336699'): Promise<Uint8Array> {
  return sharp({ create: { width: 120, height: 80, channels: 3, background } })
    .withExif({
      IFD0: { Artist: 'CANARY', Copyright: 'CANARY' },
      IFD3: { GPSLatitude: '20/1 40/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- CANARY --></x:xmpmeta>')
    .jpeg()
    .toBuffer();
}
