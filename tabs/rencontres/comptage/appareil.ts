import { creerAppareil } from '../../commun/appareil.ts';
import { aEnvoyer, lireReleve, type ReleveGarde } from './releve.ts';

/** Where the device keeps what it counts, one text a rencontre and a person. */
const appareil = creerAppareil('maillage.comptage');

/** Days after which what was sent is forgotten by the device. */
const JOURS_GARDES = 7;

export const { lire, suivre } = appareil;

/** Keeps it; false when the device refused, and the page alone holds it. */
export const garder = (personne: string, releve: ReleveGarde): boolean =>
  appareil.garder(personne, releve.rencontre, JSON.stringify(releve));

/** Everything this person counted on this device that the service does not have; what it has for a week is forgotten. */
export function enSouffrance(personne: string, maintenant: string): readonly ReleveGarde[] {
  const limite = Date.parse(maintenant) - JOURS_GARDES * 86_400_000;
  return appareil.noms(personne).flatMap((rencontre) => {
    const releve = lireReleve(lire(personne, rencontre));
    if (releve === undefined) return [];
    if (aEnvoyer(releve)) return [releve];
    if (Date.parse(releve.touche) < limite) appareil.oublier(personne, rencontre);
    return [];
  });
}
