import { chrome } from './chrome.ts';
import { mention } from './mention.ts';

export const es = { ...chrome, ...mention };
