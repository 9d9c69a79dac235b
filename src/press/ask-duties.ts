import { asksAllow, campaignMoves } from '../domain/case-campaign.ts';
import { caseOfPage } from '../newsroom/case-pages.ts';
import { casesById } from '../vault/cases.ts';
import type { Manuscript } from './gather.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';

/**
 * A petition for someone opens only if they asked for one: each case that it is about is on record, moves people to act,
 * has an ask of someone whose case it is, and no red line of anybody in it forbids petitions. A petition about no case
 * (for a law, against a practice) needs no ask.
 */
export async function refusalOfAsks(press: Press, manuscripts: readonly Manuscript[]): Promise<PressRefusal | null> {
  for (const { file } of manuscripts) {
    const { work } = file;
    if (work.kind !== 'petition') continue;
    for (const page of work.cases) {
      const id = await caseOfPage(press.newsroom, page);
      const record = id === null ? undefined : (await casesById(press.vault, [id])).get(id);
      if (record === undefined || !campaignMoves(record.campaign) || asksAllow(record, 'petition') !== 'allowed')
        return { refused: 'petition-not-asked', work: work.id };
    }
  }
  return null;
}
