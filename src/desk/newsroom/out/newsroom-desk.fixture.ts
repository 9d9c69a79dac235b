import { randomBytes } from 'node:crypto';
import { idFrom, type AccountId, type WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { Role } from '../../../domain/role.ts';
import type { Work, WorkText } from '../../../domain/work.ts';
import { recordWork } from '../../../newsroom/record-work.ts';
import { writeText } from '../../../newsroom/write-text.ts';
import type { Databases } from '../../../platform/database/zone.ts';
import { scratchSession } from '../../../staff/scratch-session.fixture.ts';
import { IDENTITY, scratchDesk } from '../../scratch-desk.ts';

export type NewsroomDesk = Awaited<ReturnType<typeof newsroomDesk>>;

type Desk = Awaited<ReturnType<typeof scratchDesk>>;

/** A desk, a new one or one that there is, with a delegate, two editors and a researcher at work. For tests. */
export async function newsroomDesk(given: Databases | Desk) {
  const desk = 'app' in given ? given : await scratchDesk(given);
  const newsroom = () => desk.press.locked(IDENTITY).newsroom;

  async function colleague(role: Role) {
    const { account, token } = await scratchSession(desk.staff, role, desk.now());
    const browser = desk.browser();
    browser.cookies.set('__Host-alzavoz', token);
    const read = async (path: string): Promise<string> => (await browser.get(path)).text();
    return { account, ...browser, read };
  }

  async function write(
    title: string,
    author: AccountId | null,
    text: Partial<WorkText> = {},
    facts: Partial<Work> = {},
  ): Promise<WorkId> {
    const id = idFrom<WorkId>(randomBytes(16));
    const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
    await recordWork(newsroom(), { id, kind: 'page', ...nothing, date: null, place: null, picture: null, ...facts });
    await writeAgain(id, title, author, text);
    return id;
  }

  function writeAgain(work: WorkId, title: string, author: AccountId | null, more: Partial<WorkText> = {}) {
    desk.pass(1000);
    const text: WorkText = {
      locale: 'es' as Locale,
      slug: `a-slug-${work.slice(0, 6)}`,
      title: [{ type: 'text', text: title, marks: [] }],
      standfirst: [],
      body: { v: 1, blocks: [] },
      bylines: [],
      details: { kind: 'page' },
      ...more,
    };
    return writeText(newsroom(), { work, text, author, now: desk.now() });
  }

  return {
    ...desk,
    newsroom,
    write,
    writeAgain,
    delegate: await colleague('delegate'),
    editor: await colleague('editor'),
    second: await colleague('editor'),
    researcher: await colleague('researcher'),
    colleague,
    verbs: () => desk.audited.map(({ verb }) => verb),
  };
}
