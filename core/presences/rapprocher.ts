import type { ReponseDe } from '../contrats/contrat.ts';
import type { lireRapportTeams } from '../contrats/rencontres.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { FINE, INSECABLE, pluriel } from '../textes/francais.ts';
import { ligneNotee } from './enregistrer.ts';
import { presencesDuRapport } from './presences-du-rapport.ts';
import type { PersonnePresente, RapportTeams } from './rapport-teams.ts';
import { carnet, type Rapprochement, rapprocherPersonne } from './rapprochement.ts';
import { dejaNotees } from './reprendre-rapport.ts';

type Reponse = ReponseDe<typeof lireRapportTeams>;
type Ligne = Reponse['lignes'][number];
type Presence = Reponse['proposition'][number];

/** Matches the people of a report with the annuaire and proposes one presence per structure. `participations` are those of the rencontre. Decides nothing: the organiser checks before saving. */
export function rapprocherRapport(e: {
  readonly rapport: RapportTeams;
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly participations: readonly Participation[];
}): Reponse {
  const { personnes, avertissements, ...entete } = e.rapport;
  const annuaire = carnet(e);
  const lignes = personnes.map((p) => ligne(p, rapprocherPersonne(p, annuaire)));
  const proposition = presencesDuRapport(lignes, e.participations);
  return {
    ...entete,
    lignes,
    proposition,
    avertissements: [...avertissements, ...remarques(lignes, proposition, e.participations)],
  };
}

const ligne = (p: PersonnePresente, { structure, contact, rapprochement, doute }: Rapprochement): Ligne => ({
  ...p,
  rapprochement,
  ...(structure === undefined ? {} : { structure: structure.id, nomStructure: structure.nom }),
  ...(contact === undefined ? {} : { contact: contact.id }),
  ...(doute === undefined ? {} : { doute }),
});

function remarques(
  lignes: readonly Ligne[],
  proposition: readonly Presence[],
  participations: readonly Participation[],
): readonly string[] {
  const presentes = new Set(proposition.map((p) => p.structure));
  const inconnues = lignes.filter((l) => l.structure === undefined).length;
  const deja = dejaNotees(proposition, participations.map(ligneNotee)).length;
  const manquantes = participations.filter((p) => estAttendue(p) && !presentes.has(p.structure)).length;
  const phrases: string[] = [];
  if (inconnues > 0)
    phrases.push(
      `${pluriel(inconnues, 'personne')} sans structure reconnue${INSECABLE}: choisissez-la dans l’annuaire.`,
    );
  if (manquantes > 0)
    phrases.push(
      `${pluriel(manquantes, 'structure invitée', 'structures invitées')} hors du rapport${FINE}; leur statut ne change pas.`,
    );
  if (deja > 0)
    phrases.push(
      `${pluriel(deja, 'structure a', 'structures ont')} déjà une présence notée, que le rapport dit autrement${INSECABLE}: choisissez ce qui reste.`,
    );
  return phrases;
}
