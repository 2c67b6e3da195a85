import { Inflate, strFromU8 } from 'fflate';

/** Thrown by the readers of a workbook, and turned into a sentence by the one that opens it. */
export class TropGrand extends Error {}

/** The files of a zip, each opened when asked; together they never unfold beyond what was allowed. */
export interface Archive {
  readonly noms: readonly string[];
  /** Undefined when there is no such file. Throws `TropGrand` beyond what is allowed. */
  readonly lire: (nom: string) => Uint8Array | undefined;
}

interface Entree {
  readonly comprimee: boolean;
  readonly taille: number;
  readonly place: number;
}

const FIN_DU_REPERTOIRE = 0x06054b50;
const ENTREE = 0x02014b50;
const LOCALE = 0x04034b50;
/** The end of the directory, and the longest comment that may follow it. */
const QUEUE = 22 + 0xffff;
/** So little at once that what it unfolds into (1,032 times as much at most) is counted before it weighs. */
const BOUCHEE = 4096;

/** Undefined when the bytes are no zip that can be read. What an entry says of its own size is not trusted. Source: PKWARE APPNOTE. */
export function ouvrirArchive(octets: Uint8Array, octetsAuPlus: number): Archive | undefined {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const entrees = repertoire(octets, vue);
  if (entrees === undefined) return undefined;
  let restants = octetsAuPlus;
  return {
    noms: [...entrees.keys()],
    lire: (nom) => {
      const entree = entrees.get(nom);
      if (entree === undefined || vue.getUint32(entree.place, true) !== LOCALE) return undefined;
      const debut = entree.place + 30 + vue.getUint16(entree.place + 26, true) + vue.getUint16(entree.place + 28, true);
      const donnees = octets.subarray(debut, debut + entree.taille);
      const lues = entree.comprimee ? deplier(donnees, restants) : donnees;
      restants -= lues.length;
      if (restants < 0) throw new TropGrand();
      return lues;
    },
  };
}

function repertoire(octets: Uint8Array, vue: DataView): ReadonlyMap<string, Entree> | undefined {
  let fin = octets.length - 22;
  while (fin >= 0 && fin > octets.length - QUEUE && vue.getUint32(fin, true) !== FIN_DU_REPERTOIRE) fin -= 1;
  if (fin < 0 || vue.getUint32(fin, true) !== FIN_DU_REPERTOIRE) return undefined;
  const entrees = new Map<string, Entree>();
  let i = vue.getUint32(fin + 16, true);
  for (let reste = vue.getUint16(fin + 10, true); reste > 0; reste -= 1) {
    if (i + 46 > fin || vue.getUint32(i, true) !== ENTREE) return undefined;
    const longueur = vue.getUint16(i + 28, true);
    const place = vue.getUint32(i + 42, true);
    if (place + 30 > octets.length) return undefined;
    entrees.set(strFromU8(octets.subarray(i + 46, i + 46 + longueur)), {
      comprimee: vue.getUint16(i + 10, true) !== 0,
      taille: vue.getUint32(i + 20, true),
      place,
    });
    i += 46 + longueur + vue.getUint16(i + 30, true) + vue.getUint16(i + 32, true);
  }
  return entrees;
}

function deplier(donnees: Uint8Array, auPlus: number): Uint8Array {
  const morceaux: Uint8Array[] = [];
  let total = 0;
  const flux = new Inflate((morceau) => {
    total += morceau.length;
    if (total > auPlus) throw new TropGrand();
    morceaux.push(morceau);
  });
  for (let i = 0; i < donnees.length; i += BOUCHEE)
    flux.push(donnees.subarray(i, i + BOUCHEE), i + BOUCHEE >= donnees.length);
  const entier = new Uint8Array(total);
  let place = 0;
  for (const morceau of morceaux) {
    entier.set(morceau, place);
    place += morceau.length;
  }
  return entier;
}
