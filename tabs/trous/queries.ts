import { useMemo } from 'react';
import { type Acteur, DROITS } from '../../core/droits/droits.ts';
import { type Besoin, besoins } from '../../core/lists/besoins.list.ts';
import { type MiseEnLien, misesEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { dresserLaCarte } from '../../core/trous/carte.ts';
import { demandesLues } from '../../core/trous/demandes.ts';
import { useMaintenant } from '../commun/horloge.ts';
import { useIndexDesStructures } from '../commun/index-des-structures.ts';
import { useListes } from '../commun/listes.ts';
import { useReglages } from '../commun/reglages.ts';
import { useStructures } from '../commun/structures.ts';
import { useTerritoire } from '../commun/territoire.ts';
import { useChoix } from '../commun/vocabulaire.ts';

const LUES = [besoins, misesEnLien];
const AUCUNE = [] as const;

/** The gaps as this person may see them, and what they are made of. What is asked is not even requested for who is in reading. */
export function useTrous(acteur: Acteur) {
  const { requete, items, parId } = useStructures();
  const { situees } = useIndexDesStructures(items);
  const territoire = useTerritoire();
  const { thematiques, publics } = useChoix();
  const { cadenceParDefautMois, fichesPourSavoir, delaiMiseEnLienJours } = useReglages();
  const jour = aujourdhui(useMaintenant());
  const lues = useListes(DROITS['noter-besoin'][acteur.profil] === 'non' ? AUCUNE : LUES).data;
  const lesBesoins = (lues?.[besoins.name] ?? AUCUNE) as readonly Besoin[];
  const lesLiens = (lues?.[misesEnLien.name] ?? AUCUNE) as readonly MiseEnLien[];
  const demandes = useMemo(
    () => demandesLues({ besoins: lesBesoins, misesEnLien: lesLiens }, acteur, { jour, delaiMiseEnLienJours }),
    [lesBesoins, lesLiens, acteur, jour, delaiMiseEnLienJours],
  );
  const carte = useMemo(
    () =>
      dresserLaCarte({
        situees,
        demandes,
        thematiques,
        publics,
        communes: territoire.communes.map(({ insee }) => insee),
        jour,
        cadenceParDefautMois,
        fichesPourSavoir,
      }),
    [situees, demandes, thematiques, publics, territoire, jour, cadenceParDefautMois, fichesPourSavoir],
  );
  return {
    requete,
    carte,
    situees,
    territoire,
    jour,
    cadenceParDefautMois,
    besoins: lesBesoins,
    misesEnLien: lesLiens,
    parId,
  };
}
export type Trous = ReturnType<typeof useTrous>;
