import { randomBytes } from 'node:crypto';
import { unaudited } from '../../domain/audit.ts';
import { idFrom, type AccountId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { plainText } from '../../domain/published-work.ts';
import { publish } from '../../press/publish.ts';
import { basis, fileStory, her, story, textOf, there, town, woman, words } from '../../press/scratch-press.ts';
import { findBySlug } from '../../published/works.ts';
import { joinTeam } from '../../staff/case-members.ts';
import { openAccount } from '../../staff/open-account.ts';
import { addHolder } from '../../vault/add-holder.ts';
import { recordCase } from '../../vault/record-case.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { recordPlace } from '../../vault/record-place.ts';
import { record } from '../../vault/scratch-vault.ts';
import { IDENTITY, MARIA, type scratchDesk } from '../scratch-desk.ts';

type Desk = Awaited<ReturnType<typeof scratchDesk>>;

export const DELA = { email: 'dela@comite.example', passphrase: 'seis nubes cruzan el cerro' } as const;
export const OTTO = { email: 'otto@comite.example', passphrase: 'nueve barcas cruzan la niebla' } as const;
const ES = 'es' as Locale;
export const HER_PATH = `/people/${woman.id}`;
export const HER_NAME = 'Xiomara Quetzalli Canario';
export const HER_CASE = record.id;

/** For tests: a story about her on the site; Dela, a delegate with a key, is on her case; Otto, a researcher with a key, is not. */
export async function withHer(desk: Desk) {
  const maria = desk.browser();
  await maria.post('/sign-in', MARIA);
  const vault = desk.vaults.any();
  if (vault === null) throw new Error('the vault is not open');
  const press = desk.press.open(IDENTITY, vault);
  const colleague = async (name: string, who: typeof DELA | typeof OTTO, role: 'delegate' | 'researcher') => {
    const { email, passphrase } = who;
    const id = idFrom<AccountId>(randomBytes(16));
    const account = { id, name, email, password: passphrase, role };
    await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
    await addHolder(vault, id, { passphrase }, desk.now());
    const browser = desk.browser();
    await browser.post('/sign-in', { email, passphrase });
    await browser.get('/?lang=en');
    return { id, browser };
  };
  const dela = await colleague('Dela', DELA, 'delegate');
  const otto = await colleague('Otto', OTTO, 'researcher');
  await recordPlace(vault, town);
  await recordPerson(vault, woman, [basis({}, null, desk.now() - 9_000_000_000)]);
  await recordCase(vault, { ...record, people: [{ person: woman.id, role: 'survivor' }], situations: [] });
  await joinTeam(desk.staff, record.id, dela.id, desk.now(), { by: desk.bea, audit: unaudited });
  await fileStory(press, [textOf(ES, [her, words(' habló en '), there, words('.')], 'sobre-ella')], {
    subjects: [woman.id],
    firstPerson: [],
  });
  const published = await publish(press, [story], desk.now());
  if ('refused' in published) throw new Error(published.refused);
  const printed = async (): Promise<string> => {
    const found = await findBySlug(desk.published, { kind: 'story', locale: ES, slug: 'sobre-ella' }, desk.now());
    if (found.found !== 'work') return found.found;
    const [block] = found.work.body;
    return block?.type === 'paragraph' ? plainText(block.content) : '';
  };
  return { desk, dela: dela.browser, delaId: dela.id, otto: otto.browser, ottoId: otto.id, vault, press, printed };
}
