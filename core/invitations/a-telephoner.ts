import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estAttendue, invitationReportee } from '../rencontres/attendues.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
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
}

/** From so many days before the rencontre on, whoever has said nothing is called. */
export const JOURS_OU_LE_SILENCE_S_APPELLE = 7;

const ORDRE = { 'sans-adresse': 0, revenu: 1, silence: 2 } as const satisfies Record<PourquoiAppeler, number>;

interface Lues extends Omit<Demandees, 'participations'> {
  readonly participations: readonly Participation[];
}

/**
 * The structures asked to come to this rencontre that are to be called: those that no mail reaches, those whose mail
 * came back and, when the date is near, those who say nothing to an invitation that left. By reason, then by name. The
 * lists may hold the rows of others.
 */
export function aTelephoner(rencontre: Rencontre, lues: Lues, maintenant: string): readonly Appel[] {
  const { id, thematique, debut } = rencontre;
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
    .toSorted((a, b) => ORDRE[a.pourquoi] - ORDRE[b.pourquoi] || a.nom.localeCompare(b.nom, 'fr'));
}
