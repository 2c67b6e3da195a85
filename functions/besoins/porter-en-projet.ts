import { ficheNeeDe } from '../../core/besoins/porter.ts';
import { refusDePersonne } from '../../core/besoins/refus-de-personne.ts';
import { porterEnProjet as contrat } from '../../core/contrats/besoins.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { preparerGroupe } from '../../core/groupes/preparer.ts';
import type { NouveauGroupe } from '../../core/lists/groupes.list.ts';
import { nouvelleFicheAction } from '../../core/plan/changer-fiche-action.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { LigneAbsente, lignesPresentes } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { besoinsDesignes, porterLesBesoins } from './laisser-trace.ts';

/**
 * The fiche, then its group, then their trace on each need: killed anywhere and repeated, it finds what is made and goes on. One at a time, so
 * that two groups never take the same name; that of a group already there is refused before anything is written.
 */
export const porterEnProjet = commandeUneALaFois(
  contrat,
  () => 'groupes',
  async (appel, contexte) => {
    const { corps, maintenant } = appel;
    const { cle, titre, plan, structures, groupe: nom } = corps;
    const { fichesAction, groupes } = contexte.depots;
    const jour = aujourdhui(maintenant);
    const deQuelquUn = refusDePersonne(titre, jour, 'corps.titre') ?? refusDePersonne(nom ?? '', jour, 'corps.groupe');
    if (deQuelquUn !== undefined) return deQuelquUn;
    const besoins = await besoinsDesignes(contexte, corps.besoins);
    const groupe = await groupeVoulu(contexte, corps);
    if (!groupe.ok) return groupe;
    const empreinte = empreinteDeDemande(appel);
    const saisie = { titre, plan, ...ficheNeeDe(besoins), structuresPartenaires: [...structures] };
    const fiche = await creerUneFois(fichesAction, { ...nouvelleFicheAction(saisie, { cle, maintenant }), empreinte });
    if (!fiche.ok) return fiche;
    const reuni =
      groupe.valeur === undefined ? undefined : await creerUneFois(groupes, { ...groupe.valeur, cle, empreinte });
    if (reuni !== undefined && !reuni.ok) return reuni;
    const sien = reuni?.valeur.ligne.id;
    const { ligne, creee } = fiche.valeur;
    const trace = { fichesAction: ligne.id, ...(sien === undefined ? {} : { groupes: sien }) };
    await porterLesBesoins(contexte, corps.besoins, trace, { jour, reunit: structures.length > 0 });
    await journaliser(contexte, appel, fichesAction, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ fiche: ligne.id, ...(sien === undefined ? {} : { groupe: sien }), dejaFait: !creee });
  },
);

/** What is written of the group that is asked for; undefined when none is. Every structure named must be there. */
async function groupeVoulu(
  { depots: { groupes, structures } }: Contexte,
  corps: { readonly cle: string; readonly groupe?: string | undefined; readonly structures: readonly string[] },
): Promise<Resultat<Omit<NouveauGroupe, 'cle' | 'empreinte'> | undefined>> {
  if (corps.structures.length === 0) return reussite(undefined);
  const presentes = lignesPresentes(await structures.lire());
  const absente = corps.structures.findIndex((id) => !presentes.has(id));
  if (absente >= 0) throw new LigneAbsente(structures.definition, `corps.structures.${absente}`);
  if (corps.groupe === undefined) return reussite(undefined);
  const { items } = await groupes.lire();
  const prete = preparerGroupe(
    {
      nom: corps.groupe,
      lecteurs: 'Coordination',
      membres: corps.structures.map((id) => ({ id, role: 'Noyau' as const })),
    },
    // Asked again, it finds its own row: that is no other group with its name.
    { autres: items.filter((g) => g.cle !== corps.cle), deja: undefined, structures: presentes },
  );
  if (prete.ok) return prete;
  const { message } = prete.refus;
  return { ok: false, refus: { ...prete.refus, champs: [{ chemin: 'corps.groupe', message }] } };
}
