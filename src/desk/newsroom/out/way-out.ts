import type { WorkId } from '../../../domain/id.ts';
import type { Say } from '../../../platform/catalogue/catalogue.ts';
import type { HeldBack } from '../../../press/release-scheduled.ts';
import type { SchedulingRefusal } from '../../../press/schedule.ts';

export interface Way {
  readonly path: string;
  readonly label: string;
}

/** What to do about a refusal of the press, and where; `null`: nothing but to try again. */
export function wayOut(refusal: SchedulingRefusal | HeldBack, work: WorkId, say: Say): Way | null {
  const at = `/newsroom/works/${'work' in refusal ? refusal.work : work}`;
  switch (refusal.refused) {
    case 'no-approved-text':
      return { path: `${at}/out#review`, label: say('out.way-review') };
    case 'protected-name':
    case 'gate-unreadable':
    case 'names-unanswered':
      return { path: `${at}/check`, label: say('out.way-check') };
    case 'alt-missing':
    case 'credit-missing':
    case 'licence-missing':
    case 'unreadable-media':
    case 'recognisable-without-consent':
    case 'picture-not-approved':
    case 'media-unknown':
      return { path: `/media/${refusal.media}`, label: say('out.way-media') };
    case 'case-page-unlinked':
      return { path: `${at}/case`, label: say('out.way-case') };
    case 'letters-missing':
      return { path: `${at}/texts/${refusal.locale}`, label: say('out.way-text') };
    case 'facts-differ':
    case 'petition-names-unasked':
    case 'work-unknown':
      return { path: at, label: say('out.way-work') };
    case 'subject-without-basis':
    case 'text-not-approved':
    case 'situation-untold':
    case 'petition-not-asked':
    case 'text-not-signed-off':
      return { path: '/cases', label: say('out.way-cases') };
    case 'slug-taken':
      return { path: `${at}/out#address`, label: say('out.way-address') };
    case 'scheduled-already':
      return { path: `${at}/out#plan`, label: say('out.way-plan') };
    default:
      return null;
  }
}
