import { cleDesMots, direMots } from '../../core/bilan/dire-mots.ts';
import { direMotsDuBilan as contrat } from '../../core/contrats/bilans.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { planDe, plansDe } from '../../core/plan/composer-plan.ts';
import { commande } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { auteurSurUneFiche } from '../plan/auteur-sur-une-fiche.ts';

export const direMotsDuBilan = commande(
  contrat,
  async (appel, contexte) => {
    const { motsDuBilan, fichesAction } = contexte.depots;
    const { acteur, corps, maintenant } = appel;
    const { annee } = appel.chemin;
    const fiche = corps.fiche === undefined ? undefined : await designee(fichesAction, corps.fiche, 'corps.fiche');
    const par = await auteurSurUneFiche(contexte, acteur, corps.structure);
    if (fiche !== undefined && planDe(fiche) === undefined)
      return refuser('regle-metier', 'Cette fiche est de la base d’actions : elle n’est d’aucun plan.');
    const plan = corps.plan ?? '';
    if (fiche === undefined && !plansDe((await fichesAction.lire()).items).includes(plan))
      return refuser('introuvable', 'Ce plan n’a aucune fiche action.');
    const de = fiche === undefined ? { plan } : { fiche };
    const dits = await motsDuBilan.parCle(cleDesMots(annee, de));
    const decide = direMots(dits, { annee, de, saisie: corps.mots, par, maintenant });
    if (!decide.ok) return decide;
    const { valeur } = decide;
    // The same request sent again finds its words written: that is no conflict.
    if (valeur.faire === 'rien')
      return reussite({ ...(dits === undefined ? {} : { eTag: dits.eTag }), dejaFait: true });
    if (dits?.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const ecrits = await ecrire();
    if (ecrits === undefined) return LIGNE_CHANGEE;
    await journaliser(contexte, appel, motsDuBilan, { ligne: ecrits.id, detail: annee });
    return reussite({ eTag: ecrits.eTag, dejaFait: false });

    /** Undefined: somebody spoke first, at the same moment. */
    async function ecrire(): Promise<{ readonly id: string; readonly eTag: string } | undefined> {
      if (valeur.faire === 'creer') {
        const { ligne, creee } = await motsDuBilan.creerSiAbsent(valeur.ligne);
        // Found rather than created may be ours, when the answer to our own creation was lost.
        return creee ||
          Object.entries(corps.mots).every(([cle, mot]) => (ligne[cle as keyof typeof ligne] ?? '') === mot)
          ? ligne
          : undefined;
      }
      if (valeur.faire === 'rien' || dits === undefined) return undefined;
      return { id: dits.id, eTag: await motsDuBilan.modifier(dits.id, dits.eTag, valeur.patch) };
    }
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
