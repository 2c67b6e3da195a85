import type { Suite } from '../../../core/lists/suites.list.ts';
import type { Vote } from '../../../core/lists/votes.list.ts';
import { mesDonneesEnTexte } from '../../../core/mes-donnees/en-texte.ts';
import { noticeDInformation } from '../../../core/mes-donnees/notice.ts';
import { reunirMesDonnees } from '../../../core/mes-donnees/reunir.ts';
import { REGLAGES_PAR_DEFAUT } from '../../../core/reglages/reglages.ts';
import { unContact } from '../annuaire/une-structure.ts';
import { unEnvoi } from '../campagnes/batisseurs.ts';
import { unIndicateur } from '../indicateurs/batisseurs.ts';
import { unReferent } from '../referents/batisseurs.ts';
import { uneNote } from '../relations/batisseurs.ts';

const unVote = (valeurs: Partial<Vote>) =>
  ({
    ...{ id: '1', eTag: '"1"', creeLe: '2026-11-02T08:00:00Z', modifieLe: '2026-11-02T08:00:00Z' },
    ...{ cle: 'v', sondage: '1', structure: '3', repondu: '2026-11-02T08:00:00Z', ...valeurs },
  }) as Vote;

const donnees = reunirMesDonnees({
  reglages: REGLAGES_PAR_DEFAUT,
  contacts: [unContact({ id: '7', structure: '3', nom: 'Camille Exemple', courriel: 'camille@exemple.example' })],
  structures: [{ id: '3', nom: 'Café des parents' }],
  rencontres: [],
  sollicitations: [],
  participations: [],
  recherches: [],
  propositions: [],
  referents: [
    unReferent({ thematique: 'Logement', referent: '7', referentDepuis: '2026-10-05' }),
    unReferent({ id: '2', thematique: 'Santé', referent: '9' }),
  ],
  indicateurs: [
    unIndicateur({ libelle: 'Jeunes accueillis', responsableContact: '7', cadenceDeSaisie: 'Chaque mois' }),
    unIndicateur({ id: '2', libelle: 'Santé des autres', responsableContact: '9' }),
  ],
  suites: [],
  votes: [
    unVote({ contact: '7', canal: 'Lien personnel', commentaire: 'Plutôt le matin.' }),
    unVote({ id: '2', contact: '9', commentaire: 'D’une autre personne.' }),
  ],
  notesDeRelation: [
    uneNote({
      contact: '7',
      structure: '3',
      echangeLe: '2026-11-12',
      texte: 'Rappeler en janvier.',
      rappelerLe: '2027-01-10',
    }),
    uneNote({ id: '2', contact: '9', structure: '3', texte: 'D’une autre personne.' }),
  ],
  lignesDeJournal: 2,
});

test('la copie lisible dit tout : la notice, chaque champ, le journal', () => {
  const texte = mesDonneesEnTexte(donnees, '2026-11-23T09:00:00Z').replace(/[\u00A0\u202F]/g, ' ');
  for (const phrase of [
    'Copie du 23/11/2026',
    'Contact de : Café des parents',
    'Courriel : camille@exemple.example',
    'Téléphone : rien',
    'S’oppose à la diffusion : non',
    '05/10/2026 : Thématique suivie. Référent, Logement',
    '02/11/2026 : Réponse à un sondage de date. Café des parents, Lien personnel, Plutôt le matin.',
    'Indicateur dont on vous demande la valeur. Jeunes accueillis, chaque mois',
    '12/11/2026 : Échange noté avec vous. Café des parents, Rappeler en janvier., à rappeler le 10/01/2027',
    'Journal des changements : 2 lignes',
    'CNIL',
  ])
    expect(texte).toContain(phrase);
  expect(texte).not.toContain('Santé');
  expect(texte).not.toContain('D’une autre personne');
});

test('ce qui a été répondu tard le soir l’est au jour de Paris, dit en français ; l’adresse qui n’a pas répondu est dite', () => {
  const { contacts, traces } = reunirMesDonnees({
    reglages: REGLAGES_PAR_DEFAUT,
    contacts: [unContact({ id: '7', structure: '3', courrielEnEchec: 'ancienne@exemple.example' })],
    structures: [{ id: '3', nom: 'Café des parents' }],
    rencontres: [],
    sollicitations: [unEnvoi({ structure: '3', contact: '7', etat: 'Répondue', reponduLe: '2026-06-30T22:30:00Z' })],
    participations: [],
    recherches: [],
    propositions: [],
    referents: [],
    indicateurs: [],
    suites: [],
    votes: [],
    notesDeRelation: [],
    lignesDeJournal: 0,
  });
  expect(traces.map((t) => t.detail)).toEqual([expect.stringContaining('Répondue le 01/07/2026')]);
  expect(contacts).toMatchObject([{ courrielEnEchec: 'ancienne@exemple.example' }]);
});

test('les décisions qu’une personne porte, et ce qu’elle en a dit, se lisent dans ses données ; celles d’une autre, non', () => {
  const suite = (id: string, valeurs: object) =>
    ({
      ...{ id, eTag: '"1"', creeLe: '2026-10-06T08:00:00Z', modifieLe: '2026-10-06T08:00:00Z' },
      ...{ rencontre: '4', thematique: 'Logement', etat: 'En cours', ...valeurs },
    }) as Suite;
  const { traces } = reunirMesDonnees({
    reglages: REGLAGES_PAR_DEFAUT,
    contacts: [unContact({ id: '7', structure: '3' })],
    structures: [],
    rencontres: [{ id: '4', titre: 'Logement', debut: '2026-10-05T09:00:00Z' }],
    sollicitations: [],
    participations: [],
    recherches: [],
    propositions: [],
    referents: [],
    indicateurs: [],
    suites: [
      suite('1', { titre: 'Relire la charte', personne: '7', echeance: '2026-12-01' }),
      suite('2', {
        titre: 'Appeler la mairie',
        ditPar: '7',
        dit: 'Faite',
        mot: 'Hier.',
        ditLe: '2026-11-02T09:00:00Z',
      }),
      suite('3', { titre: 'Autre chose', personne: '9', ditPar: '9', ditLe: '2026-11-02T09:00:00Z' }),
      suite('5', { titre: 'Sans personne' }),
    ],
    votes: [],
    notesDeRelation: [],
    lignesDeJournal: 0,
  });
  expect(traces).toEqual([
    { quoi: 'Suite dite d’une décision', le: '2026-11-02', detail: 'Appeler la mairie, Faite, Hier.' },
    { quoi: 'Décision portée', le: '2026-10-05', detail: 'Relire la charte, En cours, pour le 01/12/2026' },
  ]);
});

test('la notice dit ce que la coordination a réglé, et ce qu’elle n’a pas encore renseigné', () => {
  expect(noticeDInformation(REGLAGES_PAR_DEFAUT)[0]).toContain('À renseigner');
  const reglee = noticeDInformation({
    ...REGLAGES_PAR_DEFAUT,
    responsableDeTraitement: 'CC d’essai',
    conservationContactsMois: 24,
  });
  expect(reglee.join(' ')).toMatch(/CC d’essai[\s\S]*24 mois/);
});
