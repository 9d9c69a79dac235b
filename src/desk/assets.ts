import { createHash } from 'node:crypto';
import style from './style.css?raw';

/** The style sheet, under a path that holds its fingerprint: a browser may keep it for ever. */
export const DESK_STYLE = {
  path: `/assets/desk-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`,
  text: style,
} as const;
