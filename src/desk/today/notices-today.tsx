import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '../../domain/date.ts';
import type { CaseId } from '../../domain/id.ts';
import { everyAccount } from '../../staff/accounts.ts';
import { checkInDue } from '../../staff/check-in.ts';
import { forcedOpenings } from '../../staff/force-case.ts';
import { countRecoveryCodes } from '../../staff/recovery-codes.ts';
import { noticesOf, type Notice } from '../../staff/notices.ts';
import { keyRequests } from '../../vault/key-requests.ts';
import { dateAndTime } from '../clock-time.ts';
import type { Language } from '../language.ts';
import { PostButton } from '../post-button.tsx';
import type { DeskEnv } from '../request.ts';

/** What somebody has to know first, with the name of whom it is about, and the reason where one was given. */
export interface ToldToday {
  readonly notices: readonly (Notice & {
    readonly name: string;
    readonly own: boolean;
    readonly reason: string | null;
  })[];
  /** A traveller's next check-in. */
  readonly checkIn: Instant | null;
  /** Whether a lost phone or key would shut them out: they have a second factor, and no recovery code. */
  readonly noSpare: boolean;
}

export async function toldToday(c: Context<DeskEnv>): Promise<ToldToday> {
  const { deps, session } = c.var;
  const all = await noticesOf(deps.staff, session.account.id);
  // Whoever asked for a key and was answered, perhaps by a colleague, asks no more.
  const asking = all.some(({ about }) => about === 'key-asked') ? await keyRequests(deps.vaults.keyring.db) : [];
  const notices = all.filter(
    ({ about, who }) => about !== 'key-asked' || asking.some(({ account }) => account === who),
  );
  const checkIn = await checkInDue(deps.staff, session.account.id);
  const spare = await countRecoveryCodes(deps.staff.db, session.account.id);
  const noSpare = session.provedAt !== null && spare === 0;
  if (notices.length === 0) return { notices: [], checkIn, noSpare };
  const names = new Map<string, string>((await everyAccount(deps.staff)).map(({ id, name }) => [id, name]));
  const told = notices.map(async (notice) => {
    const { about, who, record, at } = notice;
    const forced = about === 'case-forced' && record !== null ? await forcedOpenings(deps.door, record as CaseId) : [];
    const reason = forced.find((each) => each.by === who && each.at === at)?.reason ?? null;
    const own = who === session.account.id;
    return { ...notice, own, reason, name: (who === null ? undefined : names.get(who)) ?? '–' };
  });
  return { notices: await Promise.all(told), checkIn, noSpare };
}

/** The notices at the head of the page of the day, each until it has been seen. */
export function NoticesToday({
  told,
  language,
}: {
  readonly told: ToldToday;
  readonly language: Language;
}): JSX.Element {
  const { say, locale } = language;
  const { notices, checkIn, noSpare } = told;
  return (
    <>
      {checkIn === null ? null : (
        <section class="told check-in">
          <h2>{say('access.check-in')}</h2>
          <p>{say('access.check-in-by', { time: dateAndTime(checkIn, locale) })}</p>
          <form method="post" action="/check-in">
            <button type="submit">{say('access.check-in-do')}</button>
          </form>
        </section>
      )}
      {noSpare ? (
        <p class="told">
          {say('access.no-spare')} <a href="/access">{say('access.title')}</a>
        </p>
      ) : null}
      {notices.length === 0 ? null : (
        <ul class="lines notices" aria-label={say('access.notices')}>
          {notices.map(({ id, about, name, own, record, reason, at }) => (
            <li>
              <p>
                {say(own && about === 'key-given' ? 'access.notice-own-key' : `access.notice-${about}`, { name })}{' '}
                <Leads about={about} own={own} record={record} language={language} />
                {reason === null ? null : <span class="reason">{reason}</span>}
                <time class="help" datetime={new Date(at).toISOString()}>
                  {dateAndTime(at, locale)} UTC
                </time>
              </p>
              <PostButton action="/notices/seen" fields={{ notice: id }} label={say('access.notice-seen')} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Where what somebody is told of is dealt with. */
function Leads(props: Pick<Notice, 'about' | 'record'> & { readonly own: boolean; readonly language: Language }) {
  const { about, record, own, language } = props;
  const { say } = language;
  if (record !== null) return <a href={`/cases/${record}`}>{say('access.notice-case')}</a>;
  if (own && about === 'key-given') return <a href="/case-files">{say('access.files-unlock')}</a>;
  if (about === 'key-asked' || (own && about === 'key-refused')) return <a href="/keys">{say('keys.title')}</a>;
  return null;
}
