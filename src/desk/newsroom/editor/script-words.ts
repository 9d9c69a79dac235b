import type { Language } from '../../language.ts';
import type { MessageKey } from '../../../platform/catalogue/catalogue.ts';
import { editorScript } from '../../../platform/catalogue/en/editor-script.ts';

type ScriptKey = keyof typeof editorScript;

/** What the editor says in the browser, by key; `{…}` is put in there. */
export function scriptWords({ say }: Language): Readonly<Record<string, string>> {
  const keep = { time: '{time}', name: '{name}', version: '{version}', count: '{count}', what: '{what}' };
  return Object.fromEntries(
    (Object.keys(editorScript) as ScriptKey[]).map((key) => [
      key.replace('editor-script.', ''),
      say(key satisfies MessageKey, keep),
    ]),
  );
}
