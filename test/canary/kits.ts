import { randomBytes } from 'node:crypto';
import { kitIds } from '../../src/actions/press-kits.ts';
import { unaudited } from '../../src/domain/audit.ts';
import type { Instant } from '../../src/domain/date.ts';
import { idFrom, type AccountId, type WorkId } from '../../src/domain/id.ts';
import { giveKit } from '../../src/press/press-kit.ts';
import type { Press } from '../../src/press/press.ts';
import { schedule } from '../../src/press/schedule.ts';
import type { ScratchSite } from '../scratch-site.ts';
import { fetchOne, type Fetched } from './crawl.ts';

const KEY = randomBytes(32);
const BY = idFrom<AccountId>(new Uint8Array(16).fill(9));
/** So far ahead that no consent of the suite reaches it unnoticed. */
const AHEAD_MS = 86_400_000;

interface Rooms {
  readonly press: Press;
  readonly site: Pick<ScratchSite, 'app' | 'clock'>;
}

/** Plans a work under embargo, with a kit for the press. `false`: the press would not. */
export async function planForPress({ press }: Rooms, work: WorkId, now: Instant): Promise<boolean> {
  const embargo = { contact: 'Ana, +52 55' };
  const told = { by: BY, now, audit: unaudited, key: KEY, embargo };
  return 'scheduled' in (await schedule(press, [work], (now + AHEAD_MS) as Instant, told));
}

/** What a journalist reads who is given a link to each kit now: its page, and what they open there. */
export async function readKits({ press, site }: Rooms): Promise<Fetched[]> {
  const read: Fetched[] = [];
  for (const kit of await kitIds(press.actions)) {
    const token = await giveKit(press, KEY, kit, { label: 'El Diario', by: BY, now: site.clock });
    read.push(await fetchOne(site.app, `/en/press-kit?token=${token}`));
    const opened = await site.app.request('/en/press-kit', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token }),
    });
    if (opened.status !== 200) throw new Error(`a kit that lies there answered ${opened.status}`);
    read.push(...entriesIn(Buffer.from(await opened.arrayBuffer()), kit));
  }
  return read;
}

/** Each file of a ZIP file whose entries are stored as they are, with the language that its name tells. */
function* entriesIn(zip: Buffer, kit: string): Generator<Fetched> {
  for (const part of zip.toString('latin1').split('PK\u0003\u0004').slice(1)) {
    const bytes = Buffer.from(part, 'latin1');
    const name = part.slice(26, 26 + bytes.readUInt16LE(22));
    const [, locale] = /^\d+-(en|es)\.txt$/.exec(name) ?? [];
    yield {
      path: `${kit}/${name}`,
      status: 200,
      text: `${bytes.toString('utf8')}\n${part}`,
      locale: locale === 'en' || locale === 'es' ? locale : null,
    };
  }
}
