import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encodeBase64 } from '../../src/tlog/base64.ts';
import { joinBytes } from '../../src/tlog/bytes.ts';
import { encodeHex } from '../../src/tlog/hex.ts';
import { signerNamed } from './ed25519.ts';

// A third party: Go's own log library, by Debian's packages golang-go and golang-golang-x-mod-dev, or of a GOPATH.
const GOPATH = [process.env['GOPATH'], '/usr/share/gocode'].find(
  (folder) => folder !== undefined && existsSync(join(folder, 'src/golang.org/x/mod/sumdb/tlog/tlog.go')),
);
export const hasGo = GOPATH !== undefined && spawnSync('go', ['version']).status === 0;
if (!hasGo && process.env['CI'] === 'true') {
  throw new Error('Go or golang.org/x/mod is missing, and with CI=true a third party must read our logs');
}
if (!hasGo) console.warn('Go or golang.org/x/mod is missing: no third party reads our logs');

export const WITNESS = signerNamed('witness.example/go', 2);

/** Builds the program that reads a log with Go's library alone. */
export function buildProgram(program: string): void {
  const env = { ...process.env, GOPATH, GO111MODULE: 'off', GOFLAGS: '', GOPROXY: 'off', GOTOOLCHAIN: 'local' };
  const built = spawnSync('go', ['build', '-o', program, resolve('test/tlog/check-log.go')], { env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}

/** What it says of a log in a folder, whose verifier key is `key`. */
export function runProgram(program: string, folder: string, key: string) {
  return spawnSync(program, [folder, key, privateKeyOf(WITNESS.key)], { encoding: 'utf8' });
}

/** As Go writes the private key of a note, of a key whose seed is one byte 32 times. */
function privateKeyOf({ name, keyId }: typeof WITNESS.key): string {
  return `PRIVATE+KEY+${name}+${encodeHex(keyId)}+${encodeBase64(joinBytes([Uint8Array.of(1), new Uint8Array(32).fill(2)]))}`;
}
