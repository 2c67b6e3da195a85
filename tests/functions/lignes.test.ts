import type { ListDefinition } from '../../core/lists/list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { type Appel, type Banc, ouvrirBanc } from './banc.ts';
import { DEMANDES_PAR_LIEN } from './demandes/par-lien.ts';
import { DEMANDES } from './demandes/toutes.ts';
import { creerStructure, unLien } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

/** Ends a line and begins another: a header of its own, where a name is put in the subject of a mail. */
const INTRUS = '\r\nBcc: victime@ailleurs.example\u2028';

type Demande = Pick<Appel, 'chemin' | 'requete' | 'corps'>;

/** The same value, once for each of its texts: that one with a break in its middle. */
function rompus(valeur: unknown): readonly unknown[] {
  if (typeof valeur === 'string') {
    const milieu = Math.ceil(valeur.length / 2);
    return [valeur.slice(0, milieu) + INTRUS + valeur.slice(milieu)];
  }
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.entries(valeur).flatMap(([cle, v]) =>
    rompus(v).map((rompu) => (Array.isArray(valeur) ? valeur.with(Number(cle), rompu) : { ...valeur, [cle]: rompu })),
  );
}

async function brutes(definition: ListDefinition): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const lignes: Readonly<Record<string, unknown>>[] = [];
  for (let lien: string | undefined, debut = true; debut || lien !== undefined; debut = false) {
    const page = await banc.contexte.lirePage(definition, lien);
    for (const entree of page.value) if ('item' in entree) lignes.push(entree.item.fields);
    lien = page.suite;
  }
  return lignes;
}

test('un saut de ligne dans un texte d’une ligne ne passe ni dans une liste ni dans l’objet d’un courriel', async () => {
  const structure = await creerStructure(banc, { profil: 'partenaire' });
  const { jeton } = await unLien(banc, structure.id);
  const demandes = Object.entries(DEMANDES_PAR_LIEN).map(([id, { corps }]): [string, Demande] => [id, { corps }]);
  for (const [id, preparer] of Object.entries(DEMANDES))
    demandes.push([id, await preparer(banc, (await creerStructure(banc)).id)]);

  const passes = new Set<string>();
  for (const [id, demande] of demandes) {
    for (const corps of rompus(demande.corps)) {
      const avecJeton = id in DEMANDES_PAR_LIEN ? { ...(corps as object), jeton } : corps;
      const { statut } = await banc.appeler({ id }, { profil: 'coordination', ...demande, corps: avecJeton });
      expect([id, corps, statut < 500]).toEqual([id, corps, true]);
      if (statut === 200) passes.add(id);
    }
  }
  // Otherwise nothing would have been tried.
  expect([...passes]).toEqual(
    expect.arrayContaining([
      'creerFiche',
      'creerRencontre',
      'proposerPoint',
      'creerCampagne',
      'garderMot',
      'ajouterContact',
    ]),
  );

  for (const definition of TOUTES_LES_LISTES) {
    const deUneLigne = Object.entries(definition.columns)
      .filter(([, colonne]) => colonne.kind === 'texte')
      .map(([cle]) => definition.internalName(cle));
    for (const ligne of await brutes(definition))
      for (const nom of deUneLigne) expect(String(ligne[nom] ?? '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  }
  for (const courriel of banc.graph.boiteEnvoi()) expect(courriel.objet).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  expect(banc.graph.boiteEnvoi().length).toBeGreaterThan(0);
});
