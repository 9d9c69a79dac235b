import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { PublishedFile } from '../../domain/published-work.ts';
import { qrPng } from '../../pages/qr.ts';
import { mediaFile } from '../../published/media.ts';
import type { SiteDependencies } from '../dependencies.ts';
import icon from '../icon.png?inline';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The small picture in a browser's tab. Browsers ask for it here without being told; a PNG will do for all of them. */
export function readIcon(): Response {
  const bytes = Buffer.from(icon.slice(icon.indexOf(',') + 1), 'base64');
  return new Response(bytes, { headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' } });
}

/**
 * A published file by its hashed name, with one byte range (RFC 9110, 14) so that a film can be wound.
 * `null` when it is not published, or no longer.
 */
export async function readMedia(site: SiteDependencies, name: string, range: string | null): Promise<Response | null> {
  if (!/^[a-z0-9]{16,64}\.[a-z0-9]{2,5}$/.test(name)) return null;
  const known = (await mediaFile(site.published, name, site.now())) ?? (await siteCard(site, name));
  if (known === null) return null;
  const path = join(site.settings.mediaFolder, name);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return null;
  const headers: Record<string, string> = {
    'content-type': known.type,
    'cache-control': FOR_EVER,
    'accept-ranges': 'bytes',
    etag: `"${name}"`,
    ...(known.type === 'application/pdf'
      ? { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }
      : {}),
  };
  const asked = range === null ? null : rangeIn(range, size);
  if (asked === 'outside') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const { start, end } = asked ?? { start: 0, end: size - 1 };
  const body = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;
  headers['content-length'] = String(end - start + 1);
  if (asked !== null) headers['content-range'] = `bytes ${start}-${end}/${size}`;
  return new Response(body, { status: asked === null ? 200 : 206, headers });
}

/** A picture for networks of a page that is no work. */
async function siteCard(site: SiteDependencies, name: string): Promise<PublishedFile | null> {
  const identity = await site.identity();
  return identity?.cards?.files.find(({ file }) => file.file === name)?.file ?? null;
}

/** One range of bytes; several, or a shape that is none, are answered with the whole file (`null`). */
export function rangeIn(header: string, size: number): { start: number; end: number } | 'outside' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  if (match[1] === '') {
    const last = Number(match[2]);
    return last === 0 ? 'outside' : { start: Math.max(0, size - last), end: size - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start >= size || start > end ? 'outside' : { start, end };
}

/** The address of a page of ours as a QR code; `null` for anything that is not a path of this site. */
export async function readQr(origin: string, path: string): Promise<Response | null> {
  if (path.length > 300 || !/^\/[a-z]{2,3}(-[A-Za-z]+)*\/[\w\-/.~%?=&]*$/.test(path)) return null;
  return new Response(Uint8Array.from(await qrPng(origin + path)), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  });
}
