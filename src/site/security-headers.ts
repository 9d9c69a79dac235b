/**
 * Headers of every answer of the public site. No script may run at all: structured data is not script, and there is
 * no nonce that would age in a cache. Nothing may be loaded from elsewhere, and nobody may frame a page.
 */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
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

/**
 * The headers of every answer, with what differs from site to site. No HSTS on an onion: it has no certificate to
 * insist on. Before anything is founded a site counts as a demonstration: nothing of it is for an index.
 */
export function commonHeaders(
  settings: { readonly origin: string },
  identity: { readonly demonstration: boolean } | null,
): Record<string, string> {
  const { protocol, hostname } = new URL(settings.origin);
  return {
    ...SECURITY_HEADERS,
    ...(protocol === 'https:' && !hostname.endsWith('.onion')
      ? { 'strict-transport-security': 'max-age=31536000' }
      : {}),
    ...((identity?.demonstration ?? true) ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
  };
}
