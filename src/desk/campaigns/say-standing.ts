import type { PetitionRecord } from '../../actions/petition-records.ts';
import { sayInstant } from '../../pages/dates.ts';
import type { Language } from '../language.ts';

/** In a few words, what its state means now: until when, since when, from when. Days are those of UTC. */
export function sayStanding({ petition, state, held }: PetitionRecord, { say, locale }: Language): string {
  const { opensAt, closesAt } = petition;
  const day = (at: typeof opensAt): string => (at === null ? '' : sayInstant(at, locale));
  switch (state) {
    case 'stopped':
      return say('campaigns.stands-stopped', { before: say(`campaigns.state-${held ?? 'draft'}`) });
    case 'closed':
      return closesAt === null ? '' : say('campaigns.stands-closed', { date: day(closesAt) });
    case 'open':
      return closesAt === null ? say('campaigns.stands-open') : say('campaigns.stands-until', { date: day(closesAt) });
    case 'draft':
      return petition.state === 'open' ? say('campaigns.stands-opens', { date: day(opensAt) }) : '';
  }
}
