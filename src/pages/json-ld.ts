import type { PublishedWork } from '../domain/published-work.ts';
import type { PageContext } from './page-context.ts';

/** schema.org description of a page's work, safe inside a `script` element. */
export function jsonLd(work: PublishedWork, context: PageContext): string {
  return JSON.stringify({ inLanguage: context.locale, identifier: work.work }).replaceAll('<', '\\u003c');
}

export function organisationJsonLd(context: PageContext): string {
  return context.locale;
}
