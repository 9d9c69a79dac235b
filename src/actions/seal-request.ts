import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { idFrom, type RequestId } from '../domain/id.ts';
import { paddedSize } from '../domain/padded-size.ts';
import { REQUEST_WISHES, type PublicRequest } from '../domain/public-request.ts';
import { openWith, sealTo } from '../platform/keys/hpke.ts';
import type { KeyPair } from '../platform/keys/key-pair.ts';

/** The organisation's public key, X25519, 32 bytes, and its name (`keyIdOf`). */
export interface SealingKey {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
}

/** A request, or a note beside one, as it is kept: HPKE (RFC 9180) to the organisation's sealing key. */
export interface SealedText {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

const REQUEST = 'alzavoz request v1';
const NOTE = 'alzavoz request note v1';

/**
 * The id of a request: 16 bytes of the SHA-256 of what was sent with the number of its form. The same form sent twice is
 * the same request; without the number, which is kept nowhere, nobody can tell from an id what was asked.
 */
export function requestIdOf(formNumber: string, request: PublicRequest): RequestId {
  const sent = JSON.stringify([formNumber, textOf(request)]);
  return idFrom<RequestId>(createHash('sha256').update(sent).digest().subarray(0, 16));
}

/** Seals a request to the organisation. It is filled up first, so that its length does not tell what is in it. */
export function sealRequest(key: SealingKey, id: RequestId, request: PublicRequest): Promise<SealedText> {
  return seal(key, REQUEST, [id], textOf(request));
}

/** What was asked, or `null` where this key does not open it. */
export async function openRequest(keys: KeyPair, id: RequestId, kept: SealedText): Promise<PublicRequest | null> {
  const text = await open(keys, REQUEST, [id], kept);
  const read = text === null ? null : v.safeParse(SHAPE, JSON.parse(text));
  if (read?.success !== true) return null;
  const { v: _, ...request } = read.output;
  return request;
}

/** Seals the note of a mark; `number` is the mark's. */
export function sealNote(key: SealingKey, request: RequestId, number: number, note: string): Promise<SealedText> {
  return seal(key, NOTE, [request, String(number)], JSON.stringify(note));
}

export async function openNote(
  keys: KeyPair,
  request: RequestId,
  number: number,
  kept: SealedText,
): Promise<string | null> {
  const text = await open(keys, NOTE, [request, String(number)], kept);
  return text === null ? null : v.parse(v.string(), JSON.parse(text));
}

const SHAPE = v.object({
  v: v.literal(1),
  wishes: v.array(v.picklist(REQUEST_WISHES)),
  page: v.string(),
  words: v.string(),
  reach: v.string(),
});

const textOf = ({ wishes, page, words, reach }: PublicRequest): string =>
  JSON.stringify({ v: 1, wishes, page, words, reach });

async function seal(key: SealingKey, info: string, context: readonly string[], text: string): Promise<SealedText> {
  const written = Buffer.from(text, 'utf8');
  // Space after JSON is no part of it.
  const plain = Buffer.alloc(paddedSize(written.length), ' ');
  written.copy(plain);
  return { keyId: key.keyId, sealed: await sealTo(key.publicKey, plain, info, [key.keyId, ...context]) };
}

async function open(keys: KeyPair, info: string, context: readonly string[], kept: SealedText): Promise<string | null> {
  const plain = await openWith(keys.privateKey, kept.sealed, info, [kept.keyId, ...context]);
  return plain === null ? null : Buffer.from(plain).toString('utf8');
}
