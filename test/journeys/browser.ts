import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Product, startDemonstration } from './product.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** The last ones keep the browser from calling home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PATH = findChromium();

export const hasChromium = PATH !== null;

/** What a journey has: the product with its demonstration, and a browser. */
export interface Stage {
  readonly product: Product;
  readonly browser: Browser;
}

/**
 * Tells journeys on a demonstration of their own. Without Chromium they are skipped with a word about it; with
 * `CI=true` they fail, so that nobody takes a silent run for a good one.
 */
export function journey(title: string, body: (stage: Stage) => void): void {
  describe.skipIf(PATH === null)(title, { timeout: 60_000 }, () => {
    let product: Product | undefined;
    let browser: Browser | undefined;
    beforeAll(async () => {
      [product, browser] = await Promise.all([startDemonstration(), openBrowser()]);
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await product?.stop();
    });
    body({
      get product() {
        return present(product);
      },
      get browser() {
        return present(browser);
      },
    });
  });
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH ?? '', args: ARGUMENTS });
}

/** Somebody with a browser window, of whom we note what their browser asks for, and what it complains of. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: readonly Request[];
  /** Errors on the console: what the page's security policy refused, files that are missing, scripts that fail. */
  readonly complaints: readonly string[];
}

/** Opens a window. Scripts are off unless the journey turns them on. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  context.setDefaultTimeout(20_000);
  const requests: Request[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return { page: await context.newPage(), context, requests, complaints };
}

/** What holds of every visit: nobody else was asked for anything, nothing was stored, and nothing was refused. */
export async function expectNobodyElseKnows(visit: Visitor, product: Product): Promise<void> {
  const elsewhere = visit.requests.map((request) => new URL(request.url()).origin);
  expect(new Set(elsewhere), 'hosts that the browser asked').toEqual(new Set([product.site]));
  expect(await visit.context.cookies(), 'cookies').toEqual([]);
  expect(visit.complaints, 'complaints on the console').toEqual([]);
}

function findChromium(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/lib/chromium'];
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
  if (found !== undefined) return found;
  if (process.env['CI'] === 'true') throw new Error('Chromium is missing, and with CI=true the journeys must run');
  console.warn('Chromium is missing: the journeys are skipped');
  return null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the journey has not begun');
  return value;
}
