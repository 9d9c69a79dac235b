/**
 * Captions as they go out (WebVTT, https://www.w3.org/TR/webvtt1/): cues and nothing else. Comments, styles and what
 * stands behind the first word of the file are dropped: a program or a person left them there, and no reader sees them.
 * `null`: not WebVTT, or without a cue.
 */
export function cleanCaptions(bytes: Uint8Array): Uint8Array | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const lines = text.replaceAll(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(lines) || /[^\P{Cc}\n\t]/u.test(lines)) return null;
  const cues = lines
    .split(/\n{2,}/)
    .slice(1)
    .map((block) => block.trim())
    .filter((block) => TIMED.test(block));
  return cues.length === 0 ? null : new TextEncoder().encode(`WEBVTT\n\n${cues.join('\n\n')}\n`);
}

/** A cue: perhaps its name in a line of its own, then its times. */
const TIMED = /^(?:[^\n]*\n)?(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}/;
