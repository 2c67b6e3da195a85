import { refuser } from '../../core/contrats/erreur.ts';
import { tableCsv } from '../../core/exports/csv.ts';
import type { Constat } from '../../core/imports/constat.ts';
import { lignesACorriger } from '../../core/imports/lignes-a-corriger.ts';
import { lireFichier } from '../../core/imports/lire-fichier.ts';
import type { LignePlanifiee } from '../../core/imports/planifier-structures.ts';
import { preparerImport } from '../../core/imports/preparer-import.ts';
import type { Lecture } from '../../core/imports/sources.ts';
import type { Demande, Reponses } from './atelier.ts';

/** The work of an import, away from the page: it holds the file that it has read. */
let lecture: Lecture | undefined;

const PREMIERES_LIGNES = 3;

function ouvrirLeFichier(octets: ArrayBuffer): Reponses['lire'] {
  lecture = undefined;
  const lue = lireFichier(new Uint8Array(octets));
  if (!lue.ok) return lue;
  lecture = lue.valeur;
  const { source, table } = lecture;
  return {
    ok: true,
    valeur: {
      source,
      entetes: table.entetes,
      premieres: table.lignes.slice(0, PREMIERES_LIGNES).map((l) => l.cellules),
      combien: table.lignes.length,
      avertissements: table.avertissements,
    },
  };
}

const AUCUN_FICHIER = 'Choisissez de nouveau le fichier.';

const aCorriger = (constats: readonly Constat[], plan: readonly LignePlanifiee[]): string =>
  lecture === undefined ? '' : tableCsv(lignesACorriger(lecture.table, constats, plan));

addEventListener('message', ({ data }: MessageEvent<Demande>) => {
  try {
    const valeur =
      data.quoi === 'lire'
        ? ouvrirLeFichier(data.octets)
        : data.quoi === 'preparer'
          ? lecture === undefined
            ? refuser('demande-invalide', AUCUN_FICHIER)
            : preparerImport({ ...data.demande, lecture })
          : aCorriger(data.constats, data.plan);
    postMessage({ rang: data.rang, valeur });
  } catch (erreur) {
    postMessage({ rang: data.rang, erreur: String(erreur) });
  }
});
