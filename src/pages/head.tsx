import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { PublishedFile, PublishedPicture } from '../domain/published-work.ts';
import type { Instant } from '../domain/date.ts';
import type { CardedPage } from '../domain/site-identity.ts';
import { pageAssets } from './assets.ts';
import { isoInstant } from './dates.ts';
import { lookAsset } from './look.ts';
import type { PageContext } from './page-context.ts';
import { pathOfMedia, withoutQuery } from './paths.ts';

/** What a page says of itself to browsers, search engines and networks. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Of a work: it is an article, with its dates, its picture for networks and its structured data. */
  readonly article?: {
    readonly publishedAt: Instant;
    readonly modifiedAt: Instant;
    readonly card: PublishedFile | null;
    readonly picture: PublishedPicture | null;
  };
  /** Of a page that is no work: whose picture for networks it has. The front page's, unless given. */
  readonly list?: CardedPage;
  readonly jsonLd?: string;
  /** Feeds besides the site's own. */
  readonly feeds?: readonly { readonly title: string; readonly href: string }[];
  /** Path and query under which this page is to be known; its own path without query, unless given. */
  readonly canonical?: string;
  /** Pages about one request (search, thanks, confirmation) are for no index. */
  readonly unlisted?: boolean;
}

/**
 * The head as one template: `hono/jsx` would move `link` elements about, as React does, at a cost for each.
 * Everything put in is escaped by `html`.
 */
export function headOf(head: PageHead, context: PageContext): HtmlEscapedString | Promise<HtmlEscapedString> {
  const { identity, locale, origin, assets, alternates, say } = context;
  const canonical = `${origin}${head.canonical ?? withoutQuery(context.path)}`;
  const fallback = alternates.find((each) => each.locale === identity.locales[0]) ?? alternates[0];
  const noIndex = identity.demonstration || head.unlisted === true;
  const feeds = [
    ...(head.feeds ?? []),
    { title: say('feed.all', { organisation: identity.organisation }), href: `/${locale}/feed.atom` },
  ];
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${titleOf(head.title, context)}</title>
    <meta name="description" content="${head.description}" />
    ${noIndex ? raw('<meta name="robots" content="noindex, nofollow">') : ''}
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#f2a900" />
    ${assets.fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin />`)}
    <link rel="icon" href="${pageAssets().icon}" />
    <link rel="stylesheet" href="${assets.style}" />
    ${identity.look == null ? '' : html`<link rel="stylesheet" href="${lookAsset(identity.look).path}" />`}
    ${assets.theme === null ? '' : html`<link rel="stylesheet" href="${assets.theme}" />`}
    <link rel="canonical" href="${canonical}" />
    ${alternates.map((each) => html`<link rel="alternate" hreflang="${each.locale}" href="${origin}${each.href}" />`)}
    ${fallback === undefined ? '' : html`<link rel="alternate" hreflang="x-default" href="${origin}${fallback.href}" />`}
    ${feeds.map((feed) => html`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${feed.href}" />`)}
    ${openGraph(head, context, canonical)}
    ${head.jsonLd === undefined ? '' : raw(`<script type="application/ld+json">${head.jsonLd}</script>`)}
  </head>`;
}

/** "Title – Organisation", and the organisation once where it is the title. */
function titleOf(title: string, context: PageContext): string {
  const { organisation, shortName } = context.identity;
  return title.includes(organisation) ? title : `${title} – ${shortName}`;
}

function openGraph(head: PageHead, context: PageContext, canonical: string) {
  const { article } = head;
  const properties: [string, string | number][] = [
    ['og:type', article === undefined ? 'website' : 'article'],
    ['og:title', head.title],
    ['og:description', head.description],
    ['og:url', canonical],
    ['og:site_name', context.identity.organisation],
    ['og:locale', ogLocale(context.locale)],
    ...context.alternates
      .filter((each) => each.locale !== context.locale)
      .map((each): [string, string] => ['og:locale:alternate', ogLocale(each.locale)]),
    ...(article === undefined ? listProperties(head, context) : articleProperties(head.title, article, context)),
  ];
  return html`${properties.map(([name, content]) => html`<meta property="${name}" content="${String(content)}" /> `)}
    <meta name="twitter:card" content="summary_large_image" />`;
}

function articleProperties(
  title: string,
  article: NonNullable<PageHead['article']>,
  context: PageContext,
): [string, string | number][] {
  return [
    ['article:published_time', isoInstant(article.publishedAt)],
    ['article:modified_time', isoInstant(article.modifiedAt)],
    ...imageOf(title, article, context),
  ];
}

function imageOf(
  title: string,
  { card, picture }: NonNullable<PageHead['article']>,
  context: PageContext,
): [string, string | number][] {
  // A card shows the title, and is described by it.
  if (card !== null) return imageProperties(card, titleOf(title, context), context);
  const rendition = picture?.renditions.at(-1);
  return picture === null || rendition === undefined ? [] : imageProperties(rendition, picture.alt, context);
}

function listProperties({ title, list }: PageHead, context: PageContext): [string, string | number][] {
  const { identity, locale } = context;
  const card = identity.cards?.files.find((each) => each.page === (list ?? 'home') && each.locale === locale);
  const shown = list === undefined ? identity.organisation : titleOf(title, context);
  return card === undefined ? [] : imageProperties(card.file, shown, context);
}

function imageProperties(image: PublishedFile, alt: string, context: PageContext): [string, string | number][] {
  return [
    ['og:image', `${context.origin}${pathOfMedia(image)}`],
    ['og:image:type', image.type],
    ...(image.width === undefined ? [] : [['og:image:width', image.width] satisfies [string, number]]),
    ...(image.height === undefined ? [] : [['og:image:height', image.height] satisfies [string, number]]),
    ['og:image:alt', alt],
  ];
}

/** OpenGraph wants a territory where one is known: `fr_CA`, else the language alone. */
const ogLocale = (locale: string): string => locale.replaceAll('-', '_');
