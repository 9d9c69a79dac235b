/** The page of a report. */
export const report = {
  'report.index': 'Index number {number}',
  'report.index-label': 'Index number',
  'report.findings': 'What we found',
  'report.recommendations': 'What has to change',
  'report.download': 'Download the report (PDF, {size})',
  'report.published': 'Published',
  'report.languages': 'Languages',
  'report.text': 'The report',
} as const;
