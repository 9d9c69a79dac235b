import * as v from 'valibot';
import { CONSENT_KINDS, type GivenConsent } from '../../domain/consent-wording.ts';

/** What a supporter gave, before it is sealed. Times in UTC milliseconds; `null` where a field was left empty. */
export interface SupporterContent {
  readonly given_name: string;
  readonly family_name: string | null;
  readonly email: string;
  readonly country: string;
  readonly locality: string | null;
  readonly postal_code: string | null;
  /** Which of the form's ticks were set: `updates`, `news`, `display`. */
  readonly ticks: readonly string[];
  readonly consents: readonly GivenConsent[];
  readonly locale: string;
  readonly at: number;
}

/** Version 1 of what is in a sealed row: the supporter's content and `r`, 32 bytes in base64url. */
export interface RowContent extends SupporterContent {
  readonly v: 1;
  readonly r: string;
}

/**
 * The supporter's part of the canonical text: JSON without space, keys in the order of `RowContent`, so that the same
 * content always gives the same bytes. `completeText` adds `r`, which is made where the token is.
 */
export function supporterText(content: SupporterContent): string {
  const { given_name, family_name, email, country, locality, postal_code, ticks, consents, locale, at } = content;
  return JSON.stringify({
    given_name,
    family_name,
    email,
    country,
    locality,
    postal_code,
    ticks,
    consents: consents.map((consent) => ({
      kind: consent.kind,
      wording: consent.wording,
      locale: consent.locale,
      at: consent.at,
    })),
    locale,
    at,
  });
}

/** The whole canonical text of version 1. `r` is base64url and needs no escaping. */
export function completeText(r: string, supporter: string): string {
  return `{"v":1,"r":"${r}",${supporter.slice(1)}`;
}

const textOrNull = v.nullable(v.string());

const SHAPE = v.strictObject({
  v: v.literal(1),
  r: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  given_name: v.string(),
  family_name: textOrNull,
  email: v.string(),
  country: v.string(),
  locality: textOrNull,
  postal_code: textOrNull,
  ticks: v.array(v.string()),
  consents: v.array(
    v.strictObject({ kind: v.picklist(CONSENT_KINDS), wording: v.number(), locale: v.string(), at: v.number() }),
  ),
  locale: v.string(),
  at: v.number(),
});

/** Reads an opened row; `null` where it is not content of version 1. */
export function readContent(text: string): RowContent | null {
  try {
    const read = v.safeParse(SHAPE, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
