import { reussite } from '../../core/contrats/erreur.ts';
import { changerSondage as contrat } from '../../core/contrats/sondages.ts';
import { preparerChangement } from '../../core/sondages/changer.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { COURRIELS_PAR_DEMANDE } from '../liens/envoyer-par-lot.ts';
import { DEJA_OUVERT } from './deja-ouvert.ts';
import { demanderAuxInvitees } from './demander.ts';
import { autresSondages } from './lire.ts';

const RIEN = { envoyes: 0, aSuivre: 0, sansAdresse: [] };

/** Slots that are added are told at once to those who had answered; what a fault leaves out follows by itself. */
export const changerSondage = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { sondages, rencontres } = contexte.depots;
  const sondage = await sondages.parId(appel.chemin.id);
  const rencontre = await rencontres.parId(sondage.rencontre);
  const prete = preparerChangement(sondage, rencontre, corps, maintenant);
  if (!prete.ok) return prete;
  const dejaFait = Object.keys(prete.valeur).length === 0;
  if (dejaFait) return reussite({ id: sondage.id, eTag: sondage.eTag, dejaFait, ...RIEN });
  if (sondage.eTag !== corps.eTag) return LIGNE_CHANGEE;
  const fait = await contexte.unALaFois(`sondage ${rencontre.id}`, async () => {
    const autres = corps.etat === 'Ouvert' ? await autresSondages(contexte, rencontre.id, sondage.cle) : [];
    if (autres.some(({ etat }) => etat === 'Ouvert')) return DEJA_OUVERT;
    return reussite(await sondages.modifier(sondage.id, sondage.eTag, prete.valeur));
  });
  if (!fait.ok) return fait;
  const eTag = fait.valeur;
  const ajoutes = prete.valeur.creneauxAjoutesLe === undefined ? [] : (corps.ajouts ?? []);
  const detail = ajoutes.length === 0 ? corps.etat : `${corps.etat}, ${ajoutes.length} créneaux de plus`;
  await journaliser(contexte, appel, sondages, { ligne: sondage.id, detail });
  if (ajoutes.length === 0) return reussite({ id: sondage.id, eTag, dejaFait, ...RIEN });
  const tour = await demanderAuxInvitees(contexte, {
    sondage: await sondages.parId(sondage.id),
    rencontre,
    maintenant,
    auPlus: COURRIELS_PAR_DEMANDE,
  });
  const { envoyes, aSuivre } = tour;
  return reussite({
    id: sondage.id,
    eTag,
    dejaFait,
    envoyes,
    aSuivre,
    sansAdresse: tour.sansAdresse.map((s) => ({ ...s })),
  });
});
