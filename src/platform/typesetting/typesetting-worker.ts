import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './fonts.ts';

interface Asked {
  readonly id: number;
  readonly output: 'pdf' | 'svg';
  readonly source: string;
  readonly data: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

const workspace = mkdtempSync(join(tmpdir(), 'typesetting-'));
const compiler = makeCompiler();
rmSync(workspace, { recursive: true, force: true });

parentPort?.on('message', (asked: Asked) => {
  try {
    parentPort?.postMessage({ id: asked.id, result: typeset(asked) });
  } catch (error) {
    // What a compiler quotes of a text (letters that no font has) may be part of a name.
    parentPort?.postMessage({ id: asked.id, error: String(error).replaceAll(/`[^`]*`/g, '`…`') });
  }
});

/**
 * The compiler with our fonts only. Left alone it searches the machine's fonts (half a second, and other letters on
 * another machine), and has no switch for that; but it asks fontconfig's file where they are.
 */
function makeCompiler(): NodeCompiler {
  const file = join(workspace, 'fonts.conf');
  writeFileSync(file, `<?xml version="1.0"?><fontconfig><dir>${workspace}</dir></fontconfig>`);
  const before = process.env['FONTCONFIG_FILE'];
  process.env['FONTCONFIG_FILE'] = file;
  try {
    return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles() }] });
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}

function typeset({ output, source, data, files }: Asked): Uint8Array | string {
  for (const [path, bytes] of Object.entries(files)) compiler.mapShadow(join(workspace, path), Buffer.from(bytes));
  try {
    const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
    const document = compiled.result;
    if (document === null) throw new Error(problemOf(compiled.takeDiagnostics()?.shortDiagnostics));
    if (output === 'svg') return compiler.plainSvg(document);
    return Uint8Array.from(compiler.pdf(document, { pdfStandard: 'ua-1' }));
  } finally {
    compiler.resetShadow();
    compiler.evictCache(10);
  }
}

function problemOf(diagnostics: readonly unknown[] | undefined): string {
  return `the document does not compile: ${JSON.stringify(diagnostics ?? [])}`;
}
