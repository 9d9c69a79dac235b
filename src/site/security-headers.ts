/**
 * Headers of every answer of the public site. No script may run at all: structured data is not script, and there is
 * no nonce that would age in a cache. Nothing may be loaded from elsewhere, and nobody may frame a page.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Read-only public facts: any page of anybody may fetch them. */
export const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** What differs with the address that this site is known by. No HSTS on an onion: it has no certificate to insist on. */
export function headersOfAddress(address: {
  origin: string;
  onion: string | null;
  demonstration: boolean;
}): Record<string, string> {
  return {
    ...(address.origin.startsWith('https://') && !new URL(address.origin).hostname.endsWith('.onion')
      ? { 'strict-transport-security': 'max-age=31536000' }
      : {}),
    ...(address.demonstration ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
  };
}
