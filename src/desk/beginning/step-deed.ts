import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { Beginning } from './look-at-beginning.ts';
import type { Step, StepName } from './steps.ts';

interface Deed {
  readonly path: string;
  readonly label: MessageKey;
}

const DEEDS: Readonly<Record<Exclude<StepName, 'keys' | 'story' | 'read' | 'publish'>, Deed>> = {
  invite: { path: '/accounts/invite', label: 'accounts.invite' },
  case: { path: '/cases/new', label: 'casework.new' },
  consent: { path: '/people', label: 'beginning.consent-do' },
  team: { path: '/teams', label: 'beginning.team-do' },
  mission: { path: '/newsroom/new?kind=mission', label: 'beginning.mission-do' },
  pages: { path: '/site', label: 'beginning.pages-do' },
  petition: { path: '/petitions/new', label: 'campaigns.new' },
};

/** Where whoever looks does a step that is next; `null`: it is somebody else's, or its time has not come. */
export function deedOf({ name, state, begun, mine }: Step, beginning: Beginning): Deed | null {
  const { story, mayAskForKey, keysAsked } = beginning;
  if (state !== 'next') return null;
  // Asking for a key is anybody's, giving one a key-holder's.
  if (name === 'keys') {
    if (mine && keysAsked > 0) return { path: '/keys', label: 'beginning.keys-give' };
    return mayAskForKey ? { path: '/keys/ask', label: 'keys.ask' } : null;
  }
  if (!mine) return null;
  if (name === 'story')
    return story === null
      ? { path: '/newsroom/new?kind=feature', label: 'beginning.story-do' }
      : { path: `/newsroom/works/${story}`, label: 'beginning.story-go-on' };
  if (name === 'read')
    return begun
      ? { path: '/newsroom/review', label: 'beginning.read-do' }
      : { path: story === null ? '/newsroom' : `/newsroom/works/${story}`, label: 'beginning.read-ask' };
  if (name === 'publish')
    return { path: story === null ? '/newsroom' : `/newsroom/works/${story}/out`, label: 'beginning.publish-do' };
  if (name === 'petition' && begun) return { path: '/petitions', label: 'beginning.petition-go-on' };
  return DEEDS[name];
}
