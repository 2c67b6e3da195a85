import { courrielDAnnulation, courrielDeChangement } from '../../core/courriels/faire-part.ts';
import { adresseNette } from '../../core/liens/adresse-nette.ts';
import { estDAnnulation, estUnFairePart, VAGUES_D_ANNULATION } from '../../core/liens/natures.ts';
import type { Demande } from '../../core/liens/solliciter.ts';
import { joursPourSuivre } from '../../core/liens/suivre-la-rencontre.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { estInformee } from '../../core/rencontres/attendues.ts';
import {
  estDeplacee,
  sortDuFairePart,
  vagueDeChangement,
  vagueDuChangement,
} from '../../core/rencontres/faire-part.ts';
import { quiPrevenir } from '../../core/rencontres/planifier.ts';
import { type QuiSaura, unParAdresse } from '../../core/rencontres/qui-saura.ts';
import { echecsDe } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import { COURRIELS_PAR_DEMANDE, envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';
import { type InviteLu, lireInvites } from './lire-invites.ts';

const joursDuLien = ({ debut }: Rencontre, maintenant: string): number =>
  joursPourSuivre(debut === undefined ? [] : [debut], maintenant);

/** Writes the row of a mail that is owed, and sends nothing: it leaves once what it tells is done. */
async function inscrire(
  contexte: Contexte,
  rencontre: Rencontre,
  { structure, destinataire }: InviteLu,
  { vague, maintenant }: { readonly vague: string; readonly maintenant: string },
): Promise<void> {
  if (destinataire === undefined) return;
  const demande = demandeDe(rencontre, structure.id, destinataire.cible, vague);
  await reporterLEnvoi(contexte, demande, {
    maintenant,
    jours: joursDuLien(rencontre, maintenant),
    pasAvant: undefined,
  });
}

const demandeDe = (
  { id: rencontre }: Rencontre,
  structure: string,
  cible: { readonly contact?: string },
  vague: string,
): Demande => ({ nature: 'Invitation', structure, ...cible, rencontre, vague });

/**
 * Before a rencontre is cancelled: the mails that will tell it, one row each. Once it is, they leave, whatever was cut
 * short in between; while it is not, none does.
 */
export async function inscrireLAnnulation(
  contexte: Contexte,
  rencontre: Rencontre,
  { parCourriel }: QuiSaura<InviteLu>,
  maintenant: string,
): Promise<void> {
  if (parCourriel.length === 0) return;
  const { items } = await contexte.depots.sollicitations.lireOu('rencontre', rencontre.id);
  const inscrites = new Set(items.filter((s) => estDAnnulation(s) && s.etat !== 'Annulée').map((s) => s.structure));
  for (const invite of unParAdresse(parCourriel))
    if (!inscrites.has(invite.structure.id))
      await inscrire(contexte, rencontre, invite, { vague: VAGUES_D_ANNULATION.courriel, maintenant });
}

/** The rows of those whom Outlook tells after all are given up. */
export async function laisserAOutlook(
  { depots: { sollicitations } }: Contexte,
  { id }: Pick<Rencontre, 'id'>,
  { parOutlook }: QuiSaura<InviteLu>,
): Promise<void> {
  const { items } = await sollicitations.lireOu('rencontre', id);
  const siens = new Set(parOutlook.map(({ structure }) => structure.id));
  for (const ligne of items.filter((s) => estDAnnulation(s) && s.etat === 'À envoyer' && siens.has(s.structure)))
    await modifierOuCeder(sollicitations, ligne, { etat: 'Annulée' });
}

/** Those kept informed who are still to be told where and when a rencontre will be, each with the end of the key of their mail. */
export async function lireQuiSauraLeChangement(
  { depots }: Contexte,
  avant: Rencontre,
  apres: Rencontre,
  maintenant: string,
): Promise<readonly { readonly invite: InviteLu; readonly vague: string }[]> {
  if (!estDeplacee(avant, apres, maintenant)) return [];
  const { items } = await depots.participations.lireOu('rencontre', apres.id);
  const siennes = items.filter((p) => !p.sansInvitation);
  if (!siennes.some(estInformee)) return [];
  const [invites, faites] = await Promise.all([
    lireInvites(depots, apres, siennes),
    depots.sollicitations.lireOu('rencontre', apres.id),
  ]);
  // Whoever is there for another structure too learns it by Outlook.
  const parOutlook = new Set(
    quiPrevenir(invites.filter((i) => !i.pourInformation)).participants.map((p) => adresseNette(p.adresse)),
  );
  const informees = invites.filter(
    ({ pourInformation, destinataire }) =>
      pourInformation && destinataire !== undefined && !parOutlook.has(adresseNette(destinataire.adresse.adresse)),
  );
  return unParAdresse(informees).flatMap((invite) => {
    const vague = vagueDeChangement(faites.items, invite.structure.id, apres);
    return vague === undefined ? [] : [{ invite, vague }];
  });
}

/** Before a planned rencontre is moved: the mails that will tell it to those kept informed. */
export async function inscrireLeChangement(
  contexte: Contexte,
  avant: Rencontre,
  apres: Rencontre,
  maintenant: string,
): Promise<void> {
  for (const { invite, vague } of await lireQuiSauraLeChangement(contexte, avant, apres, maintenant))
    await inscrire(contexte, apres, invite, { vague, maintenant });
}

/**
 * The mails that are owed about a rencontre cancelled or moved, `auPlus` of them; the timer sends the others. Each is a
 * row marked before it leaves: asked again, by two at once, or cut short, nobody has it twice.
 */
export async function envoyerLesFaireParts(
  contexte: Contexte,
  id: string,
  maintenant: string,
  auPlus: number = COURRIELS_PAR_DEMANDE,
): Promise<{ readonly envoyes: number; readonly aSuivre: number }> {
  const { depots } = contexte;
  const { items } = await depots.sollicitations.lireOu('rencontre', id);
  const lignes = items.filter((s) => estUnFairePart(s) && s.etat === 'À envoyer');
  if (lignes.length === 0) return { envoyes: 0, aSuivre: 0 };
  const rencontre = await depots.rencontres.parId(id);
  const sorts = lignes.map((ligne) => ({ ligne, sort: sortDuFairePart(ligne, rencontre, maintenant) }));
  for (const { ligne } of sorts.filter(({ sort }) => sort === 'abandonner'))
    await modifierOuCeder(depots.sollicitations, ligne, { etat: 'Annulée' });
  const dues = sorts.flatMap(({ ligne, sort }) => (sort === 'envoyer' ? [ligne] : []));
  if (dues.length === 0) return { envoyes: 0, aSuivre: 0 };
  const [invites, lus] = await Promise.all([lireInvites(depots, rencontre), depots.reglages.lire()]);
  const { valeurs: reglages } = lireReglages(lus.items);
  return envoyerParLot(dues, auPlus, (ligne) => {
    const invite = invites.find((i) => i.structure.id === ligne.structure);
    return envoyerUn(contexte, { rencontre, ligne, invite, reglages, maintenant });
  });
}

/** One round of the timer over what is still to leave, of any rencontre. Gives what failed. */
export async function envoyerLesFairePartsDus(
  contexte: Contexte,
  enAttente: readonly Sollicitation[],
  maintenant: string,
): Promise<readonly unknown[]> {
  const dues = new Set(enAttente.filter(estUnFairePart).flatMap(({ rencontre }) => rencontre ?? []));
  return echecsDe(dues, (id) => envoyerLesFaireParts(contexte, id, maintenant));
}

interface AEnvoyer {
  readonly rencontre: Rencontre;
  readonly ligne: Sollicitation;
  readonly invite: InviteLu | undefined;
  readonly reglages: Reglages;
  readonly maintenant: string;
}

/** To whoever is written to there now: when that is somebody else, the mail has a row of its own and this one is given up. */
async function envoyerUn(contexte: Contexte, e: AEnvoyer): Promise<IssueDeLEnvoi | undefined> {
  const { sollicitations } = contexte.depots;
  const { ligne, invite } = e;
  const meme = invite?.destinataire !== undefined && invite.destinataire.cible.contact === ligne.contact;
  const fait = await ecrire(contexte, { ...e, ...(meme ? { dejaEcrite: ligne } : {}) });
  if (!meme) await modifierOuCeder(sollicitations, ligne, { etat: 'Annulée' });
  return fait;
}

async function ecrire(
  contexte: Contexte,
  { rencontre, ligne, invite, reglages, maintenant, dejaEcrite }: AEnvoyer & { readonly dejaEcrite?: Sollicitation },
): Promise<IssueDeLEnvoi | undefined> {
  const { debut } = rencontre;
  const vague = estDAnnulation(ligne) ? VAGUES_D_ANNULATION.courriel : vagueDuChangement(ligne);
  if (invite?.destinataire === undefined || vague === undefined) return undefined;
  const { structure, contact, destinataire } = invite;
  return envoyerLien(contexte, {
    demande: demandeDe(rencontre, structure.id, destinataire.cible, vague),
    dejaEcrite,
    jours: joursDuLien(rencontre, maintenant),
    destinataire: destinataire.adresse,
    informee: destinataire.cible.contact === undefined ? undefined : contact,
    maintenant,
    rediger: (envoi) =>
      estDAnnulation(ligne) || debut === undefined
        ? courrielDAnnulation({ rencontre, reglages }, envoi)
        : courrielDeChangement({ rencontre, debut, reglages }, envoi),
  });
}

/** The same to the same person, while it is still so. */
export const renvoyerFairePart: Renvoyer = async (contexte, ligne, maintenant) => {
  const { depots } = contexte;
  if (ligne.rencontre === undefined) return PERSONNE;
  const rencontre = await depots.rencontres.parId(ligne.rencontre);
  if (sortDuFairePart(ligne, rencontre, maintenant) !== 'envoyer') return PERSONNE;
  const [invites, lus] = await Promise.all([lireInvites(depots, rencontre), depots.reglages.lire()]);
  const invite = invites.find((i) => i.structure.id === ligne.structure);
  if (invite?.destinataire === undefined || invite.destinataire.cible.contact !== ligne.contact) return PERSONNE;
  const { valeurs: reglages } = lireReglages(lus.items);
  const dejaEcrite = await remettreAEnvoyer(contexte, ligne, maintenant);
  return direRenvoi(await ecrire(contexte, { rencontre, ligne: dejaEcrite, invite, reglages, maintenant, dejaEcrite }));
};
