import { type Resultat, refuser } from '../contrats/erreur.ts';
import { couperCsv } from './couper-csv.ts';
import { nommerFinessNational } from './finess.ts';
import { CELLULES_AU_PLUS, TROP_DE_CELLULES } from './nature-du-fichier.ts';
import { decoderEnMarquant } from './octets.ts';
import { dresserTable, type Table } from './table.ts';

const GUILLEMET_LIBRE = 'un guillemet y est lu comme une partie du texte : vérifiez cette cellule';

/** A CSV or TSV file, whatever its encoding, its separator and its ends of line. */
export function lireCsv(octets: Uint8Array): Resultat<Table> {
  const { texte, encodage } = decoderEnMarquant(octets);
  const coupe = couperCsv(texte, CELLULES_AU_PLUS);
  if (coupe === undefined) return refuser('trop-grand', TROP_DE_CELLULES);
  return dresserTable(nommerFinessNational(coupe.rangees), {
    separees: true,
    doutes: coupe.guillemetsLibres.map((g) => ({ ...g, message: GUILLEMET_LIBRE })),
    avertissements:
      encodage === 'Macintosh' || encodage === 'DOS (850)'
        ? [`Ce fichier est écrit dans un ancien encodage, lu comme « ${encodage} » : vérifiez les accents.`]
        : [],
  });
}
