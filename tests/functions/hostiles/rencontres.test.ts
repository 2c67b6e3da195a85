import {
  diffuserCompteRendu,
  enregistrerCompteRendu,
  lireNotesDePoint,
  noterSurLePoint,
  redigerCompteRendu,
} from '../../../core/contrats/comptes-rendus.ts';
import type { Contrat } from '../../../core/contrats/contrat.ts';
import { corrigerSuite, direSuite, direSuiteParLien } from '../../../core/contrats/decisions.ts';
import {
  arriverParLien,
  changerInvites,
  envoyerLesLiens,
  relancerInvites,
  repondreInvitation,
  repondreInvitationParLien,
} from '../../../core/contrats/invitations.ts';
import { arriverALaPorte, lirePorte, ouvrirPorte } from '../../../core/contrats/porte.ts';
import { annulerRencontre, saisirPresences } from '../../../core/contrats/rencontres.ts';
import {
  changerSondage,
  lacherCreneau,
  ouvrirSondage,
  proposerCreneaux,
  retenirCreneau,
  voter,
  voterParLien,
} from '../../../core/contrats/sondages.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import { demandeDeSondage } from '../demandes/sondages.ts';
import { creerStructure, jetonRecu, uneRencontre, unLien } from '../fabrique.ts';
import { type Arene, ouvrirArene } from './arene.ts';
import {
  CHANGEE,
  EN_TROP,
  EXPIRE,
  jouerLesTentatives,
  LA_SIENNE,
  lire,
  PAS_CETTE_PAGE,
  PLUS_INVITEE,
  par,
  parLien,
  QUE_LIRE,
  RESERVE,
  REVOQUE,
  type Tentative,
} from './tentative.ts';

let arene: Arene;
let m: Awaited<ReturnType<typeof preparer>>;
beforeAll(async () => {
  arene = await ouvrirArene();
  m = await preparer();
});
afterAll(() => arene.fermer());

const IL_Y_A_DEUX_JOURS = -2 * 24 * 60;

/** Rencontres at each moment of their life, and the links of one structure to each of them. */
async function preparer() {
  const { banc } = arene;
  const { depots } = banc.contexte;
  const a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
  const sienne = arene.sienne('partenaire');
  const sonJeton = (): string => jetonRecu(banc, 'a@exemple.example');
  const coordination = (contrat: Contrat, id: string, corps: object) =>
    banc.appeler(contrat, { profil: 'coordination', chemin: { id }, corps });
  const sonder = async (structures: readonly string[]) => {
    const { id } = await uneRencontre(banc, structures, { debut: undefined });
    const { corps } = await coordination(ouvrirSondage, id, demandeDeSondage());
    return { id, sondage: (corps as { id: string }).id, jeton: sonJeton() };
  };
  const inviter = async (valeurs: object = {}) => {
    const { id, eTag } = await uneRencontre(banc, [a, sienne], { ...valeurs });
    await coordination(envoyerLesLiens, id, {});
    return { id, eTag, jeton: sonJeton() };
  };
  const ouvert = await sonder([a, sienne]);
  const clos = await sonder([a, sienne]);
  const versionDe = async (sondage: string) => (await depots.sondages.parId(sondage)).eTag;
  await coordination(changerSondage, clos.sondage, { eTag: await versionDe(clos.sondage), etat: 'Clos' });
  const abandonne = await sonder([a]);
  await coordination(changerSondage, abandonne.sondage, { eTag: await versionDe(abandonne.sondage), etat: 'Annulé' });
  const retiree = await sonder([a, sienne]);
  await coordination(changerInvites, retiree.id, { ajouter: [], retirer: [a, sienne] });
  const datee = await inviter();
  const passee = await inviter();
  const hier = { debut: plusMinutes(banc.contexte.maintenant(), IL_Y_A_DEUX_JOURS) };
  await depots.rencontres.modifier(passee.id, (await depots.rencontres.parId(passee.id)).eTag, hier);
  const annulee = await inviter({ debut: plusMinutes(banc.contexte.maintenant(), 30) });
  const { eTag: avantAnnulation } = await depots.rencontres.parId(annulee.id);
  await coordination(annulerRencontre, annulee.id, { eTag: avantAnnulation, motif: 'Neige' });
  const maintenant = await inviter({ debut: plusMinutes(banc.contexte.maintenant(), 30) });
  const retireeCeJour = await inviter({ debut: plusMinutes(banc.contexte.maintenant(), 30) });
  await coordination(changerInvites, retireeCeJour.id, { ajouter: [], retirer: [a] });
  const revoque = await inviter();
  const faites = (await depots.sollicitations.lireOu('rencontre', revoque.id)).items;
  for (const s of faites) await depots.sollicitations.modifier(s.id, s.eTag, { revoquee: true });
  const expire = await inviter();
  for (const s of (await depots.sollicitations.lireOu('rencontre', expire.id)).items)
    await depots.sollicitations.modifier(s.id, s.eTag, { expireLe: '2026-01-01T00:00:00Z' });
  const fiche = await unLien(banc, (await creerStructure(banc, { courrielDuContact: 'f@exemple.example' })).id);
  const decision = await depots.suites.creer({
    titre: 'Appeler le bailleur',
    thematique: 'Logement',
    rencontre: datee.id,
    structure: arene.autre,
    etat: 'À faire',
  });
  return {
    a,
    sienne,
    ouvert,
    clos,
    abandonne,
    retiree,
    datee,
    passee,
    annulee,
    maintenant,
    retireeCeJour,
    revoque,
    expire,
    fiche,
    decision,
  };
}

const UN_VOTE = { reponses: { c1: 'Oui' } } as const;
const VIENT = { reponse: 'Vient' } as const;
const tronque = (jeton: string): string => `${jeton.slice(0, -6)}AAAAAA`;

const VOTES: readonly Tentative[] = [
  ['par le lien d’une fiche', voterParLien, () => parLien(m.fiche.jeton, UN_VOTE), 403, PAS_CETTE_PAGE],
  ['par un lien révoqué', voterParLien, () => parLien(m.revoque.jeton, UN_VOTE), 410, REVOQUE],
  ['par un lien expiré', voterParLien, () => parLien(m.expire.jeton, UN_VOTE), 410, EXPIRE],
  [
    'par un lien dont la signature est changée',
    voterParLien,
    () => parLien(tronque(m.ouvert.jeton), UN_VOTE),
    401,
    /lien/i,
  ],
  [
    'pour un créneau qui n’est pas proposé',
    voterParLien,
    () => parLien(m.ouvert.jeton, { reponses: { c9: 'Oui' } }),
    409,
    /créneaux proposés ont changé/,
  ],
  ['pour aucun créneau', voterParLien, () => parLien(m.ouvert.jeton, { reponses: {} }), 422, /un créneau au moins/],
  [
    'd’un mot inventé',
    voterParLien,
    () => parLien(m.ouvert.jeton, { reponses: { c1: 'Peut-être' } }),
    400,
    /une valeur parmi/,
  ],
  [
    'pour une autre structure, nommée dans le corps',
    voterParLien,
    () => parLien(m.ouvert.jeton, { ...UN_VOTE, structure: m.sienne }),
    400,
    EN_TROP,
  ],
  [
    'pour une autre rencontre, nommée dans le corps',
    voterParLien,
    () => parLien(m.ouvert.jeton, { ...UN_VOTE, rencontre: m.clos.id }),
    400,
    EN_TROP,
  ],
  [
    'avec un commentaire démesuré',
    voterParLien,
    () => parLien(m.ouvert.jeton, { ...UN_VOTE, commentaire: 'x'.repeat(601) }),
    400,
    /600 caractères/,
  ],
  ['par le lien d’un sondage clos', voterParLien, () => parLien(m.clos.jeton, UN_VOTE), 422, /Ce sondage est clos/],
  ['par le lien d’un sondage abandonné', voterParLien, () => parLien(m.abandonne.jeton, UN_VOTE), 422, /Aucune date/],
  [
    'par le lien d’une rencontre datée, sans sondage',
    voterParLien,
    () => parLien(m.datee.jeton, UN_VOTE),
    422,
    /Aucune date/,
  ],
  ['une fois retirée des invités', voterParLien, () => parLien(m.retiree.jeton, UN_VOTE), 403, PLUS_INVITEE],
  [
    'd’un partenaire pour la structure d’un autre',
    voter,
    () => par('partenaire', m.ouvert.sondage, { structure: m.a, ...UN_VOTE }),
    403,
    LA_SIENNE,
  ],
  [
    'd’un invité pour la structure d’un autre',
    voter,
    () => par('invite', m.ouvert.sondage, { structure: m.a, ...UN_VOTE }),
    403,
    LA_SIENNE,
  ],
  [
    'de qui ne fait que lire',
    voter,
    () => par('lecture', m.ouvert.sondage, { structure: m.a, ...UN_VOTE }),
    403,
    QUE_LIRE,
  ],
  [
    'd’un partenaire qui n’est plus invité',
    voter,
    () => par('partenaire', m.retiree.sondage, { structure: m.sienne, ...UN_VOTE }),
    403,
    PLUS_INVITEE,
  ],
  [
    'd’un partenaire, le sondage clos',
    voter,
    () => par('partenaire', m.clos.sondage, { structure: m.sienne, ...UN_VOTE }),
    422,
    /Ce sondage est clos/,
  ],
  [
    'de la coordination pour qui n’est pas invité',
    voter,
    () => par('coordination', m.ouvert.sondage, { structure: arene.autre, ...UN_VOTE }),
    403,
    PLUS_INVITEE,
  ],
];

const versionDuSondage = async (id: string) => (await arene.banc.contexte.depots.sondages.parId(id)).eTag;
const versionDe = async (id: string) => (await arene.banc.contexte.depots.rencontres.parId(id)).eTag;

const SONDAGES: readonly Tentative[] = [
  ['ouvert par un partenaire', ouvrirSondage, () => par('partenaire', m.ouvert.id, demandeDeSondage()), 403, RESERVE],
  ['ouvert par un invité', ouvrirSondage, () => par('invite', m.ouvert.id, demandeDeSondage()), 403, RESERVE],
  [
    'ouvert pendant un autre',
    ouvrirSondage,
    () => par('coordination', m.ouvert.id, demandeDeSondage()),
    409,
    /déjà ouvert/,
  ],
  [
    'ouvert avec une indispensable qui n’est pas invitée',
    ouvrirSondage,
    () => par('coordination', m.abandonne.id, demandeDeSondage({ indispensables: [m.sienne] })),
    422,
    /indispensable n’est pas invitée/,
  ],
  [
    'clos par un partenaire',
    changerSondage,
    async () => par('partenaire', m.ouvert.sondage, { eTag: await versionDuSondage(m.ouvert.sondage), etat: 'Clos' }),
    403,
    RESERVE,
  ],
  [
    'clos sur une version que l’on n’a pas vue',
    changerSondage,
    () => par('coordination', m.ouvert.sondage, { eTag: '"ancienne"', etat: 'Clos' }),
    409,
    CHANGEE,
  ],
  [
    'rouvert une fois abandonné',
    changerSondage,
    async () =>
      par('coordination', m.abandonne.sondage, { eTag: await versionDuSondage(m.abandonne.sondage), etat: 'Ouvert' }),
    422,
    /abandonné/,
  ],
  [
    'tranché par un partenaire',
    retenirCreneau,
    async () => par('partenaire', m.ouvert.sondage, { eTag: await versionDuSondage(m.ouvert.sondage), creneau: 'c1' }),
    403,
    RESERVE,
  ],
  [
    'tranché par un invité',
    retenirCreneau,
    async () => par('invite', m.ouvert.sondage, { eTag: await versionDuSondage(m.ouvert.sondage), creneau: 'c1' }),
    403,
    RESERVE,
  ],
  [
    'tranché pour un créneau qui n’est pas proposé',
    retenirCreneau,
    async () =>
      par('coordination', m.ouvert.sondage, { eTag: await versionDuSondage(m.ouvert.sondage), creneau: 'c9' }),
    404,
    /créneau n’est pas/,
  ],
  [
    'lâché par un partenaire',
    lacherCreneau,
    async () => par('partenaire', m.ouvert.sondage, { eTag: await versionDuSondage(m.ouvert.sondage) }),
    403,
    RESERVE,
  ],
  [
    'ses créneaux cherchés par qui ne fait que lire',
    proposerCreneaux,
    () => par('lecture', m.ouvert.id, { du: '2026-12-01', au: '2026-12-18' }),
    403,
    QUE_LIRE,
  ],
];

const REPONSES: readonly Tentative[] = [
  ['par le lien d’une fiche', repondreInvitationParLien, () => parLien(m.fiche.jeton, VIENT), 403, PAS_CETTE_PAGE],
  ['par un lien révoqué', repondreInvitationParLien, () => parLien(m.revoque.jeton, VIENT), 410, REVOQUE],
  ['par un lien expiré', repondreInvitationParLien, () => parLien(m.expire.jeton, VIENT), 410, EXPIRE],
  [
    'avant qu’il y ait une date',
    repondreInvitationParLien,
    () => parLien(m.ouvert.jeton, VIENT),
    422,
    /n’attend plus de réponse/,
  ],
  [
    'à une rencontre passée',
    repondreInvitationParLien,
    () => parLien(m.passee.jeton, VIENT),
    422,
    /n’attend plus de réponse/,
  ],
  [
    'à une rencontre annulée',
    repondreInvitationParLien,
    () => parLien(m.annulee.jeton, VIENT),
    422,
    /n’attend plus de réponse/,
  ],
  [
    'pour une autre structure, nommée dans le corps',
    repondreInvitationParLien,
    () => parLien(m.datee.jeton, { ...VIENT, structure: m.sienne }),
    400,
    EN_TROP,
  ],
  ['une fois retirée des invités', repondreInvitationParLien, () => parLien(m.retiree.jeton, VIENT), 403, PLUS_INVITEE],
  [
    'd’un partenaire pour la structure d’un autre',
    repondreInvitation,
    () => par('partenaire', m.datee.id, { structure: m.a, ...VIENT }),
    403,
    LA_SIENNE,
  ],
  [
    'd’un invité pour la structure d’un autre',
    repondreInvitation,
    () => par('invite', m.datee.id, { structure: m.a, ...VIENT }),
    403,
    LA_SIENNE,
  ],
  [
    'de qui ne fait que lire',
    repondreInvitation,
    () => par('lecture', m.datee.id, { structure: m.a, ...VIENT }),
    403,
    QUE_LIRE,
  ],
  [
    'de la coordination pour qui n’est pas invité',
    repondreInvitation,
    () => par('coordination', m.datee.id, { structure: arene.autre, ...VIENT }),
    403,
    PLUS_INVITEE,
  ],
  [
    'les invités changés par un partenaire',
    changerInvites,
    () => par('partenaire', m.datee.id, { ajouter: [], retirer: [m.a] }),
    403,
    RESERVE,
  ],
  ['les liens envoyés par un invité', envoyerLesLiens, () => par('invite', m.datee.id), 403, RESERVE],
  [
    'les silencieuses relancées par un partenaire qui ne co-organise pas',
    relancerInvites,
    () => par('partenaire', m.datee.id),
    403,
    RESERVE,
  ],
  [
    'les silencieuses relancées par qui ne fait que lire',
    relancerInvites,
    () => par('lecture', m.datee.id),
    403,
    QUE_LIRE,
  ],
];

const ARRIVEES: readonly Tentative[] = [
  ['des jours avant', arriverParLien, () => parLien(m.datee.jeton), 422, /le jour même/],
  ['deux jours après', arriverParLien, () => parLien(m.passee.jeton), 422, /le jour même/],
  ['à une rencontre annulée', arriverParLien, () => parLien(m.annulee.jeton), 422, /le jour même/],
  ['par le lien d’une fiche', arriverParLien, () => parLien(m.fiche.jeton), 403, PAS_CETTE_PAGE],
  ['par un lien révoqué', arriverParLien, () => parLien(m.revoque.jeton), 410, REVOQUE],
  ['une fois retirée des invités', arriverParLien, () => parLien(m.retireeCeJour.jeton), 403, PLUS_INVITEE],
  [
    'pour une autre structure, nommée dans le corps',
    arriverParLien,
    () => parLien(m.maintenant.jeton, { structure: m.sienne }),
    400,
    EN_TROP,
  ],
  ['la porte lue par un partenaire', lirePorte, () => lire('partenaire', m.maintenant.id), 403, RESERVE],
  ['par un code de porte deviné', ouvrirPorte, () => ({ corps: { porte: 'AAAA-AAAA' } }), 404, /code/i],
  ['à la porte, sans code', arriverALaPorte, () => ({ corps: { porte: 'AAAA-AAAA', structure: m.a } }), 404, /code/i],
  [
    'des présences saisies par un partenaire',
    saisirPresences,
    () => par('partenaire', m.passee.id, { feuilleDePresence: true, lignes: [{ structure: m.a, statut: 'Présent' }] }),
    403,
    RESERVE,
  ],
];

const COMPTES_RENDUS: readonly Tentative[] = [
  ['rédigé par un partenaire', redigerCompteRendu, () => lire('partenaire', m.passee.id), 403, RESERVE],
  [
    'lu par un partenaire dans ses notes par point',
    lireNotesDePoint,
    () => lire('partenaire', m.passee.id),
    403,
    RESERVE,
  ],
  [
    'noté par un invité sous un point',
    noterSurLePoint,
    () => par('invite', m.passee.id, { point: 'thematique', avant: '', texte: 'x' }),
    403,
    RESERVE,
  ],
  [
    'réécrit par un partenaire',
    enregistrerCompteRendu,
    async () => par('partenaire', m.passee.id, { eTag: await versionDe(m.passee.id), texte: 'x' }),
    403,
    RESERVE,
  ],
  [
    'réécrit par un invité',
    enregistrerCompteRendu,
    async () => par('invite', m.passee.id, { eTag: await versionDe(m.passee.id), texte: 'x' }),
    403,
    RESERVE,
  ],
  [
    'réécrit sur une version que l’on n’a pas vue',
    enregistrerCompteRendu,
    () => par('coordination', m.passee.id, { eTag: '"ancienne"', texte: 'x' }),
    409,
    CHANGEE,
  ],
  [
    'écrit avant que la rencontre ait eu lieu',
    enregistrerCompteRendu,
    async () => par('coordination', m.datee.id, { eTag: await versionDe(m.datee.id), texte: 'x' }),
    422,
    /n’a pas commencé/,
  ],
  [
    'diffusé par qui ne fait que lire',
    diffuserCompteRendu,
    async () => par('lecture', m.passee.id, { eTag: await versionDe(m.passee.id) }),
    403,
    QUE_LIRE,
  ],
  [
    'une décision d’un autre dite faite, par un lien',
    direSuiteParLien,
    () => parLien(m.datee.jeton, { suite: m.decision.id, eTag: m.decision.eTag, dit: 'Faite' }),
    404,
    /n’existe pas ou plus/,
  ],
  [
    'une décision d’un autre dite faite, par un partenaire',
    direSuite,
    () => par('partenaire', m.decision.id, { structure: arene.autre, eTag: m.decision.eTag, dit: 'Faite' }),
    403,
    LA_SIENNE,
  ],
  [
    'une décision corrigée par un partenaire',
    corrigerSuite,
    () => par('partenaire', m.decision.id, { eTag: m.decision.eTag, titre: 'Autre chose' }),
    403,
    RESERVE,
  ],
];

const TOUTES = {
  Vote: VOTES,
  Sondage: SONDAGES,
  Réponse: REPONSES,
  Arrivée: ARRIVEES,
  'Compte rendu': COMPTES_RENDUS,
};

test('soixante tentatives au moins sont jouées', () => {
  expect(Object.values(TOUTES).flat().length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.entries(TOUTES))('%s', (_quoi, tentatives) => {
  jouerLesTentatives(() => arene, tentatives);
});
