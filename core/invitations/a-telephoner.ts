import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { estPartieA } from '../liens/adresse-utilisee.ts';
import { estDAnnulation } from '../liens/natures.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estAttendue, invitationReportee } from '../rencontres/attendues.ts';
import { quiSauraLAnnulation } from '../rencontres/qui-saura.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { invitesLues } from './invites-lues.ts';
import type { Demandees } from './pages-a-envoyer.ts';
import { attendReponse } from './repondre.ts';
import { type AAppeler, quiAppeler, suivreLeCourriel } from './suivre-le-courriel.ts';

export type PourquoiAppeler = 'sans-adresse' | 'revenu' | 'silence';

export interface Appel {
  readonly structure: string;
  readonly nom: string;
  readonly pourquoi: PourquoiAppeler;
  /** Empty: no number is known. */
  readonly appeler: readonly AAppeler[];
  /** Of a rencontre that is cancelled: were they told by telephone? */
  readonly prevenue?: boolean;
}

/** From so many days before the rencontre on, whoever has said nothing is called. */
export const JOURS_OU_LE_SILENCE_S_APPELLE = 7;

const ORDRE = { 'sans-adresse': 0, revenu: 1, silence: 2 } as const satisfies Record<PourquoiAppeler, number>;

interface Lues extends Omit<Demandees, 'participations'> {
  readonly participations: readonly Participation[];
}

/**
 * The structures asked to come to this rencontre that are to be called: those that no mail reaches, those whose mail
 * came back and, when the date is near, those who say nothing to an invitation that left. Of one that is cancelled, those
 * whom neither Outlook nor a mail tells. By reason, then by name. The lists may hold the rows of others.
 */
export function aTelephoner(rencontre: Rencontre, lues: Lues, maintenant: string): readonly Appel[] {
  const { id, thematique, debut } = rencontre;
  if (rencontre.etat === 'Annulée') return aPrevenirDeLAnnulation(rencontre, lues, maintenant);
  if (debut === undefined || !attendReponse(rencontre, maintenant)) return [];
  const proche = joursEntre(aujourdhui(maintenant), aujourdhui(debut)) <= JOURS_OU_LE_SILENCE_S_APPELLE;
  const muettes = new Map(
    lues.participations
      .filter((p) => p.rencontre === id && estAttendue(p) && p.statut === 'Invité')
      .filter((p) => p.reponse === undefined && p.attenteDepuis === undefined)
      .map((p) => [p.structure, p] as const),
  );
  const faites = lues.sollicitations.filter((s) => s.rencontre === id);
  const gens = lues.contacts.filter((c) => muettes.has(c.structure));
  return lues.structures
    .flatMap((structure): readonly Appel[] => {
      const invitee = muettes.get(structure.id);
      if (invitee === undefined || !estDansLAnnuaire(structure)) return [];
      const suivi = suivreLeCourriel({ structure, contacts: gens, faites, choisi: invitee.contact, thematique });
      const invitationPartie = rencontre.etat === 'Planifiée' && !invitationReportee(invitee);
      const manque = suivi === undefined || suivi.etat === 'parti' ? undefined : suivi.etat;
      const pourquoi = manque ?? (proche && invitationPartie ? 'silence' : undefined);
      return pourquoi === undefined
        ? []
        : [{ structure: structure.id, nom: structure.nom, pourquoi, appeler: quiAppeler(structure, gens) }];
    })
    .toSorted(parRaison);
}

const parRaison = (a: Appel, b: Appel): number =>
  ORDRE[a.pourquoi] - ORDRE[b.pourquoi] || a.nom.localeCompare(b.nom, 'fr');

function aPrevenirDeLAnnulation(rencontre: Rencontre, lues: Lues, maintenant: string): readonly Appel[] {
  const participations = lues.participations.filter((p) => p.rencontre === rencontre.id && !p.sansInvitation);
  const invites = invitesLues(rencontre, participations, lues);
  const faites = lues.sollicitations.filter((s) => s.rencontre === rencontre.id);
  const qui = quiSauraLAnnulation({ rencontre, participations, invites, faites, maintenant });
  const annonces = faites.filter(estDAnnulation);
  // One mail an address: refused there, none of the structures that it was for has been told.
  const revenus = qui.parCourriel.filter(({ structure, destinataire }) =>
    annonces.some(
      (s) =>
        (s.structure === structure.id || s.empreinteAdresse !== undefined) &&
        s.etat === 'En erreur' &&
        destinataire !== undefined &&
        estPartieA(s, destinataire.adresse.adresse),
    ),
  );
  const appel =
    (pourquoi: PourquoiAppeler) =>
    ({ structure }: (typeof invites)[number]): Appel => ({
      structure: structure.id,
      nom: structure.nom,
      pourquoi,
      appeler: quiAppeler(structure, lues.contacts),
      prevenue: annonces.some((s) => s.structure === structure.id && s.canal === 'Téléphone' && s.etat === 'Envoyée'),
    });
  return [...qui.aAppeler.map(appel('sans-adresse')), ...revenus.map(appel('revenu'))].toSorted(parRaison);
}
