import { idFrom, type WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { WorkText } from '../../../domain/work.ts';
import { recordWork } from '../../../newsroom/record-work.ts';
import { approveText, writeText } from '../../../newsroom/write-text.ts';
import type { Databases } from '../../../platform/database/zone.ts';
import { scratchSession } from '../../../staff/scratch-session.fixture.ts';
import type { Role } from '../../../domain/role.ts';
import { colleague, INES } from '../../cases/cases.fixture.ts';
import { IDENTITY, scratchDesk } from '../../scratch-desk.ts';

export const HER_NAME = 'Xiomara Quetzalli Canario';
export const WORK = idFrom<WorkId>(new Uint8Array(16).fill(9));
const ES = 'es' as Locale;

/**
 * A desk with Ines, a researcher with a key on the case of a woman who has allowed nothing; two editors and an auditor
 * without a key; and a work to check. For tests.
 */
export async function checkDesk(databases: Databases) {
  const desk = await scratchDesk(databases);
  const ines = await colleague(desk, INES);
  const opened = await ines.browser.post('/cases/new', {
    title: 'El caso Canario',
    campaign: 'active',
    verification: 'likely',
  });
  const fields = { role: 'survivor', full: HER_NAME, given: 'Xiomara', gender: 'woman' };
  await ines.browser.post(`${opened.headers.get('location')}/people/new`, fields);
  const { newsroom } = desk.press.locked(IDENTITY);
  const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
  await recordWork(newsroom, { id: WORK, kind: 'page', ...nothing, date: null, place: null, picture: null });

  async function write(body: string, more: Partial<WorkText> = {}): Promise<number> {
    desk.pass(1000);
    const text: WorkText = {
      locale: ES,
      slug: 'la-ministra',
      title: [{ type: 'text', text: 'La ministra', marks: [] }],
      standfirst: [],
      body: { v: 1, blocks: [{ type: 'paragraph', content: [{ type: 'text', text: body, marks: [] }] }] },
      bylines: [],
      details: { kind: 'page' },
      ...more,
    };
    return writeText(newsroom, { work: WORK, text, author: null, now: desk.now() });
  }

  async function as(role: Role) {
    const { account, token } = await scratchSession(desk.staff, role, desk.now());
    const browser = desk.browser();
    browser.cookies.set('__Host-alzavoz', token);
    return { account, ...browser, read: async (path: string) => (await browser.get(path)).text() };
  }

  const read = async (path: string): Promise<string> => (await ines.browser.get(path)).text();
  return {
    ...desk,
    ines: { ...ines.browser, id: ines.id, read },
    editor: await as('editor'),
    second: await as('editor'),
    auditor: await as('auditor'),
    as,
    write,
    approve: (version: number) => approveText(newsroom, { work: WORK, locale: ES, version }),
    newsroom,
    press: desk.press,
  };
}
