import { parseArgs } from 'node:util';

const OPTIONS = {
  organisation: { type: 'string' },
  locales: { type: 'string' },
  'admin-name': { type: 'string' },
  'admin-email': { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const;

export type InitFlags = { readonly [Flag in keyof typeof OPTIONS]?: string };

/** The options of `alzavoz init`. There is none for a passphrase itself: every user of a machine sees options. */
export function readInitFlags(argv: readonly string[]): InitFlags | { refused: string } {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch (error) {
    // Node's own sentence, such as "Unknown option '--passphrase'".
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
