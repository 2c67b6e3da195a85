import type { Contrat } from '../../../core/contrats/contrat.ts';
import { type Acte, DROITS } from '../../../core/droits/droits.ts';
import type { NATURES_DE_SOLLICITATION } from '../../../core/lists/sollicitations.list.ts';
import { TOUS_LES_CONTRATS } from '../../../functions/commandes.ts';
import { lienDeNature, surSaLigne } from '../demandes/lien-de-nature.ts';
import { DEMANDES_PAR_LIEN } from '../demandes/par-lien.ts';
import { coorganiser, creerStructure, lienVersMesDonnees, uneCle, uneRencontre, unLien } from '../fabrique.ts';
import { type Arene, ouvrirArene } from './arene.ts';
import {
  EN_TROP,
  jouerLesTentatives,
  LA_SIENNE,
  PAS_CETTE_PAGE,
  par,
  parLien,
  QUE_LIRE,
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

/** The accounts of a partner and of a guest organise, and are invited to, one rencontre each: not those that they go for. */
async function preparer() {
  const { banc } = arene;
  const { contacts, sollicitations } = banc.contexte.depots;
  for (const profil of ['partenaire', 'invite'] as const) {
    const id = arene.sienne(profil);
    const { items } = await contacts.lireOu('structure', id);
    const rencontre = await uneRencontre(banc, [id]);
    await coorganiser(banc, rencontre.id, { id, contact: items.find(({ oid }) => oid !== undefined)?.id ?? '' });
  }
  const [autre] = (await contacts.lireOu('structure', arene.autre)).items;
  const fiche = await unLien(banc, (await creerStructure(banc, { courrielDuContact: 'f@exemple.example' })).id);
  const mesDonnees = await lienVersMesDonnees(banc, fiche.jeton);
  const ferme = await unLien(banc, (await creerStructure(banc)).id);
  const donneesFermees = await lienVersMesDonnees(banc, ferme.jeton);
  for (const ligne of (await sollicitations.lireOu('structure', ferme.structure)).items)
    await sollicitations.modifier(ligne.id, ligne.eTag, { revoquee: true });
  return { autre: autre?.id ?? '', fiche, mesDonnees, donneesFermees };
}

/** By what a path is open to somebody who is not of the coordination; `non`: it is not. */
type Ouverture = 'lien' | 'public' | 'sien' | 'organise' | 'convie' | 'tout' | 'non';
const ouvertureDe = ({ acces }: Contrat): Ouverture =>
  acces === 'lien' || acces === 'public' ? acces : DROITS[acces as Acte].partenaire;
const ouvertsPar = (ouverture: Ouverture): readonly Contrat[] =>
  TOUS_LES_CONTRATS.filter((c) => ouvertureDe(c) === ouverture);

/** A link of this nature, revoked or not, asked for what this contract does. */
const avecLeLien = async ({ id }: Contrat, nature: (typeof NATURES_DE_SOLLICITATION)[number], revoque = false) => {
  const { corps = {}, apres } = DEMANDES_PAR_LIEN[id] ?? {};
  const lien = await lienDeNature(arene.banc, nature, apres);
  if (revoque) {
    const { sollicitations } = arene.banc.contexte.depots;
    const derniere = (await sollicitations.lire()).items.toSorted((x, y) => Number(x.id) - Number(y.id)).at(-1);
    if (derniere !== undefined) await sollicitations.modifier(derniere.id, derniere.eTag, { revoquee: true });
  }
  return parLien(lien.jeton ?? '', await surSaLigne(arene.banc, corps, lien));
};
/** Natures whose link opens a page, but not by this contract. */
const AVEC_PAGE = [...new Set(Object.values(DEMANDES_PAR_LIEN).flatMap(({ natures }) => natures))];
const etrangeres = ({ id }: Contrat) => AVEC_PAGE.filter((n) => DEMANDES_PAR_LIEN[id]?.natures.includes(n) !== true);

const PAR_LIEN = ouvertsPar('lien').flatMap((contrat): readonly Tentative[] => {
  const sienne = DEMANDES_PAR_LIEN[contrat.id]?.natures[0] ?? 'Invitation';
  return [
    ...etrangeres(contrat).map(
      (nature): Tentative => [
        `${contrat.id}, par un lien « ${nature} »`,
        contrat,
        () => avecLeLien(contrat, nature),
        403,
        PAS_CETTE_PAGE,
      ],
    ),
    [`${contrat.id}, par un lien révoqué`, contrat, () => avecLeLien(contrat, sienne, true), 410, REVOQUE],
    [
      `${contrat.id}, pour une structure nommée à côté du lien`,
      contrat,
      async () => ({
        corps: { ...((await avecLeLien(contrat, sienne)).corps as object), structure: arene.autre },
      }),
      400,
      EN_TROP,
    ],
  ];
});

/** What a partner and a guest are told, and who only reads, when they ask it of what belongs to somebody else. */
const pourUnAutre = (ouverture: 'sien' | 'organise' | 'convie', phrase: RegExp): readonly Tentative[] =>
  ouvertsPar(ouverture).flatMap((contrat) =>
    (['partenaire', 'invite', 'lecture'] as const).map(
      (profil): Tentative => [
        `${contrat.id}, par un compte « ${profil} »`,
        contrat,
        async () => ({ ...(await arene.juste(contrat, arene.autre)), profil }),
        403,
        profil === 'lecture' ? QUE_LIRE : phrase,
      ],
    ),
  );

const JAMAIS_FAITE = '987654';
const devine =
  (reste: object = {}) =>
  () => ({ corps: { porte: 'AAAA-AAAA', ...reste } });
const enPartenaire = (demande: object) => () => ({ profil: 'partenaire' as const, ...demande });

/** Open to whoever has an account, or to nobody in particular: by what each could harm. */
const A_TOUS: readonly Tentative[] = [
  ['ouvrirPorte, d’un code deviné', leContrat('ouvrirPorte'), devine(), 404, /n’ouvre aucune rencontre/],
  [
    'arriverALaPorte, d’un code deviné',
    leContrat('arriverALaPorte'),
    devine({ structure: '1' }),
    404,
    /n’ouvre aucune/,
  ],
  [
    'chercherALaPorte, d’un code deviné',
    leContrat('chercherALaPorte'),
    devine({ texte: 'maison' }),
    404,
    /n’ouvre aucune/,
  ],
  [
    'annoncerALaPorte, d’un code deviné',
    leContrat('annoncerALaPorte'),
    devine({ nom: 'Les Roues', commune: '' }),
    404,
    /n’ouvre aucune/,
  ],
  [
    'donnerMonCode, d’un code de porte deviné',
    leContrat('donnerMonCode'),
    devine({ code: 'chat soleil vélo' }),
    404,
    /n’ouvre aucune/,
  ],
  [
    'donnerMonCode, d’un code qui est un nom',
    leContrat('donnerMonCode'),
    devine({ code: 'Camille Exemple' }),
    400,
    /trois mots/,
  ],
  [
    'ouvrirPorte, par un lien personnel',
    leContrat('ouvrirPorte'),
    () => ({ corps: { porte: m.fiche.jeton.slice(0, 80) } }),
    404,
    /n’ouvre aucune/,
  ],
  [
    'ouvrirAvis, d’un code deviné',
    leContrat('ouvrirAvis'),
    () => ({ corps: { code: '1.aaaaaaaaaaaaaaaaaaaaaa' } }),
    404,
    /n’ouvre rien/,
  ],
  [
    'evaluer, d’un code deviné',
    leContrat('evaluer'),
    () => ({
      corps: {
        code: '1.aaaaaaaaaaaaaaaaaaaaaa',
        cle: uneCle(),
        reponses: { utile: 'Oui', parole: 'Oui', suite: 'Oui' },
      },
    }),
    404,
    /n’ouvre rien/,
  ],
  [
    'changerMesDonnees, de la personne d’un autre',
    leContrat('changerMesDonnees'),
    () => par('partenaire', m.autre, { eTag: '"1"', contact: { fonction: 'Direction' } }),
    404,
    /n’est pas la vôtre/,
  ],
  [
    'changerMesDonnees, par la coordination, de la personne d’un autre',
    leContrat('changerMesDonnees'),
    () => par('coordination', m.autre, { eTag: '"1"', contact: { fonction: 'Direction' } }),
    404,
    /n’est pas la vôtre/,
  ],
  [
    'noterInformation, d’une personne nommée',
    leContrat('noterInformation'),
    () => ({ profil: 'partenaire', corps: { contact: m.autre } }),
    400,
    EN_TROP,
  ],
  [
    'demanderRattachement, à deux adresses',
    leContrat('demanderRattachement'),
    enPartenaire({ corps: { courriel: 'a@exemple.example, b@exemple.example' } }),
    400,
    /courriel/,
  ],
  [
    'rattacherCompte, d’un code deviné',
    leContrat('rattacherCompte'),
    enPartenaire({ corps: { courriel: 'f@exemple.example', code: 'AAAAAAAA' } }),
    422,
    /n’est pas le bon/,
  ],
  [
    'lireMesDonnees, par un lien personnel à la place d’un compte',
    leContrat('lireMesDonnees'),
    () => ({ autorisation: `Bearer ${m.mesDonnees}` }),
    401,
    /./,
  ],
  [
    'lireLignes, d’une liste fermée',
    leContrat('lireLignes'),
    enPartenaire({ chemin: { liste: 'Sollicitations' }, corps: {} }),
    400,
    /liste/,
  ],
  [
    'lireLignes, de l’urne des avis',
    leContrat('lireLignes'),
    enPartenaire({ chemin: { liste: 'Evaluations' }, corps: {} }),
    400,
    /liste/,
  ],
  [
    'rechercherFiches, d’un texte démesuré',
    leContrat('rechercherFiches'),
    enPartenaire({ requete: { texte: 'x'.repeat(201) } }),
    400,
    /texte/,
  ],
  [
    'garderRecherche, d’une clé qui est un filtre',
    leContrat('garderRecherche'),
    enPartenaire({ corps: { cle: "x' or '1' eq '1", nom: 'x', recherche: 'texte=x', parCourriel: false } }),
    400,
    /clé de la recherche/,
  ],
  [
    'oublierRecherche, d’une personne nommée',
    leContrat('oublierRecherche'),
    enPartenaire({ corps: { cle: uneCle(), auteur: 'oid-d-un-autre' } }),
    400,
    EN_TROP,
  ],
  [
    'proposerCorrection, de ce qu’une fiche ne laisse pas proposer',
    leContrat('proposerCorrection'),
    () => par('lecture', arene.autre, { cle: uneCle(), corrections: { adresseProtegee: false }, vu: {} }),
    400,
    EN_TROP,
  ],
  [
    'lireSondage, d’une rencontre qui n’est pas',
    leContrat('lireSondage'),
    enPartenaire({ chemin: { id: JAMAIS_FAITE } }),
    404,
    /n’existe pas ou plus/,
  ],
  [
    'lirePublic, d’une rencontre qui n’est pas',
    leContrat('lirePublic'),
    enPartenaire({ chemin: { id: JAMAIS_FAITE } }),
    404,
    /n’existe pas ou plus/,
  ],
  [
    'telechargerOrdreDuJour, d’une rencontre qui n’est pas',
    leContrat('telechargerOrdreDuJour'),
    enPartenaire({ chemin: { id: JAMAIS_FAITE } }),
    404,
    /n’existe pas ou plus/,
  ],
  [
    'telechargerFicheAction, d’une fiche qui n’est pas',
    leContrat('telechargerFicheAction'),
    enPartenaire({ chemin: { id: JAMAIS_FAITE } }),
    404,
    /n’existe pas ou plus/,
  ],
  ...(['lireBilan', 'telechargerBilanDocx', 'telechargerBilanPptx', 'telechargerBilanXlsx'] as const).map(
    (id): Tentative => [
      `${id}, d’une année qui est un filtre`,
      leContrat(id),
      enPartenaire({ chemin: { annee: "2026' or 1 eq 1" } }),
      400,
      /année/i,
    ],
  ),
  ['lireInterconnaissance, sans compte', leContrat('lireInterconnaissance'), () => ({}), 401, /Identifiez-vous/],
  [
    'lireSynthese, d’un mois qui est un chemin',
    leContrat('lireSynthese'),
    enPartenaire({ chemin: { mois: '../2026-10' } }),
    400,
    /mois/i,
  ],
  [
    'lireVentilation, d’un mois, qui n’en a pas',
    leContrat('lireVentilation'),
    enPartenaire({ chemin: { periode: '2026-10' } }),
    400,
    /trimestre/i,
  ],
  [
    'exporterIndicateurs, de mois qui sont un filtre',
    leContrat('exporterIndicateurs'),
    enPartenaire({ corps: { fichier: 'csv', periode: { de: "2026-09' or 1 eq 1", a: '2026-10' } } }),
    400,
    /mois/i,
  ],
  [
    'exporterBudget, d’un plan sans fin',
    leContrat('exporterBudget'),
    enPartenaire({ corps: { fichier: 'csv', plan: 'x'.repeat(121) } }),
    400,
    /120 caractères/,
  ],
  [
    'lireLignesDuChiffre, d’un indicateur qui n’est pas',
    leContrat('lireLignesDuChiffre'),
    enPartenaire({ chemin: { mois: '2026-10', id: JAMAIS_FAITE, periode: 'mois' } }),
    404,
    /./,
  ],
];

/** The calendar that the programme of a person reads is opened, renewed and closed by nobody else. */
const AGENDAS_PERSONNELS: readonly Tentative[] = [
  ...(['coordination', 'partenaire', 'invite', 'lecture'] as const).flatMap((profil) =>
    (['ouvrir', 'renouveler', 'couper'] as const).map(
      (geste): Tentative => [
        `l’agenda d’un autre, « ${geste} » par un compte « ${profil} »`,
        leContrat('gererAgenda'),
        () => par(profil, m.autre, { geste }),
        404,
        /n’est pas la vôtre/,
      ],
    ),
  ),
  [
    'par le lien d’une fiche, qui peut avoir été transféré',
    leContrat('gererAgendaParLien'),
    () => parLien(m.fiche.jeton, { geste: 'ouvrir' }),
    403,
    PAS_CETTE_PAGE,
  ],
  [
    'celui d’une personne nommée à côté du lien',
    leContrat('gererAgendaParLien'),
    () => parLien(m.mesDonnees, { geste: 'ouvrir', contact: m.autre }),
    400,
    EN_TROP,
  ],
  [
    'par un lien révoqué',
    leContrat('gererAgendaParLien'),
    () => parLien(m.donneesFermees, { geste: 'renouveler' }),
    410,
    REVOQUE,
  ],
];

const TOUTES = {
  'Par un lien': PAR_LIEN,
  'Pour la structure d’un autre': pourUnAutre('sien', LA_SIENNE),
  'Sur une rencontre que l’on ne co-organise pas': pourUnAutre('organise', /qui co-organise cette rencontre/),
  'Sur une rencontre où l’on n’est pas convié': pourUnAutre('convie', /structures invitées à cette rencontre/),
  'Ouvert à tous': A_TOUS,
  'L’agenda d’un autre': AGENDAS_PERSONNELS,
};

describe.each(Object.entries(TOUTES))('%s', (_quoi, tentatives) => {
  jouerLesTentatives(() => arene, tentatives);
});

test('chaque chemin qu’un lien, un partenaire ou le public atteint est attaqué', () => {
  const attaques = new Set(Object.values(TOUTES).flatMap((tentatives) => tentatives.map(([, { id }]) => id)));
  const atteints = TOUS_LES_CONTRATS.filter((c) => ouvertureDe(c) !== 'non').map(({ id }) => id);
  expect(atteints.length).toBeGreaterThanOrEqual(80);
  expect(atteints.filter((id) => !attaques.has(id))).toEqual([]);
});

function leContrat(id: string): Contrat {
  const contrat = TOUS_LES_CONTRATS.find((c) => c.id === id);
  if (contrat === undefined) throw new Error(`${id} n’est pas un contrat.`);
  return contrat;
}
