import { TOUS_LES_CONTRATS } from '../../../functions/commandes.ts';
import { type Arene, COMPTES, ouvrirArene } from './arene.ts';
import { type Cas, casDeForme, casDeTexte, type Demande, parGenre } from './cas.ts';

let arene: Arene;
beforeAll(async () => {
  arene = await ouvrirArene();
});
afterAll(() => arene.fermer());

const DE_FORME = TOUS_LES_CONTRATS.map((contrat) => [contrat, casDeForme(contrat)] as const);

test('les contrats donnent d’eux-mêmes au moins six cents cas, de chaque genre', () => {
  const comptes = parGenre([...DE_FORME.flatMap(([, cas]) => cas), ...TOUS_LES_CONTRATS.flatMap(casDeTexte)]).map(
    ([genre, cas]) => [genre, cas.length] as const,
  );
  process.stdout.write(`${comptes.map(([genre, n]) => `${String(n).padStart(5)}  ${genre}`).join('\n')}\n`);
  expect(comptes.length).toBeGreaterThanOrEqual(20);
  expect(comptes.reduce((somme, [, n]) => somme + n, 0)).toBeGreaterThanOrEqual(600);
});

/** The refusal names the place, or what holds it. */
const nomme = (corps: unknown, ou: string): boolean => {
  const { erreur } = corps as { erreur: { champs?: readonly { chemin: string }[]; message: string } };
  return erreur.champs === undefined
    ? ou === 'corps' && /corps|demande/.test(erreur.message)
    : erreur.champs.some(({ chemin }) => ou.startsWith(chemin) || chemin.startsWith(ou));
};

const ATTAQUES = DE_FORME.filter(([, cas]) => cas.length > 0);

describe.each(ATTAQUES.map(([contrat, cas]) => [contrat.id, contrat, cas] as const))('%s', (_id, contrat, cas) => {
  let juste: Demande;
  beforeAll(async () => {
    juste = await arene.juste(contrat, arene.sienne('coordination'));
  });

  test.each(parGenre(cas))('refuse %s, à chaque place, sans rien demander à personne', async (_genre, attaques) => {
    const griefs: string[] = [];
    for (const [rang, { ou, changer }] of attaques.entries()) griefs.push(...(await refuser(rang, ou, changer)));
    expect(griefs).toEqual([]);
  });

  const refuser = async (rang: number, ou: string, changer: Cas['changer']): Promise<readonly string[]> => {
    const profil = contrat.acces === 'lien' ? undefined : COMPTES[rang % COMPTES.length];
    const { reponse, griefs } = await arene.jouer(contrat, {
      ...changer(juste),
      ...(profil === undefined ? {} : { profil }),
    });
    const forme = reponse.statut === 400 || reponse.statut === 413 ? [] : [`répond ${reponse.statut}`];
    const nom = forme.length > 0 || nomme(reponse.corps, ou) ? [] : ['ne nomme pas la place'];
    return [...griefs, ...forme, ...nom].map((grief) => `${ou} (${rang}) : ${grief}`);
  };
});

const LIBRES = TOUS_LES_CONTRATS.map((c) => [c.id, c, casDeTexte(c)] as const).filter(([, , cas]) => cas.length > 0);

test.each(LIBRES)('%s tient pour du texte, ou refuse, ce qui est saisi', async (_id, contrat, cas) => {
  // Of its own: what is taken is written, and would be read again by each of the cases that follow.
  const sienne = await ouvrirArene();
  const profil = contrat.acces === 'lien' ? {} : ({ profil: 'coordination' } as const);
  const griefs: string[] = [];
  let juste: Demande | undefined;
  for (const { genre, ou, changer } of cas) {
    juste ??= await sienne.juste(contrat, sienne.sienne('coordination'));
    const { reponse, griefs: dits } = await sienne.jouer(contrat, { ...changer(juste), ...profil });
    griefs.push(...dits.map((grief) => `${ou}, ${genre} : ${grief}`));
    // What is taken has been written: the next one is made anew.
    if (reponse.statut < 400) juste = undefined;
  }
  sienne.fermer();
  expect(griefs).toEqual([]);
});

test('aucune attaque n’a changé ce dont tout objet hérite', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('profil' in {}).toBe(false);
});
