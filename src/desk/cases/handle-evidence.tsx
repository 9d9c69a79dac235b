import { renderPage } from '../../pages/document.tsx';
import { accessesOf, evidenceOf } from '../../vault/evidence.ts';
import { openEvidence, workingCopy } from '../../vault/open-evidence.ts';
import type { OpeningEvidenceRefusal } from '../../vault/open-recorded.ts';
import { problem } from '../problem.tsx';
import { askedEvidence, askedToOpen, type AskedEvidence } from './asked-evidence.ts';
import { allows, type DeskContext } from './casework.ts';
import { evidenceListPage } from './evidence-list-page.tsx';
import { evidencePage } from './evidence-page.tsx';
import { keepCopy, keptCopy } from './kept-copies.ts';
import { keptPlayer } from './kept-players.ts';
import { openCaseFile } from './open-case-file.ts';

export async function showEvidenceList(c: DeskContext): Promise<Response> {
  const { identity, language, session } = c.var;
  const file = await openCaseFile(c);
  if (file === null || identity === null) return problem(c, 'not-found');
  const { record, accounts } = file;
  const evidence = await evidenceOf(file.vault, file.id);
  const may = { mayWrite: allows(c, 'cases.write'), mayEvidence: true };
  return c.html(renderPage(evidenceListPage({ language, identity, session, record, accounts, evidence, ...may })));
}

export async function showEvidence(c: DeskContext): Promise<Response> {
  const asked = await askedEvidence(c);
  return asked === null ? problem(c, 'not-found') : page(c, asked, null, 200);
}

/** Opens a working copy of a picture, for a reason that is written down; the page then shows it, blurred first. */
export async function takeCopy(c: DeskContext): Promise<Response> {
  const opening = await askedToOpen(c);
  if (opening instanceof Response) return opening;
  const { asked, told } = opening;
  const { deps } = c.var;
  const { file, evidence } = asked;
  const copy = await workingCopy(file.vault, deps.press.evidence, told);
  if ('refused' in copy) return refuseOpening(c, asked, copy.refused, told.why);
  keepCopy(file.vault.keys, evidence.id, copy, deps.now());
  return c.redirect(`/cases/${file.id}/evidence/${evidence.id}`, 303);
}

/** The working copy itself, made by us from pixels alone: for the page of it, for some minutes. */
export async function sendCopy(c: DeskContext): Promise<Response> {
  const asked = await askedEvidence(c);
  const bytes = asked === null ? null : keptCopy(asked.file.vault.keys, asked.evidence.id, c.var.deps.now());
  return bytes === null
    ? problem(c, 'not-found')
    : c.body(Uint8Array.from(bytes), 200, { 'Content-Type': 'image/jpeg' });
}

/**
 * Hands out an original, for a reason that is written down. Never shown by the browser: a download of unknown kind, whose
 * name says nothing of what it is about (`guard.ts` puts downloads in a sandbox).
 */
export async function takeOriginal(c: DeskContext): Promise<Response> {
  const opening = await askedToOpen(c);
  if (opening instanceof Response) return opening;
  const { asked, told } = opening;
  const { deps } = c.var;
  const { file, evidence } = asked;
  const opened = await openEvidence(file.vault, deps.press.evidence, told);
  if ('refused' in opened) return refuseOpening(c, asked, opened.refused, told.why);
  const ending = /\.([a-z0-9]{1,5})$/i.exec(evidence.name)?.[1]?.toLowerCase() ?? 'bin';
  return c.body(Uint8Array.from(opened.bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${evidence.id}.${ending}"`,
  });
}

/** The page again, with what kept it from being opened and the reason as it was typed. */
export function refuseOpening(
  c: DeskContext,
  asked: AskedEvidence,
  refused: OpeningEvidenceRefusal | 'not-a-picture' | 'not-played',
  why: string,
): Promise<Response> | Response {
  if (refused === 'no-such-evidence') return problem(c, 'not-found');
  return page(c, asked, { text: c.var.language.say(`casework.${refused}`), why }, 422);
}

async function page(
  c: DeskContext,
  { file, evidence }: AskedEvidence,
  refused: { readonly text: string; readonly why: string } | null,
  status: 200 | 422,
): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { record, accounts, names } = file;
  const player = keptPlayer(file.vault.keys, { case: file.id, evidence: evidence.id }, deps.now());
  if (player !== null) c.set('plays', true);
  const view = {
    language,
    identity,
    session,
    record,
    accounts,
    names,
    evidence,
    accesses: await accessesOf(file.vault, evidence.id),
    copy: keptCopy(file.vault.keys, evidence.id, deps.now()) !== null,
    played: player === null ? null : { stripped: player.played.stripped },
    refusal: refused?.text ?? null,
    why: refused?.why ?? '',
  };
  return c.html(renderPage(evidencePage(view)), status);
}
