import {
  changerContactParLien,
  choisirLecteursParLien,
  choisirRappelsParLien,
  direCessationParLien,
  ouvrirLien,
  repondreParLien,
} from '../../core/contrats/annuaire.ts';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { accuserReceptionParLien } from '../../core/contrats/diffusions.ts';
import {
  changerMesDonneesParLien,
  demanderMesDonneesParLien,
  lireMesDonneesParLien,
} from '../../core/contrats/mes-donnees.ts';
import { repondreMiseEnLienParLien } from '../../core/contrats/mises-en-lien.ts';
import { TOUS_LES_CONTRATS } from '../../core/contrats/tous.ts';
import { ACTES, type Acte, DROITS } from '../../core/droits/droits.ts';
import { type NatureDeSollicitation, OBJET_PAR_NATURE } from '../../core/liens/natures.ts';
import { type Demande, preparerSollicitation } from '../../core/liens/solliciter.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle, uneRencontre } from './fabrique.ts';

jest.setTimeout(300_000);

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

/** What takes a personal link, with a body that is right for it. */
const CONTRATS: Readonly<Record<string, readonly [Contrat, object]>> = {
  ouvrir: [ouvrirLien, {}],
  'répondre de la fiche': [repondreParLien, { corrections: {} }],
  'ajouter un contact': [
    changerContactParLien,
    { changement: { geste: 'ajouter', cle: 'essai-00001', contact: { nom: 'Camille Exemple' } } },
  ],
  'dire qui lit': [choisirLecteursParLien, { champ: 'telephone', niveau: 'partenaires' }],
  'taire les rappels': [choisirRappelsParLien, { sansRappel: false }],
  'dire la cessation': [direCessationParLien, {}],
  'demander ses données': [demanderMesDonneesParLien, {}],
  'lire ses données': [lireMesDonneesParLien, {}],
  'changer ses données': [changerMesDonneesParLien, { eTag: 'la-bonne', contact: { visibilite: 'partenaires' } }],
  'dire la suite d’une mise en lien': [repondreMiseEnLienParLien, { issue: 'Aboutie' }],
  'accuser réception': [accuserReceptionParLien, {}],
};

const TOUJOURS = ['ouvrir', 'taire les rappels', 'demander ses données'];

/** Signed for what has no page yet. */
const SANS_PAGE = TOUJOURS.slice(1);

/** What a right link lets do, by its nature: everything else is refused. The column « lien » of the table of rights, seen from outside. */
const PERMIS: Readonly<Record<NatureDeSollicitation, readonly string[] | 'aucun lien'>> = {
  'Confirmation de fiche': [
    ...TOUJOURS,
    'répondre de la fiche',
    'ajouter un contact',
    'dire qui lit',
    'dire la cessation',
  ],
  'Mise en lien': [...TOUJOURS, 'dire la suite d’une mise en lien'],
  'Mes données': [...TOUJOURS, 'lire ses données', 'changer ses données'],
  Remise: [...TOUJOURS, 'accuser réception'],
  'Sondage de date': SANS_PAGE,
  'Point d’ordre du jour': SANS_PAGE,
  Invitation: SANS_PAGE,
  Relance: 'aucun lien',
  Enquête: 'aucun lien',
};

/** A link as the product signs it, on objects made for it. */
async function unLien(nature: NatureDeSollicitation): Promise<{ jeton: string | undefined; contact: string }> {
  const { id: structure, contact } = await creerStructure(banc);
  const { id: autre } = await creerStructure(banc);
  const { depots } = banc.contexte;
  const { id: rencontre } = await uneRencontre(banc, [structure]);
  const miseEnLien = await depots.misesEnLien.creer({
    cle: uneCle(),
    demandeur: structure,
    destinataire: autre,
    thematique: 'Logement',
    faiteLe: '2026-11-01',
    etat: 'Envoyée',
  });
  const diffusion = await depots.diffusions.creer({
    objet: 'Annuaire des partenaires',
    structure,
    canal: 'Courriel',
    diffuseeLe: '2026-11-01',
    exemplaires: 1,
    etat: 'Remise',
    cle: uneCle(),
  });
  const objets = { rencontre, miseEnLien: miseEnLien.id, diffusion: diffusion.id } satisfies Partial<Demande>;
  const { sollicitation, contenu } = preparerSollicitation(
    { nature, structure, contact, vague: uneCle(), ...objets },
    banc.contexte.maintenant(),
  );
  await depots.sollicitations.creer({ ...sollicitation, etat: 'Envoyée', envoyeeLe: banc.contexte.maintenant() });
  return { jeton: contenu === undefined ? undefined : await banc.contexte.liens.signer(contenu), contact };
}

const NATURES = Object.keys(PERMIS) as NatureDeSollicitation[];
/** The functions do not keep this list yet: nothing to open, so no link to make. */
const SANS_OBJET: readonly NatureDeSollicitation[] = ['Sondage de date'];

test.each(NATURES.filter((n) => !SANS_OBJET.includes(n)))(
  'le lien « %s » ne fait que ce pour quoi il a été envoyé',
  async (nature) => {
    const { jeton, contact } = await unLien(nature);
    const permis = PERMIS[nature];
    expect(jeton === undefined).toBe(permis === 'aucun lien');
    if (jeton === undefined || permis === 'aucun lien') return;
    const faits: string[] = [];
    for (const [quoi, [contrat, corps]] of Object.entries(CONTRATS)) {
      const { eTag } = await banc.contexte.depots.contacts.parId(contact);
      const complet = 'eTag' in corps ? { ...corps, eTag, jeton } : { ...corps, jeton };
      const reponse = await banc.appeler(contrat, { corps: complet });
      expect([quoi, reponse.statut]).toEqual([quoi, reponse.statut === 403 ? 403 : 200]);
      if (reponse.statut === 200) faits.push(quoi);
    }
    expect(faits.toSorted()).toEqual([...permis].toSorted());
  },
);

test('chaque contrat qui prend un lien est dans la table', () => {
  const tous = TOUS_LES_CONTRATS.filter((c) => c.acces === 'lien').map((c) => c.id);
  expect(
    Object.values(CONTRATS)
      .map(([c]) => c.id)
      .toSorted(),
  ).toEqual(tous.toSorted());
});

test('un acte est ouvert aux liens dans la table des droits si, et seulement si, une nature de lien le porte', () => {
  const cible = { structure: '1', contact: '1', rencontre: '1', sondage: '1', miseEnLien: '1', diffusion: '1' };
  const portes = new Set<Acte>(NATURES.flatMap((n) => OBJET_PAR_NATURE[n](cible)?.acte ?? []));
  expect(ACTES.filter((a) => DROITS[a].lien !== 'non').toSorted()).toEqual([...portes].toSorted());
});
