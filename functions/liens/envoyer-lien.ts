import type { Activite } from '../../core/activite/activites.ts';
import type { EnvoiDuLien, Message } from '../../core/courriels/message.ts';
import { empreinteDAdresse } from '../../core/liens/adresse-utilisee.ts';
import { MARQUES_DE_DEPART } from '../../core/liens/depart.ts';
import type { ContenuDuLien } from '../../core/liens/lien.ts';
import { contenuDeLaLigne, type Demande, preparerSollicitation } from '../../core/liens/solliciter.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { ModificationDeSollicitation, Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { avecLesJointes, sorteDeJointe } from '../../core/sollicitations/joindre.ts';
import { ErreurGraph, estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte, CourrielAEnvoyer } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { informer } from './informer.ts';
import { lireJointes } from './lire-jointes.ts';

interface LienAEnvoyer {
  readonly demande: Demande;
  /** How long it opens: that of its nature when left out. */
  readonly jours?: number;
  /** A row already there and still to send, when the caller knows one. */
  readonly dejaEcrite?: Sollicitation | undefined;
  readonly destinataire: CourrielAEnvoyer['destinataire'];
  /** The person whom this mail tells of their rights: noted once it has left. */
  readonly informee?: Contact | undefined;
  readonly maintenant: string;
  /** Says the same in the activity feed of the person, in place of the mail; the mail leaves where Teams does not take it. */
  readonly activite?: Activite | undefined;
  /** The message, once the link is signed. */
  readonly rediger: (envoi: EnvoiDuLien) => Message;
}

/** What became of a sending. `incertaine`: the mail may have left. `refusee`: it did not, and may be sent again. */
export type IssueDeLEnvoi =
  | { readonly issue: 'envoyee' | 'deja' | 'incertaine'; readonly ligne: Sollicitation }
  | { readonly issue: 'refusee'; readonly ligne: Sollicitation; readonly erreur: ErreurGraph };

/**
 * Sends a personal link once. A mail cannot be taken back nor recognised when sent again, so the row is marked «
 * Envoyée » before it leaves: a fault may lose a mail, it never sends two. Its departure is confirmed after: a row that
 * stays unconfirmed is shown to the coordination, who says what became of it.
 */
export async function envoyerLien(contexte: Contexte, envoi: LienAEnvoyer): Promise<IssueDeLEnvoi> {
  const { destinataire, informee, maintenant } = envoi;
  const { sollicitation, contenu } = preparerSollicitation(envoi.demande, maintenant, envoi.jours);
  if (contenu === undefined) throw new Error(`Rien à ouvrir : « ${envoi.demande.nature} » n’a pas de lien.`);
  const ligne = envoi.dejaEcrite ?? (await contexte.depots.sollicitations.creerSiAbsent(sollicitation)).ligne;
  // Another execution may have made this row, and sent, since the rows were read.
  if (ligne.etat !== 'À envoyer' && ligne.etat !== 'En erreur') return { issue: 'deja', ligne };
  // Read before anything is marked: what cannot be read leaves on its own, and keeps no other mail.
  const aJoindre = ligne.pasAvant === undefined ? [] : await jointesLisibles(contexte, ligne, maintenant);
  const reservee = await reserver(contexte, ligne, { maintenant, adresse: destinataire.adresse });
  if (reservee === undefined) return { issue: 'deja', ligne };
  const jeton = await contexte.liens.signer({ ...contenu, jti: ligne.cle });
  // In the fragment: browsers never send it, so that the token reaches no server log.
  const page = `${contexte.urlOnglets}/lien.html`;
  const expireLe = ligne.expireLe ?? sollicitation.expireLe ?? maintenant;
  const personne = envoi.demande.contact === undefined ? undefined : destinataire.nom;
  const portees = await reserverLesJointes(contexte, reservee, aJoindre, envoi);
  const message = envoi.rediger({
    personne,
    lien: `${page}#jeton=${jeton}`,
    sansRappel: `${page}#rappels=${jeton}`,
    expireLe,
  });
  const jointes = await Promise.all(
    portees.map(async ({ ligne: jointe, titre, contenu: sien }) => ({
      sorte: sorteDeJointe(jointe),
      titre,
      lien: `${page}#jeton=${await contexte.liens.signer(sien)}`,
    })),
  );
  const lignes = [reservee, ...portees.map(({ ligne: jointe }) => jointe)] as const;
  // A notice carries nothing but itself.
  if (envoi.activite !== undefined && portees.length === 0) {
    const dite = await signalerPlutot(contexte, reservee, envoi.activite);
    if (dite !== undefined) return dite;
  }
  const courriel = { destinataire, message: avecLesJointes(message, jointes) };
  return envoyer(contexte, lignes, courriel, () => noterInformee(contexte, informee, maintenant));
}

/** Before its departure is confirmed: cut between the two, nothing would ever tell that this person was told. Not written, they are told once more. */
async function noterInformee(contexte: Contexte, informee: Contact | undefined, maintenant: string): Promise<void> {
  if (informee === undefined) return;
  try {
    await informer(contexte, [informee], maintenant);
  } catch (erreur) {
    if (!(erreur instanceof ErreurGraph)) throw erreur;
    contexte.traces.alerte('informee', { code: erreur.code, statut: erreur.statut, ligne: informee.id });
  }
}

/** A fault of Graph about what would leave with a mail leaves it out: the mail itself leaves. */
const sansElle = (erreur: unknown): undefined => {
  if (!estErreurGraph(erreur)) throw erreur;
  return undefined;
};

const jointesLisibles = async (contexte: Contexte, ligne: Sollicitation, maintenant: string) =>
  (await lireJointes(contexte, ligne, maintenant).catch(sansElle)) ?? [];

/** Marks the rows of the mails that leave with this one: those that another execution has just taken leave on their own. */
async function reserverLesJointes(
  contexte: Contexte,
  porteuse: Sollicitation,
  aJoindre: Awaited<ReturnType<typeof lireJointes>>,
  { destinataire, maintenant }: Pick<LienAEnvoyer, 'destinataire' | 'maintenant'>,
) {
  const reservees: { ligne: Sollicitation; titre: string; contenu: ContenuDuLien }[] = [];
  for (const { ligne, titre } of aJoindre) {
    const contenu = contenuDeLaLigne(ligne, maintenant);
    if (contenu === undefined) continue;
    const e = { maintenant, adresse: destinataire.adresse, porteePar: porteuse.cle };
    const reservee = await reserver(contexte, ligne, e).catch(sansElle);
    if (reservee !== undefined) reservees.push({ ligne: reservee, titre, contenu });
  }
  return reservees;
}

/** Marks the row before the mail leaves; undefined when another execution has just done it. */
async function reserver(
  contexte: Contexte,
  ligne: Sollicitation,
  {
    maintenant,
    adresse,
    porteePar,
  }: { readonly maintenant: string; readonly adresse: string; readonly porteePar?: string },
): Promise<Sollicitation | undefined> {
  const marque = {
    ...MARQUES_DE_DEPART.avant,
    envoyeeLe: maintenant,
    empreinteAdresse: empreinteDAdresse(adresse),
    ...(porteePar === undefined ? {} : { porteePar }),
  } as const;
  const eTag = await modifierOuCeder(contexte.depots.sollicitations, ligne, marque);
  return eTag === undefined ? undefined : { ...ligne, ...marque, eTag };
}

/** What became of the notice that stands for the mail of this row; undefined where Teams does not take it, and the mail leaves. */
async function signalerPlutot(
  contexte: Contexte,
  ligne: Sollicitation,
  activite: Activite,
): Promise<IssueDeLEnvoi | undefined> {
  if (contexte.signaler === undefined) return undefined;
  try {
    await contexte.signaler(activite);
  } catch (erreur) {
    if (!(erreur instanceof ErreurGraph)) throw erreur;
    contexte.traces.alerte('activite', {
      sujet: activite.sujet,
      code: erreur.code,
      statut: erreur.statut,
      ligne: ligne.id,
    });
    // Its answer is lost: it may have been told.
    return erreur.code === 'indisponible' ? { issue: 'incertaine', ligne } : undefined;
  }
  await confirmer(contexte, ligne, { canal: 'Teams' });
  return { issue: 'envoyee', ligne };
}

/** Sends the mail of these rows: that of the first, which carries the others. */
async function envoyer(
  contexte: Contexte,
  lignes: readonly [Sollicitation, ...(readonly Sollicitation[])],
  courriel: CourrielAEnvoyer,
  apresLeDepart: () => Promise<void>,
): Promise<IssueDeLEnvoi> {
  const [ligne] = lignes;
  try {
    await contexte.envoyer(courriel);
  } catch (erreur) {
    if (!(erreur instanceof ErreurGraph)) throw erreur;
    contexte.traces.alerte('courriel', { code: erreur.code, statut: erreur.statut, ligne: ligne.id });
    if (erreur.code === 'indisponible') return { issue: 'incertaine', ligne };
    // Nothing left. A refused address says so on its row; anything else (rights, throttling) leaves the mail to send.
    const etat = erreur.code === 'requete' ? 'En erreur' : 'À envoyer';
    for (const l of lignes)
      await enregistrerMalgreTout(contexte.depots.sollicitations, l, {
        ...MARQUES_DE_DEPART.aRenvoyer,
        // What it carried was not refused: it leaves on its own.
        etat: l === ligne ? etat : 'À envoyer',
      });
    return { issue: 'refusee', ligne, erreur };
  }
  await apresLeDepart();
  for (const l of lignes) await confirmer(contexte, l);
  return { issue: 'envoyee', ligne };
}

/** The mail has left, whatever becomes of this: not written, its departure is in doubt, and somebody looks. */
async function confirmer(
  { depots, traces }: Contexte,
  ligne: Sollicitation,
  par: Pick<ModificationDeSollicitation, 'canal'> = {},
): Promise<void> {
  const marque = { ...MARQUES_DE_DEPART.apres, ...par };
  try {
    const eTag = await modifierOuCeder(depots.sollicitations, ligne, marque);
    // Opened or answered since: read again.
    if (eTag === undefined) await enregistrerMalgreTout(depots.sollicitations, ligne, marque);
  } catch (erreur) {
    if (!(erreur instanceof ErreurGraph)) throw erreur;
    traces.alerte('depart', { code: erreur.code, statut: erreur.statut, ligne: ligne.id });
  }
}
