import { diffuserAnnuaire as contrat } from '../../core/contrats/diffusions.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { courrielDeDiffusion } from '../../core/courriels/diffusion.ts';
import { enPlages } from '../../core/diffusions/plages.ts';
import { bilanDeLaVague, preparerRemise, remisesAReserver } from '../../core/diffusions/preparer-remise.ts';
import { direRemises, remisesDe } from '../../core/diffusions/remises.ts';
import { direSelection } from '../../core/exports/selection.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { LIMITE_DES_PIECES } from '../../graph/courriel.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { diffusionChoisie, lireAnnuaire } from './annuaire-choisi.ts';
import { fichierDAnnuaire } from './fichier-d-annuaire.ts';
import { lienDeRemise } from './lien-de-remise.ts';
import { remettre } from './remettre.ts';
import { reserverLaVague } from './reserver-la-vague.ts';
import { refusDInconnue } from './structures-nommees.ts';

/** Mails of one call: it answers well before any gateway gives up, and whoever asked sees the sending advance and may stop it. */
const SERIE = 10;

const TYPE_MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const diffuserAnnuaire = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { vague, ...envoi } = corps;
  const { depots } = contexte;
  const lu = await lireAnnuaire(contexte);
  const inconnue = refusDInconnue(lu, {
    emettrice: corps.emettrice,
    structures: corps.receveurs.structures ?? [],
    champ: 'corps.receveurs.structures',
  });
  if (inconnue !== undefined) return { ok: false, refus: inconnue };
  const demande = { ...corps, format: corps.piece, maintenant };
  const { structures: fiches } = diffusionChoisie(lu, demande);
  if (fiches.length === 0)
    return refuser('regle-metier', 'Aucune fiche ne répond à ce choix : élargissez ce qui est diffusé.');
  const { retenues } = preparerRemise({ ...lu, ...corps });
  const partie = direSelection(corps.selection, lu.territoire);
  const reservees = await reserverLaVague(contexte, appel, (deja) =>
    remisesAReserver(retenues, deja, {
      objet: partie === undefined ? 'Annuaire des partenaires' : `Annuaire : ${partie}`.slice(0, 255),
      canal: 'Courriel',
      diffuseeLe: aujourdhui(maintenant),
      exemplaires: 1,
      fiches: fiches.length,
      fichesRemises: enPlages(fiches.map((f) => f.id)),
      emettrice: corps.emettrice,
      etat: 'À envoyer',
      vague,
      demande: envoi,
    }),
  );
  if (!reservees.ok) return reservees;
  const lignes = (await depots.diffusions.lire()).items;
  const aEnvoyer = lignes.filter((d) => d.vague === vague && d.etat === 'À envoyer').slice(0, SERIE);
  if (aEnvoyer.length === 0 && !lignes.some((d) => d.vague === vague))
    return refuser('regle-metier', 'Aucune structure à qui écrire : élargissez les destinataires.');
  if (aEnvoyer.length > 0) {
    const { octets, nom } = await fichierDAnnuaire(lu, demande);
    if (octets.byteLength > LIMITE_DES_PIECES)
      return refuser('regle-metier', 'Ce document est trop lourd pour un courriel : envoyez une partie de l’annuaire.');
    const pieces = [{ nom, octets, type: TYPE_MIME[corps.piece] }];
    const parStructure = new Map(retenues.map((r) => [r.structure.id, r]));
    for (const ligne of aEnvoyer) {
      const { structure = '' } = ligne;
      const retenue = parStructure.get(structure);
      const destinataire = retenue?.adresse;
      const fiche = lu.structures.find((s) => s.id === structure);
      const lien = destinataire && (await lienDeRemise(contexte, { id: ligne.id, structure }, maintenant));
      const message = courrielDeDiffusion({
        territoire: lu.reglages.territoire,
        personne: retenue?.personne,
        partie,
        emettrice: lu.structures.find((s) => s.id === corps.emettrice)?.nom,
        message: corps.message,
        fiches: fiches.length,
        visibilite: corps.visibilite,
        maintenant,
        remises: fiche && direRemises(remisesDe(fiche, lignes)),
        coordination: lu.reglages.coordonneesDeLaCoordination,
        lien,
      });
      await remettre(
        contexte,
        ligne,
        aujourdhui(maintenant),
        destinataire === undefined ? undefined : { destinataire, message, pieces },
      );
    }
  }
  const bilan = bilanDeLaVague((await depots.diffusions.lireOu('vague', vague)).items);
  if (aEnvoyer.length > 0)
    await journaliser(contexte, appel, depots.diffusions, {
      detail: `vague ${vague} : ${bilan.remises} envois sur ${bilan.total}`,
    });
  return reussite(bilan);
});
