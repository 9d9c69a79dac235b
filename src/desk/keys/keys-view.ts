import type { Context } from 'hono';
import type { Instant } from '../../domain/date.ts';
import type { AccountId, HolderId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { everyAccount, hasPassword } from '../../staff/accounts.ts';
import type { Session } from '../../staff/sessions.ts';
import { holdersOf } from '../../vault/holders.ts';
import { keyRequests } from '../../vault/key-requests.ts';
import type { Language } from '../language.ts';
import type { DeskEnv } from '../request.ts';

/** A line of the list of keys. */
export interface HolderLine {
  readonly id: HolderId;
  /** `null`: the recovery key, on paper. */
  readonly account: AccountId | null;
  readonly name: string;
  readonly since: Instant;
  /** Who gave it; `null`: it came with the organisation. */
  readonly givenBy: string | null;
  /** Whether its owner comes in and may open case files with it: an account that is closed, or of another role, does not. */
  readonly state: 'in-use' | 'closed' | 'sleeps';
}

export interface RequestLine {
  readonly account: AccountId;
  readonly name: string;
  readonly askedAt: Instant;
}

export interface KeysView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly own: {
    readonly since: Instant | null;
    readonly askedAt: Instant | null;
    /** Whether they have a passphrase, which a key opens with. */
    readonly password: boolean;
  };
  /** How many colleagues can give a key. */
  readonly givers: number;
  /** Every key; `null` for whoever neither gives keys nor looks after accounts. */
  readonly holders: readonly HolderLine[] | null;
  /** Who asks; `null` for whoever does not give keys. */
  readonly requests: readonly RequestLine[] | null;
  /** Whether the case files are open in this session: only then can a key be given or taken. */
  readonly open: boolean;
  readonly done: string | null;
}

/** What somebody sees of keys: their own, always; everyone's, as far as it is their work. */
export async function keysView(
  c: Context<DeskEnv>,
  identity: SiteIdentity,
  done: string | null = null,
): Promise<KeysView> {
  const { deps, session, language } = c.var;
  const { id, role } = session.account;
  const { staff, vaults } = deps;
  const accounts = new Map((await everyAccount(staff)).map((each) => [each.id, each]));
  const nameOf = (account: AccountId | null): string => (account === null ? '' : (accounts.get(account)?.name ?? '–'));
  const kept = await holdersOf(vaults.keyring.db);
  const asking = await keyRequests(vaults.keyring.db);
  const holds = kept.find(({ holder }) => holder.account === id);
  const gives = may(role, 'keys.change', { holdsKey: holds !== undefined });
  const stateOf = (account: AccountId | null): HolderLine['state'] => {
    if (account === null) return 'in-use';
    const known = accounts.get(account);
    if (known === undefined || !known.open) return 'closed';
    return may(known.role, 'vault.unlock', { holdsKey: true }) ? 'in-use' : 'sleeps';
  };
  const lines = kept.map(({ holder, since, givenBy }) => ({
    id: holder.id,
    account: holder.account,
    name: nameOf(holder.account),
    since,
    givenBy: givenBy === null ? null : nameOf(givenBy),
    state: stateOf(holder.account),
  }));
  const givers = lines.filter((line) => {
    const account = line.account === null ? undefined : accounts.get(line.account);
    return line.state === 'in-use' && account !== undefined && may(account.role, 'keys.change', { holdsKey: true });
  });
  return {
    language,
    identity,
    session,
    own: {
      since: holds?.since ?? null,
      askedAt: asking.find(({ account }) => account === id)?.askedAt ?? null,
      password: await hasPassword(staff, id),
    },
    givers: givers.length,
    holders:
      gives || may(role, 'accounts.read', { holdsKey: false })
        ? lines.toSorted(
            (a, b) =>
              Number(a.account === null) - Number(b.account === null) ||
              a.since - b.since ||
              a.name.localeCompare(b.name),
          )
        : null,
    requests: gives ? asking.map((each) => ({ ...each, name: nameOf(each.account) })) : null,
    open: vaults.of(session.id) !== null,
    done,
  };
}
