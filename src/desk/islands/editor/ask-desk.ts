/** What came of asking: an answer; a session that has ended; or no connection. */
export type Answer = { readonly status: number; readonly body: unknown } | 'signed-out' | 'offline';

/** Posts JSON to the desk. A redirect is the way to the sign-in page: the session has ended. */
export async function askDesk(path: string, body: unknown): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.type === 'opaqueredirect') return 'signed-out';
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return 'offline';
  }
}

const PATIENCE_MS = 15_000;
