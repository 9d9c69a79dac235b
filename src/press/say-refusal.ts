import type { EmbargoRefusal } from './break-embargo.ts';
import type { HeldBack } from './release-scheduled.ts';
import type { SchedulingRefusal } from './schedule.ts';
import type { Say } from '../platform/catalogue/catalogue.ts';

/** A refusal of the press in a sentence. Which work or picture it is, the caller says beside it. */
export function sayRefusal(refusal: SchedulingRefusal | HeldBack | EmbargoRefusal, say: Say): string {
  switch (refusal.refused) {
    case 'alt-missing':
    case 'letters-missing':
    case 'text-not-approved':
    case 'picture-not-approved':
    case 'situation-untold':
    case 'text-not-signed-off':
      return say(`press.${refusal.refused}`, { locale: refusal.locale });
    case 'protected-name':
    case 'gate-unreadable':
      return say(`press.${refusal.refused}`, { output: refusal.output, locale: refusal.locale });
    case 'names-unanswered':
      return say('press.names-unanswered', { locale: refusal.locale, names: refusal.names });
    case 'slug-taken':
      return say('press.slug-taken', { path: refusal.path });
    default:
      return say(`press.${refusal.refused}`);
  }
}
