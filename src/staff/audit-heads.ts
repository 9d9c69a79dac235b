import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { verifyConsistency } from '../tlog/consistency-proof.ts';
import type { ReadFile } from '../tlog/log-files.ts';
import { proveConsistency } from '../tlog/prove.ts';
import { openCheckpoint } from '../tlog/signed-checkpoint.ts';
import { filesIn } from './audit-files.ts';
import { sha256, verifyEd25519 } from './audit-key.ts';
import { logIdOf, logOf, type AuditPlace } from './audit-place.ts';
import type { AuditProblem } from './audit-problem.ts';
import type { LogRow } from './audit-rows.ts';

/** A head of a log that was kept elsewhere: a note in a file, or in a letter that was saved as it came. */
export interface SeenHead {
  /** As the person knows it. */
  readonly file: string;
  readonly origin: string;
  readonly bytes: Uint8Array;
}

const HEAD =
  /^(?:[>|] ?)*(alzavoz-audit\/[a-z2-7]{26})\n(?:[>|] ?)*(\d+)\n(?:[>|] ?)*(\S+)\n(?:[>|] ?)*\n(?:[>|] ?)*(\u2014 \S+ \S+)$/mu;

/** Finds the head in a text: alone, or in a letter, quoted or not, read or saved as it came; `null` if there is none. */
export function readHead(file: string, text: string): SeenHead | null {
  for (const reading of [text, withoutQuotedPrintable(text), withoutBase64(text)]) {
    const lines = reading.replaceAll('\r\n', '\n').replaceAll(/[ \t]+$/gm, '');
    const [, origin, size, root, signature] = HEAD.exec(lines) ?? [];
    if (origin === undefined) continue;
    const head = `${origin}\n${size}\n${root}\n\n${signature}\n`;
    return { file, origin, bytes: Uint8Array.from(Buffer.from(head)) };
  }
  return null;
}

/** RFC 2045, 6.7: how a mail program sends lines that are long or not ASCII. */
function withoutQuotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** RFC 2045, 6.8: the blocks of a letter that are nothing but base64, decoded. */
function withoutBase64(text: string): string {
  const blocks = text.match(/^(?:[A-Za-z0-9+/=]{4,}\r?\n?)+$/gm) ?? [];
  return blocks.map((block) => Buffer.from(block, 'base64').toString('utf8')).join('\n');
}

/** How an exported head is called in its folder. */
export function headFileName(origin: string, size: number): string {
  return `${logIdOf(origin) ?? ''}-${size}.checkpoint`;
}

/** The heads of a log that lie in the folder of exported heads; only the newest, or all of them. */
export async function exportedHeads(
  place: Pick<AuditPlace, 'heads'>,
  origin: string,
  which: 'newest' | 'all',
): Promise<{ readonly heads: readonly SeenHead[]; readonly problems: readonly AuditProblem[] }> {
  const id = logIdOf(origin) ?? '';
  const names = await readdir(place.heads).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const sizes = names
    .flatMap((name) => {
      const size = /^([a-z2-7]{26})-(\d{1,16})\.checkpoint$/.exec(name);
      return size?.[1] === id ? [Number(size[2])] : [];
    })
    .toSorted((a, b) => b - a);
  const heads: SeenHead[] = [];
  const problems: AuditProblem[] = [];
  for (const size of which === 'newest' ? sizes.slice(0, 1) : sizes) {
    const name = headFileName(origin, size);
    const file = join(place.heads, name);
    const head = readHead(file, Buffer.from((await filesIn(place.heads)(name)) ?? []).toString('utf8'));
    if (head === null) problems.push({ wrong: 'head-unreadable', file });
    else heads.push(head);
  }
  return { heads, problems };
}

/** Whether the log goes on from each of these heads. */
export async function compareHeads(
  read: ReadFile,
  log: LogRow,
  { size, root }: Checkpoint,
  seen: readonly SeenHead[],
): Promise<AuditProblem[]> {
  const problems: AuditProblem[] = [];
  for (const { file, bytes } of seen) {
    const head = await openCheckpoint(verifyEd25519, bytes, logOf(log));
    if ('refused' in head) problems.push({ wrong: 'head-not-ours', file });
    else if (head.size > size) problems.push({ wrong: 'head-shrank', file, seen: head.size, size });
    else {
      const proof = await proveConsistency(sha256, read, head.size, size);
      if ('refused' in proof) problems.push({ wrong: 'file-missing', path: proof.path });
      else if (!verifyConsistency(sha256, { from: head.size, to: size, fromRoot: head.root, toRoot: root, proof }))
        problems.push({ wrong: 'head-forked', file, seen: head.size, size });
    }
  }
  return problems;
}
