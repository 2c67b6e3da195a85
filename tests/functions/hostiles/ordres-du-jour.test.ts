import {
  changerInvites,
  envoyerLesLiens,
  passerDevant,
  proposerPointParLien,
} from '../../../core/contrats/invitations.ts';
import { enregistrerOrdreDuJour } from '../../../core/contrats/ordre-du-jour.ts';
import { trancherOutlook } from '../../../core/contrats/outlook.ts';
import { proposerPoint } from '../../../core/contrats/points.ts';
import {
  annulerRencontre,
  etablirOrdreDuJour,
  grefferRencontre,
  modifierRencontre,
  planifierRencontre,
} from '../../../core/contrats/rencontres.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import { coorganiser, creerStructure, jetonRecu, uneCle, uneRencontre, unLien } from '../fabrique.ts';
import { type Arene, ouvrirArene } from './arene.ts';
import {
  CHANGEE,
  EN_TROP,
  jouerLesTentatives,
  LA_SIENNE,
  PAS_CETTE_PAGE,
  PLUS_INVITEE,
  par,
  parLien,
  QUE_LIRE,
  RESERVE,
  type Tentative,
} from './tentative.ts';

let arene: Arene;
let m: Awaited<ReturnType<typeof preparer>>;
beforeAll(async () => {
  arene = await ouvrirArene();
  m = await preparer();
});
afterAll(() => arene.fermer());

/** Rencontres of ninety minutes: one that the partner co-organises, one that they are only invited to, one that is no more, one that was held. */
async function preparer() {
  const { banc } = arene;
  const { depots } = banc.contexte;
  const a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
  const sienne = arene.sienne('partenaire');
  const inviter = async () => {
    const { id } = await uneRencontre(banc, [a, sienne], { avecOrdreDuJour: true });
    await banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id }, corps: {} });
    return { id, jeton: jetonRecu(banc, 'a@exemple.example') };
  };
  const coorganisee = await inviter();
  const contact = (await depots.contacts.lireOu('structure', sienne)).items.find(({ oid }) => oid !== undefined);
  await coorganiser(banc, coorganisee.id, { id: sienne, contact: contact?.id ?? '' });
  const conviee = await inviter();
  const plein = await inviter();
  for (let n = 1; n <= 5; n += 1)
    await banc.appeler(proposerPointParLien, {
      corps: { jeton: plein.jeton, cle: uneCle(), titre: `Sujet ${n}`, type: 'Échange' },
    });
  const retiree = await inviter();
  await banc.appeler(changerInvites, {
    profil: 'coordination',
    chemin: { id: retiree.id },
    corps: { ajouter: [], retirer: [a, sienne] },
  });
  const annulee = await inviter();
  await banc.appeler(annulerRencontre, {
    profil: 'coordination',
    chemin: { id: annulee.id },
    corps: { eTag: (await depots.rencontres.parId(annulee.id)).eTag, motif: 'Neige' },
  });
  const tenue = await inviter();
  await depots.rencontres.modifier(tenue.id, (await depots.rencontres.parId(tenue.id)).eTag, {
    etat: 'Tenue',
    debut: plusMinutes(banc.contexte.maintenant(), -24 * 60),
  });
  const fiche = await unLien(banc, (await creerStructure(banc, { courrielDuContact: 'f@exemple.example' })).id);
  return { a, sienne, coorganisee, conviee, plein, retiree, annulee, tenue, fiche };
}

const unPoint = () => ({ cle: uneCle(), titre: 'Les horaires', type: 'Échange' }) as const;
const versionDe = async (id: string) => (await arene.banc.contexte.depots.rencontres.parId(id)).eTag;
const cale = (debut: number, duree: number, valeurs: object = {}) => ({
  titre: 'Les loyers',
  type: 'Échange',
  source: 'ajoute',
  origine: '',
  debut,
  duree,
  ...valeurs,
});
/** The whole of an ordre du jour, as somebody composes it: moved, locked, shared out anew. */
const compose = async (id: string, points: readonly object[], reste: object = {}) => ({
  eTag: await versionDe(id),
  points,
  ecartes: [],
  ...reste,
});
/** By whoever co-organises this one, which is their right. */
const enOrganisant =
  (points: readonly object[], reste: object = {}) =>
  async () =>
    par('partenaire', m.coorganisee.id, await compose(m.coorganisee.id, points, reste));
const PAS_COORGANISEE = /qui co-organise cette rencontre/;

const PROPOSER: readonly Tentative[] = [
  ['un de trop, par un lien', proposerPointParLien, () => parLien(m.plein.jeton, unPoint()), 422, /déjà proposé 5/],
  [
    'une fois retirée des invités, par un lien',
    proposerPointParLien,
    () => parLien(m.retiree.jeton, unPoint()),
    403,
    PLUS_INVITEE,
  ],
  ['par le lien d’une fiche', proposerPointParLien, () => parLien(m.fiche.jeton, unPoint()), 403, PAS_CETTE_PAGE],
  [
    'signé d’une autre structure, par un lien',
    proposerPointParLien,
    () => parLien(m.conviee.jeton, { ...unPoint(), structure: m.sienne }),
    400,
    EN_TROP,
  ],
  [
    'à une rencontre annulée, par un lien',
    proposerPointParLien,
    () => parLien(m.annulee.jeton, unPoint()),
    422,
    /n’est plus à venir/,
  ],
  [
    'signé d’une autre structure, par un partenaire',
    proposerPoint,
    () => par('partenaire', m.conviee.id, { ...unPoint(), structure: m.a }),
    403,
    LA_SIENNE,
  ],
  [
    'signé d’une autre structure, par qui co-organise',
    proposerPoint,
    () => par('partenaire', m.coorganisee.id, { ...unPoint(), structure: m.a }),
    403,
    LA_SIENNE,
  ],
  [
    'par qui ne fait que lire',
    proposerPoint,
    () => par('lecture', m.conviee.id, { ...unPoint(), structure: m.a }),
    403,
    QUE_LIRE,
  ],
  [
    'à une rencontre tenue',
    proposerPoint,
    () => par('partenaire', m.tenue.id, { ...unPoint(), structure: m.sienne }),
    422,
    /n’est plus à venir/,
  ],
  [
    'd’une durée qui n’en est pas une',
    proposerPoint,
    () => par('partenaire', m.conviee.id, { ...unPoint(), structure: m.sienne, dureeMinutes: 10_000 }),
    400,
    /dureeMinutes/,
  ],
  [
    'd’une structure qui n’existe pas',
    proposerPoint,
    () => par('coordination', m.conviee.id, { ...unPoint(), structure: '99999' }),
    404,
    /n’existe pas ou plus/,
  ],
];

const COMPOSER: readonly Tentative[] = [
  [
    'établi par un partenaire',
    etablirOrdreDuJour,
    async () => par('partenaire', m.conviee.id, { eTag: await versionDe(m.conviee.id) }),
    403,
    RESERVE,
  ],
  [
    'établi de nouveau par qui co-organise',
    etablirOrdreDuJour,
    async () => par('partenaire', m.coorganisee.id, { eTag: await versionDe(m.coorganisee.id) }),
    403,
    RESERVE,
  ],
  [
    'réécrit par un invité',
    enregistrerOrdreDuJour,
    async () => ({ ...(await arene.juste(enregistrerOrdreDuJour, arene.autre)), profil: 'invite' }),
    403,
    RESERVE,
  ],
  [
    'rééquilibré par qui est convié, et co-organise une autre rencontre',
    enregistrerOrdreDuJour,
    async () => par('partenaire', m.conviee.id, await compose(m.conviee.id, [cale(0, 90)])),
    403,
    PAS_COORGANISEE,
  ],
  [
    'rééquilibré par qui ne fait que lire',
    enregistrerOrdreDuJour,
    async () => par('lecture', m.coorganisee.id, await compose(m.coorganisee.id, [cale(0, 90)])),
    403,
    QUE_LIRE,
  ],
  [
    'avec un message à tous les invités, par qui co-organise',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, 90)], { prevenir: true }),
    403,
    /revient à la coordination/,
  ],
  [
    'déplacé sur une version que l’on n’a pas vue',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, 20), cale(20, 20)], { eTag: '"ancienne"' }),
    409,
    CHANGEE,
  ],
  [
    'un point verrouillé posé sur un autre',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, 60), cale(30, 30, { verrouille: true })]),
    422,
    /Rééquilibrez, ou raccourcissez/,
  ],
  [
    'un point verrouillé après la fin',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, 60), cale(600, 30, { verrouille: true })]),
    422,
    /Rééquilibrez, ou raccourcissez/,
  ],
  [
    'plus long que la rencontre',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, 60), cale(60, 60)]),
    422,
    /Rééquilibrez, ou raccourcissez/,
  ],
  [
    'un point d’une minute négative',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, -10)]),
    400,
    /dure au moins une minute/,
  ],
  ['un point d’une demi-minute', enregistrerOrdreDuJour, enOrganisant([cale(0, 0.5)]), 400, /entier de minutes/],
  ['sans aucun point', enregistrerOrdreDuJour, enOrganisant([]), 400, /au moins un point/],
  [
    'de plus de points que personne n’en lit',
    enregistrerOrdreDuJour,
    enOrganisant(Array.from({ length: 151 }, () => cale(0, 1))),
    400,
    /au plus 150 points/,
  ],
  [
    'présenté par une structure qui n’existe pas',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, 90, { presente: '99999' })]),
    404,
    /n’existe pas ou plus/,
  ],
  [
    'd’une source inventée',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, 90, { source: 'rumeur' })]),
    400,
    /une valeur parmi/,
  ],
  [
    'sa référence prise dans une liste fermée',
    enregistrerOrdreDuJour,
    enOrganisant([cale(0, 90, { reference: { liste: 'Sollicitations', id: '1' } })]),
    400,
    /une valeur parmi/,
  ],
  [
    'd’une rencontre annulée',
    enregistrerOrdreDuJour,
    async () => par('coordination', m.annulee.id, await compose(m.annulee.id, [cale(0, 90)])),
    422,
    /annulée/,
  ],
];

const DEPLACER: readonly Tentative[] = [
  [
    'par un partenaire',
    modifierRencontre,
    async () => ({ ...(await arene.juste(modifierRencontre, arene.autre)), profil: 'partenaire' }),
    403,
    RESERVE,
  ],
  [
    'par qui la co-organise',
    modifierRencontre,
    async () => ({
      ...(await arene.juste(modifierRencontre, arene.autre)),
      profil: 'partenaire',
      chemin: { id: m.coorganisee.id },
    }),
    403,
    RESERVE,
  ],
  [
    'planifiée par qui ne fait que lire',
    planifierRencontre,
    async () => par('lecture', m.conviee.id, { eTag: await versionDe(m.conviee.id) }),
    403,
    QUE_LIRE,
  ],
  [
    'planifiée par qui la co-organise',
    planifierRencontre,
    async () => par('partenaire', m.coorganisee.id, { eTag: await versionDe(m.coorganisee.id) }),
    403,
    RESERVE,
  ],
  [
    'annulée par qui la co-organise',
    annulerRencontre,
    async () => par('partenaire', m.coorganisee.id, { eTag: await versionDe(m.coorganisee.id), motif: 'Non' }),
    403,
    RESERVE,
  ],
  [
    'greffée à une autre par qui la co-organise',
    grefferRencontre,
    async () =>
      par('partenaire', m.coorganisee.id, {
        eTag: await versionDe(m.coorganisee.id),
        hote: m.conviee.id,
        dureeMinutes: 30,
      }),
    403,
    RESERVE,
  ],
  [
    'son événement repris d’Outlook par qui la co-organise',
    trancherOutlook,
    async () =>
      par('partenaire', m.coorganisee.id, { eTag: await versionDe(m.coorganisee.id), vu: 'rien', cote: 'outlook' }),
    403,
    RESERVE,
  ],
  [
    'une place prise à une autre structure par qui la co-organise',
    passerDevant,
    () => par('partenaire', m.coorganisee.id, { structure: m.sienne, motif: 'Je passe' }),
    403,
    RESERVE,
  ],
];

describe.each(
  Object.entries({
    'Proposer un point': PROPOSER,
    'Composer l’ordre du jour': COMPOSER,
    'Déplacer la rencontre': DEPLACER,
  }),
)('%s', (_quoi, tentatives) => {
  jouerLesTentatives(() => arene, tentatives);
});

test('composé comme il faut par qui co-organise, le même ordre du jour passe : les refus viennent bien de ce qui a été changé', async () => {
  const { reponse, griefs } = await arene.jouer(
    enregistrerOrdreDuJour,
    await enOrganisant([cale(0, 30), cale(30, 30, { verrouille: true, presente: m.a })])(),
  );
  expect({ griefs, statut: reponse.statut }).toEqual({ griefs: [], statut: 200 });
});
