import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { chercheurDeDoublons, type Semblable } from '../annuaire/doublons.ts';
import { nettoyerFiche } from '../annuaire/nettoyer-fiche.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { motsNus } from '../textes/mots-nus.ts';

/** What is said of a structure at the door. */
interface Dite {
  readonly nom: string;
  readonly commune?: string | undefined;
}

/** Fiches shown beside a name said at the door. */
const MONTREES = 3;

/** What finds, among the fiches of the annuaire, those that may be of a structure said at the door: surest first, three at most. */
export function reconnaisseurDeVenues(
  structures: readonly Structure[],
  territoire: Territoire,
): (venue: Dite) => readonly Semblable<Structure>[] {
  const chercher = chercheurDeDoublons(structures.filter(estDansLAnnuaire));
  return ({ nom, commune }) =>
    chercher({ ...nettoyerFiche(lieuDit(commune, territoire), territoire), id: '', nom }).slice(0, MONTREES);
}

/** What a fiche begins with when it is made for a structure said at the door. */
export const ficheDeVenue = ({ nom, commune }: Dite, territoire: Territoire) => ({
  nom,
  ...lieuDit(commune, territoire),
});

/** A commune of the territory by its name, as it was typed; another stays as it was said. */
function lieuDit(dite: string | undefined, { communes }: Territoire) {
  if (dite === undefined) return {};
  const connue = communes.find(({ nom }) => motsNus(nom) === motsNus(dite));
  if (connue === undefined) return { commune: dite };
  const [codePostal, ...autres] = connue.codesPostaux;
  return {
    commune: connue.nom,
    communeInsee: connue.insee,
    ...(codePostal === undefined || autres.length > 0 ? {} : { codePostal }),
  };
}
