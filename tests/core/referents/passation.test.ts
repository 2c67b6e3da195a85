import type { Sondage } from '../../../core/lists/sondages.list.ts';
import type { Faits } from '../../../core/referents/faits.ts';
import {
  type Passation,
  passationDeLaCommune,
  passationDeLaPersonne,
  passationDuTheme,
} from '../../../core/referents/passation.ts';
import { passationEnHtml } from '../../../core/referents/passation-html.ts';
import {
  unBesoin,
  uneMiseEnLien,
  uneParticipation,
  uneRencontre,
  uneStructure,
  uneSuite,
} from '../indicateurs/batisseurs.ts';
import { unContact } from '../rencontres/batisseurs.ts';
import { RIEN, unActe, uneNote, unReferent } from './batisseurs.ts';

const MAINTENANT = '2026-12-01T09:00:00Z';
const FAITS: Faits = {
  ...RIEN,
  contacts: [
    unContact({ id: '1', nom: 'Alix Exemple', structure: '9', oid: 'oid-a', tid: 'tid' }),
    unContact({ id: '2', nom: 'Bao Exemple', structure: '9', oid: 'oid-b', tid: 'tid' }),
    unContact({ id: '3', nom: 'Chen Exemple', structure: '1' }),
  ],
  structures: [
    uneStructure({ id: '1', nom: 'Le Relais', thematiques: ['Logement'] }),
    uneStructure({ id: '9', nom: 'La Communauté' }),
  ],
  referents: [
    unReferent({ thematique: 'Logement', referent: '1', binome: '2', aSavoir: 'Le bailleur ne répond que le matin.' }),
  ],
  rencontres: [
    uneRencontre({ id: '1', titre: 'Tenue', thematique: 'Logement', debut: '2026-11-10T09:00:00Z' }),
    uneRencontre({
      id: '2',
      titre: 'À venir',
      thematique: 'Logement',
      etat: 'Planifiée',
      debut: '2026-12-10T09:00:00Z',
    }),
    uneRencontre({ id: '3', titre: 'Annulée', thematique: 'Logement', etat: 'Annulée', debut: '2026-12-11T09:00:00Z' }),
    uneRencontre({
      id: '4',
      titre: 'Autre thème',
      thematique: 'Santé',
      etat: 'Planifiée',
      debut: '2026-12-12T09:00:00Z',
    }),
    uneRencontre({ id: '5', titre: 'À dater', thematique: 'Logement', etat: 'À planifier', debut: undefined }),
  ],
  participations: [
    uneParticipation({ id: '1', cle: '1', rencontre: '1', structure: '1' }),
    uneParticipation({ id: '2', cle: '2', rencontre: '4', structure: '9', statut: 'Invité', organisateur: '1' }),
  ],
  sondages: [
    {
      id: '7',
      rencontre: '5',
      etat: 'Ouvert',
      cloture: '2026-12-05T17:00:00Z',
      creneaux: [{}, {}],
    } as unknown as Sondage,
  ],
  suites: [
    uneSuite({ id: '1', titre: 'Écrire aux bailleurs', thematique: 'Logement', etat: 'À faire', rencontre: '1' }),
    uneSuite({ id: '2', titre: 'Faite', thematique: 'Logement', etat: 'Faite', rencontre: '1' }),
    uneSuite({
      id: '3',
      titre: 'La sienne',
      thematique: 'Santé',
      etat: 'En cours',
      rencontre: '4',
      responsable: 'Alix Exemple',
    }),
  ],
  misesEnLien: [
    uneMiseEnLien({ id: '1', thematique: 'Logement', demandeur: '1', destinataire: '9', etat: 'Envoyée' }),
    uneMiseEnLien({ id: '2', cle: '2', thematique: 'Logement', demandeur: '1', destinataire: '9', etat: 'Aboutie' }),
  ],
  besoins: [unBesoin({ intitule: 'Un garage' }), unBesoin({ id: '2', intitule: 'Clos', etat: 'Clos' })],
  carnet: [uneNote({ texte: 'Peu de bailleurs.' })],
  journal: [unActe()],
};

const lignes = (p: Passation | undefined): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries((p?.sections ?? []).map((s) => [s.titre, s.lignes.map((l) => l.quoi)]));

test('la passation d’une thématique dit ce qui reste à mener, et rien d’une autre', () => {
  const p = passationDuTheme(FAITS, 'Logement', MAINTENANT);
  expect(p.faits).toEqual([
    { nom: 'Référent', valeur: 'Alix Exemple' },
    { nom: 'Binôme', valeur: 'Bao Exemple' },
  ]);
  expect(p.aSavoir).toEqual([{ thematique: 'Logement', texte: 'Le bailleur ne répond que le matin.' }]);
  expect(lignes(p)).toEqual({
    'Rencontres à venir': ['À venir', 'À dater'],
    'Sondages de date ouverts': ['À dater'],
    'Décisions à faire avancer': ['Écrire aux bailleurs'],
    'Mises en lien sans réponse': ['Le Relais → La Communauté'],
    'Besoins ouverts': ['Un garage'],
    'Structures qu’une seule personne connaît': ['Le Relais'],
    'Dernières observations du carnet': ['Peu de bailleurs.'],
  });
  const seule = p.sections.find((s) => s.titre.startsWith('Structures'))?.lignes[0]?.detail;
  expect(seule).toBe('dernier échange le 10/11/2026 · Chen Exemple · connue de Alix Exemple');
});

test('celle d’une personne réunit ses thématiques, et ce qui est à elle ailleurs', () => {
  const p = passationDeLaPersonne(FAITS, '1', MAINTENANT);
  expect(lignes(p)).toMatchObject({
    'Rencontres à venir': ['À venir', 'Autre thème', 'À dater'],
    'Décisions à faire avancer': ['Écrire aux bailleurs', 'La sienne'],
    'Structures que cette personne seule connaît': ['Le Relais'],
  });
  expect(p?.faits).toEqual([
    { nom: 'Référent', valeur: 'Logement' },
    { nom: 'Binôme', valeur: 'aucune thématique, aucune commune' },
  ]);
  expect(lignes(passationDeLaPersonne(FAITS, '2', MAINTENANT))['Structures que cette personne seule connaît']).toEqual(
    [],
  );
  expect(passationDeLaPersonne(FAITS, '99', MAINTENANT)).toBeUndefined();
});

test('la page à imprimer n’exécute rien de ce qui a été écrit', () => {
  const piege = { ...FAITS, besoins: [unBesoin({ intitule: '<script>x</script>' })] };
  const page = passationEnHtml(passationDuTheme(piege, 'Logement', MAINTENANT), MAINTENANT);
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;');
});

test('la passation d’une commune dit ce qui s’y passe et ses structures ; celle de la personne la nomme', () => {
  const insee = '33394';
  const faits: Faits = {
    ...FAITS,
    structures: FAITS.structures.map((s) =>
      s.id === '1'
        ? { ...s, communeInsee: insee, commune: 'Saint-Christoly-de-Blaye' }
        : { ...s, communeInsee: '33123' },
    ),
    rencontres: FAITS.rencontres.map((r) => ({ ...r, communeInsee: r.id === '4' ? insee : '33123' })),
    referents: [
      unReferent({ thematique: undefined, communeInsee: insee, referent: '2', aSavoir: 'La salle ferme à 18 h.' }),
    ],
  };
  const p = passationDeLaCommune(faits, insee, MAINTENANT);
  expect([p.titre, p.faits[0]]).toEqual(['Saint-Christoly-de-Blaye', { nom: 'Référent', valeur: 'Bao Exemple' }]);
  expect(p.aSavoir).toEqual([{ thematique: 'Saint-Christoly-de-Blaye', texte: 'La salle ferme à 18 h.' }]);
  expect(lignes(p)).toMatchObject({
    'Rencontres à venir': ['Autre thème'],
    'Structures qu’une seule personne connaît': ['Le Relais'],
  });
  const deBao = passationDeLaPersonne(faits, '2', MAINTENANT);
  expect(deBao?.faits[0]).toEqual({ nom: 'Référent', valeur: 'Saint-Christoly-de-Blaye' });
  expect(lignes(deBao)['Rencontres à venir']).toEqual(['Autre thème']);
});
