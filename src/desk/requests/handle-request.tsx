import type { Context } from 'hono';
import { LONGEST_NOTE, markRequest } from '../../actions/mark-request.ts';
import { requestById, type SealedRequest } from '../../actions/requests.ts';
import { openNote, openRequest } from '../../actions/seal-request.ts';
import { parseId, type RequestId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { everyAccount } from '../../staff/accounts.ts';
import type { KeyPair } from '../../platform/keys/key-pair.ts';
import { sealingKeyPair, type OpenVault } from '../../vault/open-vault.ts';
import { problem } from '../problem.tsx';
import type { DeskEnv } from '../request.ts';
import { requestPage } from './request-page.tsx';
import type { RequestView } from './requests-view.ts';

type DeskContext = Context<DeskEnv>;

export async function showRequest(c: DeskContext): Promise<Response> {
  return one(c, {}, 200);
}

export const takeSeen = (c: DeskContext): Promise<Response> => mark(c, 'seen');
export const takeSettled = (c: DeskContext): Promise<Response> => mark(c, 'settled');

async function mark(c: DeskContext, state: 'seen' | 'settled'): Promise<Response> {
  const { deps, session, language } = c.var;
  const request = parseId<RequestId>(c.req.param('request') ?? '');
  const { note = '' } = await c.req.parseBody();
  if (request === null) return problem(c, 'not-found');
  if (typeof note !== 'string') return problem(c, 'not-a-form');
  const by = session.account.id;
  // Browsers send line ends as in mail; what is typed again must not have grown.
  const words = note.replaceAll('\r\n', '\n');
  const done = await markRequest(deps.actions, { request, state, note: words, by }, deps.now());
  if (done === 'marked') {
    await deps.audit({ by, verb: `request-${state}`, records: [request] });
    return c.redirect(state === 'settled' ? '/requests' : `/requests/${request}`, 303);
  }
  if (done.refused === 'request-unknown') return problem(c, 'not-found');
  const wrong =
    done.refused === 'note-too-long'
      ? language.say('desk.request-note-too-long', { most: LONGEST_NOTE })
      : language.say('desk.request-note-unsealed');
  return one(c, { note: words, wrong }, 422);
}

/** A request is opened only with this session's own vault, and that it was opened is written down before it is shown. */
async function one(c: DeskContext, part: Partial<Pick<RequestView, 'note' | 'wrong'>>, status: 200 | 422) {
  const { deps, identity, language, session } = c.var;
  const id = parseId<RequestId>(c.req.param('request') ?? '');
  const request = id === null || identity === null ? null : await requestById(deps.actions, id);
  if (identity === null) return problem(c, 'not-founded');
  if (request === null) return problem(c, 'not-found');
  const vault = deps.vaults.of(session.id);
  const keys = vault === null ? new Map<string, KeyPair>() : await keysFor(vault, request);
  const own = keys.get(request.sealed.keyId);
  if (own !== undefined) await deps.audit({ by: session.account.id, verb: 'request-read', records: [request.id] });
  const asked = own === undefined ? null : await openRequest(own, request.id, request.sealed);
  const names = new Map((await everyAccount(deps.staff)).map((account) => [account.id, account.name]));
  const marks = await Promise.all(
    request.marks.map(async (each) => {
      const key = each.note === null ? undefined : keys.get(each.note.keyId);
      const words =
        each.note === null || key === undefined ? null : await openNote(key, request.id, each.number, each.note);
      return { ...each, name: names.get(each.by) ?? each.by, words };
    }),
  );
  const { id: known, page, locale, came, state } = request;
  const view: RequestView = {
    language,
    identity,
    session,
    now: deps.now(),
    siteOrigin: deps.siteOrigin,
    request: { id: known, page, locale, came, state },
    asked: asked ?? (vault === null ? 'locked' : 'other-key'),
    marks,
    batch: request.batch,
    names,
    note: '',
    wrong: null,
    ...part,
  };
  return c.html(renderPage(requestPage(view)), status);
}

/** The keys that a request and its notes were sealed to, as far as this session holds them; each is opened once. */
async function keysFor(vault: OpenVault, { sealed, marks }: SealedRequest): Promise<Map<string, KeyPair>> {
  const wanted = new Set([sealed.keyId, ...marks.flatMap(({ note }) => note?.keyId ?? [])]);
  const keys = new Map<string, KeyPair>();
  for (const keyId of wanted) {
    const pair = await sealingKeyPair(vault, keyId);
    if (pair !== null) keys.set(keyId, pair);
  }
  return keys;
}
