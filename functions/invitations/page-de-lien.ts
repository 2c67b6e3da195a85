import { momentDAvis } from '../../core/avis/fenetre.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { presenterALInvitee } from '../../core/invitations/presenter.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { coorganisatrices } from '../../core/rencontres/organisateurs.ts';
import { repriseDe } from '../../core/rencontres/reprendre.ts';
import { votesDuGroupe } from '../../core/sondages/vue.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { aDonneSonAvis } from '../avis/deposer.ts';
import { marquesDuLien } from '../avis/marques-du-lien.ts';
import { documentsPourLaPage } from '../bibliotheque/documents-de.ts';
import { marquerLu } from '../comptes-rendus/noter-manque-lu.ts';
import { lireAvecSonTexte } from '../comptes-rendus/texte.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { LirePage } from '../liens/page-de-lien.ts';
import { dernierSondage, lireVotes } from '../sondages/lire.ts';
import { nomsVus } from './noms-vus.ts';
import { PLUS_INVITEE } from './plus-invitee.ts';

/** The rencontre that a link opens, as the structure that it was sent to sees it. */
export const lirePageDeRencontre: LirePage = async (contexte, { sollicitation, objet }, maintenant) => {
  const { depots } = contexte;
  // While it may be approved; its draft is shown to nobody.
  const rencontre = await lireAvecSonTexte(contexte, objet.id);
  const [structure, participations, sondage, points, suites, documents] = await Promise.all([
    depots.structures.parId(sollicitation.structure),
    depots.participations.lireOu('rencontre', rencontre.id),
    dernierSondage(contexte, rencontre),
    depots.points.lireOu('rencontre', rencontre.id),
    depots.suites.lireOu('rencontre', rencontre.id),
    documentsPourLaPage(contexte, rencontre.id),
  ]);
  const organisatrices = coorganisatrices(rencontre.id, participations.items);
  const votes = sondage === undefined ? [] : await lireVotes(contexte, sondage);
  const votantes = sondage === undefined ? [] : votesDuGroupe(sondage, votes).map((v) => v.structure);
  const nomDe = await nomsVus(contexte, { rencontre, suites: suites.items, organisatrices, votantes });
  const page = presenterALInvitee({
    organisatrices: organisatrices.map(nomDe),
    rencontre,
    structure,
    contact: sollicitation.contact,
    participations: participations.items,
    sondage,
    votes,
    points: points.items,
    suites: suites.items,
    documents,
    reprise:
      rencontre.etat === 'Annulée' ? await repriseOuElleEstConviee(contexte, rencontre, structure.id) : undefined,
    avisDonne:
      momentDAvis(rencontre, maintenant) === 'ouverte'
        ? await aDonneSonAvis(
            contexte,
            rencontre.id,
            await marquesDuLien(contexte, sollicitation, participations.items),
          )
        : undefined,
    nomDe,
    domaine: new URL(contexte.urlOnglets).hostname,
    maintenant,
  });
  if (page === undefined) return PLUS_INVITEE;
  const sienne = participations.items.find((p) => p.structure === structure.id);
  if (page.manque !== undefined && sienne !== undefined) await compterLu(contexte, sienne);
  return reussite({
    nature: 'rencontre',
    expireLe: sollicitation.expireLe ?? '',
    dejaRepondu: sollicitation.etat === 'Répondue',
    ...page,
  });
};

/** The rencontre that plans a cancelled one anew, when the structure is invited to it as well. */
async function repriseOuElleEstConviee({ depots }: Contexte, annulee: Rencontre, structure: string) {
  const { items } = await depots.rencontres.lireOu('reprend', annulee.id);
  const reprise = repriseDe(annulee, items);
  if (reprise === undefined) return undefined;
  const { items: conviees } = await depots.participations.lireOu('rencontre', reprise.id);
  return conviees.some((p) => p.structure === structure) ? reprise : undefined;
}

/** Only a count: a fault of Graph keeps nobody from reading their page. */
async function compterLu(contexte: Contexte, sienne: Participation): Promise<void> {
  try {
    await marquerLu(contexte, sienne);
  } catch (erreur) {
    if (!estErreurGraph(erreur)) throw erreur;
    contexte.traces.alerte('manque-lu', { code: erreur.code, statut: erreur.statut, ligne: sienne.id });
  }
}
