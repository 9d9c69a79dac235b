/** A form as it arrived: what could be read of it, and whether something could not. */
export interface ReadForm<Name extends string> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  /** Something was not UTF-8, or not percent-encoded as the URL standard says: the sender's form is broken. */
  readonly unreadable: boolean;
}

/**
 * Reads `application/x-www-form-urlencoded` (URL standard, 5.1) for the names asked for: the first value of each, the
 * others are passed over. Unlike the standard's parser it does not turn bad UTF-8 into U+FFFD: a name with holes in it
 * is nobody's name. Signing is the busiest thing that the site does, hence no `URLSearchParams`.
 */
export function readForm<Name extends string>(body: Buffer, names: ReadonlySet<Name>): ReadForm<Name> {
  const values: Partial<Record<Name, string>> = {};
  // Encoded forms are ASCII. Bytes beyond it are read as what they are, UTF-8 or not.
  const ascii = body.toString('latin1');
  const text = /[\x80-\xff]/.test(ascii) ? decodeUtf8(body) : ascii;
  if (text === null) return { values, unreadable: true };
  let unreadable = false;
  for (let from = 0; from < text.length;) {
    let end = text.indexOf('&', from);
    if (end === -1) end = text.length;
    const found = text.indexOf('=', from);
    // A name alone has an empty value.
    const equals = found === -1 || found > end ? end : found;
    const name = text.slice(from, equals) as Name;
    if (names.has(name) && values[name] === undefined) {
      const value = decode(text.slice(equals + 1, end));
      if (value === null) unreadable = true;
      else values[name] = value;
    }
    from = end + 1;
  }
  return { values, unreadable };
}

function decode(text: string): string | null {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return null;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(body: Buffer): string | null {
  try {
    return UTF8.decode(body);
  } catch {
    return null;
  }
}
