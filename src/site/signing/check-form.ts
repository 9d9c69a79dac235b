import { domainToASCII } from 'node:url';
import { type Channel, parseChannel, VIA } from '../../domain/channel.ts';
import { CURRENT_WORDING, type ConsentKind, type GivenConsent } from '../../domain/consent-wording.ts';
import { parseCountry } from '../../domain/country.ts';
import type { Instant } from '../../domain/date.ts';
import { type EmailAddress, parseEmailAddress } from '../../domain/email-address.ts';
import type { Locale } from '../../domain/locale.ts';
import { SIGNING_LIMITS } from '../../domain/signature.ts';
import {
  type FieldProblem,
  SIGNING_FIELDS,
  SIGNING_TICKS,
  type SigningField,
  type SigningForm,
  type SigningTick,
} from '../../pages/views.ts';
import type { SupporterContent } from '../../platform/sealing/row-content.ts';
import type { ReadForm } from './read-form.ts';

type FormName = SigningField | SigningTick | typeof VIA;
export const FORM_NAMES: ReadonlySet<FormName> = new Set<FormName>([...SIGNING_FIELDS, ...SIGNING_TICKS, VIA]);

export type Checked =
  | {
      readonly content: SupporterContent;
      readonly email: EmailAddress;
      readonly news: boolean;
      readonly channel: Channel | null;
    }
  /** The form to show again, with what was typed and what is wrong with it. */
  | { readonly form: SigningForm };

const REQUIRED: ReadonlySet<SigningField> = new Set<SigningField>(['given_name', 'email', 'country']);
/** A tick is a yes only if it says so: anything else sent under its name is no consent. */
const YES: ReadonlySet<string> = new Set(['yes', 'on', '1', 'true']);
/** Controls, and the characters that reorder the text around them: neither is part of a name or a place. */
const UNREADABLE = /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffd-\uffff]/;

/** Checks a signing form: limits in `SIGNING_LIMITS`, a country of the list, an address that mail can reach. */
export function checkForm(read: ReadForm<FormName>, locale: Locale, at: Instant): Checked {
  const values: Partial<Record<SigningField, string>> = {};
  const errors: Partial<Record<SigningField, FieldProblem>> = {};
  for (const name of SIGNING_FIELDS) {
    const value = (read.values[name] ?? '').trim().normalize('NFC');
    values[name] = value;
    const problem = problemOf(name, value);
    if (problem !== null) errors[name] = problem;
  }
  const { given_name = '', email: typed = '', country = '' } = values;
  const email = parseEmailAddress(typed, domainToASCII);
  const ticked = SIGNING_TICKS.filter((tick) => YES.has(read.values[tick] ?? ''));
  const channel = parseChannel(read.values[VIA]);
  if (email === null || read.unreadable || Object.keys(errors).length > 0) {
    return { form: { values, ticked, errors, channel, notice: read.unreadable ? 'form-unreadable' : null } };
  }
  const content = {
    given_name,
    family_name: values.family_name || null,
    email,
    country,
    locality: values.locality || null,
    postal_code: values.postal_code || null,
    ticks: ticked,
    consents: consentsTo(['processing', ...ticked], locale, at),
    locale,
    at,
  };
  return { content, email, news: ticked.includes('news'), channel };
}

/** The form again as it was typed, with a sentence of why nothing came of it. */
export function keptForm(read: ReadForm<FormName>, notice: SigningForm['notice']): SigningForm {
  const values: Partial<Record<SigningField, string>> = {};
  for (const name of SIGNING_FIELDS) values[name] = read.values[name] ?? '';
  const ticked = SIGNING_TICKS.filter((tick) => YES.has(read.values[tick] ?? ''));
  return { values, ticked, errors: {}, channel: parseChannel(read.values[VIA]), notice };
}

function problemOf(name: SigningField, value: string): FieldProblem | null {
  if (value === '') return REQUIRED.has(name) ? 'missing' : null;
  if (name === 'country') return parseCountry(value) === null ? 'not-a-country' : null;
  if (value.length > SIGNING_LIMITS[name]) return 'too-long';
  if (UNREADABLE.test(value)) return 'unreadable-characters';
  return name === 'email' && parseEmailAddress(value, domainToASCII) === null ? 'not-an-email' : null;
}

function consentsTo(kinds: readonly ConsentKind[], locale: Locale, at: Instant): GivenConsent[] {
  return kinds.map((kind) => ({ kind, wording: CURRENT_WORDING[kind], locale, at }));
}
