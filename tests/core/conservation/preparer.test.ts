import { dernierEchangePar } from '../../../core/conservation/dernier-echange.ts';
import type { Fonds } from '../../../core/conservation/fonds.ts';
import { empreinteDe, preparerConservation } from '../../../core/conservation/preparer.ts';
import { type CleDeRegle, CONTACT_ANONYME, REGLES } from '../../../core/conservation/regles.ts';
import { type Contact, contacts as contactsDefinition } from '../../../core/lists/contacts.list.ts';
import { REGLAGES_PAR_DEFAUT } from '../../../core/reglages/reglages.ts';
import { uneStructure } from '../annuaire/une-structure.ts';
import { unBesoin, uneMiseEnLien } from '../indicateurs/batisseurs.ts';

const MAINTENANT = '2026-11-23T09:00:00Z';
const ligne = (id: string) => ({ id, eTag: '"1"', creeLe: '2020-05-05T08:00:00Z', modifieLe: '2020-05-05T08:00:00Z' });
const unContact = (valeurs: Partial<Contact> = {}): Contact =>
  ({
    ...ligne('7'),
    nom: 'Maëlle Exemple',
    structure: '1',
    principal: false,
    thematiques: [],
    visibilite: 'partenaires',
    opposition: false,
    actif: true,
    ...valeurs,
  }) as Contact;
const VIDE: Fonds = {
  structures: [],
  contacts: [],
  sollicitations: [],
  propositions: [],
  fusions: [],
  journal: [],
  participations: [],
  rencontres: [],
  recherches: [],
  misesEnLien: [],
  carnet: [],
  venues: [],
  votes: [],
  suites: [],
  evaluations: [],
  brouillonsDeCompteRendu: [],
  notesDeRelation: [],
  besoins: [],
};
const dues = (regle: CleDeRegle, fonds: Partial<Fonds>, maintenant = MAINTENANT) =>
  preparerConservation({ ...VIDE, ...fonds }, REGLAGES_PAR_DEFAUT, maintenant)
    .find((e) => e.regle === regle)
    ?.dues.map((d) => [d.ligne.id, d.depuis]);

describe('un contact', () => {
  test('est à anonymiser trente-six mois jour pour jour après le dernier échange, pas la veille', () => {
    const contacts = [unContact({ dernierEchange: '2023-11-23' })];
    expect(dues('contacts', { contacts })).toEqual([['7', '2023-11-23']]);
    expect(dues('contacts', { contacts }, '2026-11-22T09:00:00Z')).toEqual([]);
  });

  test('parti ou en poste, suit la même règle ; une fois anonyme, il n’est plus compté', () => {
    expect(dues('contacts', { contacts: [unContact({ actif: false })] })).toEqual([['7', '2020-05-05']]);
    expect(dues('contacts', { contacts: [unContact({ nom: CONTACT_ANONYME })] })).toEqual([]);
  });

  test.each([
    ['une réponse', { sollicitations: [{ ...ligne('1'), contact: '7', reponduLe: '2026-01-02T09:00:00Z' }] }],
    [
      'une présence',
      {
        participations: [{ ...ligne('1'), contact: '7', rencontre: '3', statut: 'Présent' }],
        rencontres: [{ ...ligne('3'), debut: '2026-01-02T09:00:00Z' }],
      },
    ],
    ['une note de relation', { notesDeRelation: [{ ...ligne('1'), contact: '7', echangeLe: '2026-01-02' }] }],
    ['un acte avec son compte', { journal: [{ ...ligne('1'), auteur: 'o.t', le: '2026-01-02T09:00:00Z' }] }],
    [
      'la vérification des contacts de sa fiche',
      { structures: [uneStructure({ id: '1', verifications: { Contacts: { le: '2026-01-02', canal: 'Onglet' } } })] },
    ],
  ])('avec qui il y a eu %s reste', (_quoi, fonds) => {
    const contacts = [unContact({ oid: 'o', tid: 't', dernierEchange: '2020-01-01' })];
    const avec = { ...VIDE, contacts, ...fonds } as Fonds;
    expect(dernierEchangePar(avec).get('7')).toBe('2026-01-02');
    expect(dues('contacts', avec)).toEqual([]);
  });

  test('à qui l’on a seulement écrit n’a pas échangé', () => {
    const envoyee = { ...ligne('1'), contact: '7', envoyeeLe: '2026-01-02T09:00:00Z' };
    expect(
      dues('contacts', { contacts: [unContact()], sollicitations: [envoyee] } as unknown as Partial<Fonds>),
    ).toEqual([['7', '2020-05-05']]);
  });
});

test('anonymisé, un contact ne garde aucune donnée qui soit la sienne', () => {
  const { devenir } = REGLES.contacts;
  const gardees = Object.keys(contactsDefinition.columns).filter((champ) => !(champ in devenir.patch));
  // The structure keeps its figures; the key is drawn at random.
  expect(gardees.toSorted()).toEqual(['cleCreation', 'structure']);
});

test('une fiche non vérifiée depuis trois ans est à archiver, sauf si elle n’a pas à être vérifiée', () => {
  const vieille = { id: '1', recenseeLe: '2019-01-01', verifieeLe: '2023-11-01' } as const;
  expect(dues('structures', { structures: [uneStructure(vieille)] })).toEqual([['1', '2023-11-01']]);
  expect(dues('structures', { structures: [uneStructure({ ...vieille, cadence: 'Jamais' })] })).toEqual([]);
  expect(dues('structures', { structures: [uneStructure({ ...vieille, statut: 'Archivée' })] })).toEqual([]);
  expect(dues('structures', { structures: [uneStructure({ ...vieille, verifieeLe: '2026-01-01' })] })).toEqual([]);
});

test('une proposition à examiner n’est jamais due ; une fusion n’est allégée qu’une fois', () => {
  const proposition = { ...ligne('1'), structure: '1', proposeeLe: '2020-01-01T00:00:00Z', changements: [] };
  const propositions = [
    { ...proposition, etat: 'À examiner' },
    { ...proposition, id: '2', etat: 'Refusée', decideeLe: '2020-02-01T00:00:00Z' },
  ];
  expect(dues('propositions', { propositions } as unknown as Partial<Fonds>)).toEqual([['2', '2020-02-01']]);
  const fusion = { ...ligne('1'), cle: 'f', survivante: '1', absorbee: '2', faiteLe: '2020-01-01T00:00:00Z' };
  const fusions = [
    { ...fusion, etat: 'Faite', operations: [] },
    { ...fusion, id: '2', etat: 'Faite' },
    { ...fusion, id: '3', etat: 'En cours', operations: [] },
  ];
  expect(dues('fusions', { fusions } as unknown as Partial<Fonds>)?.map(([id]) => id)).toEqual(['1']);
});

test('l’empreinte change avec les lignes et avec la durée, pas avec leur ordre', () => {
  const vue = empreinteDe('contacts', 36, ['1', '2']);
  expect(empreinteDe('contacts', 36, ['2', '1'])).toBe(vue);
  expect(empreinteDe('contacts', 24, ['1', '2'])).not.toBe(vue);
  expect(empreinteDe('contacts', 36, ['1', '3'])).not.toBe(vue);
  expect(empreinteDe('journal', 36, ['1', '2'])).not.toBe(vue);
});

test('une recherche que plus personne n’ouvre est à supprimer deux ans après la dernière fois', () => {
  const gardee = (vueLe: string | undefined) =>
    ({ recherches: [{ ...ligne('3'), nom: 'Aide aux aînés', vueLe }] }) as unknown as Partial<Fonds>;
  expect(dues('recherches', gardee('2024-11-23'))).toEqual([['3', '2024-11-23']]);
  expect(dues('recherches', gardee('2024-11-24'))).toEqual([]);
  expect(dues('recherches', gardee(undefined))).toEqual([['3', '2020-05-05']]);
});

test('d’une mise en lien close depuis un an, seuls les textes partent ; ouverte, ou sans texte, elle ne change pas', () => {
  const m = (valeurs: object) => ({ misesEnLien: [uneMiseEnLien({ id: '4', ...valeurs })] });
  const close = { etat: 'Aboutie', clotureeLe: '2025-11-23' };
  expect(dues('misesEnLien', m({ ...close, message: 'Une famille.' }))).toEqual([['4', '2025-11-23']]);
  expect(dues('misesEnLien', m({ ...close, commentaireDestinataire: 'Fait.', clotureeLe: '2025-11-24' }))).toEqual([]);
  expect(dues('misesEnLien', m(close))).toEqual([]);
  expect(dues('misesEnLien', m({ etat: 'Envoyée', message: 'Une famille.' }))).toEqual([]);
  expect(Object.keys(REGLES.misesEnLien.devenir.patch)).not.toContain('etat');
});

test('un an après la rencontre, ce que l’invité a écrit part, sa réponse et sa présence restent', () => {
  const invitee = (valeurs: object) =>
    ({
      participations: [
        { ...ligne('5'), rencontre: '3', structure: '1', statut: 'Présent', reponse: 'Vient', ...valeurs },
      ],
      rencontres: [{ ...ligne('3'), titre: 'Logement', debut: '2025-11-23T09:00:00Z' }],
    }) as unknown as Partial<Fonds>;
  expect(dues('participations', invitee({ besoinsDAcces: 'Un accès de plain-pied' }))).toEqual([['5', '2025-11-23']]);
  expect(dues('participations', invitee({ remplacant: 'Lou Exemple' }))).toEqual([['5', '2025-11-23']]);
  expect(dues('participations', invitee({ amendements: [] }))).toEqual([['5', '2025-11-23']]);
  expect(dues('participations', invitee({ motifDeRang: 'Vient de loin' }))).toEqual([['5', '2025-11-23']]);
  expect(dues('participations', invitee({ remplacant: 'Lou Exemple' }), '2026-11-22T09:00:00Z')).toEqual([]);
  expect(dues('participations', invitee({}))).toEqual([]);
  expect(Object.keys(REGLES.participations.devenir.patch).toSorted()).toEqual([
    'amendements',
    'besoinsDAcces',
    'motifDeRang',
    'remplacant',
  ]);
});

test('un an après, la réponse à un sondage de date est à supprimer', () => {
  const vote = {
    votes: [{ ...ligne('6'), structure: '1', repondu: '2025-11-23T09:00:00Z' }],
  } as unknown as Partial<Fonds>;
  expect(dues('votes', vote)).toEqual([['6', '2025-11-23']]);
  expect(dues('votes', vote, '2026-11-22T09:00:00Z')).toEqual([]);
});

test('un an après la rencontre, le compte rendu resté en brouillon et ses notes par point sont à supprimer', () => {
  const brouillon = (rencontre: string) =>
    ({
      brouillonsDeCompteRendu: [{ ...ligne('8'), cle: rencontre, rencontre, notes: [] }],
      rencontres: [{ ...ligne('3'), titre: 'Logement', debut: '2025-11-23T09:00:00Z' }],
    }) as unknown as Partial<Fonds>;
  expect(dues('brouillonsDeCompteRendu', brouillon('3'))).toEqual([['8', '2025-11-23']]);
  expect(dues('brouillonsDeCompteRendu', brouillon('3'), '2026-11-22T09:00:00Z')).toEqual([]);
  expect(dues('brouillonsDeCompteRendu', brouillon('4'))).toEqual([['8', '2020-05-05']]);
});

test('une note de relation part un an après l’échange, ou après le rappel ; tout de suite quand sa structure n’est plus là', () => {
  const note = (valeurs: object) =>
    ({
      structures: [uneStructure({ id: '1' })],
      notesDeRelation: [{ ...ligne('6'), structure: '1', echangeLe: '2025-11-23', ...valeurs }],
    }) as unknown as Partial<Fonds>;
  expect(dues('notesDeRelation', note({}))).toEqual([['6', '2025-11-23']]);
  expect(dues('notesDeRelation', note({ echangeLe: '2025-11-24' }))).toEqual([]);
  expect(dues('notesDeRelation', note({ rappelerLe: '2027-01-10' }))).toEqual([]);
  expect(dues('notesDeRelation', note({ structure: undefined, echangeLe: '2026-11-20' }))).toHaveLength(1);
});

test('d’un besoin clos depuis un an, seuls les textes partent ; ouvert, ou sans texte, il ne change pas', () => {
  const clos = { ...unBesoin({ id: '4', etat: 'Clos', closLe: '2025-11-23' }), modifieLe: '2026-11-20T08:00:00Z' };
  const b = (valeurs: Partial<typeof clos>) => ({ besoins: [{ ...clos, ...valeurs }] });
  expect(dues('besoins', b({ precisions: 'Aller au marché' }))).toEqual([['4', '2025-11-23']]);
  expect(dues('besoins', b({ devenu: 'Une navette passe.' }))).toEqual([['4', '2025-11-23']]);
  expect(dues('besoins', b({ devenu: 'Une navette passe.', closLe: '2025-11-24' }))).toEqual([]);
  expect(dues('besoins', b({ devenu: 'Une navette passe.', closLe: undefined }))).toEqual([]);
  expect(
    dues('besoins', b({ devenu: 'Une navette passe.', closLe: undefined, modifieLe: '2025-11-20T08:00:00Z' })),
  ).toEqual([['4', '2025-11-20']]);
  expect(dues('besoins', b({}))).toEqual([]);
  expect(dues('besoins', b({ etat: 'Ouvert', precisions: 'Aller au marché' }))).toEqual([]);
  expect(Object.keys(REGLES.besoins.devenir.patch).toSorted()).toEqual(['devenu', 'precisions']);
});

test('une note de relation part sans attendre quand la personne à qui l’on a parlé est anonymisée', () => {
  const note = (nom: string) =>
    ({
      structures: [uneStructure({ id: '1' })],
      contacts: [unContact({ nom })],
      notesDeRelation: [
        { ...ligne('6'), structure: '1', contact: '7', echangeLe: '2026-11-20', rappelerLe: '2027-01-10' },
        { ...ligne('8'), structure: '1', echangeLe: '2026-11-20' },
      ],
    }) as unknown as Partial<Fonds>;
  expect(dues('notesDeRelation', note(CONTACT_ANONYME))?.map(([id]) => id)).toEqual(['6']);
  expect(dues('notesDeRelation', note('Maëlle Exemple'))).toEqual([]);
});
