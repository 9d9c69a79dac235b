import { callOf, plainText, type PublishedBlock, type PublishedWork } from '../domain/published-work.ts';
import { workPath } from '../domain/work-path.ts';
import { isoInstant } from './dates.ts';
import type { PageContext } from './page-context.ts';
import { inUrl } from './paths.ts';
import type { PetitionStanding } from './views.ts';

/** One petition and what `actions` knows of it. */
export interface PetitionRecord {
  readonly work: PublishedWork;
  readonly standing: PetitionStanding;
  /** Validated signatures by ISO 3166-1 alpha-2 code, small countries already hidden (`actions`). */
  readonly countries: readonly { readonly code: string; readonly signatures: number }[];
}

type Links = Readonly<Record<'self' | 'first' | 'last' | 'next' | 'prev', string | null>>;

/** `/petitions/:slug.json`: the envelope and attributes of UK Parliament's e-petitions (CONVENTIONS). */
export function petitionJson(petition: PetitionRecord, context: PageContext): object {
  return { links: { self: selfOf(petition, context) }, data: resource(petition, context) };
}

/** `/petitions.json`: a page of petitions. `links` are paths with query, `null` where there is none. */
export function petitionsJson(petitions: readonly PetitionRecord[], links: Links, context: PageContext): object {
  const absolute = Object.entries(links).map(([name, path]) => [name, path === null ? null : context.origin + path]);
  return { links: Object.fromEntries(absolute), data: petitions.map((petition) => resource(petition, context)) };
}

/** `/petitions/:slug/count.json`. */
export function petitionCountJson(standing: PetitionStanding): object {
  return { signature_count: standing.signatures };
}

function selfOf({ work }: PetitionRecord, { origin }: PageContext): string {
  return `${origin}/petitions/${inUrl(work.slug)}.json?locale=${work.locale}`;
}

function resource(petition: PetitionRecord, context: PageContext): object {
  const { work } = petition;
  return {
    type: 'petition',
    id: work.work,
    links: { self: selfOf(petition, context), html: context.origin + workPath('petition', work.locale, work.slug) },
    attributes: attributes(petition, context),
  };
}

function attributes({ work, standing, countries }: PetitionRecord, context: PageContext): object {
  const closes = standing.closesAt === null ? null : isoInstant(standing.closesAt);
  const asks = work.details.kind === 'petition' ? work.details.asks.map(plainText) : [];
  const names = new Intl.DisplayNames([context.locale], { type: 'region' });
  return {
    action: plainText(work.title),
    background: [plainText(work.standfirst), ...asks].filter((line) => line !== '').join('\n'),
    additional_details: work.body
      .map(plainBlock)
      .filter((line) => line !== '')
      .join('\n\n'),
    state: standing.state,
    signature_count: standing.signatures,
    closing_date: closes,
    created_at: isoInstant(work.publishedAt),
    updated_at: isoInstant(work.modifiedAt),
    opened_at: standing.state === 'draft' ? null : isoInstant(work.publishedAt),
    closed_at: standing.state === 'closed' ? closes : null,
    rejected_at: null,
    response_threshold_reached_at: null,
    government_response_at: null,
    creator_name: context.identity.organisation,
    rejection: null,
    government_response: null,
    topics: [],
    signatures_by_country: countries.map(({ code, signatures }) => ({
      name: names.of(code) ?? code,
      code,
      signature_count: signatures,
    })),
  };
}

function plainBlock(block: PublishedBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return plainText(block.content);
    case 'list':
      return block.items.map((item) => `- ${plainText(item)}`).join('\n');
    case 'notes':
      return block.items.map((item, at) => `${callOf(at + 1)} ${plainText(item)}`).join('\n');
    default:
      return '';
  }
}
