import {
  plainText,
  type PublishedBlock,
  type PublishedFilm,
  type PublishedPicture,
  type PublishedWork,
} from '../domain/published-work.ts';
import { listPath } from '../domain/work-path.ts';
import { correctionInWords } from './corrections.tsx';
import { isoInstant } from './dates.ts';
import { authorsOf } from './feed-content.tsx';
import { PLURALS } from './kicker.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfMedia, pathOfWork } from './paths.ts';

type Node = Readonly<Record<string, unknown>>;

/** schema.org description of a work's page, safe inside a `script` element of type `application/ld+json`. */
export function jsonLd(work: PublishedWork, context: PageContext): string {
  return written([article(work, context), breadcrumbs(work, context), organisation(context)]);
}

/** Who publishes: for the front page. */
export function organisationJsonLd(context: PageContext): string {
  const { identity, locale, origin } = context;
  const site = { '@type': 'WebSite', '@id': `${origin}/${locale}/`, name: identity.organisation, inLanguage: locale };
  return written([site, organisation(context)]);
}

/** `<` would end the element, and the two line ends of JSON that JavaScript once did not know are written out. */
function written(graph: readonly Node[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function article(work: PublishedWork, context: PageContext): Node {
  const url = context.origin + pathOfWork(work);
  const mission = work.mission === null ? null : context.pathOf(work.mission);
  return {
    '@type': typeOf(work),
    '@id': url,
    url,
    headline: plainText(work.title),
    description: plainText(work.standfirst),
    inLanguage: work.locale,
    datePublished: isoInstant(work.publishedAt),
    dateModified: isoInstant(work.modifiedAt),
    author: authors(work, context),
    publisher: { '@id': idOfOrganisation(context) },
    image: work.picture === null ? undefined : image(work.picture, context),
    contentLocation: work.place ?? undefined,
    isPartOf: partOf(work, mission, context),
    correction: work.corrections.length === 0 ? undefined : corrections(work, context),
    ...translations(work, context),
    ...particulars(work, context),
  };
}

function corrections(work: PublishedWork, context: PageContext): Node[] {
  return work.corrections.map((correction) => ({
    '@type': 'CorrectionComment',
    text: correctionInWords(correction, context),
    datePublished: correction.on,
    inLanguage: work.locale,
  }));
}

function typeOf(work: PublishedWork): string {
  switch (work.details.kind) {
    case 'story':
      return work.details.story === 'diary' || work.details.story === 'blog' ? 'BlogPosting' : 'NewsArticle';
    case 'report':
      return 'Report';
    case 'page':
      return 'WebPage';
    case 'mission':
    case 'campaign':
      return 'CollectionPage';
    default:
      return 'Article';
  }
}

/** What is retold has the organisation as its author. */
function authors(work: PublishedWork, context: PageContext): Node[] {
  return authorsOf(work, context).map((name) =>
    name === context.identity.organisation ? { '@id': idOfOrganisation(context) } : { '@type': 'Person', name },
  );
}

function partOf(work: PublishedWork, mission: string | null, context: PageContext): Node | undefined {
  const { origin, locale, say } = context;
  if (typeOf(work) === 'BlogPosting') {
    const url = mission === null ? `${origin}${listPath('story', locale)}` : origin + mission;
    return { '@type': 'Blog', '@id': `${url}#diaries`, name: say(PLURALS.diary), url };
  }
  return mission === null ? undefined : { '@type': 'CollectionPage', '@id': origin + mission };
}

/** The default language counts as the original; each translation points to it, and it to them. */
function translations(work: PublishedWork, context: PageContext): Node {
  const others = context.alternates.filter((each) => each.locale !== work.locale);
  const original = others.find((each) => each.locale === context.identity.locales[0]);
  if (original !== undefined) return { translationOfWork: { '@id': context.origin + original.href } };
  return others.length === 0 ? {} : { workTranslation: others.map((each) => ({ '@id': context.origin + each.href })) };
}

function particulars(work: PublishedWork, context: PageContext): Node {
  switch (work.details.kind) {
    case 'report':
      return {
        reportNumber: work.details.indexNumber,
        encoding:
          work.pdf === null
            ? undefined
            : {
                '@type': 'MediaObject',
                contentUrl: context.origin + pathOfMedia(work.pdf),
                encodingFormat: work.pdf.type,
              },
      };
    case 'story':
      return work.details.film === null
        ? {}
        : { video: video(work, work.details.film, work.details.transcript, context) };
    case 'mission':
      return { temporalCoverage: `${work.details.from}/${work.details.to}` };
    default:
      return {};
  }
}

function video(
  work: PublishedWork,
  film: PublishedFilm,
  transcript: readonly PublishedBlock[] | null,
  context: PageContext,
): Node {
  const [source] = film.sources;
  const poster = film.poster?.renditions.at(-1);
  return {
    '@type': 'VideoObject',
    name: plainText(work.title),
    description: plainText(work.standfirst),
    uploadDate: isoInstant(work.publishedAt),
    duration: `PT${Math.round(film.seconds)}S`,
    contentUrl: source === undefined ? undefined : context.origin + pathOfMedia(source),
    encodingFormat: source?.type,
    thumbnailUrl: poster === undefined ? undefined : context.origin + pathOfMedia(poster),
    transcript: transcript === null ? undefined : transcript.map(wordsOf).join('\n').trim(),
    inLanguage: work.locale,
  };
}

function wordsOf(block: PublishedBlock): string {
  if ('content' in block) return plainText(block.content);
  return block.type === 'list' || block.type === 'notes' ? block.items.map(plainText).join('\n') : '';
}

function image(picture: PublishedPicture, context: PageContext): Node {
  const file = picture.renditions.at(-1);
  return {
    '@type': 'ImageObject',
    contentUrl: file === undefined ? undefined : context.origin + pathOfMedia(file),
    width: file?.width,
    height: file?.height,
    description: picture.alt,
    caption: picture.caption ?? undefined,
    creditText: picture.credit,
    // schema.org takes an address; the name of a licence goes where words may stand.
    ...(/^https?:/.test(picture.licence) ? { license: picture.licence } : { copyrightNotice: picture.licence }),
  };
}

function breadcrumbs(work: PublishedWork, context: PageContext): Node {
  const { origin, locale, say, identity } = context;
  const steps: [string, string][] = [[identity.shortName, `/${locale}/`]];
  if (work.kind !== 'page') steps.push([say(PLURALS[work.kind]), listPath(work.kind, locale)]);
  steps.push([plainText(work.title), pathOfWork(work)]);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: origin + path,
    })),
  };
}

const idOfOrganisation = (context: PageContext): string => `${context.origin}/#organisation`;

function organisation(context: PageContext): Node {
  const { identity, origin, locale, standing } = context;
  return {
    '@type': 'NGO',
    '@id': idOfOrganisation(context),
    name: identity.organisation,
    alternateName: identity.shortName,
    url: `${origin}/${locale}/`,
    email: identity.contactEmail ?? undefined,
    potentialAction: standing.has('donate')
      ? { '@type': 'DonateAction', target: `${origin}/${locale}/donate` }
      : undefined,
  };
}
