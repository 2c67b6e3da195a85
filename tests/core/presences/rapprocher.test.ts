import { lireRapportTeams } from '../../../core/contrats/rencontres.ts';
import type { PersonnePresente } from '../../../core/presences/rapport-teams.ts';
import { rapprocherRapport } from '../../../core/presences/rapprocher.ts';
import { unContact, uneParticipation, uneStructure } from '../rencontres/batisseurs.ts';

const structures = [
  uneStructure({ id: '1', nom: 'Foyer rural', courriel: 'bonjour@foyer.example' }),
  uneStructure({ id: '2', nom: 'Mairie d’Exempleville', siteWeb: 'https://www.exempleville.example/accueil' }),
  uneStructure({ id: '3', nom: 'CIAS', courriel: 'cias@cc.example' }),
  uneStructure({ id: '4', nom: 'Office de tourisme', courriel: 'tourisme@cc.example' }),
  uneStructure({ id: '5', nom: 'Club sans domaine', courriel: 'club@orange.fr' }),
];
const contacts = [
  unContact({ id: '1', structure: '1', nom: 'Maëlle Fictive', courriel: 'maelle@foyer.example' }),
  unContact({ id: '5', structure: '5', nom: 'Paul Inventé', courriel: 'paul.invente@orange.fr' }),
  unContact({ id: '6', structure: '3', nom: 'Zoé Imaginaire', courriel: 'zoe@cc.example' }),
];
const invitees = ['1', '3'].map((s, i) =>
  uneParticipation({ id: String(i + 1), cle: `9-${s}`, rencontre: '9', structure: s, statut: 'Invité' }),
);

const personne = (valeurs: Partial<PersonnePresente>): PersonnePresente => ({
  nom: 'Personne Inconnue',
  minutes: 60,
  externe: false,
  ...valeurs,
});

const rapprocher = (personnes: readonly PersonnePresente[], participations = invitees) =>
  rapprocherRapport({ rapport: { personnes, avertissements: [] }, structures, contacts, participations });

const premiere = (valeurs: Partial<PersonnePresente>) => rapprocher([personne(valeurs)]).lignes[0];

describe('rapprochement avec l’annuaire', () => {
  test('l’adresse d’un contact fait foi, quelle que soit la casse dans l’annuaire', () => {
    expect(premiere({ courriel: 'maelle@foyer.example' })).toMatchObject({
      rapprochement: 'courriel',
      structure: '1',
      contact: '1',
      nomStructure: 'Foyer rural',
    });
    expect(premiere({ courriel: 'maelle@foyer.example' })?.doute).toBeUndefined();
  });

  test('une adresse inconnue est reconnue par le domaine de la structure, avec un doute', () => {
    expect(premiere({ courriel: 'remplacante@foyer.example' })).toMatchObject({
      rapprochement: 'domaine',
      structure: '1',
      doute: 'Adresse absente de l’annuaire, reconnue par son domaine foyer.example.',
    });
  });

  test('le domaine du site internet sert aussi', () => {
    expect(premiere({ courriel: 'etat-civil@exempleville.example' })?.structure).toBe('2');
  });

  test.each(['orange.fr', 'gmail.com', 'wanadoo.fr', 'laposte.net'])('le domaine %s ne désigne personne', (domaine) => {
    expect(premiere({ courriel: `quelqu.un@${domaine}` })).toMatchObject({ rapprochement: 'aucun' });
  });

  test('un domaine partagé désigne la seule structure invitée, et le dit', () => {
    const ligne = premiere({ courriel: 'nouveau@cc.example' });
    expect(ligne).toMatchObject({ rapprochement: 'domaine', structure: '3' });
    expect(ligne?.doute).toContain('sert à 2 structures');
  });

  test('un domaine partagé sans structure invitée ne désigne personne', () => {
    const { lignes } = rapprocher([personne({ courriel: 'nouveau@cc.example' })], []);
    expect(lignes[0]).toMatchObject({ rapprochement: 'aucun' });
  });

  test('à défaut d’adresse, le nom d’un contact rapproche, avec un doute', () => {
    expect(premiere({ nom: 'INVENTE Paul' })).toMatchObject({
      rapprochement: 'nom',
      structure: '5',
      contact: '5',
      doute: 'Reconnue par le nom seul\u00A0: un homonyme est possible.',
    });
  });

  test('un prénom seul ne rapproche pas', () => {
    const seul = [unContact({ nom: 'Paul', structure: '5' })];
    const { lignes } = rapprocherRapport({
      rapport: { personnes: [personne({ nom: 'Paul' })], avertissements: [] },
      structures,
      contacts: seul,
      participations: [],
    });
    expect(lignes[0]?.rapprochement).toBe('aucun');
  });

  test('deux homonymes non invités : personne n’est choisi, les structures possibles sont dites', () => {
    const homonymes = ['1', '5'].map((structure) => unContact({ id: structure, structure, nom: 'Alex Exemple' }));
    const { lignes } = rapprocherRapport({
      rapport: { personnes: [personne({ nom: 'Alex Exemple' })], avertissements: [] },
      structures,
      contacts: homonymes,
      participations: [],
    });
    expect(lignes[0]).toMatchObject({
      rapprochement: 'aucun',
      doute: expect.stringContaining('Foyer rural ou Club sans domaine'),
    });
  });
});

describe('proposition de présences', () => {
  const reponse = rapprocher([
    personne({ nom: 'Maëlle Fictive', courriel: 'maelle@foyer.example', minutes: 40 }),
    personne({ nom: 'Autre du foyer', courriel: 'autre@foyer.example', minutes: 95 }),
    personne({ nom: 'Paul Inventé', courriel: 'paul.invente@orange.fr', minutes: 30 }),
    personne({ nom: 'Un habitant' }),
  ]);

  test('une ligne par structure : nombre de personnes, plus longue présence, venue sans invitation', () => {
    expect(reponse.proposition).toEqual([
      {
        structure: '1',
        contact: '1',
        statut: 'Présent',
        personnes: 2,
        dureeMinutes: 95,
        sansInvitation: false,
        source: 'Rapport Teams',
      },
      {
        structure: '5',
        contact: '5',
        statut: 'Présent',
        personnes: 1,
        dureeMinutes: 30,
        sansInvitation: true,
        source: 'Rapport Teams',
      },
    ]);
  });

  test('les personnes sans structure et les invitées absentes du rapport sont dites, sans être déclarées absentes', () => {
    expect(reponse.avertissements).toEqual([
      '1 personne sans structure reconnue\u00A0: choisissez-la dans l’annuaire.',
      '1 structure invitée hors du rapport\u202F; leur statut ne change pas.',
    ]);
  });

  test('la réponse respecte le contrat', () => {
    expect(lireRapportTeams.reponse.safeParse(reponse).success).toBe(true);
  });
});
