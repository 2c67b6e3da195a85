import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { aDonneSonAvis } from '../../core/comptes-rendus/approuver.ts';
import { etatDuCompteRendu } from '../../core/comptes-rendus/etat.ts';
import { estSilencieuse, estUneRelance } from '../../core/invitations/relancer.ts';
import { estDApprobation } from '../../core/liens/natures.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { presentationEnAttente } from '../../core/mises-en-lien/attendre.ts';
import { cleDeParticipation } from '../../core/presences/cle.ts';
import { seRelanceLaSuite } from '../../core/rencontres/relancer-suites.ts';
import { suitesQuiTiennent } from '../../core/rencontres/suite-ouverte.ts';
import { demandeEncore, enAttenteAussi, ficheEncoreDemandee } from '../../core/sollicitations/joindre.ts';
import { aToutVu, estDepassee } from '../../core/sondages/suivre.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';

/** A mail that waits and may leave with another one: its row, and what it is about. */
export interface EnAttente {
  readonly ligne: Sollicitation;
  readonly titre: string;
}

/** The mails put off for the person to whom this one leaves, that still ask for an answer. Read for a mail that was put off itself, and for no other. */
export async function lireJointes(
  contexte: Contexte,
  partante: Sollicitation,
  maintenant: string,
): Promise<readonly EnAttente[]> {
  const { depots } = contexte;
  const { items } = await depots.sollicitations.lireOu('structure', partante.structure);
  const jointes: EnAttente[] = [];
  for (const ligne of enAttenteAussi(items, partante)) {
    if (ligne.miseEnLien !== undefined) {
      const titre = await quiDemande(contexte, ligne, ligne.miseEnLien);
      if (titre !== undefined) jointes.push({ ligne, titre });
      continue;
    }
    if (ligne.nature === 'Confirmation de fiche') {
      const titre = await laquelle(contexte, ligne);
      if (titre !== undefined) jointes.push({ ligne, titre });
      continue;
    }
    if (ligne.rencontre === undefined) continue;
    if (ligne.nature === 'Décision' || estDApprobation(ligne)) {
      const titre = await apresLaRencontre(contexte, ligne, ligne.rencontre, maintenant);
      if (titre !== undefined) jointes.push({ ligne, titre });
      continue;
    }
    const [rencontre, participation, sondages, votes] = await Promise.all([
      depots.rencontres.parId(ligne.rencontre),
      depots.participations.parCle(cleDeParticipation(ligne.rencontre, ligne.structure)),
      ligne.sondage === undefined ? undefined : depots.sondages.lireOu('rencontre', ligne.rencontre),
      ligne.sondage === undefined ? undefined : depots.votes.lireOu('sondage', ligne.sondage),
    ]);
    const sondage = sondages?.items.find(({ id }) => id === ligne.sondage);
    const e = {
      rencontre,
      sondage,
      invitee:
        participation !== undefined &&
        !participation.sansInvitation &&
        (!estUneRelance(ligne) || estSilencieuse(participation)),
      // Slots added since its answer are still to be answered.
      aVote: votes?.items.some(
        (v) => v.structure === ligne.structure && (sondage === undefined || aToutVu(v, sondage)),
      ),
    };
    // Slots added before others were: the mail that tells of the last ones asks for them too.
    if (sondage !== undefined && estDepassee(ligne, sondage)) continue;
    if (demandeEncore(ligne, e, maintenant)) jointes.push({ ligne, titre: rencontre.titre });
  }
  return jointes;
}

/** The title of a rencontre whose compte rendu is still to be approved, or whose decisions are still to be done, by this structure. */
async function apresLaRencontre(
  { depots }: Contexte,
  ligne: Sollicitation,
  id: string,
  maintenant: string,
): Promise<string | undefined> {
  const rencontre = await depots.rencontres.parId(id);
  if (ligne.nature === 'Décision') {
    const { items } = await depots.suites.lireOu('rencontre', id);
    const dues = suitesQuiTiennent(items, [rencontre]).filter(
      (s) => s.structure === ligne.structure && seRelanceLaSuite(s, aujourdhui(maintenant)),
    );
    return dues.length === 0 ? undefined : rencontre.titre;
  }
  const sienne = await depots.participations.parCle(cleDeParticipation(id, ligne.structure));
  const due = sienne?.statut === 'Présent' && !aDonneSonAvis(sienne);
  return due && etatDuCompteRendu(rencontre, maintenant) === 'En approbation' ? rencontre.titre : undefined;
}

/** Who asks to be introduced, as a partner may know it; undefined when nothing is to be said to this structure any more. */
async function quiDemande({ depots }: Contexte, ligne: Sollicitation, id: string): Promise<string | undefined> {
  const m = await depots.misesEnLien.parId(id);
  // Who asks is told once the other one is: its mail carries, it is never carried.
  if (ligne.structure !== m.destinataire || !presentationEnAttente(m)) return undefined;
  return nomVu(await depots.structures.parId(m.demandeur), { profil: 'partenaire', emporte: true });
}

/** The name of the fiche to confirm; undefined when it is not to be any more. */
async function laquelle({ depots }: Contexte, ligne: Sollicitation): Promise<string | undefined> {
  const [structure, campagne] = await Promise.all([
    depots.structures.parId(ligne.structure),
    ligne.campagne === undefined ? undefined : depots.campagnes.parId(ligne.campagne),
  ]);
  return ficheEncoreDemandee(ligne, structure, campagne) ? structure.nom : undefined;
}
