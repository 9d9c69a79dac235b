import { textIn, directionOf } from '../domain/locale.ts';
import { plainText, type PublishedBlock, type PublishedFile, type PublishedWork } from '../domain/published-work.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { sayDate } from '../pages/dates.ts';
import type { Say } from '../platform/catalogue/catalogue.ts';
import type { Typesetting } from '../platform/typesetting/typesetting.ts';
import { typstLine } from './lines-for-typst.ts';
import { REPORT_TEMPLATE, REPORT_VERSION, type ReportBlock, type ReportWords } from './report-template.ts';
import type { Workshop } from './workshop.ts';

/** The words of a report's PDF, from the same published text as its page; `null` for what is no report. */
export function reportWords(work: PublishedWork, identity: SiteIdentity, say: Say): ReportWords | null {
  const { details, locale } = work;
  if (details.kind !== 'report') return null;
  const [lang = locale, ...rest] = locale.split('-');
  return {
    lang,
    region: rest.find((part) => part.length === 2) ?? null,
    dir: directionOf(locale),
    title: typstLine(work.title),
    standfirst: typstLine(work.standfirst),
    organisation: identity.organisation,
    shortName: identity.shortName,
    date: work.date === null ? null : sayDate(work.date, locale),
    notices: [identity.headNotice, identity.footNotice].flatMap((notice) =>
      notice === null ? [] : (textIn(notice, locale) ?? []),
    ),
    blocks: work.body.flatMap((block) => blockFor(block, say)),
    findings: details.findings.map(typstLine),
    recommendations: details.recommendations.map(({ to, text }) => ({
      to: plainText(to),
      text: typstLine(text),
    })),
    words: {
      kicker: say('kinds.report'),
      index: say('report.index', { number: details.indexNumber }),
      findings: say('report.findings'),
      text: say('report.text'),
      recommendations: say('report.recommendations'),
      publishedBy: say('press.published-by', { organisation: identity.organisation }),
    },
  };
}

function blockFor(block: PublishedBlock, say: Say): ReportBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [{ type: block.type, line: typstLine(block.content) }];
    case 'heading':
      return [{ type: 'heading', level: block.level, line: typstLine(block.content) }];
    case 'list':
      return [{ type: 'list', ordered: block.ordered, items: block.items.map(typstLine) }];
    case 'notes':
      return [
        { type: 'heading', level: 3, line: [{ t: say('story.notes') }] },
        { type: 'list', ordered: true, items: block.items.map(typstLine) },
      ];
    case 'picture': {
      const { renditions, alt, caption, credit } = block.picture;
      const fallback = renditions.at(-1);
      if (fallback === undefined) return [];
      return [
        {
          type: 'picture',
          path: `/${fallback.file}`,
          alt,
          caption: caption === null ? credit : `${caption} ${credit}`,
        },
      ];
    }
    case 'video':
      return [];
  }
}

/** The typeset report, with the pictures as they are published: stripped, and named by their bytes. */
export async function makeReport(
  typesetting: Typesetting,
  workshop: Workshop,
  words: ReportWords,
): Promise<PublishedFile | null> {
  const [file] = await workshop.files(['report', REPORT_VERSION, words], async () => {
    const files: Record<string, Uint8Array> = {};
    for (const block of words.blocks)
      if (block.type === 'picture') files[block.path] = await workshop.read(block.path.slice(1));
    const bytes = await typesetting.pdf({ source: REPORT_TEMPLATE, data: words, files });
    return [{ bytes, extension: 'pdf', type: 'application/pdf' }];
  });
  return file ?? null;
}
