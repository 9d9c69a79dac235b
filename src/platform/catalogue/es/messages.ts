import { mail } from './mail.ts';
import { consent } from './consent.ts';
import { chrome } from './chrome.ts';
import { mention } from './mention.ts';

export const es = { ...chrome, ...mention, ...mail, ...consent };
