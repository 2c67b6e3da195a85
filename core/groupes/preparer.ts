import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { GroupeSaisi } from '../contrats/groupes.ts';
import type { Groupe, NouveauGroupe } from '../lists/groupes.list.ts';
import { sansAccents } from '../textes/sans-accents.ts';
import { placesDes } from './membres.ts';

type Tenu = Omit<NouveauGroupe, 'cle' | 'empreinte'>;

/** What is written of a group as typed, or which field is wrong. `autres`: those that are there; `deja`: the one that is changed. */
export function preparerGroupe(
  { nom, lecteurs, membres }: GroupeSaisi,
  e: {
    readonly autres: readonly Pick<Groupe, 'id' | 'nom'>[];
    readonly deja: string | undefined;
    readonly structures: ReadonlySet<string>;
  },
): Resultat<Tenu> {
  const memeNom = e.autres.some((g) => g.id !== e.deja && sansAccents(g.nom) === sansAccents(nom));
  if (memeNom) return faute('corps.nom', 'Un groupe porte déjà ce nom : choisissez-en un autre, ou changez ce groupe.');
  const partie = membres.findIndex(({ id }) => !e.structures.has(id));
  if (partie >= 0)
    return faute(
      `corps.membres.${partie}.id`,
      'L’une de ces structures n’est plus dans l’annuaire. Rafraîchissez la page, puis recommencez.',
    );
  return reussite({ nom, lecteurs, ...placesDes(membres) });
}

const faute = (chemin: string, message: string): Resultat<never> =>
  refuser('regle-metier', message, [{ chemin, message }]);
