import type { Context } from 'hono';
import { utcDayOf } from '../../domain/date.ts';
import { parseId, type AccountId, type CertificateId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import type { RecallRefusals } from '../../domain/recall-note.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { listCertificates } from '../../newsroom/certificates.ts';
import { kitsByHash } from '../../newsroom/kits-given.ts';
import { recallNotesOf } from '../../newsroom/recall-notes.ts';
import { renderPage } from '../../pages/document.tsx';
import { keptCertificate, noteRecall } from '../../press/note-recall.ts';
import type { LockedPress } from '../../press/press.ts';
import { kitLabel } from '../../press/press-kit.ts';
import { everyAccount } from '../../staff/accounts.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { keptCertificatePage, type KeptCertificateView } from './kept-certificate-page.tsx';
import { withdrawalsPage } from './withdrawals-page.tsx';

type DeskContext = Context<DeskEnv>;

const ON_A_PAGE = 50;

export async function showWithdrawals(c: DeskContext): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const after = parseId<CertificateId>(c.req.query('after') ?? '');
  const { newsroom } = deps.press.locked(identity);
  const listed = await listCertificates(newsroom, { after, most: ON_A_PAGE + 1 });
  const certificates = listed.slice(0, ON_A_PAGE);
  const more = listed.length > ON_A_PAGE ? (certificates.at(-1)?.id ?? null) : null;
  return c.html(renderPage(withdrawalsPage({ language, identity, session, certificates, after, more })));
}

interface Opened {
  readonly identity: SiteIdentity;
  readonly press: LockedPress;
  readonly certificate: KeptCertificateView['certificate'];
}

async function openCertificate(c: DeskContext): Promise<Opened | Response> {
  const { deps, identity } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const press = deps.press.locked(identity);
  const id = parseId<CertificateId>(c.req.param('certificate') ?? '');
  const certificate = id === null ? null : await keptCertificate(press, id);
  return certificate === null ? problem(c, 'not-found') : { identity, press, certificate };
}

export async function showCertificate(c: DeskContext): Promise<Response> {
  const opened = await openCertificate(c);
  if (opened instanceof Response) return opened;
  return show(c, opened, new Map([['on', utcDayOf(c.var.deps.now())]]), {});
}

/** Writes a note down, and leads back to the page that shows it. */
export async function takeRecallNote(c: DeskContext): Promise<Response> {
  const opened = await openCertificate(c);
  if (opened instanceof Response) return opened;
  const { deps, session } = c.var;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const typed = { about: form.text('about'), state: form.text('state'), on: form.text('on') };
  const told = { by: session.account.id, now: deps.now(), audit: deps.audit };
  const done = await noteRecall(opened.press, opened.certificate, typed, told);
  if (done !== 'noted') return show(c, opened, new Map(Object.entries(typed)), done.refused);
  return c.redirect(`/off-site/certificates/${opened.certificate.id}#done`, 303);
}

async function show(
  c: DeskContext,
  { identity, press, certificate }: Opened,
  fields: ReadonlyMap<string, string>,
  refused: RecallRefusals,
): Promise<Response> {
  const { deps, language, session } = c.var;
  const { say } = language;
  const accounts = await everyAccount(deps.staff);
  const errors = Object.fromEntries(
    Object.entries(refused).map(([field, refusal]) => [field, say(`desk.recall-wrong-${refusal}`)]),
  );
  const view: KeptCertificateView = {
    language,
    identity,
    session,
    certificate,
    notes: await recallNotesOf(press.newsroom, certificate.id),
    labels: await labelsOf(c, { press, certificate }),
    names: new Map(accounts.map(({ id, name }) => [id as AccountId, name])),
    form: { say, fields, errors },
  };
  return c.html(renderPage(keptCertificatePage(view)), Object.keys(errors).length > 0 ? 422 : 200);
}

/** To whom its press kits were given, for those who give kits; to everybody else a kit is a number. */
async function labelsOf(
  c: DeskContext,
  { press, certificate }: Pick<Opened, 'press' | 'certificate'>,
): Promise<ReadonlyMap<string, string>> {
  const { deps, session } = c.var;
  const holdsKey = deps.vaults.of(session.id) !== null;
  if (!may(session.account.role, 'works.publish', { holdsKey })) return new Map();
  const hashes = certificate.notRecalled.kits.map(({ link }) => link);
  const given = await kitsByHash(press.newsroom, hashes);
  return new Map(
    [...given].flatMap(([hash, kit]) => {
      const label = kitLabel(deps.door.key, kit);
      return label === null ? [] : [[hash, label] as const];
    }),
  );
}
