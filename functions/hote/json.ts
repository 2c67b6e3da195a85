/**
 * Where a text stops being JSON. Node’s own message quotes the text, which may hold a name; and it often gives no
 * position.
 */
export interface Position {
  readonly ligne: number;
  readonly colonne: number;
}

const CHAINE = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NOMBRE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const MOT = /true|false|null/y;
const BLANCS = /[ \t\r\n]*/y;

/**
 * Line and column, from 1, of the first character that no JSON text could have there. The end of the text when it is
 * cut short.
 */
export function positionDeLErreur(texte: string): Position {
  let i = 0;
  const avance = (motif: RegExp): boolean => {
    motif.lastIndex = i;
    const lu = motif.exec(texte);
    if (lu !== null) i += lu[0].length;
    return lu !== null;
  };
  const signe = (attendu: string): boolean => {
    avance(BLANCS);
    if (texte[i] !== attendu) return false;
    i += 1;
    return true;
  };
  // A stack instead of recursion: a body of a million brackets must not exhaust the call stack.
  const ouverts: ('{' | '[')[] = [];
  const cle = (): boolean => {
    avance(BLANCS);
    return avance(CHAINE) && signe(':');
  };
  let attend: 'valeur' | 'suite' = 'valeur';
  for (;;) {
    if (attend === 'valeur') {
      if (signe('{')) {
        if (signe('}')) attend = 'suite';
        else {
          ouverts.push('{');
          if (!cle()) break;
        }
      } else if (signe('[')) {
        if (signe(']')) attend = 'suite';
        else ouverts.push('[');
      } else if (avance(CHAINE) || avance(MOT) || avance(NOMBRE)) attend = 'suite';
      else break;
      continue;
    }
    const ouvert = ouverts.at(-1);
    if (ouvert === undefined) {
      avance(BLANCS);
      break;
    }
    if (signe(',')) {
      if (ouvert === '{' && !cle()) break;
      attend = 'valeur';
    } else if (signe(ouvert === '{' ? '}' : ']')) ouverts.pop();
    else break;
  }
  const avant = texte.slice(0, i).split('\n');
  return { ligne: avant.length, colonne: (avant.at(-1)?.length ?? 0) + 1 };
}
