import { ouvrirCalendrier } from '../../../core/calendrier/calendrier.ts';
import { fautesDuCorps } from '../../../core/contrats/fautes.ts';
import { creerSerie, modifierSeances } from '../../../core/contrats/series.ts';
import { lieuxConnus } from '../../../core/series/lieux-connus.ts';
import { LATITUDE_NORD_GIRONDE as TERRITOIRE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { SAISIE_VIDE, saisieDe } from '../../../tabs/rencontres/creation.ts';
import {
  demandeDeDecalage,
  demandeDeSeances,
  problemesDeDecalage,
  SANS_DECALAGE,
} from '../../../tabs/rencontres/serie/changement.ts';
import {
  accueilsDe,
  corpsDeSerie,
  problemesDeSerie,
  type SaisieDeSerie,
  saisieDeDepart,
  seancesDeLaSaisie,
} from '../../../tabs/rencontres/serie/saisie.ts';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';

const MAINTENANT = '2026-11-24T09:00:00Z';

const CALENDRIER = ouvrirCalendrier(TERRITOIRE, []);

const uneSaisie = (valeurs: Partial<SaisieDeSerie> = {}): SaisieDeSerie => ({
  ...saisieDeDepart(MAINTENANT),
  rencontre: {
    ...SAISIE_VIDE,
    titre: 'Petits-déjeuners',
    thematique: 'Vie sociale',
    format: 'Petit-déjeuner de quartier',
    heure: '08:30',
  },
  invites: [{ id: '12', raison: 'Même thématique' }],
  ...valeurs,
});
const monde = { territoire: TERRITOIRE, rencontres: [], invitees: [] };
const corps = (saisie: SaisieDeSerie, connues = lieuxConnus(TERRITOIRE, [], [])) => {
  const { parSeance } = accueilsDe(saisie, seancesDeLaSaisie(saisie, CALENDRIER, MAINTENANT), connues, monde);
  return corpsDeSerie(saisie, parSeance, connues, 'formulaire-0001');
};

test('une série neuve propose des dates justes : du mois prochain, pour neuf mois', () => {
  const saisie = uneSaisie();
  expect(problemesDeSerie(saisie, CALENDRIER, MAINTENANT)).toEqual({});
  expect([saisie.regle.du, saisie.regle.au]).toEqual(['2026-12-01', '2027-07-31']);
  expect(seancesDeLaSaisie(saisie, CALENDRIER, MAINTENANT).filter(({ le }) => le !== undefined)).toHaveLength(7);
});

test.each([
  ['sans fin', { regle: { ...saisieDeDepart(MAINTENANT).regle, au: '' } }, 'au'],
  ['une fin avant le début', { regle: { ...saisieDeDepart(MAINTENANT).regle, au: '2026-11-30' } }, 'au'],
  ['des séances passées', { regle: { ...saisieDeDepart(MAINTENANT).regle, du: '2026-10-01' } }, 'du'],
  ['sans heure', { rencontre: { ...uneSaisie().rencontre, heure: '' } }, 'heure'],
  ['sans nom', { rencontre: { ...uneSaisie().rencontre, titre: '' } }, 'titre'],
])('ce qui manque est dit à sa place : %s', (_quoi, valeurs, champ) => {
  expect(Object.keys(problemesDeSerie(uneSaisie(valeurs), CALENDRIER, MAINTENANT))).toEqual([champ]);
});

test('un nom déjà pris par une autre série est dit avant d’aller plus loin', () => {
  expect(problemesDeSerie(uneSaisie(), CALENDRIER, MAINTENANT, ['Petits-déjeuners'])).toEqual({
    titre: expect.stringMatching(/porte déjà ce nom/),
  });
});

test('ce que le formulaire envoie, le contrat l’accepte, quelle que soit la rotation', () => {
  const connues = TERRITOIRE.communes.map(({ insee }) => ({
    communeInsee: insee,
    lieu: 'Salle des fêtes',
    acces: 'accessible' as const,
  }));
  for (const genre of ['aucune', 'fixe', 'tournante'] as const) {
    const envoye = corps(uneSaisie({ genre, lieuxFixes: 'Centre commercial\n\n Centre social ' }), connues);
    expect(fautesDuCorps(creerSerie, envoye)).toEqual([]);
    expect(envoye.accueils).toHaveLength(7);
    expect(new Set(envoye.accueils.map(({ lieu, communeInsee }) => `${lieu} ${communeInsee}`)).size).toBe(
      { aucune: 1, fixe: 2, tournante: 7 }[genre],
    );
  }
});

test('ce que l’on a choisi pour une séance passe avant la rotation', () => {
  const choisis = new Map([['2026-12-10', { lieu: 'Mairie' }]]);
  const { accueils } = corps(uneSaisie({ genre: 'fixe', lieuxFixes: 'A\nB', choisis }));
  expect(accueils.slice(0, 3).map(({ lieu }) => lieu)).toEqual(['Mairie', 'B', 'A']);
});

test('à distance, aucun lieu n’est envoyé', () => {
  const { rencontre } = uneSaisie();
  const envoye = corps(uneSaisie({ rencontre: { ...rencontre, modalite: 'À distance', lieu: 'Mairie' } }));
  expect(envoye.accueils).toEqual([]);
  expect(envoye.modele).not.toHaveProperty('lieu');
});

test('la salle d’une commune est celle de la dernière série, sinon de la dernière rencontre qui s’y est tenue', () => {
  const [A, B, C] = TERRITOIRE.communes.map(({ insee }) => insee);
  const rencontres = [
    uneRencontre({ id: '1', communeInsee: A, lieu: 'Ancienne', debut: '2025-01-01T09:00:00Z' }),
    uneRencontre({ id: '2', communeInsee: A, lieu: 'Récente', debut: '2026-01-01T09:00:00Z' }),
    uneRencontre({ id: '3', communeInsee: A, lieu: 'Annulée', debut: '2026-05-01T09:00:00Z', etat: 'Annulée' }),
    uneRencontre({ id: '4', communeInsee: B, lieu: 'École', debut: '2026-05-01T09:00:00Z' }),
  ];
  const rotation = {
    genre: 'tournante' as const,
    lieux: [{ communeInsee: B, lieu: 'Mairie', acces: 'accessible' as const }],
  };
  const [deA, deB, deC] = lieuxConnus(TERRITOIRE, rencontres, [{ rotation }]);
  expect([deA, deB, deC]).toEqual([
    { communeInsee: A, lieu: 'Récente', acces: 'à vérifier' },
    { communeInsee: B, lieu: 'Mairie', acces: 'accessible' },
    { communeInsee: C, acces: 'à vérifier' },
  ]);
});

const seances = [
  uneRencontre({ id: '1', serie: 'S', debut: '2027-03-11T07:30:00Z', lieu: 'École' }),
  uneRencontre({ id: '2', serie: 'S', debut: '2027-04-08T06:30:00Z', lieu: 'Mairie' }),
];
const depart = saisieDe(seances[0] ?? uneRencontre());

test('ce qui n’a pas été changé ne l’est dans aucune séance', () => {
  expect(demandeDeSeances(depart, { ...depart, titre: `${depart.titre} ` }, seances)).toEqual({
    seances: seances.map(({ id, eTag }) => ({ id, eTag })),
    changements: {},
  });
});

test('une autre heure est celle de toutes, une autre date les décale d’autant ; l’heure d’été est suivie', () => {
  const decalee = demandeDeSeances(depart, { ...depart, date: '2027-03-12', heure: '09:00' }, seances);
  expect(decalee.seances.map(({ debut }) => debut)).toEqual(['2027-03-12T08:00:00Z', '2027-04-09T07:00:00Z']);
});

test('un champ vidé est vidé partout, et le contrat l’accepte', () => {
  const videe = demandeDeSeances(depart, { ...depart, lieu: ' ', modalite: 'À distance' }, seances);
  expect(videe.changements).toEqual({ modalite: 'À distance', lieu: null, communeInsee: null });
  expect(fautesDuCorps(modifierSeances, videe)).toEqual([]);
  const gardees = demandeDeSeances(
    { ...depart, transport: 'Car' },
    { ...depart, gardeEnfants: ' Sur place ' },
    seances,
  );
  expect(gardees.changements).toEqual({ gardeEnfants: 'Sur place', transport: null });
  expect(fautesDuCorps(modifierSeances, gardees)).toEqual([]);
});

test('les séances choisies se décalent d’autant, à la même heure ou à une autre ; ce qui n’est pas dit reste à chacune', () => {
  const debuts = (valeurs: Partial<typeof SANS_DECALAGE>) => {
    const demande = demandeDeDecalage({ ...SANS_DECALAGE, ...valeurs }, seances);
    expect(fautesDuCorps(modifierSeances, demande)).toEqual([]);
    return [demande.seances.map(({ debut }) => debut), demande.changements];
  };
  expect(debuts({ jours: '-7' })).toEqual([['2027-03-04T07:30:00Z', '2027-04-01T06:30:00Z'], {}]);
  expect(debuts({ heure: '18:00' })).toEqual([['2027-03-11T17:00:00Z', '2027-04-08T16:00:00Z'], {}]);
  expect(debuts({ lieu: ' Mairie ', communeInsee: '33439' })).toEqual([
    [undefined, undefined],
    { lieu: 'Mairie', communeInsee: '33439' },
  ]);
});

test.each([
  ['rien', {}, true],
  ['zéro jour', { jours: '0' }, true],
  ['un jour et demi', { jours: '1.5' }, true],
  ['une semaine', { jours: '7' }, false],
  ['une heure seule', { heure: '09:00' }, false],
  ['zéro jour et un lieu', { jours: '0', lieu: 'Mairie' }, false],
])('décaler de %s', (_quoi, valeurs, refuse) => {
  expect(Object.keys(problemesDeDecalage({ ...SANS_DECALAGE, ...valeurs }))).toEqual(refuse ? ['jours'] : []);
});
