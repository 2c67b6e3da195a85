import { reussite } from '../../core/contrats/erreur.ts';
import type { PageDeValeur } from '../../core/contrats/pages-de-lien.ts';
import { definitionDe, uniteDe } from '../../core/indicateurs/definitions.ts';
import { finDe } from '../../core/indicateurs/periode.ts';
import { direPeriodeAttendue, estSaisiePour } from '../../core/indicateurs/valeurs-attendues.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { LirePage } from '../liens/page-de-lien.ts';
import { valeurDuLien } from './valeur-du-lien.ts';

/** What is asked of whoever types a value: none that was typed is shown. */
export const lirePageDeValeur: LirePage<PageDeValeur> = async ({ depots }, lien) => {
  const [lue, reglages] = await Promise.all([valeurDuLien(depots, lien), depots.reglages.lire()]);
  if (!lue.ok) return lue;
  const { indicateur, mois } = lue.valeur;
  return reussite({
    nature: 'valeur',
    expireLe: lien.sollicitation.expireLe ?? '',
    dejaRepondu: estSaisiePour(indicateur, mois),
    valeur: {
      indicateur: indicateur.libelle,
      definition: definitionDe(indicateur, lireReglages(reglages.items).valeurs.seuilMasquage),
      unite: uniteDe(indicateur),
      periode: direPeriodeAttendue({ indicateur, mois }),
      echeance: finDe(mois),
    },
  });
};
