import type { LoadedSignature } from '../../../actions/load-signatures.ts';
import { utcDayOf, type Instant } from '../../../domain/date.ts';
import type { EmailAddress } from '../../../domain/email-address.ts';
import { supporterText } from '../../../platform/sealing/row-content.ts';
import { chanceBy, oneOf } from './chance.ts';
import { aName } from './made-up.ts';

const COUNTRIES = ['MX', 'GB', 'FR', 'ES', 'DE', 'US', 'CA', 'AR', 'CL', 'CO', 'IT', 'NL', 'SE', 'CH', 'JP'] as const;

/** Supporters who do not exist, under addresses that never will (RFC 2606), over the last year. */
export function* makeSignatures(count: number, now: Instant): Generator<LoadedSignature> {
  const chance = chanceBy(1_000_000);
  for (let at = 0; at < count; at++) {
    const day = utcDayOf((now - (1 + chance(365)) * 86_400_000) as Instant);
    const email = `supporter-${at}@made-up.example` as EmailAddress;
    const country = oneOf(chance, COUNTRIES);
    const locale = oneOf(chance, ['en', 'es', 'fr']);
    const news = chance(4) === 0;
    const supporter = supporterText({
      given_name: aName(chance),
      family_name: aName(chance),
      email,
      country,
      locality: null,
      postal_code: null,
      ticks: news ? ['news'] : [],
      consents: [],
      locale,
      at: Number(now),
    });
    yield { email, country, locale, news, supporter, day };
  }
}
