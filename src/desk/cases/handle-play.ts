import { randomBytes } from 'node:crypto';
import { parseId, type CaseId, type EvidenceId } from '../../domain/id.ts';
import { maySeeCase } from '../../staff/case-members.ts';
import { openToPlay } from '../../vault/play-evidence.ts';
import { problem } from '../problem.tsx';
import { sendRange } from '../send-range.ts';
import { askedToOpen } from './asked-evidence.ts';
import { meOf, vaultOf, type DeskContext } from './casework.ts';
import { refuseOpening } from './handle-evidence.tsx';
import { keepPlayer, keptPlayer } from './kept-players.ts';

/** Opens sound or film to be played, for a reason that is written down once; the page then has a player, muted. */
export async function takePlay(c: DeskContext): Promise<Response> {
  const opening = await askedToOpen(c);
  if (opening instanceof Response) return opening;
  const { asked, told } = opening;
  const { deps } = c.var;
  const { file, evidence } = asked;
  const played = await openToPlay(file.vault, deps.press.evidence, told);
  if ('refused' in played) return refuseOpening(c, asked, played.refused, told.why);
  const tag = randomBytes(12).toString('hex');
  keepPlayer(file.vault.keys, { case: file.id, played, tag }, deps.now());
  return c.redirect(`/cases/${file.id}/evidence/${evidence.id}`, 303);
}

/**
 * What the player asks for, a stretch at a time. The guard has asked, as for every address, who it is and whether they
 * are on the case now; that it was opened is on record, so a stretch of it is not written down again.
 */
export function sendPlayed(c: DeskContext): Response {
  const of = parseId<CaseId>(c.req.param('case') ?? '');
  const evidence = parseId<EvidenceId>(c.req.param('evidence') ?? '');
  const { keys } = vaultOf(c);
  const { staff, now } = c.var.deps;
  const player = of === null || evidence === null ? null : keptPlayer(keys, { case: of, evidence }, now());
  if (player === null) return problem(c, 'not-found');
  const { played, tag } = player;
  // A long film comes in one answer: whoever is taken off the case gets no more of it.
  const read = async (from: number): Promise<Uint8Array | null> =>
    (await maySeeCase(staff, meOf(c), player.case, now())) ? played.read(from) : null;
  return sendRange(c, { size: played.evidence.size, type: played.type, tag, read });
}
