import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { estSilencieuse, estUneRelance } from '../../core/invitations/relancer.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { presentationEnAttente } from '../../core/mises-en-lien/attendre.ts';
import { cleDeParticipation } from '../../core/presences/cle.ts';
import { demandeEncore, enAttenteAussi, ficheEncoreDemandee } from '../../core/sollicitations/joindre.ts';
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
    const [rencontre, participation, sondages, votes] = await Promise.all([
      depots.rencontres.parId(ligne.rencontre),
      depots.participations.parCle(cleDeParticipation(ligne.rencontre, ligne.structure)),
      ligne.sondage === undefined ? undefined : depots.sondages.lireOu('rencontre', ligne.rencontre),
      ligne.sondage === undefined ? undefined : depots.votes.lireOu('sondage', ligne.sondage),
    ]);
    const e = {
      rencontre,
      sondage: sondages?.items.find(({ id }) => id === ligne.sondage),
      invitee:
        participation !== undefined &&
        !participation.sansInvitation &&
        (!estUneRelance(ligne) || estSilencieuse(participation)),
      aVote: votes?.items.some((v) => v.structure === ligne.structure) === true,
    };
    if (demandeEncore(ligne, e, maintenant)) jointes.push({ ligne, titre: rencontre.titre });
  }
  return jointes;
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
