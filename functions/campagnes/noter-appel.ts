import { refusSiNonLancee } from '../../core/campagnes/etats.ts';
import { effetDeLAppel, ligneDAppel } from '../../core/campagnes/noter-appel.ts';
import { noterAppel as contrat } from '../../core/contrats/campagnes.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { memeDemande } from '../../core/empreinte.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { fermerLesLiens } from '../liens/fermer-les-liens.ts';

const HORS_CAMPAGNE = refuser('regle-metier', 'Cette structure ne fait pas partie de la campagne.', [
  { chemin: 'corps.structure', message: 'Choisissez une structure de la campagne.' },
]);

/** The fiche first, the row last: a call whose row is there has been noted whole. */
export const noterAppel = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { structure: id, ...appelNote } = appel.corps;
  const campagne = await depots.campagnes.parId(appel.chemin.id);
  const refus = refusSiNonLancee(campagne);
  if (refus !== undefined) return refus;
  if (!campagne.concernees.includes(id)) return HORS_CAMPAGNE;
  const empreinte = empreinteDeDemande(appel);
  const brouillon = { ...ligneDAppel(campagne, id, appelNote, appel.maintenant), empreinte };
  const deja = await depots.sollicitations.parCle(brouillon.cle);
  if (deja !== undefined) {
    const meme = memeDemande(deja, empreinte);
    return meme.ok ? reussite({ sollicitation: deja.id, dejaFait: true }) : meme;
  }

  const demandes = (await depots.sollicitations.lireOu('structure', id)).items;
  const commun = { campagne, appel: appelNote, demandes, par: appel.acteur.id, maintenant: appel.maintenant };
  const ecrite = await ecrireLaFiche(contexte, id, (structure) => effetDeLAppel({ ...commun, structure }));
  if (!ecrite.ok) return ecrite;
  if (appelNote.issue === 'Fermée') await fermerLesLiens(contexte, id, appel.maintenant);
  const verifieeLe = ecrite.valeur?.verifieeLe;
  const faite = await creerUneFois(depots.sollicitations, brouillon);
  if (!faite.ok) return faite;
  const { ligne } = faite.valeur;
  const detail = `${appelNote.canal} : ${appelNote.issue}`;
  await journaliser(contexte, appel, depots.sollicitations, { ligne: ligne.id, detail });
  return reussite({ sollicitation: ligne.id, dejaFait: false, ...(verifieeLe === undefined ? {} : { verifieeLe }) });
});

const ESSAIS = 3;

/** What was said on the telephone holds whatever changed meanwhile: read again, then written. */
async function ecrireLaFiche(
  { depots }: Contexte,
  id: string,
  effet: (structure: Structure) => ReturnType<typeof effetDeLAppel>,
): Promise<ReturnType<typeof effetDeLAppel>> {
  for (let essai = 1; ; essai += 1) {
    const structure = await designee(depots.structures, id, 'corps.structure');
    const prete = effet(structure);
    if (!prete.ok || prete.valeur === undefined) return prete;
    try {
      await depots.structures.modifier(id, structure.eTag, prete.valeur);
      return prete;
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
    }
  }
}
