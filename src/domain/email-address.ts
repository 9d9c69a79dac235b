/** An e-mail address that mail can be sent to, as it was typed but for the space around it and the form of its domain. */
export type EmailAddress = string & { readonly __brand: 'EmailAddress' };

/** Dots between runs of the characters of RFC 5322's `atom`, or letters beyond ASCII (RFC 6531). Quoted forms are refused. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~\u{a1}-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{a1}-\u{10ffff}-]+)*$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const NOT_ASCII = /[^\0-\x7f]/;

/** Longest address that SMTP carries: 256 octets with its angle brackets (RFC 5321, 4.5.3.1.3). */
export const LONGEST_ADDRESS = 254;

/**
 * Reads an address; anything that public mail cannot reach is `null`: no `@`, quoted local parts, address literals,
 * a domain of one label, parts beyond the limits of RFC 5321 (64 octets, 254 in all). Plus tags and dots stay.
 *
 * @param toAscii gives a domain in letters beyond ASCII its `xn--` form (IDNA), or `''` where it has none
 */
export function parseEmailAddress(text: string, toAscii: (domain: string) => string): EmailAddress | null {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > LONGEST_ADDRESS) return null;
  const local = trimmed.slice(0, at);
  const typed = trimmed.slice(at + 1);
  if (!LOCAL.test(local) || octetsOf(local) > 64) return null;
  const domain = (NOT_ASCII.test(typed) ? toAscii(typed) : typed).toLowerCase();
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null;
  // A last label of digits is an IP address.
  if (/^\d+$/.test(labels.at(-1) ?? '') || octetsOf(local) + 1 + domain.length > LONGEST_ADDRESS) return null;
  return `${local}@${domain}` as EmailAddress;
}

/**
 * The form in which two addresses count as one. No provider that we know of gives mailboxes that differ in case to
 * different people; dots and plus tags, which many do tell apart, are kept.
 */
export function sameAddressForm(address: EmailAddress): string {
  return address.normalize('NFC').toLowerCase();
}

function octetsOf(text: string): number {
  if (!NOT_ASCII.test(text)) return text.length;
  let octets = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    octets += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return octets;
}
