import type { ReponseDe } from '../contrats/contrat.ts';
import type { lireRapportTeams } from '../contrats/rencontres.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { FINE, INSECABLE, pluriel } from '../textes/francais.ts';
import type { PersonnePresente, RapportTeams } from './rapport-teams.ts';
import { carnet, type Rapprochement, rapprocherPersonne } from './rapprochement.ts';

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
  const proposition = proposer(lignes, e.participations);
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

/** One presence per structure: how many people, the longest stay, the contact who stayed longest. */
function proposer(lignes: readonly Ligne[], participations: readonly Participation[]): Presence[] {
  const invitees = new Set(participations.filter((p) => !p.sansInvitation).map((p) => p.structure));
  const parStructure = new Map<string, Ligne[]>();
  for (const l of lignes)
    if (l.structure !== undefined) parStructure.set(l.structure, [...(parStructure.get(l.structure) ?? []), l]);
  return [...parStructure].map(([structure, venues]) => {
    const parDuree = venues.toSorted((a, b) => b.minutes - a.minutes);
    const contact = parDuree.find((l) => l.contact !== undefined)?.contact;
    return {
      structure,
      ...(contact === undefined ? {} : { contact }),
      statut: 'Présent',
      personnes: venues.length,
      dureeMinutes: Math.min(1440, parDuree[0]?.minutes ?? 0),
      sansInvitation: !invitees.has(structure),
      source: 'Rapport Teams',
    };
  });
}

function remarques(
  lignes: readonly Ligne[],
  proposition: readonly Presence[],
  participations: readonly Participation[],
): readonly string[] {
  const presentes = new Set(proposition.map((p) => p.structure));
  const inconnues = lignes.filter((l) => l.structure === undefined).length;
  const manquantes = participations.filter((p) => !p.sansInvitation && !presentes.has(p.structure)).length;
  const phrases: string[] = [];
  if (inconnues > 0)
    phrases.push(
      `${pluriel(inconnues, 'personne')} sans structure reconnue${INSECABLE}: choisissez-la dans l’annuaire.`,
    );
  if (manquantes > 0)
    phrases.push(
      `${pluriel(manquantes, 'structure invitée', 'structures invitées')} hors du rapport${FINE}; leur statut ne change pas.`,
    );
  return phrases;
}
