import { reussite } from '../../core/contrats/erreur.ts';
import { importerBaseDActions as contrat } from '../../core/contrats/plan.ts';
import { lireBaseActions } from '../../core/imports/base-actions.ts';
import { ficheDepuisBase } from '../../core/imports/base-actions-fiche.ts';
import { planifierImport } from '../../core/imports/plan.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { pluriel } from '../../core/textes/francais.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';

/** A record is known by what the source calls it: sent twice, or half written and sent again, each is there once. */
export const importerBaseDActions = commande(contrat, async (appel, contexte) => {
  const { contenu, simuler = false } = appel.corps;
  const lu = lireBaseActions(contenu);
  if (!lu.ok) return lu;
  const fiches = lu.valeur.actions.map(ficheDepuisBase);
  const { items } = await contexte.depots.fichesAction.lire();
  const plan = planifierImport(fiches, items, (f) => (f.cleSource === undefined ? [] : [f.cleSource]));
  const titres = new Map(items.map(({ id, titre }) => [id, titre]));
  const modifiees = plan.modifier.map(({ id, patch }) => patch.titre ?? titres.get(id) ?? '');
  const remarques = lu.valeur.remarques.map(({ ligne, message }) => ({ ligne, message }));
  const prevu = {
    ajoutees: plan.creer.map(({ titre }) => titre),
    changees: modifiees,
    inchangees: plan.inchangees,
    refusees: [],
    remarques,
  };
  if (simuler || plan.creer.length + plan.modifier.length === 0) return reussite(prevu);
  const { echecs } = await contexte.ecrireEnLot(fichesAction, { creer: plan.creer, modifier: plan.modifier });
  for (const { erreur } of echecs) contexte.traces.alerte('import', { code: erreur.code, statut: erreur.statut });
  const manques = (operation: string) => new Set(echecs.filter((e) => e.operation === operation).map((e) => e.rang));
  const [creer, modifier] = [manques('creer'), manques('modifier')];
  const reste = (liste: readonly string[], rates: ReadonlySet<number>) => liste.filter((_, rang) => !rates.has(rang));
  const perdus = (liste: readonly string[], rates: ReadonlySet<number>) => liste.filter((_, rang) => rates.has(rang));
  const detail = `${pluriel(reste(prevu.ajoutees, creer).length, 'ajoutée')}, ${pluriel(reste(modifiees, modifier).length, 'changée')}, ${echecs.length} en erreur`;
  await journaliser(contexte, appel, contexte.depots.fichesAction, { detail });
  return reussite({
    ...prevu,
    ajoutees: reste(prevu.ajoutees, creer),
    changees: reste(modifiees, modifier),
    refusees: [...perdus(prevu.ajoutees, creer), ...perdus(modifiees, modifier)],
  });
});
