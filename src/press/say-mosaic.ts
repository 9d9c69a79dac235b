import type { Locale } from '../domain/locale.ts';
import { sayDate } from '../pages/dates.ts';
import type { Say } from '../platform/catalogue/catalogue.ts';
import type { MosaicWarning } from './mosaic.ts';

/** A warning of the mosaic check in a sentence for the desk: never who, which the caller may show to those who may know. */
export function sayMosaic(warning: MosaicWarning, say: Say, locale: Locale): string {
  switch (warning.rule) {
    case 'combination': {
      const kinds = warning.kinds.map((kind) => say(`press.mosaic-${kind}`));
      const facts = new Intl.ListFormat(locale, { type: 'conjunction' }).format(kinds);
      return say('press.mosaic-combination', { facts, people: warning.shared });
    }
    case 'delegation':
      return say('press.mosaic-delegation', { date: sayDate(warning.on, locale) });
    default:
      return say(`press.mosaic-${warning.rule}`);
  }
}
