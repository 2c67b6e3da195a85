import type { Contrat } from '../../core/contrats/contrat.ts';
import { TOUS_LES_CONTRATS } from '../../core/contrats/tous.ts';
import { type Acte, DROITS, type Profil } from '../../core/droits/droits.ts';
import { TOUTES_LES_COMMANDES } from '../../functions/commandes.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Appel, type Banc, ouvrirBanc } from './banc.ts';
import { demandesDesCampagnes } from './demandes/campagnes.ts';
import { demandesDeLaConservation } from './demandes/conservation.ts';
import { demandesDesDiffusions } from './demandes/diffusions.ts';
import { demandesDesFiches } from './demandes/fiches.ts';
import { demandesDesFusions } from './demandes/fusions.ts';
import { demandesDesImports } from './demandes/imports.ts';
import { demandesDeMesDonnees } from './demandes/mes-donnees.ts';
import { demandesDesMisesEnLien } from './demandes/mises-en-lien.ts';
import { demandesDesPropositions } from './demandes/propositions.ts';
import { demandesDesRecherches } from './demandes/recherches.ts';
import { demandesDuVocabulaire } from './demandes/vocabulaire.ts';
import { creerStructure, demandeDeRencontre, uneCle, uneRencontre, unLien } from './fabrique.ts';

const COMPTES = ['coordination', 'partenaire', 'invite', 'lecture'] as const satisfies readonly (NomProfil & Profil)[];

// Hundreds of requests to the stand-in: the usual five seconds may not do on a busy machine.
jest.setTimeout(300_000);

let banc: Banc;
const siennes = new Map<NomProfil, string>();
let autre: string;

beforeAll(async () => {
  banc = await ouvrirBanc();
  for (const profil of COMPTES) siennes.set(profil, (await creerStructure(banc, { profil })).id);
  autre = (await creerStructure(banc)).id;
});
afterAll(() => banc.fermer());

type Demande = Pick<Appel, 'chemin' | 'requete' | 'corps'>;

/** A request that is right in every way, on objects made for it, for each contract. */
const DEMANDES: Record<string, (structure: string) => Promise<Demande>> = {
  confirmerFiche: async (id) => {
    const { eTag } = await banc.contexte.depots.structures.parId(id);
    return { chemin: { id }, corps: { eTag, corrections: {} } };
  },
  inviterAConfirmer: async () => ({ chemin: { id: (await creerStructure(banc)).id }, corps: {} }),
  revoquerLien: async () => ({ chemin: { id: (await unLien(banc)).sollicitation }, corps: {} }),
  creerRencontre: async (id) => ({ corps: demandeDeRencontre([id]) }),
  planifierRencontre: async (id) => surRencontre(await uneRencontre(banc, [id])),
  annulerRencontre: async (id) => surRencontre(await uneRencontre(banc, [id]), { motif: 'Trop peu d’inscrits' }),
  etablirOrdreDuJour: async (id) => surRencontre(await uneRencontre(banc, [id])),
  telechargerOrdreDuJour: async (id) => {
    const rencontre = await uneRencontre(banc, [id], { avecOrdreDuJour: true });
    return { chemin: { id: rencontre.id } };
  },
  proposerPoint: async (structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { cle: uneCle(), structure, titre: 'Les horaires', type: 'Échange' } };
  },
  noterSuite: async (structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { cle: uneCle(), titre: 'Imprimer le dépliant' } };
  },
  changerSuite: async (structure) => {
    const { id: rencontre } = await uneRencontre(banc, [structure]);
    const { suites } = banc.contexte.depots;
    const suite = await suites.creer({
      titre: 'Relire',
      rencontre,
      thematique: 'Parentalité',
      structure,
      etat: 'À faire',
      cle: uneCle(),
    });
    return { chemin: { id: suite.id }, corps: { eTag: suite.eTag, etat: 'Faite', structure } };
  },
  saisirPresences: async (structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { feuilleDePresence: true, lignes: [{ structure, statut: 'Présent' }] } };
  },
  lireRapportTeams: async (id) => ({
    chemin: { id: (await uneRencontre(banc, [id])).id },
    corps: { fichier: RAPPORT },
  }),
  compterPublic: async (id) => ({
    chemin: { id: (await uneRencontre(banc, [id])).id },
    corps: { lignes: [{ trancheAge: '26-59 ans', nombre: 12 }] },
  }),
  choisirLecteurs: async (id) => ({ chemin: { id }, corps: { champ: 'telephone', niveau: 'coordination' } }),
  lireLignes: async () => ({ chemin: { liste: 'Structures' }, corps: {} }),
  rechercherFiches: async () => ({ requete: { texte: 'maison' } }),
  lireSynthese: async () => ({ chemin: { mois: '2026-10' } }),
  publierSynthese: async () => ({ chemin: { mois: '2026-10' }, corps: {} }),
};

const DES_AUTRES = {
  ...demandesDesFiches,
  ...demandesDesPropositions,
  ...demandesDeMesDonnees,
  ...demandesDesFusions,
  ...demandesDeLaConservation,
  ...demandesDesCampagnes,
  ...demandesDesImports,
  ...demandesDesDiffusions,
  ...demandesDesMisesEnLien,
  ...demandesDesRecherches,
  ...demandesDuVocabulaire,
};

const surRencontre = ({ id, eTag }: { id: string; eTag: string }, reste: object = {}): Demande => ({
  chemin: { id },
  corps: { eTag, ...reste },
});

const RAPPORT = Buffer.from(
  [
    '1. Summary',
    'Meeting title\tParentalité',
    '',
    '2. Participants',
    'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
    'Camille Exemple\t12/10/26, 2:30:00 PM\t12/10/26, 4:00:00 PM\t1h 30m\tcamille@exemple.example\t\tAttendee',
  ].join('\r\n'),
).toString('base64');

const AVEC_COMPTE = TOUS_LES_CONTRATS.filter((c) => c.acces !== 'lien' && c.acces !== 'public');
const acteDe = (c: Contrat): Acte => c.acces as Acte;

const demander = async (contrat: Contrat, structure: string, appel: Appel) => {
  const demande = await (DEMANDES[contrat.id]?.(structure) ?? DES_AUTRES[contrat.id]?.(banc, structure));
  if (demande === undefined) throw new Error(`${contrat.id} n’a pas de demande d’essai.`);
  return banc.appeler(contrat, { ...demande, ...appel });
};

test('chaque contrat a sa commande, et chaque commande son contrat', () => {
  expect(TOUTES_LES_COMMANDES.map((c) => c.contrat)).toEqual(TOUS_LES_CONTRATS);
});

describe.each(AVEC_COMPTE.map((c) => [c.id, c] as const))('%s', (_id, contrat) => {
  test.each(COMPTES)('le profil %s y a les droits de la table, sur sa structure', async (profil) => {
    const portee = DROITS[acteDe(contrat)][profil];
    const reponse = await demander(contrat, siennes.get(profil) ?? '', { profil });
    expect(reponse.statut).toBe(portee === 'non' ? 403 : 200);
    expect(banc.traces.filter((t) => t.niveau !== 'information')).toEqual([]);
  });

  const surLaSienne = COMPTES.filter((p) => (DROITS[acteDe(contrat)][p] as string) === 'sien');
  if (surLaSienne.length > 0) {
    test.each(surLaSienne)('le profil %s n’y peut rien sur la structure d’un autre', async (profil) => {
      const reponse = await demander(contrat, autre, { profil });
      expect(reponse).toMatchObject({ statut: 403, corps: { erreur: { code: 'interdit' } } });
    });
  }

  test('sans jeton, c’est 401 avec un défi', async () => {
    const reponse = await demander(contrat, autre, {});
    expect(reponse).toMatchObject({
      statut: 401,
      entetes: { 'www-authenticate': expect.stringMatching(/^Bearer/) as unknown },
    });
  });

  test('le jeton d’un lien personnel n’y vaut pas une session', async () => {
    const { jeton } = await unLien(banc);
    expect((await demander(contrat, autre, { autorisation: `Bearer ${jeton}` })).statut).toBe(401);
  });
});

test('un refus de droit arrive avant que rien ne soit lu de la ligne', async () => {
  const avant = { profil: 'lecture', chemin: { id: '999999' }, corps: { eTag: 'inconnu' } } as const;
  expect((await banc.appeler({ id: 'planifierRencontre' }, avant)).statut).toBe(403);
});
