import type { z } from 'zod';
import { RECHERCHE_VIDE } from '../annuaire/recherche-dite.ts';
import type { besoinEntendu } from '../contrats/besoins.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { NouveauBesoin } from '../lists/besoins.list.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { texteNet } from '../textes/net.ts';
import { direQuestion } from './noter.ts';
import { refusDePersonne } from './refus-de-personne.ts';

/**
 * The need heard in the field that a device sends. Heard on the day that the device says; a device whose clock is ahead says no more than today.
 * `jour`: local day. Two people who hear the same thing make two needs: that it was heard twice is worth knowing.
 */
export function releverBesoin(
  demande: z.infer<typeof besoinEntendu>,
  territoire: Territoire,
  jour: string,
): Resultat<NouveauBesoin> {
  const { cle, thematique, public: dePublic, communeInsee, structure, entenduLe = jour } = demande;
  if (communeInsee !== undefined && communeDe(territoire, communeInsee) === undefined)
    return refuser('regle-metier', AILLEURS, [{ chemin: 'corps.communeInsee', message: AILLEURS }]);
  const precisions = texteNet(demande.precisions ?? '');
  const deQuelquUn =
    refusDePersonne(precisions, jour, 'corps.precisions') ??
    refusDePersonne(`${thematique}\n${dePublic ?? ''}`, jour, 'corps.thematique');
  if (deQuelquUn !== undefined) return deQuelquUn;
  const question = {
    ...RECHERCHE_VIDE,
    thematiques: [thematique],
    publics: dePublic === undefined ? [] : [dePublic],
    communes: communeInsee === undefined ? [] : [communeInsee],
  };
  return reussite({
    cle: `terrain-${cle}`,
    intitule: direQuestion(question, territoire),
    thematique,
    public: dePublic,
    communeInsee,
    releveLe: entenduLe < jour ? entenduLe : jour,
    origine: 'Terrain',
    structure,
    etat: 'Ouvert',
    precisions: precisions === '' ? undefined : precisions,
  });
}

const AILLEURS = 'Cette commune n’est pas de ce territoire : choisissez-en une autre, ou tout le territoire.';
