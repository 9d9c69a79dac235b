import { petitionEverOpened } from '../../actions/petition-ever-opened.ts';
import { may } from '../../domain/permissions.ts';
import type { WorkId } from '../../domain/id.ts';
import { begunInNewsroom, firstPublished } from '../../newsroom/begun-in-newsroom.ts';
import { standingPages } from '../../published/standing-pages.ts';
import { everyAccount } from '../../staff/accounts.ts';
import { teamSizes } from '../../staff/case-members.ts';
import { openLinks } from '../../staff/links.ts';
import { begunInVault } from '../../vault/begun-in-vault.ts';
import { keyRequests } from '../../vault/key-requests.ts';
import type { DeskContext } from '../people/desk-context.ts';
import { stepsOf, type Step, type StepName } from './steps.ts';

/** How an organisation begins, as one of its colleagues sees it. */
export interface Beginning {
  readonly steps: readonly Step[];
  /** How many were invited and have not come. */
  readonly invited: number;
  /** How many ask for a key, and whether whoever looks may ask for one. */
  readonly keysAsked: number;
  readonly mayAskForKey: boolean;
  /** The story that is being written. */
  readonly story: WorkId | null;
  /** Whether colleagues may be named to whoever looks. */
  readonly names: boolean;
}

/** Three people: one who writes, one who reads, and one who opens when another is away. */
const ENOUGH_COLLEAGUES = 3;
const ENOUGH_KEYS = 2;
/** An organisation that tells stories and wants no petition is not reminded of one for ever. */
const LEAVES_MS = 30 * 86_400_000;

/**
 * `null` once an organisation has begun, and for whoever is told nothing of the house. Whoever sees it is told whether
 * there is a case and a consent at all, and nothing of which, whose or how many.
 */
export async function lookAtBeginning(c: DeskContext): Promise<Beginning | null> {
  const { deps, identity, session } = c.var;
  const { account } = session;
  if (identity === null || !may(account.role, 'house.state', { holdsKey: false })) return null;
  const { newsroom, vault, published, actions } = deps.press.locked(identity);
  const now = deps.now();
  const first = await firstPublished(newsroom);
  const opened = await petitionEverOpened(actions);
  if (first !== null && (opened || now - first > LEAVES_MS)) return null;

  const holders = await deps.vaults.holders();
  const colleagues = (await everyAccount(deps.staff))
    .filter(({ open }) => open)
    .map(({ id, name, role }) => ({ name, role, holdsKey: holders.has(id) }));
  const invited = (await openLinks(deps.staff, now)).filter(({ kind }) => kind === 'join').length;
  const asking = await keyRequests(deps.vaults.keyring.db);
  const records = await begunInVault(vault.vault);
  const texts = await begunInNewsroom(newsroom);
  const pages = await standingPages(published, identity.locales[0], now);
  const teams = [...(await teamSizes(deps.staff)).values()];
  const holding = colleagues.filter(({ holdsKey }) => holdsKey).length;

  const is: Readonly<Record<StepName, boolean>> = {
    invite: colleagues.length >= ENOUGH_COLLEAGUES,
    keys: holding >= ENOUGH_KEYS,
    case: records.case,
    consent: records.consent,
    team: teams.some((size) => size > 1),
    mission: texts.mission,
    story: first !== null || texts.asked || texts.approved || texts.story?.saved === true,
    read: first !== null || texts.approved,
    publish: first !== null,
    pages: pages.has('about') && pages.has('privacy'),
    petition: opened,
  };
  const begun: Readonly<Partial<Record<StepName, boolean>>> = {
    invite: invited > 0,
    keys: asking.length > 0,
    story: texts.story !== null,
    read: texts.asked,
    petition: texts.petition,
  };
  const those = (facts: Readonly<Partial<Record<StepName, boolean>>>): Set<StepName> =>
    new Set((Object.keys(facts) as StepName[]).filter((name) => facts[name] === true));
  const holdsKey = holders.has(account.id);
  return {
    steps: stepsOf({ done: those(is), begun: those(begun), colleagues }, { ...account, holdsKey }),
    invited,
    keysAsked: asking.length,
    mayAskForKey:
      !holdsKey && may(account.role, 'keys.ask', { holdsKey }) && !asking.some((each) => each.account === account.id),
    story: texts.story?.id ?? null,
    names: may(account.role, 'accounts.read', { holdsKey: false }),
  };
}
