import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import * as v from 'valibot';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Door } from './authenticators.ts';
import { isChallenge, makeChallenge, spendChallenge } from './challenges.ts';
import { markUsed, passkeyById, type Passkey } from './passkeys.ts';

/** Where the browser is, as the desk knows it: passkeys are bound to both. */
export interface PasskeyPlace {
  readonly origin: string;
  /** The host name alone (the "relying party id"). */
  readonly host: string;
}

/** A new passkey, as its authenticator made it. */
export interface MadePasskey {
  readonly id: string;
  readonly host: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

/** EdDSA, ECDSA on P-256, RSA with SHA-256: what authenticators have. */
const ALGORITHMS = [-8, -7, -257];
const LONGEST_ANSWER = 20_000;

/** What the browser is asked to make a passkey with. JSON, for the page. */
export async function askToMake(
  door: Door,
  place: PasskeyPlace,
  whose: { readonly id: AccountId; readonly name: string; readonly email: string; readonly has: readonly Passkey[] },
  given: { readonly house: string; readonly purpose: string; readonly now: Instant },
): Promise<string> {
  const options = await generateRegistrationOptions({
    rpName: given.house,
    rpID: place.host,
    userID: Uint8Array.from(Buffer.from(whose.id)),
    userName: whose.email,
    userDisplayName: whose.name,
    challenge: makeChallenge(door.key, given.purpose, given.now),
    attestationType: 'none',
    excludeCredentials: whose.has.filter(({ host }) => host === place.host).map(({ id }) => ({ id })),
    // It is both factors: something they have, opened by a finger, a face or a PIN, and it names its account itself.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  return JSON.stringify(options);
}

/** What the browser is asked to answer a challenge with. `has`: only with one of these. */
export async function askToAnswer(
  door: Door,
  place: PasskeyPlace,
  given: { readonly purpose: string; readonly has?: readonly Passkey[]; readonly now: Instant },
): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: place.host,
    challenge: makeChallenge(door.key, given.purpose, given.now),
    userVerification: 'required',
    ...(given.has === undefined ? {} : { allowCredentials: given.has.map(({ id }) => ({ id })) }),
  });
  return JSON.stringify(options);
}

/** Checks what the browser made; `null` for anything that is no passkey made now, here, and for this purpose. */
export async function checkMade(
  door: Door,
  place: PasskeyPlace,
  answer: string,
  { purpose, now }: { readonly purpose: string; readonly now: Instant },
): Promise<MadePasskey | null> {
  const response = readAnswer(madeShape, answer);
  if (response === null) return null;
  let challenge = '';
  // It throws, with errors of many kinds, on whatever is not as the standard says.
  const checked = await verifyRegistrationResponse({
    response: { ...response, clientExtensionResults: {} },
    expectedChallenge: (given) => isChallenge(door.key, purpose, (challenge = given), now),
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (checked === null || !checked.verified || !(await spendChallenge(door, challenge, now))) return null;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { id, publicKey, counter, host: place.host };
}

/** Checks a passkey's answer, and gives whose it is; `null` for any answer that is not right, here and now. */
export async function checkAnswer(
  door: Door,
  place: PasskeyPlace,
  answer: string,
  { purpose, now }: { readonly purpose: string; readonly now: Instant },
): Promise<AccountId | null> {
  const response = readAnswer(answerShape, answer);
  const passkey = response === null ? null : await passkeyById(door.staff, response.id, place.host);
  if (response === null || passkey === null) return null;
  let challenge = '';
  const { id, publicKey, counter } = passkey;
  const checked = await verifyAuthenticationResponse({
    response: { ...response, clientExtensionResults: {} },
    expectedChallenge: (given) => isChallenge(door.key, purpose, (challenge = given), now),
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    credential: { id, publicKey, counter },
    requireUserVerification: true,
  }).catch(() => null);
  if (checked === null || !checked.verified || !(await spendChallenge(door, challenge, now))) return null;
  const counted = await markUsed(door.staff, id, checked.authenticationInfo.newCounter, now);
  return counted ? passkey.account : null;
}

const base64url = v.pipe(v.string(), v.regex(/^[\w-]*$/), v.maxLength(LONGEST_ANSWER));
const common = { id: base64url, rawId: base64url, type: v.literal('public-key') };
const madeShape = v.object({
  ...common,
  response: v.object({ clientDataJSON: base64url, attestationObject: base64url }),
});
const answerShape = v.object({
  ...common,
  response: v.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

function readAnswer<T>(shape: v.GenericSchema<unknown, T>, answer: string): T | null {
  if (answer.length > LONGEST_ANSWER) return null;
  try {
    const read = v.safeParse(shape, JSON.parse(answer));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
