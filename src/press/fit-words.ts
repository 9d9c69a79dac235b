/** Whether what follows this text begins a sentence: at the start of a line, or after a full stop and a space. */
export function startsSentence(before: string): boolean {
  return /(?:^|[.!?…]["'”’»)\]]*\s+)[\s«“"'‘¿¡([—–-]*$/u.test(before);
}

const ELIDED = /(?<!\p{L})(d|qu|jusqu|lorsqu|puisqu)e\s$/iu;
const APOSTROPHE = /(?<!\p{L})(d|qu|jusqu|lorsqu|puisqu)['’]$/iu;

/**
 * The French words before a stand-in, which the writer chose for a name: « de Claudia » becomes « d’une femme »,
 * « d’Ángel » becomes « de cet homme », « à Iguala » becomes « dans une localité ».
 */
export function fitFrench(before: string, standIn: string): string {
  if (/^[aeiouyàâéèêëîïôûüh]/iu.test(standIn)) {
    const inside = /^une? (?:localité|bâtiment|région|lieu)/u.test(standIn);
    return inside ? before.replace(ELIDED, '$1’').replace(/(?<!\p{L})à\s$/u, 'dans ') : before.replace(ELIDED, '$1’');
  }
  return before.replace(APOSTROPHE, '$1e ');
}
