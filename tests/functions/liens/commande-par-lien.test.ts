import { choisirRappelsParLien } from '../../../core/contrats/annuaire.ts';
import { reussite } from '../../../core/contrats/erreur.ts';
import { commande } from '../../../functions/hote/commande.ts';
import type { Contexte } from '../../../functions/hote/contexte.ts';
import { type AppelParLien, commandeParLien } from '../../../functions/liens/commande-par-lien.ts';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { unLien } from '../fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

test('ce qui se demande par un lien ne se déclare pas sans que le lien soit ouvert : le compilateur le refuse', () => {
  // @ts-expect-error The contract of a link is not one that `commande` takes.
  expect(commande(choisirRappelsParLien, async () => reussite({ sansRappel: true, dejaFait: true }))).toBeDefined();
});

/** What the treatment received of a call with this token; undefined when it was not reached. */
async function recu(jeton: string): Promise<{ statut: string; appel: AppelParLien | undefined }> {
  let appel: AppelParLien | undefined;
  const essai = commandeParLien(choisirRappelsParLien, 'celui-du-lien', async (reception) => {
    appel = reception;
    return reussite({ sansRappel: true, dejaFait: true });
  });
  const { contexte } = banc;
  const personne = { profil: 'lien', id: 'anonyme', structures: [] } as const;
  const demande = { chemin: undefined, requete: undefined, corps: { jeton, sansRappel: true }, acteur: personne };
  const faite = await essai.traiter(
    { ...demande, commande: 'essai', maintenant: contexte.maintenant(), reference: 'essai' },
    contexte satisfies Contexte,
  );
  return { statut: faite.ok ? 'fait' : faite.refus.code, appel };
}

test('la commande reçoit le porteur et ce que son lien ouvre ; le jeton ne va pas plus loin', async () => {
  const { jeton, sollicitation, structure } = await unLien(banc);
  const { statut, appel } = await recu(jeton);
  expect(statut).toBe('fait');
  expect(appel?.corps).toEqual({ sansRappel: true });
  expect(appel?.acteur).toMatchObject({ profil: 'lien', structures: [structure] });
  expect(appel?.lien).toMatchObject({ sollicitation: { id: sollicitation }, objet: { id: structure } });
  expect(JSON.stringify(appel)).not.toContain(jeton);
});

test.each([
  ['qui n’est pas signé ici', 'x'.repeat(40), 'non-authentifie'],
  ['dont la signature a été coupée', 'coupe', 'non-authentifie'],
])('un lien %s n’atteint pas la commande', async (_cas, faux, code) => {
  const { jeton } = await unLien(banc);
  expect(await recu(faux === 'coupe' ? jeton.slice(0, -4) : faux)).toEqual({ statut: code, appel: undefined });
});

test('un lien révoqué n’atteint pas la commande', async () => {
  const { jeton, sollicitation } = await unLien(banc);
  const { sollicitations } = banc.contexte.depots;
  const { eTag } = await sollicitations.parId(sollicitation);
  await sollicitations.modifier(sollicitation, eTag, { revoquee: true });
  expect(await recu(jeton)).toMatchObject({ statut: 'lien-expire', appel: undefined });
});
