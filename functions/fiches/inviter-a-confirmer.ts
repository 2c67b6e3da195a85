import { inviterAConfirmer as contrat } from '../../core/contrats/annuaire.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { courrielDeConfirmation } from '../../core/courriels/confirmation.ts';
import { destinataireDe } from '../../core/liens/destinataire.ts';
import { demandeRecente, vagueDuJour } from '../../core/liens/solliciter.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { auPlafond } from '../../core/sollicitations/budget.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { demandesA } from '../liens/demandes-a.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { attendreSonJour } from './attendre-son-jour.ts';

/** Sends a personal link, never twice to the same person within the interval of the settings. */
export const inviterAConfirmer = commandeUneALaFois(
  contrat,
  ({ chemin }) => `demandes ${chemin.id}`,
  async (appel, contexte) => {
    const { depots } = contexte;
    const { maintenant } = appel;
    const [structure, contacts, faites, reglages, diffusees] = await Promise.all([
      depots.structures.parId(appel.chemin.id),
      depots.contacts.lireOu('structure', appel.chemin.id),
      depots.sollicitations.lireOu('structure', appel.chemin.id),
      depots.reglages.lire(),
      depots.diffusions.lire(),
    ]);
    const a = destinataireDe(structure, contacts.items, appel.corps.contact);
    if (!a.ok) return a;

    const { valeurs } = lireReglages(reglages.items);
    const { dureeLienJours, intervalleRelanceJours } = valeurs;
    const cible = { nature: 'Confirmation de fiche', structure: structure.id, ...a.valeur.cible } as const;
    const recente = demandeRecente(faites.items, cible, maintenant, intervalleRelanceJours);
    if (recente !== undefined && recente.etat !== 'À envoyer') return deja(recente);
    const vague = vagueDuJour(faites.items, maintenant);
    if (appel.corps.le !== undefined) {
      const aLaMain = faites.items.filter(({ campagne }) => campagne === undefined);
      const dejaEcrite = demandeRecente(aLaMain, cible, maintenant, intervalleRelanceJours);
      // The row of a campaign is the campaign's to send: no day is set on it.
      if (recente?.campagne !== undefined && dejaEcrite?.etat !== 'À envoyer') {
        const campagne = await depots.campagnes.parId(recente.campagne);
        if (campagne.etat === 'En cours') return avecLaCampagne(recente);
        if (dejaEcrite !== undefined) return deja(dejaEcrite);
      }
      const attente = { demande: { ...cible, vague }, dejaEcrite, le: appel.corps.le, maintenant };
      const attend = await attendreSonJour(contexte, attente, valeurs);
      if (attend.ok) {
        const { sollicitation: ligne, dejaFait } = attend.valeur;
        await journaliser(contexte, appel, depots.sollicitations, { ligne, dejaFait });
      }
      return attend;
    }
    if (
      appel.corps.malgrePlafond !== true &&
      auPlafond(await demandesA(contexte, structure.id, maintenant), valeurs.plafondSollicitations)
    )
      return ASSEZ;

    const envoi = await envoyerLien(contexte, {
      demande: { ...cible, vague },
      jours: dureeLienJours,
      dejaEcrite: recente,
      destinataire: a.valeur.adresse,
      informee: contacts.items.find((c) => c.id === a.valeur.cible.contact),
      maintenant,
      rediger: (adresses) =>
        courrielDeConfirmation({ structure, reglages: valeurs, diffusions: diffusees.items }, adresses),
    });
    const { ligne } = envoi;
    if (envoi.issue === 'deja') return deja(ligne);
    if (envoi.issue === 'incertaine') return INCERTAINE;
    if (envoi.issue === 'refusee') throw envoi.erreur;
    await journaliser(contexte, appel, depots.sollicitations, { ligne: ligne.id });
    return reussite({ sollicitation: ligne.id, dejaFait: false, expireLe: ligne.expireLe ?? '' });
  },
);

const ASSEZ = refuser(
  'regle-metier',
  'Cette structure a déjà été sollicitée autant que les réglages le permettent en 30 jours : rien n’est parti. Téléphonez, ou écrivez quand même en le confirmant.',
);

const INCERTAINE = refuser(
  'service-indisponible',
  'Le courriel est peut-être parti : Microsoft 365 ne l’a pas confirmé. Pour ne pas écrire deux fois, il ne repartira pas tout de suite. Vous pouvez téléphoner à la structure.',
);

const deja = (s: Sollicitation) => reussite({ sollicitation: s.id, dejaFait: true, expireLe: s.expireLe ?? '' });

const avecLaCampagne = (s: Sollicitation) =>
  reussite({ sollicitation: s.id, dejaFait: true, expireLe: s.expireLe ?? '', avecLaCampagne: true });
