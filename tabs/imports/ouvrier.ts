import readXlsx from 'read-excel-file/web-worker';
import { type Resultat, refuser } from '../../core/contrats/erreur.ts';
import { tableCsv } from '../../core/exports/csv.ts';
import { cellulesFusionnees } from '../../core/imports/cellules-fusionnees.ts';
import { enFeuilles } from '../../core/imports/feuilles.ts';
import { lignesACorriger } from '../../core/imports/lignes-a-corriger.ts';
import { CLASSEUR_ILLISIBLE, estUnClasseur, refusDuFichier } from '../../core/imports/nature-du-fichier.ts';
import type { LignePlanifiee } from '../../core/imports/planifier-structures.ts';
import { preparerImport } from '../../core/imports/preparer-import.ts';
import { type Lecture, lireFeuilles, lireTexte } from '../../core/imports/sources.ts';
import type { Constat } from '../../core/imports/structures.ts';
import type { Demande, Reponses } from './atelier.ts';

/** The work of an import, away from the page: it holds the file that it has read. */
let lecture: Lecture | undefined;

async function lire(octets: Uint8Array): Promise<Resultat<Lecture>> {
  const refus = refusDuFichier(octets);
  if (refus !== undefined) return refuser('demande-invalide', refus);
  if (!estUnClasseur(octets)) return lireTexte(octets);
  try {
    const lues = await readXlsx(new Blob([new Uint8Array(octets)]));
    return lireFeuilles(enFeuilles(lues, cellulesFusionnees(octets)));
  } catch {
    return refuser('demande-invalide', CLASSEUR_ILLISIBLE);
  }
}

const PREMIERES_LIGNES = 3;

async function ouvrirLeFichier(octets: ArrayBuffer): Promise<Reponses['lire']> {
  lecture = undefined;
  const lue = await lire(new Uint8Array(octets));
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
  void (async () => {
    try {
      const valeur =
        data.quoi === 'lire'
          ? await ouvrirLeFichier(data.octets)
          : data.quoi === 'preparer'
            ? lecture === undefined
              ? refuser('demande-invalide', AUCUN_FICHIER)
              : preparerImport({ ...data.demande, lecture })
            : aCorriger(data.constats, data.plan);
      postMessage({ rang: data.rang, valeur });
    } catch (erreur) {
      postMessage({ rang: data.rang, erreur: String(erreur) });
    }
  })();
});
