import { cleDAppel } from '../../../core/campagnes/appels.ts';
import { bilan, issuesAGarder } from '../../../core/campagnes/bilan.ts';
import { feuilleAJoindre } from '../../../core/campagnes/feuille.ts';
import { listeTelephone, listeVisite } from '../../../core/campagnes/listes.ts';
import { pourLaMairie } from '../../../core/campagnes/pour-la-mairie.ts';
import { suivre } from '../../../core/campagnes/suivre.ts';
import { direDepart, lignesDeBilan, texteDeBilan } from '../../../core/campagnes/texte-bilan.ts';
import { courrielDeCampagne } from '../../../core/courriels/campagne.ts';
import { tableCsv } from '../../../core/exports/csv.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unContact, unEnvoi, uneCampagne, uneStructure } from './batisseurs.ts';

const suivis = (
  structures: readonly Structure[],
  sollicitations: readonly Sollicitation[] = [],
  valeurs: Partial<Campagne> = {},
  contacts: readonly Contact[] = [],
) => {
  const campagne = uneCampagne({ concernees: structures.map((s) => s.id), ...valeurs });
  return { campagne, structures, suivis: suivre({ campagne, structures, contacts, sollicitations }) };
};
const trace = (champ: string, canal: string) => ({ champ, canal, par: 'x', le: '2026-06-10T08:00:00Z', apres: 'y' });

test.each<[string, Partial<Structure>, Partial<Sollicitation> | undefined, string, string | undefined]>([
  ['sans nouvelle', { verifieeLe: '2026-05-31' }, {}, 'Silencieuse', undefined],
  [
    'répondue par le lien',
    { verifieeLe: '2026-06-10', verifieePar: 'Lien personnel' },
    { etat: 'Répondue' },
    'Confirmée',
    'Lien personnel',
  ],
  [
    'confirmée dans l’onglet, sans lien',
    { verifieeLe: '2026-06-10', verifieePar: 'Onglet' },
    undefined,
    'Confirmée',
    'Onglet',
  ],
  [
    'corrigée par le lien',
    { verifieeLe: '2026-06-10', provenance: [trace('horaires', 'Lien personnel')] },
    { etat: 'Répondue' },
    'Modifiée',
    'Lien personnel',
  ],
  [
    'dont seule la règle d’autonomie a écrit',
    { verifieeLe: '2026-06-10', provenance: [trace('autonomie', 'Règle')] },
    { etat: 'Répondue' },
    'Confirmée',
    'Lien personnel',
  ],
  [
    'dont seul un import a écrit',
    { verifieeLe: '2026-06-10', provenance: [trace('horaires', 'Import')] },
    { etat: 'Répondue' },
    'Confirmée',
    'Lien personnel',
  ],
  [
    'confirmée au téléphone',
    { verifieeLe: '2026-07-20' },
    { canal: 'Téléphone', etat: 'Répondue', issue: 'Confirmée' },
    'Confirmée',
    'Téléphone',
  ],
  [
    'corrigée au téléphone',
    { verifieeLe: '2026-07-20' },
    { canal: 'Téléphone', etat: 'Répondue', issue: 'Corrigée' },
    'Modifiée',
    'Téléphone',
  ],
  [
    'confirmée par un courriel reçu',
    { verifieeLe: '2026-07-20' },
    { cle: cleDAppel('7', 'recu'), canal: 'Courriel', etat: 'Répondue', issue: 'Confirmée' },
    'Confirmée',
    'Courriel',
  ],
  [
    'datée par un fichier importé',
    { verifieeLe: '2026-07-20', verifieePar: 'Import' },
    undefined,
    'Silencieuse',
    undefined,
  ],
  [
    'suivie autrement par la coordination',
    {
      verifieeLe: '2026-07-20',
      verifieePar: 'Onglet',
      provenance: [{ champ: 'referent', par: 'x', canal: 'Onglet', le: '2026-07-20T08:00:00Z' }],
    },
    undefined,
    'Confirmée',
    'Onglet',
  ],
  [
    'corrigée par un tiers',
    {
      verifieeLe: '2026-07-20',
      verifieePar: 'Onglet',
      provenance: [{ champ: 'telephone', par: 'x', canal: 'Proposition', le: '2026-07-20T08:00:00Z' }],
    },
    undefined,
    'Confirmée',
    'Onglet',
  ],
  ['à rappeler', {}, { canal: 'Téléphone', issue: 'À rappeler' }, 'Silencieuse', undefined],
  ['dite fermée par elle-même', {}, { etat: 'Répondue', issue: 'Fermée' }, 'Fermée', 'Lien personnel'],
  [
    'dite fermée, puis confirmée',
    { verifieeLe: '2026-07-20', verifieePar: 'Lien personnel' },
    { etat: 'Répondue', issue: 'Fermée' },
    'Confirmée',
    'Lien personnel',
  ],
  ['fermée', { statut: 'Fermée' }, { canal: 'Téléphone', etat: 'Répondue', issue: 'Fermée' }, 'Fermée', 'Téléphone'],
])('une structure %s', (_cas, valeurs, envoi, issue, canal) => {
  const lue = suivis([uneStructure(valeurs)], envoi === undefined ? [] : [unEnvoi(envoi)]);
  expect(lue.suivis).toMatchObject([{ issue, canal }]);
});

test('une personne ajoutée, corrigée ou partie depuis le lancement fait une fiche modifiée', () => {
  const issue = (corrigeLe: string | undefined) =>
    suivis([uneStructure({ verifieeLe: '2026-06-10', verifieePar: 'Lien personnel' })], [], {}, [
      unContact({ corrigeLe, actif: false }),
    ]).suivis[0]?.issue;
  expect(issue('2026-06-10T08:00:00Z')).toBe('Modifiée');
  expect(issue('2026-05-01T08:00:00Z')).toBe('Confirmée');
  expect(issue(undefined)).toBe('Confirmée');
});

test('close, la campagne garde l’issue de ce jour, même si la fiche est vérifiée plus tard', () => {
  const alors = suivis([uneStructure(), uneStructure({ id: '2', verifieeLe: '2026-06-10', verifieePar: 'Téléphone' })]);
  const lieux = { territoire: LATITUDE_NORD_GIRONDE, maintenant: '2026-09-01T08:00:00Z' };
  const issues = issuesAGarder({ ...alors, ...lieux });
  const apres = suivis(
    [uneStructure({ verifieeLe: '2026-10-01' }), uneStructure({ id: '2', verifieeLe: '2027-01-01' })],
    [],
    { etat: 'Terminée', issues },
  );
  expect(apres.suivis.map((s) => s.issue)).toEqual(['Silencieuse', 'Confirmée']);
  // The share of that day too, which the list alone could no longer give.
  expect(bilan({ ...apres, ...lieux, maintenant: '2027-02-01T08:00:00Z' }).verifieesDepuis12Mois).toMatchObject({
    le: '2026-09-01',
    valeur: 50,
    parCanal: { Téléphone: 1 },
  });
});

test('le bilan compte chaque structure une fois, chaque chiffre avec son dénominateur', () => {
  const lue = suivis(
    [
      uneStructure({ id: '1', verifieeLe: '2026-06-10', verifieePar: 'Lien personnel' }),
      uneStructure({ id: '2', verifieeLe: '2026-07-20', verifieePar: 'Téléphone' }),
      uneStructure({ id: '3' }),
      uneStructure({ id: '4', statut: 'Fermée' }),
      uneStructure({ id: '5', courriel: 'a@b.example', courrielEnEchec: 'a@b.example' }),
    ],
    [
      unEnvoi({
        id: '1',
        structure: '1',
        etat: 'Répondue',
        ouverteLe: '2026-06-10T08:00:00Z',
        reponduLe: '2026-06-10T08:00:50Z',
      }),
      unEnvoi({ id: '2', structure: '2', canal: 'Téléphone', etat: 'Répondue', issue: 'Confirmée' }),
      unEnvoi({ id: '3', structure: '3' }),
      unEnvoi({ id: '4', structure: '3', envoyeeLe: '2026-06-29T08:00:00Z' }),
      unEnvoi({ id: '5', structure: '5', etat: 'En erreur' }),
    ],
  );
  const b = bilan({ ...lue, territoire: LATITUDE_NORD_GIRONDE, maintenant: '2026-09-10T08:00:00Z' });
  expect(b).toMatchObject({
    concernees: 5,
    confirmees: 2,
    modifiees: 0,
    fermees: 1,
    silencieuses: 2,
    rebonds: 1,
    courriels: 4,
    relances: 1,
    appels: 1,
    visites: 0,
    parCanal: { 'Lien personnel': 1, Téléphone: 1 },
    secondes: { mediane: 50, sur: 1 },
    verifieesDepuis12Mois: {
      le: '2026-09-01',
      valeur: 50,
      denominateur: 4,
      parCanal: { 'Lien personnel': 1, Téléphone: 1 },
    },
  });
  expect(b.confirmees + b.modifiees + b.fermees + b.silencieuses).toBe(b.concernees);
  const dites = lignesDeBilan(b).map((l) => l.combien.replace(/[\u00A0\u202F]/g, ' '));
  expect(dites).toContain('2 sur 5 (40 %)');
  expect(dites).toContain('50 s, sur 1 réponse');
  expect(dites).toContain('50 % des 4 fiches du périmètre');
  expect(texteDeBilan(lue.campagne, b, lue.suivis)).toContain('structures sans réponse (2)');
});

test('la durée médiane de deux réponses est leur milieu ; sans réponse par lien, elle n’est pas connue', () => {
  const lie = (id: string, fin: string) =>
    unEnvoi({ id, structure: id, etat: 'Répondue', ouverteLe: '2026-06-10T08:00:00Z', reponduLe: fin });
  const deux = suivis(
    [uneStructure(), uneStructure({ id: '2' })],
    [lie('1', '2026-06-10T08:00:30Z'), lie('2', '2026-06-10T08:01:30Z')],
  );
  const dire = (lue: ReturnType<typeof suivis>) =>
    bilan({ ...lue, territoire: LATITUDE_NORD_GIRONDE, maintenant: '2026-09-10T08:00:00Z' }).secondes;
  expect(dire(deux)).toEqual({ mediane: 60, sur: 2 });
  expect(dire(suivis([uneStructure()]))).toEqual({ mediane: undefined, sur: 0 });
});

describe('les listes à joindre', () => {
  const telephone = '+33557000001';
  const cas = [
    uneStructure({ id: '1', courriel: 'a@b.example', telephone, commune: 'Donnezac' }),
    uneStructure({ id: '2', telephone, commune: 'Cézac' }),
    uneStructure({ id: '3' }),
    uneStructure({ id: '4', courriel: 'c@b.example' }),
    uneStructure({ id: '5', courriel: 'd@b.example', telephone, verifieeLe: '2026-06-10' }),
  ];
  const ids = (liste: ReturnType<typeof listeTelephone>) => liste.map((l) => l.suivi.structure.id);

  test('sans adresse, on téléphone tout de suite ; aux silencieux, à partir de leur vague ; jamais à qui a répondu', () => {
    const { campagne, suivis: lus } = suivis(cas);
    expect(ids(listeTelephone(campagne, lus, '2026-06-02'))).toEqual(['2']);
    expect(ids(listeTelephone(campagne, lus, '2026-07-15'))).toEqual(['2', '1']);
  });

  test('sans adresse ni numéro, on visite tout de suite ; les injoignables, à partir de leur vague, et ils quittent le téléphone', () => {
    const appel = unEnvoi({ structure: '1', canal: 'Téléphone', issue: 'Injoignable' });
    const { campagne, suivis: lus } = suivis(cas, [appel]);
    expect(ids(listeVisite(campagne, lus, '2026-06-02'))).toEqual(['3']);
    expect(ids(listeTelephone(campagne, lus, '2026-08-16'))).toContain('1');
    expect(ids(listeVisite(campagne, lus, '2026-08-17'))).toEqual(['3', '4', '1']);
    expect(ids(listeTelephone(campagne, lus, '2026-08-17'))).toEqual(['2']);
  });

  test('une adresse protégée ne paraît ni à l’écran ni dans le fichier ; aucune cellule n’est une formule', () => {
    const structure = uneStructure({
      nom: '=CMD()',
      telephone,
      adresse: '3 rue Secrète',
      codePostal: '33920',
      commune: 'Donnezac',
      adresseProtegee: true,
    });
    const { campagne, suivis: lus } = suivis([structure]);
    const csv = tableCsv(feuilleAJoindre('À téléphoner', listeTelephone(campagne, lus, '2026-07-20')).lignes);
    expect(csv).not.toContain('Secrète');
    expect(csv).toContain(`"'=CMD()"`);
    expect(csv).toContain('"05 57 00 00 01"');
    expect(csv).toContain('"Coordonnées et Contacts"');
  });

  test('une personne qui s’oppose n’est pas nommée', () => {
    const contacts = [unContact({ telephone, opposition: true })];
    const { campagne, suivis: lus } = suivis([uneStructure({ telephone: '+33557000009' })], [], {}, contacts);
    expect(listeTelephone(campagne, lus, '2026-07-20')).toMatchObject([
      { personne: undefined, telephone: '+33557000009' },
    ]);
  });
});

test('à une mairie, la liste ne dit que ce que voient les partenaires ; le reste demeure à la coordination', () => {
  const cas = [
    uneStructure({ id: '1', nom: 'Ouverte', telephone: '+33557000001', commune: 'Cézac', sansRappel: true }),
    uneStructure({ id: '2', nom: 'Réservée', telephone: '+33557000002', visibilites: { telephone: 'coordination' } }),
    uneStructure({ id: '3', nom: 'Par une personne', visibilites: { telephone: 'coordination' } }),
  ];
  const contacts = [
    unContact({ id: '1', structure: '3', nom: 'Cachée', telephone: '+33557000003', visibilite: 'coordination' }),
    unContact({ id: '2', structure: '3', nom: 'Montrée', telephone: '+33557000004', visibilite: 'partenaires' }),
  ];
  const { campagne, suivis: lus } = suivis(cas, [], {}, contacts);
  const toutes = listeTelephone(campagne, lus, '2026-07-20');
  expect(toutes).toHaveLength(3);
  const { lignes, gardees } = pourLaMairie(toutes, contacts, 'Téléphone');
  expect(gardees).toBe(1);
  const csv = tableCsv(feuilleAJoindre('À téléphoner', lignes).lignes);
  expect(lignes.map((l) => [l.suivi.structure.nom, l.telephone, l.personne])).toEqual([
    ['Ouverte', '+33557000001', undefined],
    ['Par une personne', '+33557000004', 'Montrée'],
  ]);
  for (const secret of ['Réservée', '05 57 00 00 02', 'Cachée', '05 57 00 00 03', 'rappels'])
    expect(csv).not.toContain(secret);
});

test('pour une visite, une adresse que les partenaires ne voient pas reste à la coordination', () => {
  const adresse = { adresse: '3 rue des Lilas', codePostal: '33620', commune: 'Cavignac' };
  const cas = [
    uneStructure({ id: '1', ...adresse }),
    uneStructure({ id: '2', ...adresse, adresseProtegee: true }),
    uneStructure({ id: '3', ...adresse, visibilites: { adresse: 'coordination' } }),
    uneStructure({ id: '4', ...adresse, visibilites: { codePostal: 'coordination' } }),
  ];
  const { campagne, suivis: lus } = suivis(cas);
  const { lignes, gardees } = pourLaMairie(listeVisite(campagne, lus, '2026-08-20'), [], 'Visite');
  expect(lignes.map((l) => [l.suivi.structure.id, l.adresse])).toEqual([
    ['1', '3 rue des Lilas 33620 Cavignac'],
    ['4', '3 rue des Lilas Cavignac'],
  ]);
  expect(gardees).toBe(2);
});

test('ni ligne pour une structure dont le nom dit l’adresse protégée', () => {
  const trahie = uneStructure({ nom: 'Foyer du 4 rue Basse', adresse: '4 rue Basse', adresseProtegee: true });
  const { campagne, suivis: lus } = suivis([{ ...trahie, telephone: '+33557000001' }]);
  const toutes = listeTelephone(campagne, lus, '2026-07-20');
  expect(toutes).toHaveLength(1);
  expect(pourLaMairie(toutes, [], 'Téléphone')).toEqual({ lignes: [], gardees: 1 });
});

test('la relance dit que ce n’est pas la première fois, et ce qui suivra', () => {
  const reglages = { territoire: 'Latitude Nord Gironde', responsableDeTraitement: 'la communauté de communes' };
  const dire = (relance: number) =>
    courrielDeCampagne(
      { campagne: uneCampagne({ message: 'Bonne rentrée !' }), reglages, diffusions: [] },
      { structure: { id: '1', nom: 'Le Relais', absorbees: [] }, relance },
      {
        lien: 'https://exemple.example/lien',
        sansRappel: 'https://exemple.example/rappels',
        expireLe: '2026-07-01T08:00:00Z',
      },
    );
  const textes = (relance: number) =>
    dire(relance)
      .paragraphes.filter((p) => typeof p === 'string')
      .join(' ');
  expect(dire(0).sujet).not.toContain('Relais');
  expect(textes(0)).toContain('Bonne rentrée');
  expect(textes(0)).toContain('nous vous écrirons de nouveau et nous pourrons vous téléphoner');
  expect(textes(0)).toContain('Responsable');
  expect(textes(1)).not.toContain('Responsable');
  expect(textes(1)).not.toContain('Bonne rentrée');
  expect(textes(1)).toContain('vous a écrit');
  expect(textes(1)).not.toContain('nous vous écrirons de nouveau');
  expect(dire(1).paragraphes.filter((p) => typeof p !== 'string')).toEqual([
    expect.objectContaining({ bouton: 'https://exemple.example/lien' }),
    { libelle: 'Ne plus recevoir de rappels', lien: 'https://exemple.example/rappels' },
  ]);
});

test('le bilan dit ce qui est parti, jour par jour ; deux fiches écrites puis réunies n’y font pas de relance', () => {
  const envois = [
    unEnvoi({ id: '1' }),
    { ...unEnvoi({ id: '2', structure: '9' }), structure: '1' },
    unEnvoi({ id: '3', structure: '2' }),
    unEnvoi({ id: '4', structure: '2', envoyeeLe: '2026-06-29T08:00:00Z' }),
    unEnvoi({ id: '5', structure: '3', etat: 'En erreur', envoyeeLe: '2026-06-29T08:00:00Z' }),
    unEnvoi({ id: '6', structure: '3', etat: 'En erreur', envoyeeLe: undefined }),
  ];
  const e = suivis(
    ['1', '2', '3', '4'].map((id) => uneStructure({ id })),
    envois,
  );
  const rendu = bilan({ ...e, territoire: LATITUDE_NORD_GIRONDE, maintenant: '2026-07-01T08:00:00Z' });
  expect(rendu).toMatchObject({ courriels: 5, relances: 1, silencieuses: 4, aSolliciter: 1 });
  expect(rendu.departs).toEqual([
    { le: '2026-06-01', premiers: 3, relances: 0 },
    { le: '2026-06-29', premiers: 1, relances: 1 },
  ]);
  expect(rendu.departs.map(direDepart)).toEqual([
    '3 courriels partis le 01/06/2026',
    '1 courriel parti et 1 relance partie le 29/06/2026',
  ]);
});

test('tant que rien n’est demandé, personne n’est silencieux', () => {
  const e = suivis([uneStructure()]);
  const rendu = bilan({ ...e, territoire: LATITUDE_NORD_GIRONDE, maintenant: '2026-06-01T08:00:00Z' });
  const texte = texteDeBilan(e.campagne, rendu, e.suivis);
  expect(texte).not.toContain('ilencieuse');
  expect(texte.replace(/\u00A0/g, ' ')).toContain('Pas encore sollicitées : 1 sur 1 (100 %)');
});
