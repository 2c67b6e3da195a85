import { direAvancement, direCible, direCouverture, direMesure, direValeur } from '../indicateurs/dire-mesure.ts';
import type { LigneDIndicateur } from '../indicateurs/synthese.ts';
import { nombre } from '../textes/francais.ts';
import { sansInterdits, surUneLigne } from '../textes/net.ts';

/** An indicator of a bilan in words, the same in each document. */
interface IndicateurDit {
  readonly libelle: string;
  readonly origine: string;
  readonly cible: string;
  readonly annee: string;
  /** « atteint », « en retard »; empty where nothing says it. */
  readonly etat: string;
  readonly couverture: string;
  readonly definition: string;
}

const annee = (date: string | undefined): string => (date === undefined ? '' : ` (${date.slice(0, 4)})`);
const avecUnite = (dit: string, unite: string): string => (unite.trim() === '' ? dit : `${dit} ${unite}`);
const enPart = (unite: string): boolean => unite.trim() === '%';

/** « 13 rencontres (sur 15) »: what it is divided by need not be of the same kind. */
function direCompte({ annee: { denominateur, raison }, unite }: LigneDIndicateur, valeur: number): string {
  const compte = avecUnite(nombre(valeur), unite);
  const sur = denominateur === undefined || denominateur === 0 ? '' : ` (sur ${nombre(denominateur)})`;
  return `${compte}${sur}${raison === undefined ? '' : `. ${raison}`}`;
}

export function direIndicateur(l: LigneDIndicateur): IndicateurDit {
  const { valeur } = l.annee;
  return {
    libelle: surUneLigne(l.libelle),
    origine: l.origine === undefined ? '' : `${direValeur(l.origine, l.unite)}${annee(l.dateOrigine)}`,
    cible:
      l.cible === undefined
        ? ''
        : `${direCible({ cible: l.cible, cibleHaute: l.cibleHaute, unite: l.unite })}${annee(l.echeanceCible)}`,
    annee: valeur === undefined || enPart(l.unite) ? direMesure(l.annee, l.unite) : direCompte(l, valeur),
    etat: l.avancement === undefined ? '' : direAvancement({ etat: l.avancement.etat }),
    couverture: direCouverture(l, l.annee) ?? '',
    definition: sansInterdits(l.definition),
  };
}
