import type { Figure } from './figure.ts';

const HEAD = ['what', 'measured', 'baseline', 'figure', 'spread', 'at least', 'aim', 'reached'];

/** The table of figures, as Markdown that is also readable as it is. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { what, measured, baseline, unit, spread, atLeast, aim } = figure;
  const isRatio = baseline !== undefined;
  const tell = (value: number | undefined): string =>
    value === undefined ? '' : isRatio ? value.toFixed(2) : `${number(value)} ${unit}`;
  return [
    what,
    `${number(measured)} ${unit}`,
    isRatio ? `${number(baseline)} ${unit}` : '',
    tell(figure.figure),
    spread === undefined ? '' : spread.map((value) => (isRatio ? value.toFixed(2) : number(value))).join(' to '),
    tell(atLeast),
    tell(aim),
    reached(figure),
  ];
}

function reached({ figure, better, atLeast, aim }: Figure): string {
  const good = (limit: number): boolean => (better === 'more' ? figure >= limit : figure <= limit);
  if (atLeast === undefined && aim === undefined) return '';
  if (aim !== undefined && good(aim)) return 'the aim';
  if (atLeast === undefined) return 'no';
  return good(atLeast) ? 'at least' : 'NO';
}

function number(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(3);
}
