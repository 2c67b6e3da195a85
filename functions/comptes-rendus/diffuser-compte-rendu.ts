import { refusDeDiffuser, refusDeTenir } from '../../core/comptes-rendus/tenir.ts';
import { diffuserCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { courrielDeCompteRendu } from '../../core/courriels/compte-rendu.ts';
import { VAGUE_DE_COMPTE_RENDU } from '../../core/liens/natures.ts';
import { joursPourSuivre } from '../../core/liens/suivre-la-rencontre.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import { COURRIELS_PAR_DEMANDE, envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { type InviteLu, lireInvites, sansAdresse } from '../rencontres/lire-invites.ts';

/** Shown first, with the eTag of what was read; then told. Cut short, the same call finds it shown and tells the others. */
export const diffuserCompteRendu = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { maintenant } = appel;
  const rencontre = await depots.rencontres.parId(appel.chemin.id);
  const refus = refusDeTenir(rencontre, maintenant) ?? refusDeDiffuser(rencontre);
  if (refus !== undefined) return refus;
  let { eTag } = rencontre;
  const diffuse = rencontre.compteRenduDiffuseLe !== undefined;
  if (!diffuse) {
    if (eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    eTag = await depots.rencontres.modifier(rencontre.id, eTag, { compteRenduDiffuseLe: maintenant });
  }
  const tour = await prevenir(contexte, rencontre, maintenant);
  const dejaFait = diffuse && tour.envoyes === 0;
  await journaliser(contexte, appel, depots.rencontres, {
    ligne: rencontre.id,
    dejaFait,
    detail: `${tour.envoyes} courriels`,
  });
  return reussite({ id: rencontre.id, eTag, dejaFait, ...tour });
});

async function prevenir(contexte: Contexte, rencontre: Rencontre, maintenant: string) {
  const { depots } = contexte;
  const [participations, faites, lus] = await Promise.all([
    depots.participations.lireOu('rencontre', rencontre.id),
    depots.sollicitations.lireOu('rencontre', rencontre.id),
    depots.reglages.lire(),
  ]);
  const invites = await lireInvites(depots, rencontre, participations.items);
  const { valeurs } = lireReglages(lus.items);
  const venues = new Set(participations.items.filter((p) => p.statut === 'Présent').map((p) => p.structure));
  const prevenues = new Set(
    faites.items
      .filter((s) => s.cle.endsWith(`-${VAGUE_DE_COMPTE_RENDU}`) && (s.etat === 'Envoyée' || s.etat === 'Répondue'))
      .map((s) => s.structure),
  );
  const dus = invites.filter((i) => i.destinataire !== undefined && !prevenues.has(i.structure.id));
  const tour = await envoyerParLot(dus, COURRIELS_PAR_DEMANDE, (invite) => {
    const absente = !venues.has(invite.structure.id);
    return envoyer(contexte, { rencontre, invite, absente, reglages: valeurs, maintenant });
  });
  return { ...tour, sansAdresse: sansAdresse(invites) };
}

interface AEnvoyer {
  readonly rencontre: Rencontre;
  readonly invite: InviteLu;
  readonly absente: boolean;
  readonly reglages: Reglages;
  readonly maintenant: string;
}

async function envoyer(contexte: Contexte, e: AEnvoyer): Promise<IssueDeLEnvoi | undefined> {
  const { rencontre, absente, reglages, maintenant } = e;
  const { structure, contact, destinataire } = e.invite;
  if (destinataire === undefined) return undefined;
  return envoyerLien(contexte, {
    demande: {
      nature: 'Invitation',
      structure: structure.id,
      ...destinataire.cible,
      rencontre: rencontre.id,
      vague: VAGUE_DE_COMPTE_RENDU,
    },
    jours: joursPourSuivre([], maintenant),
    destinataire: destinataire.adresse,
    informee: destinataire.cible.contact === undefined ? undefined : contact,
    maintenant,
    rediger: (envoi) => courrielDeCompteRendu({ rencontre, absente, reglages }, envoi),
  });
}
