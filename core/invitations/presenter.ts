import { peutEvaluer } from '../avis/fenetre.ts';
import type { Document } from '../bibliotheque/lister.ts';
import { presenterDocument } from '../bibliotheque/presenter.ts';
import { AMENDEMENTS_PAR_STRUCTURE, peutApprouver } from '../comptes-rendus/approuver.ts';
import { ceQuiAManque } from '../comptes-rendus/ce-qui-a-manque.ts';
import { dernierJourPourApprouver } from '../comptes-rendus/delai.ts';
import { partiesDuCompteRendu } from '../comptes-rendus/parties.ts';
import type { PageDeRencontre } from '../contrats/pages-de-lien.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Creneau, Sondage } from '../lists/sondages.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import { refusDeChangerLePoint } from '../ordre-du-jour/changer-point.ts';
import { pointsVus } from '../ordre-du-jour/points-vus.ts';
import { debutDuPoint, direPresente } from '../ordre-du-jour/texte.ts';
import { ceQuIlFautSavoir } from '../rencontres/a-savoir.ts';
import { ecrireAgenda } from '../rencontres/agenda.ts';
import { estAttendue, estInformee } from '../rencontres/attendues.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { suitesDuPorteur } from '../rencontres/presenter-suite.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { refusDeProposer } from '../rencontres/transitions.ts';
import { depouiller, disponibles } from '../sondages/depouiller.ts';
import { refusDeSonder } from '../sondages/ouvrir.ts';
import { estOuvert } from '../sondages/voter.ts';
import { ditsDesAutres, votesDuGroupe } from '../sondages/vue.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { dateLongue, dureeEnMots, heure, INSECABLE, jourLong } from '../textes/francais.ts';
import { onArrive } from './arriver.ts';
import { fileDAttente, placesLibres, rangDAttente, tientUnePlace } from './places.ts';
import { attendReponse } from './repondre.ts';

interface APresenter {
  readonly rencontre: Rencontre;
  readonly structure: Structure;
  /** The person to whom the link was sent; a link sent to a structure names nobody. */
  readonly contact: string | undefined;
  /** Those of the rencontre. */
  readonly participations: readonly Participation[];
  readonly sondage: Sondage | undefined;
  readonly votes: readonly Vote[];
  readonly points: readonly PointPropose[];
  /** Has whoever holds the link said what they thought of it? Undefined when it is not the time. */
  readonly avisDonne: boolean | undefined;
  /** Those of the rencontre. */
  readonly suites: readonly Suite[];
  /** A structure as every partner may read its name. */
  readonly nomDe: (structure: string) => string;
  /** Names of the structures that co-organise. */
  readonly organisatrices: readonly string[];
  /** The one that plans it anew, once cancelled, and to which the structure is invited. */
  readonly reprise?: Rencontre | undefined;
  /** Those of the rencontre, the last one first. */
  readonly documents: readonly Document[];
  /** Host of the application. */
  readonly domaine: string;
  readonly maintenant: string;
}

/**
 * A rencontre for one structure invited; undefined when it is not, or not any more. Of the others, only a sum, and what
 * they answered to a poll opened to the group. One that
 * carries a decision without being invited reads that decision, and nothing of what was prepared or said there.
 */
export function presenterALInvitee(
  e: APresenter,
):
  | Pick<
      PageDeRencontre,
      | 'rencontre'
      | 'sondage'
      | 'disponibilites'
      | 'invitation'
      | 'arrivee'
      | 'manque'
      | 'approbation'
      | 'points'
      | 'decisions'
      | 'avis'
      | 'documents'
      | 'sansInvitation'
    >
  | undefined {
  const { rencontre: r, structure, maintenant } = e;
  const sienne = e.participations.find((p) => p.structure === structure.id);
  const siennes = suitesDuPorteur(e.suites, { structure: structure.id, contact: e.contact }, maintenant);
  const decisions = r.etat === 'Annulée' || siennes.length === 0 ? undefined : siennes;
  if (sienne === undefined) return decisions && { rencontre: sansEtreInvitee(e), decisions, sansInvitation: true };
  const { reponse, remplacant, besoinsDAcces } = sienne;
  const manque = ceQuiAManque({ ...e, participation: sienne });
  return {
    rencontre: { ...laRencontre(e), ...(estInformee(sienne) ? { informee: true } : {}) },
    sondage: estInformee(sienne) ? undefined : leSondage(e),
    disponibilites: lesDisponibilites(e),
    // Whoever is there has said enough.
    invitation:
      attendReponse(r, maintenant) && sienne.statut !== 'Présent' && !estInformee(sienne)
        ? { ...laPlace(e), reponse, remplacantDit: remplacant !== undefined, besoinsDits: besoinsDAcces !== undefined }
        : undefined,
    manque: manque.length === 0 ? undefined : [...manque],
    approbation: lApprobation(r, sienne, maintenant),
    arrivee: onArrive(r, maintenant) ? { dite: sienne.statut === 'Présent' } : undefined,
    points:
      refusDeProposer(r) === undefined && !estPassee(r, maintenant)
        ? e.points.filter((p) => p.structure === structure.id).map((p) => lePoint(p, r, maintenant))
        : undefined,
    decisions,
    avis: e.avisDonne === undefined || !peutEvaluer(sienne) ? undefined : { donne: e.avisDonne },
    documents: e.documents.length === 0 ? undefined : e.documents.map(presenterDocument),
  };
}

/** What of the places matters to whoever answers: its rank when it waits, else whether any is left. */
function laPlace({ rencontre, structure, participations }: APresenter): { attente?: number; complet?: true } {
  const attente = rangDAttente(participations, structure.id);
  if (attente !== undefined) return { attente };
  const aUnePlace = participations.some((p) => p.structure === structure.id && tientUnePlace(p));
  const complet = placesLibres(rencontre, participations) <= fileDAttente(participations).length;
  return complet && !aUnePlace ? { complet } : {};
}

const sansEtreInvitee = (e: APresenter): PageDeRencontre['rencontre'] => ({
  ...laRencontre(e),
  objectif: undefined,
  aSavoir: [],
  lienReunion: undefined,
  ordreDuJour: [],
  compteRendu: undefined,
  agenda: undefined,
});

function laRencontre({ rencontre: r, structure, ...e }: APresenter): PageDeRencontre['rencontre'] {
  const { debut, ordreDuJour } = r;
  const { titre, thematique, etat, modalite, objectif, lienReunion, motifAnnulation } = r;
  return {
    structure: structure.nom,
    titre,
    thematique,
    etat,
    passee: estPassee(r, e.maintenant),
    quand: debut === undefined ? undefined : dateLongue(debut),
    duree: dureeEnMots(r.dureeMinutes),
    modalite,
    organisatrices: [...e.organisatrices],
    lieu: lieuComplet(r),
    objectif,
    // To come, and to go: once it is over, nobody needs it.
    aSavoir: etat === 'Annulée' || estPassee(r, e.maintenant) ? [] : [...ceQuIlFautSavoir(r)],
    lienReunion: etat === 'Annulée' ? undefined : lienReunion,
    motifAnnulation,
    reprise: e.reprise?.etat === 'Planifiée' && e.reprise.debut !== undefined ? dateLongue(e.reprise.debut) : undefined,
    ordreDuJour:
      debut === undefined || ordreDuJour === undefined
        ? []
        : pointsVus(ordreDuJour, e.nomDe).map((p) => ({
            heure: debutDuPoint(p, debut),
            titre: p.titre,
            minutes: p.duree,
            type: p.type,
            sousPoints: p.sousPoints ?? [],
            presente: p.presente === undefined ? undefined : direPresente(p.presente),
          })),
    compteRendu: r.compteRenduDiffuseLe === undefined ? undefined : r.compteRendu,
    agenda:
      debut === undefined ? undefined : ecrireAgenda([r], { nom: titre, domaine: e.domaine, maintenant: e.maintenant }),
  };
}

function lApprobation(r: Rencontre, sienne: Participation, maintenant: string): PageDeRencontre['approbation'] {
  if (!peutApprouver(r, sienne, maintenant)) return undefined;
  const corrections = (sienne.amendements ?? []).length;
  return {
    dernierJour: jourLong(dernierJourPourApprouver(r.approbationDemandeeLe ?? maintenant)),
    parties: [...partiesDuCompteRendu(r.compteRendu ?? '')],
    approuvee: sienne.approuveLe !== undefined,
    corrections,
    peutCorriger: corrections < AMENDEMENTS_PAR_STRUCTURE,
  };
}

function leSondage(e: APresenter) {
  const { rencontre, structure, sondage, votes, participations, maintenant } = e;
  if (sondage === undefined || !estOuvert(sondage, maintenant) || refusDeSonder(rencontre) !== undefined)
    return undefined;
  const invitees = participations.filter(estAttendue).map((p) => p.structure);
  const sien = votes.find((v) => v.structure === structure.id);
  return {
    cloture: sondage.cloture === undefined ? undefined : dateLongue(sondage.cloture),
    message: sondage.message,
    creneaux: depouiller({ sondage, invitees, votes })
      .toSorted((a, b) => Date.parse(a.creneau.debut) - Date.parse(b.creneau.debut))
      .map((d) => ({ ...direLeCreneau(d.creneau), disponibles: disponibles(d), dits: lesDits(e, sondage, d.creneau) })),
    reponsesVisibles: sondage.reponsesVisibles ? (true as const) : undefined,
    invitees: invitees.length,
    reponses: sien?.reponses ?? {},
    commentaireDit: sien?.commentaire !== undefined,
  };
}

function lesDisponibilites(e: APresenter) {
  const { rencontre, structure, sondage, votes, maintenant } = e;
  if (sondage === undefined || estOuvert(sondage, maintenant) || refusDeSonder(rencontre) !== undefined)
    return undefined;
  const reponses = votes.find((v) => v.structure === structure.id)?.reponses ?? {};
  return (sondage.creneaux ?? [])
    .toSorted((a, b) => Date.parse(a.debut) - Date.parse(b.debut))
    .map((creneau) => ({
      ...direLeCreneau(creneau),
      reponse: reponses[creneau.id],
      dits: lesDits(e, sondage, creneau),
    }));
}

/** What the others invited said of a slot, where the poll is opened to them. */
const lesDits = ({ structure, participations, votes, nomDe }: APresenter, sondage: Sondage, { id }: Creneau) => {
  const demandees = new Set(participations.filter(estAttendue).map((p) => p.structure));
  if (!demandees.has(structure.id)) return undefined;
  const autres = votesDuGroupe(sondage, votes).filter(
    (v) => v.structure !== structure.id && demandees.has(v.structure),
  );
  return ditsDesAutres(autres.map((v) => ({ nom: nomDe(v.structure), reponse: v.reponses?.[id] })));
};

const direLeCreneau = ({ id, debut, dureeMinutes, lieu }: Creneau) => ({
  id,
  jour: jourLong(debut),
  heures: `${heure(debut)}${INSECABLE}–${INSECABLE}${heure(plusMinutes(debut, dureeMinutes))}`,
  lieu,
});

/** A point of the structure, as it proposed it. */
const lePoint = (p: PointPropose, rencontre: Rencontre, maintenant: string) => ({
  id: p.id,
  eTag: p.eTag,
  titre: p.titre,
  type: p.type,
  ...(p.precisions === undefined ? {} : { precisions: p.precisions }),
  aChanger: refusDeChangerLePoint(p, rencontre, maintenant) === undefined,
});
