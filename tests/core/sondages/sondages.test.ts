import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { depouiller } from '../../../core/sondages/depouiller.ts';
import { direLeChoix } from '../../../core/sondages/dire.ts';
import { numeroter, preparerSondage } from '../../../core/sondages/ouvrir.ts';
import { aDemander, rappelEstDu } from '../../../core/sondages/suivre.ts';
import { preparerVote } from '../../../core/sondages/voter.ts';

const MAINTENANT = '2026-11-24T09:00:00Z';
const RENCONTRE = {
  id: '4',
  titre: 'Logement',
  etat: 'À planifier',
  evenementId: undefined,
  dureeMinutes: 90,
} as const;
const CORPS = {
  cle: 'cle-du-formulaire',
  creneaux: [{ debut: '2026-12-11T09:00:00Z' }, { debut: '2026-12-10T13:30:00Z', lieu: 'Médiathèque' }],
  cloture: '2026-12-04T17:00:00Z',
  indispensables: ['1'],
};

const SEULES = { invitees: ['1', '2'], anciens: [] };

test('les créneaux sont rangés par date, gardent leur lieu, prennent la durée de la rencontre', () => {
  const prete = preparerSondage(RENCONTRE, CORPS, SEULES, MAINTENANT);
  expect(prete).toMatchObject({
    ok: true,
    valeur: {
      creneaux: [
        { id: 'c1', debut: '2026-12-10T13:30:00Z', dureeMinutes: 90, lieu: 'Médiathèque' },
        { id: 'c2', debut: '2026-12-11T09:00:00Z', dureeMinutes: 90 },
      ],
      lanceLe: MAINTENANT,
    },
  });
});

test.each([
  ['un créneau passé', { creneaux: [CORPS.creneaux[0], { debut: '2026-11-23T09:00:00Z' }] }, /est passé/],
  ['deux fois le même créneau', { creneaux: [CORPS.creneaux[0], CORPS.creneaux[0]] }, /proposé deux fois/],
  ['une clôture trop proche', { cloture: '2026-11-24T10:00:00Z' }, /au moins 4 heures/],
  ['une clôture après le premier créneau', { cloture: '2026-12-10T14:00:00Z' }, /avant le premier créneau/],
  ['une indispensable qui n’est pas invitée', { indispensables: ['7'] }, /n’est pas invitée/],
  ['un quorum impossible', { quorum: 3 }, /dépasse le nombre/],
])('%s est refusé, et dit où', (_cas, change, phrase) => {
  const refusee = preparerSondage(RENCONTRE, { ...CORPS, ...change } as typeof CORPS, SEULES, MAINTENANT);
  expect(refusee).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
  expect(refusee.ok ? '' : refusee.refus.message).toMatch(phrase);
  expect(refusee.ok ? [] : refusee.refus.champs).toHaveLength(1);
});

test.each([
  ['planifiée', { ...RENCONTRE, evenementId: 'AAMk' }],
  ['annulée', { ...RENCONTRE, etat: 'Annulée' as const }],
])('une rencontre %s n’a plus de date à chercher', (_etat, rencontre) => {
  expect(preparerSondage(rencontre, CORPS, SEULES, MAINTENANT)).toMatchObject({ ok: false });
});

test('un créneau ajouté prend un numéro neuf : les réponses aux autres gardent leur sens', () => {
  const deja = numeroter(CORPS.creneaux, 90);
  expect(numeroter([{ debut: '2026-12-01T09:00:00Z' }], 60, deja)).toEqual([
    { id: 'c3', debut: '2026-12-01T09:00:00Z', dureeMinutes: 60 },
  ]);
});

const SONDAGE = {
  id: '8',
  etat: 'Ouvert' as const,
  lanceLe: MAINTENANT,
  cloture: '2026-12-04T17:00:00Z',
  creneaux: [...numeroter(CORPS.creneaux, 90)],
};
const REPONSE = { structure: '1', reponses: { c1: 'Oui' }, canal: 'Lien personnel' } as const;

test('après la clôture, sans invitation, sans réponse ou sur un créneau inconnu, un vote est refusé', () => {
  expect(preparerVote(SONDAGE, REPONSE, ['1'], MAINTENANT)).toMatchObject({ ok: true, valeur: { cle: '8-1' } });
  expect(preparerVote(SONDAGE, REPONSE, ['1'], SONDAGE.cloture)).toMatchObject({ ok: false });
  expect(preparerVote({ ...SONDAGE, etat: 'Clos' }, REPONSE, ['1'], MAINTENANT)).toMatchObject({ ok: false });
  expect(preparerVote(SONDAGE, REPONSE, ['2'], MAINTENANT)).toMatchObject({ ok: false, refus: { code: 'interdit' } });
  expect(preparerVote(SONDAGE, { ...REPONSE, reponses: {} }, ['1'], MAINTENANT)).toMatchObject({ ok: false });
  const inconnu = { ...REPONSE, reponses: { c9: 'Oui' } } as const;
  expect(preparerVote(SONDAGE, inconnu, ['1'], MAINTENANT)).toMatchObject({ ok: false, refus: { code: 'conflit' } });
});

const faite = (structure: string, vague: string, etat: Sollicitation['etat'] = 'Envoyée') =>
  ({ id: '1', sondage: '8', structure, cle: `sondage-s${structure}-${vague}`, etat }) as Sollicitation;
const dus = (
  maintenant: string,
  faites: readonly Sollicitation[],
  ontRepondu: readonly string[] = [],
  sondage: Parameters<typeof aDemander>[0]['sondage'] = SANS_AJOUT,
) =>
  aDemander({
    sondage,
    invitees: ['1', '2'],
    votes: ontRepondu.map((structure) => ({ structure, repondu: MAINTENANT })),
    faites,
    partis: PARTIS,
    maintenant,
  }).map(({ structure, vague }) => `${structure} ${vague}`);
const SANS_AJOUT = { ...SONDAGE, creneauxAjoutesLe: undefined };
const PARTIS: ReadonlySet<string> = new Set(['12']);
const AVANT_LA_CLOTURE = '2026-12-03T09:00:00Z';

test('chacune est sollicitée une fois, puis rappelée une fois si elle n’a rien dit, deux jours avant la clôture', () => {
  expect(dus(MAINTENANT, [])).toEqual(['1 sondage', '2 sondage']);
  const toutes = [faite('1', 'sondage'), faite('2', 'sondage')];
  expect(dus('2026-12-01T09:00:00Z', toutes)).toEqual([]);
  expect(dus(AVANT_LA_CLOTURE, toutes, ['1'])).toEqual(['2 rappel']);
  expect(dus(AVANT_LA_CLOTURE, [...toutes, faite('2', 'rappel')], ['1'])).toEqual([]);
  expect(dus('2026-12-04T17:00:00Z', toutes)).toEqual([]);
});

test('ce qui n’est jamais parti repart ; ce qu’une personne a fait révoquer ou annulé ne repart pas', () => {
  expect(dus(MAINTENANT, [faite('1', 'sondage', 'En erreur'), faite('2', 'sondage', 'Annulée')])).toEqual([
    '1 sondage',
  ]);
});

test('ce qui est parti à une autre personne de la structure compte ; un lien révoqué avant de partir ne part pas', () => {
  const parti = { ...faite('1', 'sondage'), contact: '9' };
  const revoque = { ...faite('2', 'sondage', 'À envoyer'), revoquee: true };
  expect(dus(MAINTENANT, [faite('1', 'sondage', 'En erreur'), parti, revoque])).toEqual([]);
});

test('ce qui est parti à une personne qui a quitté la structure n’y a rien demandé à personne', () => {
  const partie = { ...faite('1', 'sondage'), contact: '12' };
  expect(dus(AVANT_LA_CLOTURE, [partie, faite('2', 'sondage')])).toEqual(['1 sondage', '2 rappel']);
});

test('qui avait répondu est prévenue une fois de chaque ajout, et n’est jamais rappelée ; qui répond ensuite ne l’est plus', () => {
  const ajout = { debut: '2026-12-15T09:00:00Z' };
  const augmente = {
    ...SONDAGE,
    creneaux: [...SONDAGE.creneaux, ...numeroter([ajout], 90, SONDAGE.creneaux)],
    creneauxAjoutesLe: '2026-12-01T09:00:00Z',
  };
  const demandees = [faite('1', 'sondage', 'Répondue'), faite('2', 'sondage')];
  expect(dus('2026-12-01T09:10:00Z', demandees, ['1'], augmente)).toEqual(['1 ajout']);
  const prevenue = [...demandees, faite('1', 'ajout-c3')];
  expect(dus(AVANT_LA_CLOTURE, prevenue, ['1'], augmente)).toEqual(['2 rappel']);
  const encore = { ...augmente, creneaux: [...augmente.creneaux, ...numeroter([ajout], 60, augmente.creneaux)] };
  expect(dus('2026-12-01T09:10:00Z', prevenue, ['1'], encore)).toEqual(['1 ajout']);
  const revenue = aDemander({
    sondage: augmente,
    invitees: ['1'],
    votes: [{ structure: '1', repondu: '2026-12-01T09:30:00Z' }],
    faites: demandees,
    partis: PARTIS,
    maintenant: '2026-12-01T10:00:00Z',
  });
  expect(revenue).toEqual([]);
});

test('une structure reportée attend son jour dès l’ouverture, que sa ligne soit écrite ou non', () => {
  const demander = (maintenant: string, faites: readonly Sollicitation[] = []) =>
    aDemander({
      sondage: { ...SONDAGE, creneauxAjoutesLe: undefined, reports: [{ structure: '1', le: '2026-11-27' }] },
      invitees: ['1', '2'],
      votes: [],
      faites,
      partis: PARTIS,
      maintenant,
    }).map((du) => [du.structure, du.vague, du.pasAvant]);
  const jour = '2026-11-27T07:30:00Z';
  expect(demander(MAINTENANT)).toEqual([
    ['1', 'sondage', jour],
    ['2', 'sondage', undefined],
  ]);
  const enAttente = { ...faite('1', 'sondage', 'À envoyer'), pasAvant: jour };
  expect(demander(MAINTENANT, [enAttente, faite('2', 'sondage')])).toEqual([]);
  expect(demander(jour, [enAttente, faite('2', 'sondage')])).toEqual([['1', 'sondage', undefined]]);
  expect(demander(jour, [faite('2', 'sondage')])).toEqual([['1', 'sondage', undefined]]);
});

test('un sondage court n’a pas de rappel le jour de son lancement', () => {
  const court = { lanceLe: '2026-12-03T18:00:00Z', cloture: SONDAGE.cloture };
  expect(rappelEstDu(court, '2026-12-04T09:00:00Z')).toBe(false);
  expect(rappelEstDu(SONDAGE, AVANT_LA_CLOTURE)).toBe(true);
});

test('une phrase dit pourquoi le créneau l’emporte, qui manque, ce que changerait le deuxième choix', () => {
  const noms: Record<string, string> = { 1: 'CAF', 2: 'MSA', 3: 'PMI' };
  const classes = depouiller({
    sondage: { ...SONDAGE, indispensables: ['1'], quorum: 2 },
    invitees: ['1', '2', '3'],
    votes: [
      { structure: '1', reponses: { c1: 'Oui', c2: 'Si besoin' } },
      { structure: '2', reponses: { c1: 'Oui', c2: 'Non' } },
      { structure: '3', reponses: { c1: 'Non', c2: 'Oui' } },
    ],
  });
  const dit = direLeChoix(classes, (id) => noms[id] ?? '')?.replace(/\s/g, ' ');
  expect(dit).toBe(
    'Jeudi 10 décembre 2026 à 14 h 30, Médiathèque convient à 2 structures sur 3. N’y serait pas : PMI. Le deuxième choix, vendredi 11 décembre 2026 à 10 h, en réunit 2 : il retrouve PMI et perd MSA.',
  );
});

test('à trois cents structures, la phrase en nomme quelques-unes et compte les autres', () => {
  const invitees = Array.from({ length: 20 }, (_, i) => String(i + 1));
  const votes = invitees.map((structure) => ({
    structure,
    reponses: { c1: structure === '1' ? 'Oui' : 'Non' } as const,
  }));
  const [premier] = depouiller({ sondage: { ...SONDAGE, indispensables: [], quorum: undefined }, invitees, votes });
  const dit = premier && direLeChoix([premier], (id) => `S${id}`)?.replace(/\s/g, ' ');
  expect(dit).toContain('N’y seraient pas : S2, S3, S4, S5, S6 et 14 autres.');
});
