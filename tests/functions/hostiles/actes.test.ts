import type { Contrat } from '../../../core/contrats/contrat.ts';
import { type Acte, DROITS } from '../../../core/droits/droits.ts';
import { TOUS_LES_CONTRATS } from '../../../functions/commandes.ts';
import type { NomProfil } from '../../../infra/local/locataire.ts';
import { DEMANDES_PAR_LIEN } from '../demandes/par-lien.ts';
import { type Arene, COMPTES, ouvrirArene } from './arene.ts';
import type { Demande } from './cas.ts';
import { sessionsHostiles } from './jetons-de-session.ts';

let arene: Arene;
/** A right request of each contract, about the structure of nobody here. */
const justes = new Map<string, Demande>();
beforeAll(async () => {
  arene = await ouvrirArene();
  for (const contrat of AVEC_COMPTE) justes.set(contrat.id, await arene.juste(contrat, arene.autre));
});
afterAll(() => arene.fermer());

const AVEC_COMPTE = TOUS_LES_CONTRATS.filter((c) => c.acces !== 'lien' && c.acces !== 'public');
const nommes = (contrats: readonly Contrat[]) => contrats.map((c) => [c.id, c] as const);

describe('qui n’est pas identifié', () => {
  let sessions: Awaited<ReturnType<typeof sessionsHostiles>>;
  beforeAll(async () => {
    sessions = await sessionsHostiles(arene.banc, 'coordination');
  });

  test(`n’est pas écouté : trente sortes de jetons au moins, sur ${AVEC_COMPTE.length} opérations, sans une demande à Graph`, async () => {
    expect(Object.keys(sessions).length).toBeGreaterThanOrEqual(30);
    const griefs: string[] = [];
    for (const [sorte, autorisation] of Object.entries(sessions))
      for (const contrat of AVEC_COMPTE) {
        arene.banc.compter();
        const { reponse, griefs: dits } = await arene.jouer(contrat, {
          ...justes.get(contrat.id),
          ...(autorisation === undefined ? {} : { autorisation }),
        });
        const suivi = [
          ...dits,
          ...(reponse.statut === 401 ? [] : [`répond ${reponse.statut}`]),
          ...(/^Bearer/.test(reponse.entetes['www-authenticate'] ?? '') ? [] : ['sans défi']),
          ...(arene.banc.compter() === 0 ? [] : ['demande à Graph']),
        ];
        griefs.push(...suivi.map((grief) => `${contrat.id}, jeton ${sorte} : ${grief}`));
      }
    expect(griefs).toEqual([]);
  });

  test('le même jeton, sans rien autour, passe : les refus viennent bien de ce qui a été changé', async () => {
    const jeton = await arene.banc.jeton('coordination');
    for (const schema of ['Bearer', 'bearer'])
      expect((await arene.banc.appeler({ id: 'lireMesDonnees' }, { autorisation: `${schema} ${jeton}` })).statut).toBe(
        200,
      );
  });
});

const SANS_DROIT = AVEC_COMPTE.flatMap((contrat) =>
  COMPTES.filter((profil) => DROITS[contrat.acces as Acte][profil] !== 'tout').map(
    (profil) => [contrat, profil] as const,
  ),
);

test(`${SANS_DROIT.length} fois un profil sans droit, sur la structure d’un autre : refusé, rien d’écrit ni d’envoyé`, async () => {
  const griefs: string[] = [];
  for (const [contrat, profil] of SANS_DROIT) {
    const { reponse, griefs: dits } = await arene.jouer(contrat, { ...justes.get(contrat.id), profil });
    const statut = reponse.statut === 403 || reponse.statut === 404 ? [] : [`répond ${reponse.statut}`];
    griefs.push(...[...dits, ...statut].map((grief) => `${contrat.id}, ${profil} : ${grief}`));
  }
  expect(griefs).toEqual([]);
});

const CHANGENT = TOUS_LES_CONTRATS.filter((c) => c.methode === 'POST' && c.acces !== 'public');
const A_LA_FOIS = 3;
/** The coordination, save for what only partners do. */
const quiPeut = ({ acces }: Contrat): NomProfil =>
  acces !== 'lien' && DROITS[acces as Acte].coordination === 'non' ? 'partenaire' : 'coordination';

describe(`${A_LA_FOIS} fois la même demande à la fois, sur ${CHANGENT.length} opérations`, () => {
  test.each(nommes(CHANGENT))('%s n’a qu’un effet', async (_id, contrat) => {
    const qui = quiPeut(contrat);
    const profil = contrat.acces === 'lien' ? {} : { profil: qui };
    const jouer = async (fois: number) => {
      const juste = { ...(await arene.juste(contrat, arene.sienne(qui))), ...profil };
      const debut = arene.banc.effets.length;
      const reponses = await Promise.all(Array.from({ length: fois }, () => arene.banc.appeler(contrat, juste)));
      const effets = arene.compterEffets(arene.banc.effets.slice(debut));
      return { statuts: reponses.map(({ statut }) => statut), effets };
    };
    // First: what may be done once a month is then not done yet.
    const plusieurs = await jouer(A_LA_FOIS);
    const une = await jouer(1);
    expect(une.statuts).toEqual([200]);
    expect(plusieurs.statuts).toContain(200);
    expect(plusieurs.statuts.filter((s) => ![200, 201, 409, 410, 422].includes(s))).toEqual([]);
    const doubles = [...plusieurs.effets].filter(([quoi, combien]) => combien > Math.max(1, une.effets.get(quoi) ?? 0));
    expect(doubles).toEqual([]);
  });
});

const PAR_LIEN = TOUS_LES_CONTRATS.filter((c) => c.acces === 'lien');

/** What a mail, a hand or a browser puts around the address of a link (`core/liens/jeton-entier.ts`). */
const AUTOUR: readonly ((jeton: string) => string)[] = [
  (j) => `${j} `,
  (j) => ` ${j}\n`,
  (j) => `<${j}>.`,
  (j) => `${j}&utm_source=lettre`,
  (j) => `${j.slice(0, 60)}=\r\n${j.slice(60)}`,
];

test(`un lien copié avec ${AUTOUR.length} sortes de signes de trop ouvre partout comme le lien juste, sur ${PAR_LIEN.length} opérations`, async () => {
  expect(PAR_LIEN.map((c) => c.id).toSorted()).toEqual(Object.keys(DEMANDES_PAR_LIEN).toSorted());
  const statuts: (readonly [string, readonly number[]])[] = [];
  for (const contrat of PAR_LIEN) {
    const juste = await arene.juste(contrat, arene.autre);
    const { jeton, ...reste } = juste.corps as { readonly jeton: string };
    const obtenus: number[] = [];
    for (const entourer of [(j: string) => j, ...AUTOUR]) {
      const { reponse } = await arene.jouer(contrat, { ...juste, corps: { ...reste, jeton: entourer(jeton) } });
      obtenus.push(reponse.statut);
    }
    // Some may be done once only: its version is then out of date, never its link unknown.
    statuts.push([contrat.id, obtenus.map((s) => (s === 409 ? 200 : s))]);
  }
  expect(statuts).toEqual(PAR_LIEN.map(({ id }) => [id, [200, ...AUTOUR.map(() => 200)]]));
});
