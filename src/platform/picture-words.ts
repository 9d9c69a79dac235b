/** The white list: all that is ever written into a picture's file (CONVENTIONS: pictures and files). */
export interface PictureWords {
  /** Alternative text by language. */
  readonly alt: ReadonlyMap<string, string>;
  readonly description: ReadonlyMap<string, string>;
  readonly credit: string;
  /** Whose it is, and under which terms it may be used. */
  readonly rights: string;
  readonly terms: string;
}

/** An XMP packet (ISO 16684-1) with the IPTC properties of the white list, and no other: no tool, time or id. */
export function pictureWords(words: PictureWords): string {
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
    ` photoshop:Credit="${escaped(words.credit)}">`,
    byLanguage('Iptc4xmpCore:AltTextAccessibility', words.alt),
    byLanguage('dc:description', words.description),
    byLanguage('dc:rights', new Map([['x-default', words.rights]])),
    byLanguage('xmpRights:UsageTerms', new Map([['x-default', words.terms]])),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}

function byLanguage(property: string, texts: ReadonlyMap<string, string>): string {
  if (texts.size === 0) return '';
  const items = [...texts].map(([lang, text]) => `<rdf:li xml:lang="${escaped(lang)}">${escaped(text)}</rdf:li>`);
  return `<${property}><rdf:Alt>${items.join('')}</rdf:Alt></${property}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
