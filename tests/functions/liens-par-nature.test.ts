import { ACTES, type Acte, DROITS } from '../../core/droits/droits.ts';
import { OBJET_PAR_NATURE } from '../../core/liens/natures.ts';
import { NATURES_DE_SOLLICITATION } from '../../core/lists/sollicitations.list.ts';
import { TOUS_LES_CONTRATS } from '../../functions/commandes.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { lienDeNature, surSaLigne } from './demandes/lien-de-nature.ts';
import { DEMANDES_PAR_LIEN } from './demandes/par-lien.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

test.each(NATURES_DE_SOLLICITATION)('le lien « %s » ne fait que ce pour quoi il a été envoyé', async (nature) => {
  const avant = await lienDeNature(banc, nature);
  const ensuite = await lienDeNature(banc, nature, true);
  const permis = Object.keys(DEMANDES_PAR_LIEN).filter((id) => DEMANDES_PAR_LIEN[id]?.natures.includes(nature));
  expect(avant.jeton === undefined).toBe(permis.length === 0);
  if (avant.jeton === undefined) return;
  const faits: string[] = [];
  for (const [id, { corps, apres }] of Object.entries(DEMANDES_PAR_LIEN)) {
    const lien = apres === true ? ensuite : avant;
    const complet = await surSaLigne(banc, corps, lien);
    const reponse = await banc.appeler({ id }, { corps: { ...complet, jeton: lien.jeton } });
    expect([id, reponse.statut]).toEqual([id, reponse.statut === 403 ? 403 : 200]);
    if (reponse.statut === 200) faits.push(id);
  }
  expect(faits.toSorted()).toEqual(permis.toSorted());
});

test('chaque contrat qui prend un lien dit à quels liens il est ouvert', () => {
  const tous = TOUS_LES_CONTRATS.filter((c) => c.acces === 'lien').map((c) => c.id);
  expect(Object.keys(DEMANDES_PAR_LIEN).toSorted()).toEqual(tous.toSorted());
});

test('un acte est ouvert aux liens dans la table des droits si, et seulement si, une nature de lien le porte', () => {
  const objets = { miseEnLien: '1', diffusion: '1', interconnaissance: '1', indicateur: '1' };
  const cible = { structure: '1', contact: '1', rencontre: '1', sondage: '1', ...objets };
  const portes = new Set<Acte>(NATURES_DE_SOLLICITATION.flatMap((n) => OBJET_PAR_NATURE[n](cible)?.acte ?? []));
  expect(ACTES.filter((a) => DROITS[a].lien !== 'non').toSorted()).toEqual([...portes].toSorted());
});
