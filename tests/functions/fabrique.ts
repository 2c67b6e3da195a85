import { inviterAConfirmer } from '../../core/contrats/annuaire.ts';
import { demanderMesDonneesParLien } from '../../core/contrats/demander-mes-donnees.ts';
import { creerRencontre, etablirOrdreDuJour, planifierRencontre } from '../../core/contrats/rencontres.ts';
import type { NouveauContact } from '../../core/lists/contacts.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import type { NouvelleStructure } from '../../core/lists/structures.list.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import type { Depot } from '../../graph/listes-repository.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import type { Banc } from './banc.ts';

export const uneStructure = (valeurs: Partial<NouvelleStructure> = {}): NouvelleStructure => ({
  nom: 'Maison des familles (exemple)',
  type: 'Association',
  statut: 'Active',
  thematiques: ['Parentalité'],
  ...valeurs,
});

export const unContact = (structure: string, valeurs: Partial<NouveauContact> = {}): NouveauContact => ({
  nom: 'Maëlle Exemple',
  structure,
  courriel: 'maelle@maison-des-familles.example',
  visibilite: 'partenaires',
  actif: true,
  principal: true,
  ...valeurs,
});

/** A structure with its main contact, who holds the account of a profile when one is given. */
export async function creerStructure(
  banc: Banc,
  valeurs: Partial<NouvelleStructure> & { readonly profil?: NomProfil; readonly courrielDuContact?: string } = {},
): Promise<{ readonly id: string; readonly contact: string }> {
  const { profil, courrielDuContact, ...structure } = valeurs;
  const { id } = await banc.contexte.depots.structures.creer(uneStructure(structure));
  const contact = await banc.contexte.depots.contacts.creer(
    unContact(id, {
      ...(profil === undefined ? {} : { oid: PROFILS[profil].oid, tid: LOCATAIRE.id }),
      ...(courrielDuContact === undefined ? {} : { courriel: courrielDuContact }),
    }),
  );
  return { id, contact: contact.id };
}

/** Three structures, each with a person who has an address of their own. */
export const troisStructures = (banc: Banc): Promise<readonly string[]> =>
  Promise.all(
    ['a', 'b', 'c'].map(
      async (nom) => (await creerStructure(banc, { courrielDuContact: `${nom}@exemple.example` })).id,
    ),
  );

let numero = 0;
/** A key as a form gives it, another one at each opening. */
export const uneCle = (): string => {
  numero += 1;
  return `formulaire-${String(numero).padStart(4, '0')}`;
};

/** The body of `creerRencontre`. */
export const demandeDeRencontre = (structures: readonly string[], valeurs: Record<string, unknown> = {}) => ({
  cle: uneCle(),
  titre: 'Parentalité : faire connaître nos permanences',
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  debut: '2026-12-10T13:30:00Z',
  dureeMinutes: 90,
  modalite: 'Hybride',
  lieu: 'Salle des fêtes',
  structures: structures.map((id) => ({ id, raison: 'Même thématique' })),
  ...valeurs,
});

/** A rencontre made by the command itself. */
export async function uneRencontre(
  banc: Banc,
  structures: readonly string[],
  { avecOrdreDuJour = false, ...valeurs }: Record<string, unknown> & { readonly avecOrdreDuJour?: boolean } = {},
): Promise<{ readonly id: string; readonly eTag: string }> {
  const corps = demandeDeRencontre(structures, valeurs);
  const creee = (await banc.appeler(creerRencontre, { profil: 'coordination', corps })).corps as {
    id: string;
    eTag: string;
  };
  if (!avecOrdreDuJour) return creee;
  const demande = { profil: 'coordination', chemin: { id: creee.id }, corps: { eTag: creee.eTag } } as const;
  return (await banc.appeler(etablirOrdreDuJour, demande)).corps as { id: string; eTag: string };
}

/**
 * A rencontre planned in Teams and held two days ago, that these people came to, in as many sessions as given (minutes
 * from its beginning). Gives its row and its join link.
 */
export async function uneReunionTenue(
  banc: Banc,
  structures: readonly string[],
  sessions: readonly (readonly {
    readonly nom: string;
    readonly courriel?: string;
    readonly de: number;
    readonly a: number;
  }[])[],
): Promise<{ readonly id: string; readonly debut: string; readonly lien: string }> {
  const { id, eTag } = await uneRencontre(banc, structures);
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  const { rencontres } = banc.contexte.depots;
  const planifiee = await rencontres.parId(id);
  const depart = Date.parse(banc.contexte.maintenant().replace(/T.*/, 'T09:00:00Z')) - 2 * 86_400_000;
  const instant = (minutes: number) => new Date(depart + minutes * 60_000).toISOString();
  await rencontres.modifier(id, planifiee.eTag, { debut: instant(0) });
  const lien = planifiee.lienReunion ?? '';
  for (const presents of sessions)
    banc.graph.deposerRapportPresence(lien, {
      debut: instant(Math.min(...presents.map((p) => p.de))),
      fin: instant(Math.max(...presents.map((p) => p.a))),
      presences: presents.map(({ nom, courriel, de, a }) => ({
        emailAddress: courriel ?? null,
        displayName: nom,
        role: 'Attendee',
        intervalles: [{ joinDateTime: instant(de), leaveDateTime: instant(a) }],
      })),
    });
  return { id, debut: instant(0), lien };
}

/** Two structures, each with a person who has an address of their own: `a@exemple.example`, `b@exemple.example`. */
export const deuxStructures = async (banc: Banc): Promise<readonly [string, string]> => [
  (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id,
  (await creerStructure(banc, { nom: 'MSA (exemple)', courrielDuContact: 'b@exemple.example' })).id,
];

/** The token of the last link that was sent to this address. */
export const jetonRecu = (banc: Banc, adresse: string): string =>
  /#jeton=([\w.-]+)/.exec(JSON.stringify(banc.graph.boiteEnvoi().findLast((c) => c.a.includes(adresse))))?.[1] ?? '';

/** This structure, invited or not before, co-organises the rencontre by this contact. */
export async function coorganiser(
  { contexte }: Banc,
  rencontre: string,
  { id: structure, contact }: { readonly id: string; readonly contact: string },
): Promise<void> {
  const { participations } = contexte.depots;
  const { ligne } = await participations.creerSiAbsent({
    cle: `${rencontre}-${structure}`,
    rencontre,
    structure,
    statut: 'Invité',
  });
  await participations.modifier(ligne.id, ligne.eTag, { coorganise: true, organisateur: contact });
}

/** A link sent to a structure, new when none is given, to its main contact or to this one: its row, and the token read from the mail. */
export async function unLien(
  banc: Banc,
  structure?: string,
  contact?: string,
): Promise<{ readonly sollicitation: string; readonly jeton: string; readonly structure: string }> {
  const id = structure ?? (await creerStructure(banc)).id;
  const corps = contact === undefined ? {} : { contact };
  const reponse = await banc.appeler(inviterAConfirmer, { profil: 'coordination', chemin: { id }, corps });
  const { sollicitation } = reponse.corps as { sollicitation: string };
  const jeton = /#jeton=([\w.-]+)/.exec(JSON.stringify(banc.graph.boiteEnvoi().at(-1)))?.[1] ?? '';
  return { sollicitation, jeton, structure: id };
}

/** The link to one’s own data, asked for with another link and read from the mail. */
export async function lienVersMesDonnees(banc: Banc, jeton: string): Promise<string> {
  await banc.appeler(demanderMesDonneesParLien, { corps: { jeton } });
  return /#jeton=([\w.-]+)/.exec(JSON.stringify(banc.graph.boiteEnvoi().at(-1)))?.[1] ?? '';
}

/** A context in which something happens between the reading of a row of `liste` and its first change: what a busy day does by chance. */
export function avantDEcrire(
  banc: Banc,
  liste: 'rencontres' | 'publications',
  faire: () => Promise<unknown>,
): Contexte {
  let premiere = true;
  const entourer = <L extends ListDefinition>(depot: Depot<L>): Depot<L> => ({
    ...depot,
    modifier: async (...ecriture) => {
      if (premiere) {
        premiere = false;
        await faire();
      }
      return depot.modifier(...ecriture);
    },
  });
  const { contexte } = banc;
  const { rencontres, publications } = contexte.depots;
  const surprise =
    liste === 'rencontres' ? { rencontres: entourer(rencontres) } : { publications: entourer(publications) };
  return { ...contexte, depots: { ...contexte.depots, ...surprise } };
}
