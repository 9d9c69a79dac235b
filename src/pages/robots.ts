/** `robots.txt`. A demonstration is for no index. */
export function robotsTxt(site: { readonly origin: string; readonly demonstration: boolean }): string {
  return site.demonstration
    ? 'User-agent: *\nDisallow: /\n'
    : `User-agent: *\nAllow: /\nDisallow: /*/search\n\nSitemap: ${site.origin}/sitemap.xml\n`;
}
