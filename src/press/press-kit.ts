import { hkdfSync } from 'node:crypto';
import { addKitLink, putKit, removeKitLink } from '../actions/press-kits.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { plainText, type PublishedBlock, type PublishedLine, type PublishedWork } from '../domain/published-work.ts';
import { addKitGiven, noteKitRevoked, type KitGiven } from '../newsroom/kits-given.ts';
import type { Scheduled } from '../newsroom/scheduled.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';
import { kitContext, kitTokenHash, kitTokenKey, makeKitToken, wrapContext } from '../platform/kit-token.ts';
import { zip, type ZipEntry } from '../platform/zip.ts';
import type { Bundle } from './bundle.ts';
import type { LockedPress } from './press.ts';

/** Of one kit alone, made of the desk's key: so that a link can be given while nobody holds a key of the vault. */
const kitKey = (deskKey: Uint8Array, id: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', deskKey, Buffer.alloc(0), `alzavoz press kit v1 ${id}`, 32));

/** Seals what journalists may have before the instant: the words and files of a bundle, all of which passed the gate. */
export async function keepKit(
  press: LockedPress,
  deskKey: Uint8Array,
  { id, at, zone, embargo }: Pick<Scheduled, 'id' | 'at' | 'zone' | 'embargo'>,
  bundle: Bundle,
): Promise<void> {
  if (embargo === null) return;
  const until = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC (${zone})`;
  const bytes = zip([
    ...bundle.published.map((work, number): ZipEntry => {
      const say = catalogueFor(work.locale);
      const head = say('out.kit-embargo', { time: until, contact: embargo.contact });
      return { name: `${number + 1}-${work.locale}.txt`, bytes: Buffer.from(`${head}\n\n${wordsOf(work)}\n`, 'utf8') };
    }),
    ...bundle.files.map(({ file, bytes: encoded }, number): ZipEntry => {
      const ending = /\.[a-z0-9]+$/.exec(file.file)?.[0] ?? '';
      return { name: `files/${number + 1}${ending}`, bytes: Buffer.from(encoded, 'base64') };
    }),
  ]);
  const sealed = sealBytes(kitKey(deskKey, id), bytes, kitContext(id));
  await putKit(press.actions, { id, sealed, until: at });
}

function wordsOf({ title, standfirst, body, details }: PublishedWork): string {
  const lines = (some: readonly PublishedLine[]): string[] => some.map((line) => `- ${plainText(line)}`);
  const more =
    details.kind === 'report'
      ? [
          ...lines(details.findings),
          ...details.recommendations.map(({ to, text }) => `- ${plainText(to)}: ${plainText(text)}`),
        ]
      : details.kind === 'story' && details.transcript !== null
        ? details.transcript.flatMap(blockWords)
        : [];
  return [plainText(title), plainText(standfirst), ...body.flatMap(blockWords), ...more]
    .filter((part) => part !== '')
    .join('\n\n');
}

function blockWords(block: PublishedBlock): string[] {
  switch (block.type) {
    case 'list':
    case 'notes':
      return [block.items.map((item) => `- ${plainText(item)}`).join('\n')];
    case 'picture':
    case 'video':
      return [];
    default:
      return [plainText(block.content)];
  }
}

/** Gives somebody a link that opens the kit once. Returns its token, which is kept nowhere. */
export async function giveKit(
  press: LockedPress,
  deskKey: Uint8Array,
  kit: string,
  given: { readonly label: string; readonly by: AccountId; readonly now: Instant },
): Promise<string> {
  const token = makeKitToken();
  const hash = kitTokenHash(token);
  const label = Buffer.from(sealBytes(deskKey, Buffer.from(given.label, 'utf8'), labelContext(hash)));
  // First: a link of which nobody knows who has it must not open anything.
  await addKitGiven(press.newsroom, { hash, kit, label: label.toString('base64'), by: given.by, at: given.now });
  const wrapped = sealBytes(kitTokenKey(token), kitKey(deskKey, kit), wrapContext(kit));
  await addKitLink(press.actions, { hash, kit, wrapped });
  return token;
}

/** To whom a link was given, as it was said; `null`: sealed under another key. */
export function kitLabel(deskKey: Uint8Array, { label, hash }: Pick<KitGiven, 'label' | 'hash'>): string | null {
  const plain = openBytes(deskKey, Buffer.from(label, 'base64'), labelContext(hash));
  return plain === null ? null : Buffer.from(plain).toString('utf8');
}

const labelContext = (hash: string): string[] => ['kit label v1', hash];

/** The link opens nothing any more. What was opened before cannot be called back. */
export async function revokeKit(press: LockedPress, hash: string, now: Instant): Promise<void> {
  await removeKitLink(press.actions, hash);
  await noteKitRevoked(press.newsroom, hash, now);
}
