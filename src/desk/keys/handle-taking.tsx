import type { Context } from 'hono';
import { putSealingKey } from '../../actions/sealing-keys.ts';
import { renderPage } from '../../pages/document.tsx';
import { printRecoveryKey } from '../../platform/keys/recovery-key.ts';
import type { RemovalRefusal } from '../../vault/change-locks.ts';
import { countRecordKeys } from '../../vault/open-vault.ts';
import { replaceRecoveryKey } from '../../vault/replace-recovery-key.ts';
import { lockedAnswer } from '../cases/locked-answer.tsx';
import { problem } from '../problem.tsx';
import type { DeskEnv } from '../request.ts';
import { keysView, type HolderLine, type KeysView } from './keys-view.ts';
import { takeKey } from './take-key.ts';
import { recoveryPage, takePage } from './take-page.tsx';

type DeskContext = Context<DeskEnv>;

export function showTake(c: DeskContext): Promise<Response> {
  return page(c, null);
}

export async function takeTake(c: DeskContext): Promise<Response> {
  const { deps, identity, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const vault = deps.vaults.of(session.id);
  if (vault === null) return lockedAnswer(c, 409);
  const holder = holderIn(c, await keysView(c, identity));
  if (holder?.account == null) return problem(c, 'not-found');
  const done = await takeKey(deps, vault, holder.id, session.account.id);
  return done === 'taken' ? c.redirect('/keys?done=taken', 303) : page(c, done.refused);
}

/** Makes another recovery key, and shows it once. */
export async function takeRecovery(c: DeskContext): Promise<Response> {
  const { deps, identity, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const vault = deps.vaults.of(session.id);
  if (vault === null) return lockedAnswer(c, 409);
  const done = await deps.vaults.changeLocks(vault, () => replaceRecoveryKey(vault, deps.now()));
  if ('refused' in done) return page(c, done.refused);
  await putSealingKey(deps.actions, done.sealing);
  const printed = printRecoveryKey(done.recoveryKey);
  done.recoveryKey.fill(0);
  return c.html(renderPage(recoveryPage({ view: await keysView(c, identity), printed })));
}

/** The holder whose page this is: by its id, or the recovery key. Nobody takes their own. */
function holderIn(c: DeskContext, { holders, session }: KeysView): HolderLine | undefined {
  const id = c.req.param('holder');
  if (id === undefined) return holders?.find(({ account }) => account === null);
  return holders?.find((each) => each.id === id && each.account !== null && each.account !== session.account.id);
}

async function page(c: DeskContext, refused: RemovalRefusal | null): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const view = await keysView(c, identity);
  const holder = holderIn(c, view);
  if (holder === undefined) return problem(c, 'not-found');
  const open = deps.vaults.every().map((vault) => vault.holder);
  const theirs = open.filter(({ id }) => id === holder.id).length;
  const own = open.filter(({ account }) => account === session.account.id).length;
  const counts = { records: await countRecordKeys(deps.vaults.keyring), theirs, others: open.length - theirs - own };
  const refusal = refused === null ? null : language.say(`keys.${refused}`);
  return c.html(renderPage(takePage({ view, holder, counts, refusal })), refused === null ? 200 : 409);
}
